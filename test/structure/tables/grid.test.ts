import { describe, expect, it } from 'vitest';
import { cellAt, foldedRow, isBlankRow, isFigure, toGrid } from '../../../src/structure/tables/grid.ts';
import { table } from '../../support/build.ts';

describe('the grid of a table', () => {
  it('repeats the text of a spanned cell in its spread form only', () => {
    const grid = toGrid(table('STT | Kết quả | <', '^ | Đạt | Chưa'));
    const texts = (rows: typeof grid.rows): string[][] => rows.map((row) => row.map(({ text }) => text));
    expect(texts(grid.rows)).toEqual([
      ['STT', 'Kết quả', ''],
      ['', 'Đạt', 'Chưa'],
    ]);
    expect(texts(grid.spread)).toEqual([
      ['STT', 'Kết quả', 'Kết quả'],
      ['STT', 'Đạt', 'Chưa'],
    ]);
  });

  it('is as wide as its widest row', () => {
    const grid = toGrid(table('a | b | c', 'd'));
    expect(grid.width).toBe(3);
    expect(grid.rows[1]?.map(({ text }) => text)).toEqual(['d', '', '']);
    expect(cellAt(grid.rows[1], 2).text).toBe('');
    expect(cellAt(grid.rows[7], 0).text).toBe('');
    expect(cellAt(grid.rows[0], null).text).toBe('');
  });
});

describe('a row', () => {
  it('is blank when all its cells are', () => {
    const { rows } = toGrid(table(' | | ', ' | x | '));
    expect(rows.map(isBlankRow)).toEqual([true, false]);
  });

  it('has a folded form for comparing', () => {
    expect(foldedRow(toGrid(table('STT | Đơn vị | Số')).rows[0] ?? [])).toBe('stt|don vi|so');
  });
});

describe('a figure', () => {
  it.each(['0', '05', '1.020', '98,5%', '12/41', '-5', '+3,2 %', '(7)', '>90%', '≥ 80', '12 345'])(
    'is seen in "%s"',
    (text) => {
      expect(isFigure(text)).toBe(true);
    },
  );

  it.each(['', '-', 'x', 'Có', '12 hồ sơ', 'Số 5', 'I', '1.1.a', '(1)=(2)'])(
    'is not seen in "%s"',
    (text) => {
      expect(isFigure(text)).toBe(false);
    },
  );
});
