import { describe, expect, it } from 'vitest';
import type { ReportHead } from '../../../src/document/contract/report.ts';
import { readHead } from '../../../src/extract/head/head.ts';
import { outlineOf, type Piece, RULES } from '../documents.ts';

const BODY = ['I. KẾT QUẢ', 'Đơn vị tiếp nhận 12 hồ sơ.'];
const CLOSING = ['Nơi nhận:', '- Sở Nội vụ;', '- Lưu: VT.', 'GIÁM ĐỐC', 'Nguyễn Văn A'];

function headOf(pieces: readonly Piece[]): ReportHead {
  return readHead(outlineOf(pieces), RULES).value;
}

function department(...letterhead: string[]): ReportHead {
  return headOf([
    ...letterhead,
    'BÁO CÁO\nCông tác cải cách hành chính tháng 5 năm 2023',
    ...BODY,
    ...CLOSING,
  ]);
}

describe('a letterhead', () => {
  const lines = ['UBND TỈNH HÀ NAM', 'SỞ CÔNG THƯƠNG', 'Số: 58/BC-SCT', 'Hà Nam, ngày 17 tháng 5 năm 2023'];

  it('gives number, issuer in full, parent, level, place and date', () => {
    const head = department(...lines);
    expect(head.number).toEqual({ raw: '58/BC-SCT', serial: '58', suffix: 'BC-SCT' });
    expect(head.issuer).toEqual({
      name: 'Sở Công Thương tỉnh Hà Nam',
      level: 'department',
      parentBody: 'UBND tỉnh Hà Nam',
    });
    expect([head.place, head.date]).toEqual(['Hà Nam', '2023-05-17']);
  });

  it('gives the same with two columns read across', () => {
    const head = department(
      'UBND TỈNH HÀ NAM      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'SỞ CÔNG THƯƠNG        Độc lập - Tự do - Hạnh phúc',
      'Số: 58/BC-SCT     Hà Nam, ngày 17 tháng 5 năm 2023',
    );
    expect(head).toEqual(department(...lines));
  });

  it('gives the same from a table of two columns', () => {
    const head = headOf([
      [
        [
          'UBND TỈNH HÀ NAM\nSỞ CÔNG THƯƠNG',
          'CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc',
        ],
        ['Số: 58/BC-SCT', 'Hà Nam, ngày 17 tháng 5 năm 2023'],
      ],
      'BÁO CÁO\nCông tác cải cách hành chính tháng 5 năm 2023',
      ...BODY,
      ...CLOSING,
    ]);
    expect(head).toEqual(department(...lines));
  });

  it.each([
    [['ỦY BAN NHÂN DÂN', 'HUYỆN CẦU DỪA'], 'Ủy ban nhân dân huyện Cầu Dừa', 'district'],
    [['ỦY BAN NHÂN DÂN TỈNH HƯNG YÊN'], 'Ủy ban nhân dân tỉnh Hưng Yên', 'province'],
    [['HUYỆN KRÔNG MẪU', 'UBND XÃ EA MẪU'], 'UBND xã Ea Mẫu', 'commune'],
    [['UBND HUYỆN CẦU DỪA', 'PHÒNG NỘI VỤ'], 'Phòng Nội vụ huyện Cầu Dừa', 'district'],
    [
      ['UBND TỈNH TRÀ VINH', 'SỞ VĂN HÓA, THỂ THAO', 'VÀ DU LỊCH'],
      'Sở Văn hóa, Thể thao và Du lịch tỉnh Trà Vinh',
      'department',
    ],
    [['UBND THÀNH PHỐ CẦN THƠ', 'SỞ Y TẾ'], 'Sở Y tế thành phố Cần Thơ', 'department'],
  ] as const)('of the bodies %j names %s', (bodies, name, level) => {
    const { issuer } = department(...bodies, 'Số: 5/BC-MAU', 'Mẫu Hòa, ngày 4 tháng 6 năm 2024');
    expect([issuer.name, issuer.level]).toEqual([name, level]);
  });

  it.each([
    [['Số:      /BC-SNV'], null, 'BC-SNV'],
    [['Số: ……/BC-SNV'], null, 'BC-SNV'],
    [['Số: 12a /BC- SNV'], '12a', 'BC-SNV'],
    [['Số: 348/BDT-VP'], '348', 'BDT-VP'],
    [['Số 07-BC/HU'], '07', 'BC/HU'],
    [['Số:'], null, null],
  ] as const)('with the number line %j has serial %s', (line, serial, suffix) => {
    const { number } = department(...line, 'Hà Nam, ngày 4 tháng 6 năm 2023');
    expect([number.serial, number.suffix]).toEqual([serial, suffix]);
  });

  it.each([
    [['Hà Nam, ngày', 'tháng 12 năm 2023'], 'Hà Nam', '2023-12'],
    [['Hà Nam, ngày    tháng    năm 2023'], 'Hà Nam', '2023'],
    [['HÀ NAM, NGÀY 09 THÁNG 02 NĂM 2023'], 'Hà Nam', '2023-02-09'],
    [['Bà Rịa - Vũng Tàu, ngày 9/2/2023'], 'Bà Rịa - Vũng Tàu', '2023-02-09'],
    [['TP. Hồ Chí Minh, ngày 9 tháng 2 năm 2023'], 'TP. Hồ Chí Minh', '2023-02-09'],
  ] as const)('with the place line %j is of %s, %s', (line, place, date) => {
    const head = department('Số: 4/BC-STC', ...line);
    expect([head.place, head.date]).toEqual([place, date]);
  });
});

