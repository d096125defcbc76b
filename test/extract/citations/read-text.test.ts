import { describe, expect, it } from 'vitest';
import { grammarOf } from '../../../src/extract/citations/grammar.ts';
import { readNumbered } from '../../../src/extract/citations/read-text.ts';
import { loadRules } from '../../../src/rules/load.ts';

const grammar = grammarOf(loadRules());

function numbers(text: string): (string | null)[] {
  return readNumbered(text, grammar).map((one) => one.number);
}

function dates(text: string): [string | null, string | null][] {
  return readNumbered(text, grammar).map((one) => [one.number, one.date]);
}

function first(text: string) {
  const [one] = readNumbered(text, grammar);
  if (one === undefined) throw new Error(`no citation in ${text}`);
  return one;
}

describe('document numbers', () => {
  it.each([
    ['Kế hoạch số 33/KH-SXD về kiểm tra', '33/KH-SXD'],
    ['Quyết định số 19/2018/QĐ-UBND của UBND tỉnh', '19/2018/QĐ-UBND'],
    ['Thông tư liên tịch số 01/2015/TTLT-BNV-BTC', '01/2015/TTLT-BNV-BTC'],
    ['Công văn số 212/SNV-CCHC', '212/SNV-CCHC'],
    ['Văn bản số 1885/SNV-TCBC&CCHC', '1885/SNV-TCBC&CCHC'],
    ['Báo cáo số 40/BC-SDT&TG', '40/BC-SDT&TG'],
    ['Chỉ thị số 12-CT/TU', '12-CT/TU'],
    ['Quyết định số 421-QĐ/HU', '421-QĐ/HU'],
    ['Nghị quyết số 16-NQ/TW', '16-NQ/TW'],
    ['Luật số 63/2020/QH14', '63/2020/QH14'],
    ['Nghị quyết số 1211/2016/UBTVQH13', '1211/2016/UBTVQH13'],
    ['Nghị quyết 30c/NQ-CP', '30c/NQ-CP'],
    ['Quyết định số 45/2016/QĐ-TTg', '45/2016/QĐ-TTg'],
    ['(754/QĐ-UBND)', '754/QĐ-UBND'],
  ])('of every kind are read: %s', (text, number) => {
    expect(numbers(text)).toEqual([number]);
  });

  it.each([
    ['Kế hoạch số 3833 /KH- UBND', '3833/KH-UBND'],
    ['Quyết định số 17/ QĐ – UBND', '17/QĐ-UBND'],
    ['Công văn số 12/SNV - CCHC', '12/SNV-CCHC'],
    ['Chỉ thị số 12 - CT / TU', '12-CT/TU'],
    ['Nghị định số 117/2013/NĐCP', '117/2013/NĐCP'],
    ['Kế hoạch số12/KH-UBND', '12/KH-UBND'],
  ])('with slips of the typist are read, and written without blanks: %s', (text, number) => {
    expect(numbers(text)).toEqual([number]);
  });

  it('end before a dash that begins the next words', () => {
    expect(numbers('Kế hoạch số 33/KH-SXD - UBND tỉnh giao')).toEqual(['33/KH-SXD']);
  });

  it.each([
    ['tiếp nhận 12/14 UBND xã'],
    ['đạt 7/7 (100%), ngày 20/11/2014'],
    ['theo Mẫu số 05/KH-MAU kèm theo'],
    ['mã 1.002192.000.00.00.H20'],
    ['Báo cáo số /BC-STC ngày /12/2023'],
    ['2 công trình/XÃ-PHƯỜNG'],
  ])('are not seen where there are none: %s', (text) => {
    expect(numbers(text)).toEqual([]);
  });
});

