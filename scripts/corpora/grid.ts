/** Lays the cells of a table source out on a grid, as a converter to text prints merged cells. */
import type { Cell } from './source.ts';

export interface Placed {
  readonly text: string;
  readonly cols: number;
  readonly rows: number;
  readonly broken: readonly string[];
}

export const place = (cell: Cell): Placed =>
  typeof cell === 'string'
    ? { text: cell, cols: 1, rows: 1, broken: [] }
    : { text: cell.text, cols: cell.cols, rows: cell.rows, broken: cell.broken ?? [] };

/** Rows of equal length; a merged cell shows its text (or its broken pieces) first and stays empty after that. */
export function toGrid(rows: readonly (readonly Cell[])[]): string[][] {
  const grid: (string | undefined)[][] = rows.map(() => []);
  for (const [r, row] of rows.entries()) {
    let column = 0;
    for (const cell of row.map(place)) {
      while (grid[r]?.[column] !== undefined) column += 1;
      for (let down = 0; down < cell.rows; down += 1) {
        for (let right = 0; right < cell.cols; right += 1) {
          const target = grid[r + down];
          if (!target) throw new Error(`cell "${cell.text}" spans below the table`);
          target[column + right] = right > 0 ? '' : (cell.broken[down] ?? (down === 0 ? cell.text : ''));
        }
      }
      column += cell.cols;
    }
  }
  const width = Math.max(...grid.map((row) => row.length));
  for (const [r, row] of grid.entries()) {
    if (row.length !== width || row.includes(undefined)) {
      throw new Error(
        `row ${r + 1} has ${row.filter((cell) => cell !== undefined).length} of ${width} cells: ${row.join(' | ')}`,
      );
    }
  }
  return grid.map((row) => row.map((cell) => cell ?? ''));
}
