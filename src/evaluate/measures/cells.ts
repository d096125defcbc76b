import type { CellOut, RowOut } from '../../document/contract/table.ts';
import { expectedRows } from '../expected.ts';
import { digitsOf, foldKey, sameNumber } from '../keys.ts';
import type { Measure } from '../measure.ts';
import { rowsOf } from '../row-alignment.ts';
import { similarity } from '../sequence-matcher.ts';

const SAME_LABEL = 0.8;

/** Cells of matrix tables, by row label and column number, or column name where that number is not printed. */
export const cells: Measure = (expected, extraction) => {
  const gold = expectedRows(expected).filter((row) => row.cells !== undefined);
  if (!gold.some((row) => row.cells?.length)) return { scores: {}, misses: [] };
  const out = rowsOf(extraction);
  const misses: string[] = [];
  let right = 0;
  let of = 0;
  for (const row of gold) {
    const candidates = cellsOf(row.label, out);
    for (const cell of row.cells ?? []) {
      of += 1;
      const found = inColumn(candidates, cell.columnNumber, cell.column);
      if (found.some((one) => sameNumber(one.value, cell.value))) right += 1;
      else
        misses.push(`cell: ${row.label} / ${cell.column}: expected ${cell.value}, found ${valuesOf(found)}`);
    }
  }
  return { scores: { 'cells.value': { right, of } }, misses };
};

function cellsOf(label: string | null | undefined, out: readonly RowOut[]): readonly CellOut[] {
  const key = foldKey(label);
  return out.filter((row) => similarity(foldKey(row.label), key) > SAME_LABEL).flatMap((row) => row.cells);
}

function inColumn(
  candidates: readonly CellOut[],
  columnNumber: string | null | undefined,
  column: string,
): readonly CellOut[] {
  const number = digitsOf(columnNumber);
  const byNumber = candidates.filter((cell) => number !== '' && digitsOf(cell.column.number) === number);
  if (byNumber.length > 0) return byNumber;
  const name = foldKey(column.split('>').at(-1));
  // The reference scorer looks into the JSON text of the whole column head.
  return candidates.filter((cell) => foldKey(JSON.stringify(cell.column)).includes(name));
}

function valuesOf(found: readonly CellOut[]): string {
  return JSON.stringify(found.slice(0, 3).map((cell) => cell.value));
}
