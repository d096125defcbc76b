import { describe, expect, it } from 'vitest';
import { structured } from '../support/build.ts';

function read(text: string): { text: string; codes: string[]; numbers: string[] } {
  const { value, messages } = structured(text);
  return {
    text: value.passages[0]?.content.text ?? '',
    codes: messages.map((message) => message.code),
    numbers: messages.map((message) => /\d+/.exec(message.text.en)?.[0] ?? ''),
  };
}

describe('a page number inside a sentence', () => {
  it.each([
    ['Đã phát sóng 3 1.020 lượt tin', '3', 'Đã phát sóng 1.020 lượt tin'],
    ['Huyện tổ chức 4 12 hội nghị', '4', 'Huyện tổ chức 12 hội nghị'],
    ['Đã tiếp nhận 11 5013 hồ sơ', '11', 'Đã tiếp nhận 5013 hồ sơ'],
  ])('is taken out of "%s", with a message', (text, number, expected) => {
    expect(read(text)).toEqual({ text: expected, codes: ['page-number-in-sentence'], numbers: [number] });
  });

  it.each([
    'Có 05 hồ sơ quá hạn',
    'Học sinh lớp 5 12 em',
    'Trong tháng 6 12 hồ sơ đã xong',
    'Gồm 3, 12 và 15 hồ sơ',
    'Từ 2 đến 12 hồ sơ',
  ])('is not seen in "%s"', (text) => {
    expect(read(text)).toEqual({ text, codes: [], numbers: [] });
  });

  it('that cannot be told from a figure stays', () => {
    expect(read('Các ban tích cực 5 thực hiện việc này').codes).toEqual([]);
  });
});
