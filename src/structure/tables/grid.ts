import { EMPTY_TEXT, type RichText } from '../../document/rich-text.ts';
import type { Table } from '../../document/table.ts';
import { fold } from '../../text/fold.ts';

/** A table as a dense matrix of cells. Spanned positions are empty in `rows` and repeated in `spread`. */
export interface Grid {
  readonly rows: readonly (readonly RichText[])[];
  /** The same with every spanned position holding the text of its cell: what headers need. */
  readonly spread: readonly (readonly RichText[])[];
  readonly width: number;
  /** Header rows that the carrier itself marks; null where it says nothing. */
  readonly headerRows: number | null;
}

export function toGrid(table: Table): Grid {
  const blank = (): RichText[][] =>
    Array.from({ length: table.rowCount }, () => Array.from({ length: table.columnCount }, () => EMPTY_TEXT));
  const rows = blank();
  const spread = blank();
  for (const cell of table.cells) {
    const row = rows[cell.row];
    if (row !== undefined) row[cell.column] = cell.content;
    for (let r = cell.row; r < cell.row + cell.rowSpan; r++)
      for (let c = cell.column; c < cell.column + cell.colSpan; c++) {
        const line = spread[r];
        if (line !== undefined && c < line.length) line[c] = cell.content;
      }
  }
  return { rows, spread, width: table.columnCount, headerRows: table.headerRows };
}

export function cellAt(row: readonly RichText[] | undefined, column: number | null): RichText {
  return (column === null ? undefined : row?.[column]) ?? EMPTY_TEXT;
}

export function isBlankRow(row: readonly RichText[]): boolean {
  return row.every((cell) => cell.text.trim() === '');
}

/** A figure as it stands in a value cell: digits with separators, a sign, a %, a fraction, a dash, brackets around it. */
export function isFigure(text: string): boolean {
  const t = text.trim();
  return /^[(+\-–<>≥≤~]*\s*\d[\d.,\s/]*%?\s*\)?$/.test(t);
}

export function foldedRow(row: readonly RichText[]): string {
  return row.map((cell) => fold(cell.text)).join('|');
}
