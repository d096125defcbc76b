import type { RichText } from './rich-text.ts';

/** One cell. `row` and `column` count from 0 in the grid; spans are at least 1. */
export interface Cell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  readonly content: RichText;
}

/**
 * A table as it stands in the source, one physical piece. Pieces of one table that pages have torn apart are joined
 * by the structure step. Positions without a cell are outside the ragged edge of the source.
 */
export interface Table {
  readonly kind: 'table';
  readonly rowCount: number;
  readonly columnCount: number;
  readonly cells: readonly Cell[];
  /** Rows that the source itself marks as header; null where it says nothing. */
  readonly headerRows: number | null;
}

/** Cells by row, in column order. */
export function tableRows(table: Table): Cell[][] {
  const rows: Cell[][] = Array.from({ length: table.rowCount }, () => []);
  for (const cell of table.cells) rows[cell.row]?.push(cell);
  for (const row of rows) row.sort((a, b) => a.column - b.column);
  return rows;
}