describe('dates of citations', () => {
  it.each([
    ['Kế hoạch số 5/KH-UBND ngày 07/10/2013', '2013-10-07'],
    ['Kế hoạch số 5/KH-UBND, ngày 7-10-2013', '2013-10-07'],
    ['Kế hoạch số 5/KH-UBND ngày 10 tháng 5 năm 2022', '2022-05-10'],
    ['Kế hoạch số 5/KH-UBND (ngày 01/02/2022)', '2022-02-01'],
    ['Kế hoạch số 5/KH-UBND của UBND tỉnh ngày 01/02/2022', '2022-02-01'],
    ['Kế hoạch số 5/KH-UBND ký ngày 01/02/2022', '2022-02-01'],
    ['Kế hoạch số 5/KH-UBND ngày     tháng 10 năm 2021', '2021-10'],
    ['Kế hoạch số 5/KH-UBND ngày 28/2', null],
    ['Kế hoạch số 5/KH-UBND ngày 30/02/2022', null],
    ['Kế hoạch số 5/KH-UBND về việc tổ chức ngày hội 20/11/2022', null],
  ])('%s', (text, date) => {
    expect(dates(text)).toEqual([['5/KH-UBND', date]]);
  });

  it('may stand before the number when a body issues the document that day', () => {
    expect(dates('Ngày 11/5/2023 Ban Chỉ đạo huyện ban hành Kế hoạch số 134/KH-BCĐ')).toEqual([
      ['134/KH-BCĐ', '2023-05-11'],
    ]);
    expect(dates('Từ ngày 11/5/2023 đến nay, thực hiện Kế hoạch số 134/KH-BCĐ')).toEqual([
      ['134/KH-BCĐ', null],
    ]);
  });

  it('belong to the citation that they follow directly', () => {
    expect(
      dates('các Quyết định: số 87/QĐ-SXD ngày 22/3/2016; số 03/QĐ-SXD và số 46/QĐ-SXD ngày 22/02/2016'),
    ).toEqual([
      ['87/QĐ-SXD', '2016-03-22'],
      ['03/QĐ-SXD', null],
      ['46/QĐ-SXD', '2016-02-22'],
    ]);
  });
});

describe('types, issuers and titles', () => {
  it('take the printed noun before the one inside the symbol', () => {
    expect(first('kế hoạch số 13/QĐ-UBND').type).toBe('Kế hoạch');
    expect(first('Văn bản số 727/UBND-NV').type).toBe('Văn bản');
    expect(first('(753/QĐ-SXD)').type).toBe('Quyết định');
    expect(first('(753/SXD-VP)').type).toBe('Công văn');
  });

  it('know a type whose symbol lost its marks', () => {
    expect(first('(2216/QD-UBND)').type).toBe('Quyết định');
  });

  it('carry the noun of a list on to letters without one', () => {
    const types = readNumbered('các Văn bản: số 12/UBND-NC; số 14/UBND-VX', grammar).map((one) => one.type);
    expect(types).toEqual(['Văn bản', 'Văn bản']);
  });

  it('name the issuer printed behind the date', () => {
    const text =
      'Quyết định số 180/QĐ-UBDT ngày 03/4/2018 của Bộ trưởng, Chủ nhiệm Ủy ban Dân tộc về việc công bố';
    expect(first(text).issuer).toBe('Bộ trưởng, Chủ nhiệm Ủy ban Dân tộc');
    expect(first('Kế hoạch số 9/KH-UBND ngày 01/3/2021 của UBND tỉnh Hà Nam quy định mức chi').issuer).toBe(
      'UBND tỉnh Hà Nam',
    );
    expect(
      first('Thông tư liên tịch số 01/2015/TTLT-BNV-BTC ngày 14/4/2015 của Bộ Nội vụ và Bộ Tài chính').issuer,
    ).toBe('Bộ Nội vụ và Bộ Tài chính');
  });

  it('name the body that issues it in the same sentence', () => {
    expect(
      first('Thực hiện chỉ đạo của UBND tỉnh, Sở Xây dựng đã ban hành Kế hoạch số 3/KH-SXD').issuer,
    ).toBe('Sở Xây dựng');
  });

  it('name the body of the symbol where it can be only one', () => {
    expect(first('Nghị định số 61/2018/NĐ-CP').issuer).toBe('Chính phủ');
    expect(first('Quyết định số 45/2016/QĐ-TTg').issuer).toBe('Thủ tướng Chính phủ');
    expect(first('Luật số 63/2020/QH14').issuer).toBe('Quốc hội');
    expect(first('Quyết định số 4/QĐ-UBND').issuer).toBeNull();
  });

  it('end a title with its clause, the next citation or the body that acts', () => {
    const [one, two] = readNumbered(
      'Kế hoạch số 1/KH-STC ngày 02/01/2023 về kiểm tra nội bộ và Kế hoạch số 2/KH-STC ngày 03/01/2023 về tuyên truyền, Sở Tài chính báo cáo',
      grammar,
    );
    expect(one?.title).toBe('về kiểm tra nội bộ');
    expect(two?.title).toBe('về tuyên truyền');
    expect(first('Kế hoạch số 1/KH-STC (đính kèm)').title).toBeNull();
  });

  it('mark number and date as taken', () => {
    const text = 'theo Kế hoạch số 1/KH-STC ngày 02/01/2023 về kiểm tra 12 đơn vị';
    const taken = first(text).spans.map((span) => text.slice(span.start, span.end));
    expect(taken.join('|')).toContain('1/KH-STC');
    expect(taken.join('|')).toContain('02/01/2023');
    expect(taken.join('|')).not.toContain('12');
  });
});
