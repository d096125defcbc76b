import { describe, expect, it } from 'vitest';
import { clauseEnd, clauseStart, segmentsOf, sentenceAround } from '../../../src/extract/prose/segments.ts';

function segments(text: string): string[] {
  return segmentsOf(text).map(({ start, end }) => text.slice(start, end));
}

describe('the segments of a text', () => {
  it('are its sentences and the parts between semicolons', () => {
    expect(segments('Có 4 lớp; có 2 đoàn. Đã xong!')).toEqual(['Có 4 lớp', 'có 2 đoàn.', 'Đã xong!']);
  });

  it('end at a line break, not at brackets', () => {
    expect(segments('Lớp (04 lớp)\nĐoàn: 2')).toEqual(['Lớp (04 lớp)', 'Đoàn: 2']);
  });

  it.each([
    'Đạt 3.140 lượt và 98.5 phần trăm',
    'Tại TP. Mẫu có 4 lớp',
    'Theo KT. Giám đốc đã ký',
    'Xong đúng hạn v.v. và nhiều việc khác',
  ])('do not end inside "%s"', (text) => {
    expect(segments(text)).toEqual([text]);
  });

  it('end before a figure, a bullet or a quotation that opens a sentence', () => {
    expect(segments('Đã xong. 12 hồ sơ quá hạn.')).toEqual(['Đã xong.', '12 hồ sơ quá hạn.']);
    expect(segments('Đã xong. + Cấp xã: 3. “Lớp” mở.')).toEqual(['Đã xong.', '+ Cấp xã: 3.', '“Lớp” mở.']);
  });

  it('are none in an empty text', () => {
    expect(segments(' ;  \n ')).toEqual([]);
  });
});

describe('the sentence around a segment', () => {
  it('reaches over semicolons', () => {
    const text = 'Mở đầu. Có 4 lớp; có 2 đoàn. Kết thúc.';
    const segment = { start: text.indexOf('có 2'), end: text.indexOf('có 2') + 10 };
    const { start, end } = sentenceAround(text, segment);
    expect(text.slice(start, end)).toBe('Có 4 lớp; có 2 đoàn.');
  });
});

describe('the clause around a place', () => {
  const text = 'mở đầu; đã nhận 1.020,5 tấn, trong đó (12 tấn cũ) còn 4 tấn: xong';

  it('begins behind the sign that divides it', () => {
    expect(text.slice(clauseStart(text, 0, text.indexOf('1.020')), text.indexOf('1.020')).trim()).toBe(
      'đã nhận',
    );
    expect(clauseStart('đã nhận 4', 0, 8)).toBe(0);
    expect(clauseStart('đạt 12,5 và 3', 0, 12)).toBe(0);
  });

  it('ends before the sign that divides it, never inside a number', () => {
    const from = text.indexOf('đã');
    expect(text.slice(from, clauseEnd(text, from, text.length))).toBe('đã nhận 1.020,5 tấn');
    expect(clauseEnd('còn 4 tấn', 0, 9)).toBe(9);
  });
});
