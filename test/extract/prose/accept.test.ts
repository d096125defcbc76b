import { describe, expect, it } from 'vitest';
import { opensSubject } from '../../../src/extract/prose/accept.ts';
import { facts, LEXICON, said } from '../../support/prose.ts';

function rules(text: string): string[] {
  return said(text).map(({ rule }) => rule.replace(/^.*prose\./, ''));
}

describe('a number is taken as a figure', () => {
  it.each([
    ['percent', 'Đơn vị đạt 98,5% chỉ tiêu về ghế.'],
    ['money', 'Đã chi 1.250 triệu đồng mua ghế.'],
    ['counted', 'Đã lắp 12 camera tại sảnh.'],
    ['fraction', 'Bộ phận này đã đạt 11/12 trong kỳ.'],
    ['subject', 'Tổng số ghế trong phòng là 811.'],
    ['subject', 'Số ghế trong phòng: 811.'],
    ['rank', 'Huyện này xếp thứ 5/18 huyện.'],
    ['rank', 'Chỉ tiêu ghế xếp thứ 33 toàn quốc.'],
    ['unlisted-noun', 'Đã mua 05 ghế cho phòng chờ.'],
    ['unlisted-noun', 'Đã mua 1.034 ghế cho phòng chờ.'],
  ])('by the rule "%s" in "%s"', (rule, text) => {
    expect(rules(text)).toEqual([rule]);
  });

  it('when it goes on with a list of figures', () => {
    expect(facts('Hồ sơ đã xong: 102, trong đó trước hạn 71, đúng hạn 31.')).toEqual([
      expect.stringMatching(/^102/),
      expect.stringMatching(/^71/),
      expect.stringMatching(/^31/),
    ]);
    expect(facts('Tổng số đến là 811 văn bản, của sở 545, của huyện 266.')).toHaveLength(3);
  });

  it('when it stands before an unlisted noun behind a word of counting', () => {
    expect(facts('Đơn vị đã trang bị 75 ghế.')).toEqual(['75 ghế']);
  });

  it('less surely by the weaker rules', () => {
    const [sure] = said('Đã lắp 12 camera tại sảnh.');
    const [weak] = said('Đã mua 05 ghế cho phòng chờ.');
    expect(sure?.confidence).toBeGreaterThan(weak?.confidence ?? 1);
  });
});

describe('a number is no figure', () => {
  it.each([
    ['that counts an enumeration', 'Gồm: (1) Rà soát văn bản; (2) mở lớp.'],
    ['that is a bound', 'Yêu cầu ít nhất 95% hồ sơ đúng hạn, tối đa 5 hồ sơ trễ.'],
    ['that is a target', 'Phấn đấu 95% hồ sơ đúng hạn; mở 4 lớp.'],
    ['that numbers a name', 'Nghị quyết Trung ương 4, khóa XII.'],
    ['that numbers the list', '4. Mở rộng dịch vụ.'],
    ['before a word that is never counted', 'Các ban tích cực 5 thực hiện việc này.'],
  ])('%s: "%s"', (_, text) => {
    expect(facts(text)).toEqual([]);
  });

  it('that is the whole of a part', () => {
    expect(facts('Có 45 TTHC phát sinh/189 TTHC.')).toEqual(['45 TTHC']);
    expect(facts('Có 12/14 xã đã xong.')).toEqual(['12 xã']);
  });

  it('but two amounts set apart by a stroke are two figures', () => {
    expect(facts('Đã thu 47 triệu đồng/52 lượt.')).toEqual(['47 triệu đồng', '52 lượt']);
  });

  it('but the sentence that reports goes on behind a target', () => {
    expect(facts('Phấn đấu giữ hạng, năm nay đã mở 4 lớp.')).toEqual(['4 lớp']);
  });
});

describe('the opening of a clause', () => {
  it('names a subject behind bullets and small words', () => {
    for (const clause of [
      'số lớp',
      '- tổng số hồ sơ',
      'trong đó: số lớp',
      '1.2. tỷ lệ đúng hạn',
      'và số hồ sơ',
    ])
      expect(opensSubject(clause, LEXICON)).toBe(true);
    for (const clause of ['sống tốt', 'các số lớp', 'đã mở', ''])
      expect(opensSubject(clause, LEXICON)).toBe(false);
  });
});
