import type { Location } from '../document/location.ts';
import type { Message } from '../document/message.ts';
import type { RichText } from '../document/rich-text.ts';
import type { Cell, Table } from '../document/table.ts';
import { say } from './say.ts';

/** A cell in source order, before its place in the grid is known. */
export interface LooseCell {
  readonly content: RichText;
  readonly rowSpan: number;
  readonly colSpan: number;
}

/** No table of a report is wider; a span beyond it is damage or an attack on memory. */
const MAX_COLUMNS = 1000;

/** Places the cells of each row from left to right around the cells that reach down from above (as HTML does). */
export function placeCells(rows: readonly (readonly LooseCell[])[], headerRows: number | null): Table {
  const cells: Cell[] = [];
  // For each column, the first row that is free again.
  const freeFrom: number[] = [];
  let columnCount = 0;
  rows.forEach((loose, row) => {
    let column = 0;
    for (const { content, rowSpan, colSpan } of loose) {
      while ((freeFrom[column] ?? 0) > row) column++;
      const width = Math.min(Math.max(1, colSpan), MAX_COLUMNS);
      const height = Math.min(Math.max(1, rowSpan), rows.length - row);
      cells.push({ row, column, rowSpan: height, colSpan: width, content });
      for (let i = column; i < column + width; i++) freeFrom[i] = Math.max(freeFrom[i] ?? 0, row + height);
      column += width;
      columnCount = Math.max(columnCount, column);
    }
  });
  return { kind: 'table', rowCount: rows.length, columnCount, cells, headerRows };
}

/** Column positions that each row fills, counting spans; a table is ragged where they differ. */
export function rowWidths(table: Table): number[] {
  const widths = new Array<number>(table.rowCount).fill(0);
  for (const cell of table.cells)
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++)
      widths[row] = (widths[row] ?? 0) + cell.colSpan;
  return widths;
}

/** Says which rows do not fill the width of their table; their cells stay where the source has them. */
export function raggedRows(table: Table, locate: (row: number) => Location | null): Message[] {
  const short = rowWidths(table).flatMap((width, row) => (width < table.columnCount ? [row] : []));
  const first = short[0];
  if (first === undefined) return [];
  return [
    say(
      'table-ragged-rows',
      'warning',
      `Bảng có ${table.columnCount} cột nhưng ${short.length} dòng thiếu ô; các ô giữ nguyên vị trí trong tệp.`,
      `The table has ${table.columnCount} columns, ${short.length} of its rows have fewer cells; the cells stay where the file has them.`,
      locate(first),
    ),
  ];
}
