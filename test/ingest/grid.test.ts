import { describe, expect, it } from 'vitest';
import { EMPTY_TEXT, richText } from '../../src/document/rich-text.ts';
import { type LooseCell, placeCells, rowWidths } from '../../src/ingest/grid.ts';

const cell = (text: string, rowSpan = 1, colSpan = 1): LooseCell => ({
  content: text === '' ? EMPTY_TEXT : richText(text),
  rowSpan,
  colSpan,
});

describe('placeCells', () => {
  it('puts cells beside those that reach down from above', () => {
    const table = placeCells(
      [
        [cell('STT', 2), cell('Kết quả', 1, 2), cell('Ghi chú', 2)],
        [cell('Đơn vị'), cell('Số liệu')],
        [cell('1')],
      ],
      2,
    );
    expect(table).toMatchObject({ rowCount: 3, columnCount: 4, headerRows: 2 });
    expect(table.cells.map((c) => [c.content.text, c.row, c.column, c.rowSpan, c.colSpan])).toEqual([
      ['STT', 0, 0, 2, 1],
      ['Kết quả', 0, 1, 1, 2],
      ['Ghi chú', 0, 3, 2, 1],
      ['Đơn vị', 1, 1, 1, 1],
      ['Số liệu', 1, 2, 1, 1],
      ['1', 2, 0, 1, 1],
    ]);
    expect(rowWidths(table)).toEqual([4, 4, 1]);
  });

  it('cuts spans that reach out of the table or are absurd', () => {
    const table = placeCells([[cell('a', 50, 1_000_000)], [cell('b', 0, -3)]], null);
    expect(table.columnCount).toBeLessThanOrEqual(1001);
    expect(table.cells.map((c) => [c.row, c.rowSpan, c.colSpan])).toEqual([
      [0, 2, 1000],
      [1, 1, 1],
    ]);
  });
});
