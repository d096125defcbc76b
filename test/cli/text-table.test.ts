import { describe, expect, it } from 'vitest';
import { cut, textTable, wrap } from '../../src/cli/summary/text-table.ts';

describe('text in columns', () => {
  const columns = [
    { head: 'Phần', align: 'left', flexible: true },
    { head: 'Số', align: 'right' },
  ] as const;

  it('takes the width of the longest cell, numbers to the right', () => {
    expect(
      textTable(
        columns,
        [
          ['một', '7'],
          ['hai mươi', '1234'],
        ],
        80,
      ),
    ).toBe('  Phần        Số\n  một          7\n  hai mươi  1234\n');
  });

  it('cuts the flexible column where the terminal is narrow', () => {
    expect(textTable(columns, [['x'.repeat(50), '7']], 30)).toBe(
      `  ${'Phần'.padEnd(24)}  Số\n  ${'x'.repeat(23)}…   7\n`,
    );
  });
});

describe('cut and wrap', () => {
  it('leave short text as it is', () => {
    expect(cut('ngắn', 4)).toBe('ngắn');
    expect(wrap('ngắn', 4, 2)).toEqual(['ngắn']);
  });

  it('break at blanks and cut the last line allowed', () => {
    expect(wrap('một hai ba bốn năm sáu', 8, 5)).toEqual(['một hai', 'ba bốn', 'năm sáu']);
    expect(wrap('một hai ba bốn năm sáu', 8, 2)).toEqual(['một hai', 'ba bốn…']);
  });

  it('break a word that is longer than a line', () => {
    expect(wrap('abcdefghij', 4, 5)).toEqual(['abcd', 'efgh', 'ij']);
  });
});
