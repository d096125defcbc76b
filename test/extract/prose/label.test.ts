import { describe, expect, it } from 'vitest';
import { trimEnds } from '../../../src/extract/prose/label.ts';
import { LEXICON, said } from '../../support/prose.ts';

function labels(...parts: string[]): string[] {
  return said(...parts).map(({ label }) => label);
}

describe('the label of a figure', () => {
  it('is the subject before it', () => {
    expect(labels('Tổng số hồ sơ đã tiếp nhận là 811.')).toEqual(['Tổng số hồ sơ đã tiếp nhận']);
    expect(labels('Tỷ lệ hồ sơ đúng hạn đạt 98,5%.')).toEqual(['Tỷ lệ hồ sơ đúng hạn']);
    expect(labels('- Số lớp đã mở: 04 lớp.')).toEqual(['Số lớp đã mở']);
  });

  it('is what is counted and what follows', () => {
    expect(labels('Trong kỳ đã đăng 61 tin, bài về chuyển đổi số.')).toEqual([
      'Số tin, bài về chuyển đổi số',
    ]);
  });

  it('is what is counted and what is done, where nothing follows', () => {
    expect(labels('Đơn vị đã mở 04 lớp.')).toEqual(['Số lớp Đơn vị đã mở']);
  });

  it('does not begin with the sign of the figure before it', () => {
    for (const label of labels('Giảm từ 12,5% xuống còn 8,3% số phòng.')) expect(label).not.toContain('%');
  });

  it('of a rate begins with the rate', () => {
    expect(labels('Đạt 98% kế hoạch đào tạo.')).toEqual(['Tỷ lệ kế hoạch đào tạo']);
  });

  it('is one for each figure of a sentence', () => {
    const [first, ...rest] = labels('Đã mở 04 lớp cho 120 học viên, trong đó 30 học viên nữ.');
    expect(first).toMatch(/^Số lớp/);
    expect(rest).toEqual(['Số học viên', 'Số học viên nữ']);
  });

  it('of a figure without words of its own is that of the figure beside it', () => {
    expect(labels('Đã kiểm tra 8/16 phường (đạt 50%).')).toEqual([
      'Số phường Đã kiểm tra',
      'Tỷ lệ phường Đã kiểm tra',
    ]);
    for (const label of labels('- Chi phí: 1,2 tỷ đồng, đạt 80%.', 'Đạt 90%.')) expect(label).not.toBe('');
  });

  it('is cut where it runs on', () => {
    const long = `Tổng số hồ sơ ${'của các đơn vị trực thuộc '.repeat(8)}là 12.`;
    const [label] = labels(long);
    expect(label?.split(' ').length).toBeLessThan(30);
    expect(label).toMatch(/^Tổng số hồ sơ .* …$/);
  });

  it('of a stated zero is what is absent', () => {
    expect(labels('Không có hồ sơ quá hạn.')).toEqual(['Số hồ sơ quá hạn']);
    expect(labels('- Tuyển dụng mới: không có.')).toEqual(['Tuyển dụng mới']);
  });
});

describe('the ends of a label', () => {
  it('lose signs, joining words and estimates', () => {
    expect(trimEnds(' - trong đó, số lớp đã mở là khoảng ', LEXICON)).toBe('số lớp đã mở');
    expect(trimEnds('Số lớp:', LEXICON)).toBe('Số lớp');
    expect(trimEnds('là', LEXICON)).toBe('');
  });
});
