import { describe, expect, it } from 'vitest';
import { readMarker } from '../../src/structure/numbering.ts';
import { structureWords } from '../../src/structure/words.ts';
import { RULES } from '../extract/documents.ts';

const { bullets, parts } = structureWords(RULES);

/** "style label|rest of the line" of a line, or null. */
function read(line: string): string | null {
  const marker = readMarker(line, bullets, parts);
  return marker === null ? null : `${marker.style} ${marker.label}|${line.slice(marker.length)}`;
}

describe('the marker of a line', () => {
  it.each([
    ['I. KẾT QUẢ', 'roman I|KẾT QUẢ'],
    ['IV/ Tồn tại', 'roman IV|Tồn tại'],
    ['II - Phương hướng', 'roman II|Phương hướng'],
    ['A. Đánh giá chung', 'capital A|Đánh giá chung'],
    ['1. Công tác chỉ đạo', 'decimal 1|Công tác chỉ đạo'],
    ['2.1.Rà soát văn bản', 'decimal 2.1|Rà soát văn bản'],
    ['3.2.1) Kiểm tra', 'decimal 3.2.1|Kiểm tra'],
    ['4 Cải cách chế độ công vụ', 'decimal 4|Cải cách chế độ công vụ'],
    ['a) Về thể chế', 'letter a|Về thể chế'],
    ['đ. Về tài chính', 'letter đ|Về tài chính'],
    ['- Số văn bản: 2', 'bullet -|Số văn bản: 2'],
    ['+ Cấp xã: 3', 'bullet +|Cấp xã: 3'],
    ['• Khác', 'bullet •|Khác'],
    ['\uF0B7 Khác', 'bullet \uF0B7|Khác'],
    ['Phần I. Kết quả', 'part I|Kết quả'],
    ['PHẦN THỨ HAI NHIỆM VỤ', 'part HAI|NHIỆM VỤ'],
  ])('"%s" is read as "%s"', (line, expected) => {
    expect(read(line)).toBe(expected);
  });

  it('of a decimal under a Roman number has the depth of the decimal', () => {
    expect(readMarker('II.2.1. Kết quả', bullets, parts)).toMatchObject({
      style: 'decimal',
      label: '2.1',
      depth: 2,
    });
  });

  it.each([
    '3.140 đại biểu dự',
    '05/6/2023 là hạn cuối',
    '120. hồ sơ',
    '1.05 triệu đồng',
    '-5 bậc so với năm trước',
    '+12,5% so với kỳ trước',
    '12 hồ sơ quá hạn',
    'Trong kỳ có 4 đoàn',
    'Năm 2023 đạt kế hoạch',
    '',
  ])('is not found in "%s"', (line) => {
    expect(read(line)).toBeNull();
  });
});
