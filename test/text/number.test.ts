import { describe, expect, it } from 'vitest';
import { NUMBER_SOURCE, parseNumber, parseRoman, printedInterval } from '../../src/text/number.ts';

describe('a printed number', () => {
  it.each([
    ['05', 5, 0],
    ['0', 0, 0],
    ['6689', 6689, 0],
    ['2.725', 2725, 0],
    ['121.737', 121737, 0],
    ['1.234.567', 1234567, 0],
    ['98,3', 98.3, 1],
    ['41,46', 41.46, 2],
    ['1.234,5', 1234.5, 1],
    ['1,234.5', 1234.5, 1],
    ['1,234,567', 1234567, 0],
    ['96.0', 96, 1],
    ['29.35', 29.35, 2],
    ['12 345', 12345, 0],
  ])('"%s" is %d with %d decimals', (text, value, decimals) => {
    expect(parseNumber(text)).toEqual({ value, decimals, ambiguous: false });
  });

  it('is doubtful where a per cent figure has a dot and three digits', () => {
    expect(parseNumber('99.123', 'percent')).toMatchObject({ value: 99.123, ambiguous: true });
    expect(parseNumber('99.123', 'count')).toMatchObject({ value: 99123, ambiguous: false });
  });

  it('is doubtful where a count has a comma and three digits', () => {
    expect(parseNumber('1,034', 'count')).toMatchObject({ ambiguous: true });
    expect(parseNumber('1,034', 'money')).toMatchObject({ value: 1.034, ambiguous: false });
    expect(parseNumber('1,034', 'percent')).toMatchObject({ value: 1.034, ambiguous: false });
  });

  it.each(['', 'a', '1.2.3', '12/41', '1..2', '+5', '12.34.56', '1,2,3', 'Z25'])(
    'is not made of "%s"',
    (text) => {
      expect(parseNumber(text)).toBeNull();
    },
  );

  it('is found whole inside running text', () => {
    const found = 'gồm 1.020 lượt, 98,5% và 45.000,25 triệu; số 3.'.match(new RegExp(NUMBER_SOURCE, 'g'));
    expect(found).toEqual(['1.020', '98,5', '45.000,25', '3']);
  });
});

describe('the interval behind a printed value', () => {
  it('holds values that were rounded and values that were cut off', () => {
    const [low, high] = printedInterval(41.4, 1);
    for (const exact of [41.46, 41.36, 41.4]) {
      expect(exact).toBeGreaterThanOrEqual(low);
      expect(exact).toBeLessThan(high);
    }
    expect(41.3).toBeLessThan(low);
    expect(41.5).toBeGreaterThanOrEqual(high);
  });

  it('is as wide as one unit and a half of the last digit', () => {
    expect(printedInterval(24, 0)).toEqual([23.5, 25]);
  });
});

describe('a Roman numeral', () => {
  it.each([
    ['I', 1],
    ['IV', 4],
    ['IX', 9],
    ['XIV', 14],
    ['XL', 40],
    ['XCIX', 99],
  ])('"%s" is %d', (text, value) => {
    expect(parseRoman(text)).toBe(value);
  });

  it.each(['', 'IIII', 'VX', 'IC', 'iv', 'A', 'XA'])('is not "%s"', (text) => {
    expect(parseRoman(text)).toBeNull();
  });
});
