import { describe, expect, it } from 'vitest';
import { readItems } from '../../../src/vietnamese/restore/items.ts';

const read = (line: string, damaged: boolean): string[] =>
  readItems(line, damaged).map((item) => `${item.kind}:${item.raw}`);

describe('readItems', () => {
  it('protects numbers, dates, codes, Roman numerals and addresses', () => {
    expect(read('II. Theo 73/KH-UBND ngày 26/3/2025, 98,3% tại a@b.vn', false)).toEqual([
      'fixed:II',
      'fixed:.',
      'word:Theo',
      'code:73/KH-UBND',
      'word:ngày',
      'fixed:26/3/2025',
      'fixed:,',
      'fixed:98,3%',
      'word:tại',
      'fixed:a@b.vn',
    ]);
  });

  it('takes digits that touch letters as letters only in damaged text', () => {
    expect(read('16n s6', true)).toEqual(['word:16n', 'word:s6']);
    expect(read('16n s6', false)).toEqual(['fixed:16n', 'fixed:s6']);
  });

  it('never takes three digits or a leading zero for letters', () => {
    expect(read('08o58 05A a123 16n', true)).toEqual(['fixed:08o58', 'fixed:05A', 'fixed:a123', 'word:16n']);
  });

  it('sees through markup', () => {
    expect(read('<td class="x">số</td>', true)).toEqual(['word:số']);
  });

  it('takes the parts of a code with several letter groups as one', () => {
    expect(read('39/2018/QD-UBND 01-NQ/TU 62-KH/TU', true)).toEqual([
      'code:39/2018/QD-UBND',
      'code:01-NQ/TU',
      'code:62-KH/TU',
    ]);
  });
});