describe('a report whose letterhead is lost', () => {
  it('is of the body in its symbol, with the province of its place line', () => {
    const { issuer, area } = department('Số: /BC-SNV', 'Bắc Giang, ngày    tháng 10 năm 2021');
    expect(issuer.name).toBe('Sở Nội vụ tỉnh Bắc Giang');
    expect(area).toMatchObject({
      code: '24',
      name: 'Bắc Giang',
      successor: { code: '24', name: 'Bắc Ninh' },
    });
  });

  it('is of the committee that its annex names, in the province of its recipients', () => {
    const head = headOf([
      'Số: /BC-UBND',
      'Cầu Dừa, ngày tháng 11 năm 2023',
      'BÁO CÁO\nCông tác cải cách hành chính năm 2023',
      ...BODY,
      'Nơi nhận:',
      '- Sở Nội vụ tỉnh Trà Vinh (b/c);',
      '- Lưu: VT, NV.',
      'TM. ỦY BAN NHÂN DÂN',
      'CHỦ TỊCH',
      'Nguyễn Thị B',
      'Phụ lục I\n(Kèm theo Báo cáo số /BC-UBND ngày /11/2023 của UBND huyện Cầu Dừa)',
    ]);
    expect(head.issuer).toEqual({
      name: 'UBND huyện Cầu Dừa',
      level: 'district',
      parentBody: 'Ủy ban nhân dân tỉnh Trà Vinh',
    });
    expect(head.area?.code).toBe('84');
  });

  it('takes number and day from the head of its annex', () => {
    const head = headOf([
      'Số:',
      'Hà Nam, ngày    tháng 6 năm 2021',
      'BÁO CÁO\nCông tác cải cách hành chính 6 tháng đầu năm 2021',
      ...BODY,
      ...CLOSING,
      'Phụ lục\n(Ban hành kèm theo Báo cáo số: 34/STC-VP ngày 08/6/2021 của Sở Tài chính)',
    ]);
    expect(head.number).toEqual({ raw: '34/STC-VP', serial: '34', suffix: 'STC-VP' });
    expect(head.date).toBe('2021-06-08');
    expect(head.issuer.name).toBe('Sở Tài chính tỉnh Hà Nam');
  });

  it('is of the body that reports in its opening when there is no symbol', () => {
    const head = headOf([
      'BÁO CÁO\nCông tác cải cách hành chính năm 2022',
      'Căn cứ Công văn số 2/SNV-CCHC của Sở Nội vụ tỉnh Kon Tum, Sở Tư pháp báo cáo kết quả như sau:',
      ...BODY,
    ]);
    expect(head.issuer.name).toBe('Sở Tư pháp tỉnh Kon Tum');
  });

  it('is never named after a line that could not be read', () => {
    const line = 'UBND TINH MAU CONG HOA XA HQI CHU NGHIA VIET NAM SO MAU S6: 4 /BC-MAU';
    expect(department(line, 'DPoc lap - Tw do - Hanh phc').issuer.name).toBeNull();
  });

  it('says what it could not find, and makes nothing up', () => {
    const { value, messages } = readHead(outlineOf(['Một đoạn văn không có gì.']), RULES);
    expect(value.issuer).toEqual({ name: null, level: null, parentBody: null });
    expect(value.area).toBeNull();
    expect(messages.map((message) => message.code)).toEqual([
      'head-type-missing',
      'head-issuer-missing',
      'head-date-missing',
      'head-title-missing',
      'head-period-missing',
    ]);
  });
});

describe('area', () => {
  it('is the unit that stood on the day of the report', () => {
    const before = department('Số: 4/BC-STC', 'Bắc Ninh, ngày 30 tháng 6 năm 2025').area;
    const after = department('Số: 4/BC-STC', 'Bắc Ninh, ngày 01 tháng 7 năm 2025').area;
    expect([before?.code, after?.code]).toEqual(['27', '24']);
  });

  it('of a city inside a province is the province', () => {
    const head = department(
      'UBND THÀNH PHỐ BẮC GIANG',
      'Số: 4/BC-UBND',
      'Bắc Giang, ngày 4 tháng 6 năm 2023',
    );
    expect(head.issuer.level).toBe('district');
    expect(head.area?.name).toBe('Bắc Giang');
  });
});

describe('type and title', () => {
  it.each([
    [
      ['BÁO CÁO', 'Công tác cải cách hành chính', 'quý I năm 2023'],
      'Công tác cải cách hành chính quý I năm 2023',
    ],
    [['BÁO CÁO CÔNG TÁC CẢI CÁCH HÀNH CHÍNH QUÝ I NĂM 2023'], 'CÔNG TÁC CẢI CÁCH HÀNH CHÍNH QUÝ I NĂM 2023'],
  ] as const)('of the lines %j is %s', (lines, title) => {
    const head = headOf(['Số: 4/BC-STC', 'Hà Nam, ngày 4 tháng 6 năm 2023', lines.join('\n'), ...BODY]);
    expect(head.documentType).toEqual({ code: 'BC', name: 'Báo cáo' });
    expect(head.title).toBe(title);
  });
});

describe('recipients', () => {
  function recipientsOf(...lines: string[]): string[] {
    return headOf(['Số: 4/BC-STC', 'BÁO CÁO\nCông tác năm 2023', ...BODY, ...lines]).recipients;
  }

  it('lose bullets and closing signs and keep their own marks', () => {
    expect(
      recipientsOf('Nơi nhận:', '- Sở Nội vụ (b/c);', '- UBND các xã,\nthị trấn;', '- Lưu: VT, NV./.'),
    ).toEqual(['Sở Nội vụ (b/c)', 'UBND các xã, thị trấn', 'Lưu: VT, NV']);
  });

  it('may stand on one line', () => {
    expect(recipientsOf('Nơi nhận: Như trên; Lưu: VT.')).toEqual(['Như trên', 'Lưu: VT']);
  });
});
