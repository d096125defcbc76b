import { describe, expect, it } from 'vitest';
import { type CellValue, readCell } from '../../../src/extract/tables/cell-value.ts';
import type { UnitKind } from '../../../src/rules/schemas/units.ts';
import { RULES } from '../documents.ts';

function read(text: string, kind: UnitKind | null = 'count'): CellValue {
  return readCell(text, kind, RULES.tableForms);
}

/** "status value", with the fraction behind it where there is one. */
function sketch(text: string, kind: UnitKind | null = 'count'): string {
  const { status, value, fraction } = read(text, kind);
  return `${status} ${value}${fraction === null ? '' : ` ${fraction.join('/')}`}`;
}

describe('a value cell without a figure', () => {
  it.each([
    ['', 'blank null'],
    ['  \n', 'blank null'],
    ['-', 'dash null'],
    ['–', 'dash null'],
    ['…', 'dash null'],
    ['0', 'reported 0'],
    ['00', 'reported 0'],
    ['Không có', 'negated 0'],
    ['không', 'negated 0'],
    ['Chưa phát sinh', 'negated 0'],
    ['Chưa được giao', 'not-assigned null'],
    ['Không thuộc thẩm quyền của đơn vị', 'not-assigned null'],
    ['x', 'not-applicable null'],
    ['Không áp dụng', 'not-applicable null'],
    ['N/A', 'not-applicable null'],
    ['#REF!', 'unreadable null'],
    ['theo báo cáo trước', 'ambiguous null'],
  ])('"%s" is %s: each answer is one of its own', (text, expected) => {
    expect(sketch(text)).toBe(expected);
  });
});

describe('a value cell with a figure', () => {
  it.each([
    ['05', 'reported 5'],
    ['1.034', 'reported 1034'],
    ['121.737', 'reported 121737'],
    ['12 345', 'reported 12345'],
    ['98,3', 'reported 98.3'],
    ['+3', 'reported 3'],
    ['-2', 'reported -2'],
    ['– 2', 'reported -2'],
    ['1,034', 'ambiguous null'],
    ['35 hồ sơ', 'reported 35'],
    ['Đạt 35 hồ sơ', 'reported 35'],
    ['12 hồ sơ và 3 văn bản', 'ambiguous null'],
  ])('"%s" is %s as a count', (text, expected) => {
    expect(sketch(text)).toBe(expected);
  });

  it.each([
    ['100', 'reported 100'],
    ['96.0', 'reported 96'],
    ['29.3%', 'reported 29.3'],
    ['99,5 %', 'reported 99.5'],
    ['-1,2%', 'reported -1.2'],
    ['99.123', 'ambiguous null'],
    ['1.034', 'ambiguous null'],
    ['99,123', 'reported 99.123'],
  ])('"%s" is %s as a rate', (text, expected) => {
    expect(sketch(text, 'percent')).toBe(expected);
  });

  it('is an amount of money with a dot for thousands', () => {
    expect(sketch('45.000', 'money')).toBe('reported 45000');
    expect(sketch('15.684,25', 'money')).toBe('reported 15684.25');
    expect(sketch('1,034', 'money')).toBe('reported 1.034');
  });

  it('is a rate where it has a per cent sign, whatever the unit', () => {
    expect(read('95.123%', null)).toMatchObject({ status: 'ambiguous', value: null, percentSign: true });
    expect(read('80%', null)).toMatchObject({ value: 80, percentSign: true });
    expect(read('80', 'percent').percentSign).toBe(false);
  });

  it('keeps the words behind it, the printed decimals and the text itself', () => {
    expect(read('35  hồ sơ')).toMatchObject({ raw: '35 hồ sơ', unitText: 'hồ sơ', decimals: 0 });
    expect(read('41,40', 'percent')).toMatchObject({ decimals: 2, unitText: null });
  });

  it.each(['>90%', '≥ 80', 'trên 90%', 'gần 12', 'khoảng 30', 'hơn 1.020'])('"%s" is an estimate', (text) => {
    expect(read(text, 'percent').qualifier || read(text, 'count').qualifier).toBe(true);
    expect(read(text).status).toBe('reported');
  });
});

describe('a value cell with parts', () => {
  it('keeps the parts beside the value', () => {
    expect(sketch('71 (264/371)', 'percent')).toBe('reported 71 264/371');
    expect(sketch('71,2% (264/371)', 'percent')).toBe('reported 71.2 264/371');
    expect(sketch('100 [11/11]', 'percent')).toBe('reported 100 11/11');
    expect(sketch('39 (39/40)', 'count')).toBe('reported 39 39/40');
  });

  it('has the first part as its count, and no rate made up from them', () => {
    expect(sketch('12/41', 'count')).toBe('reported 12 12/41');
    expect(sketch('12/41', null)).toBe('reported 12 12/41');
    expect(sketch('12/41', 'percent')).toBe('ambiguous null 12/41');
    expect(sketch('1.020/2.040', 'count')).toBe('reported 1020 1020/2040');
  });

  it('may have them before the rate', () => {
    expect(sketch('12/48 (25%)', 'percent')).toBe('reported 25 12/48');
    expect(sketch('12/48 đạt 25,0%', 'percent')).toBe('reported 25 12/48');
    expect(sketch('12/48 (25%)', 'count')).toBe('reported 12 12/48');
  });

  it('has no value where the rate beside them is doubtful', () => {
    expect(sketch('71.234% (264/371)', 'percent')).toBe('ambiguous null 264/371');
  });

  it('may hold spaces', () => {
    expect(sketch('12 / 41', 'count')).toBe('reported 12 12/41');
  });

  it('takes no date for parts', () => {
    expect(sketch('12/6/2023')).toBe('ambiguous null');
  });
});
