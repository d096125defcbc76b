import { describe, expect, it } from 'vitest';
import { parseSpelledNumber, readSpelledNumbers } from '../../src/text/spelled-number.ts';

describe('spelled numbers', () => {
  it.each([
    ['không', 0],
    ['hai', 2],
    ['mười', 10],
    ['mười lăm', 15],
    ['hai mươi', 20],
    ['hai mươi mốt', 21],
    ['ba tư', 34],
    ['chín mươi tư', 94],
    ['một trăm', 100],
    ['một trăm linh năm', 105],
    ['hai trăm lẻ tư', 204],
    ['ba trăm mười hai', 312],
    ['hai nghìn ba trăm', 2300],
    ['một triệu hai trăm nghìn', 1_200_000],
    ['Năm tỷ không trăm linh hai triệu', 5_002_000_000],
    ['một trăm hai mươi ba nghìn bốn trăm năm mươi sáu', 123_456],
  ] as const)('%s is %d', (words, value) => expect(parseSpelledNumber(words)).toBe(value)); // prettier-ignore

  it.each(['', 'hồ sơ', 'hai hồ sơ', 'mươi', 'trăm', 'nghìn', 'hai nghìn ba nghìn'])('%j is none', (words) =>
    expect(parseSpelledNumber(words)).toBeNull(),
  ); // prettier-ignore

  it('finds them in text with their places', () => {
    const text = 'giảm mười hai phòng, còn ba mươi lăm trạm';
    const found = readSpelledNumbers(text);
    expect(found.map((n) => [n.value, text.slice(n.start, n.end)])).toEqual([
      [12, 'mười hai'],
      [35, 'ba mươi lăm'],
    ]);
  });

  it('marks words that are mostly none', () => {
    expect(readSpelledNumbers('năm 2021 không có').map((n) => n.ambiguous)).toEqual([true, true]);
    expect(readSpelledNumbers('hai đơn vị').map((n) => n.ambiguous)).toEqual([false]);
  });
});
