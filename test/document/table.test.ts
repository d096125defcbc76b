import { describe, expect, it } from 'vitest';
import { richText } from '../../src/document/rich-text.ts';
import { type Cell, type Table, tableRows } from '../../src/document/table.ts';

function cell(row: number, column: number, text: string): Cell {
  return { row, column, rowSpan: 1, colSpan: 1, content: richText(text) };
}

describe('the rows of a table', () => {
  it('hold their cells in column order, whatever the order of the cells', () => {
    const table: Table = {
      kind: 'table',
      rowCount: 3,
      columnCount: 2,
      cells: [cell(2, 1, 'd'), cell(0, 1, 'b'), cell(2, 0, 'c'), cell(0, 0, 'a')],
      headerRows: null,
    };
    expect(tableRows(table).map((row) => row.map(({ content }) => content.text))).toEqual([
      ['a', 'b'],
      [],
      ['c', 'd'],
    ]);
  });

  it('leave out a cell that lies outside the table', () => {
    const table: Table = {
      kind: 'table',
      rowCount: 1,
      columnCount: 1,
      cells: [cell(0, 0, 'a'), cell(4, 0, 'x')],
      headerRows: null,
    };
    expect(tableRows(table)).toHaveLength(1);
  });
});
