import type { Extraction } from '../document/contract/extraction.ts';
import type { RowOut } from '../document/contract/table.ts';
import { align } from './align.ts';
import { foldKey } from './keys.ts';
import { similarity, similarityBound } from './sequence-matcher.ts';

/** Least similarity of two labels that are one row; as the reference scorer has it. */
const SAME_ROW = 0.72;
/** What an equal row number adds. */
const NUMBER_BONUS = 0.15;

export interface Labelled {
  readonly stt?: string | null | undefined;
  readonly label?: string | null | undefined;
}

/** Every printed row of the extraction in order. */
export function rowsOf(extraction: Extraction): readonly RowOut[] {
  return extraction.tables.flatMap((table) => table.rows);
}

/** Expected rows paired with extracted ones, by label and row number, in order. */
export function alignRows(
  expected: readonly Labelled[],
  rows: readonly RowOut[],
): ReadonlyMap<number, number> {
  const left = expected.map((row) => ({ label: foldKey(row.label), number: foldKey(row.stt) }));
  const right = rows.map((row) => ({ label: foldKey(row.label), number: foldKey(row.number) }));
  return align(left, right, rowScore, SAME_ROW);
}

interface RowKey {
  readonly label: string;
  readonly number: string;
}

function rowScore(a: RowKey, b: RowKey): number {
  if (a.label === '' && b.label === '') return 0;
  const bonus = a.number !== '' && a.number === b.number ? NUMBER_BONUS : 0;
  if (similarityBound(a.label, b.label) + bonus < SAME_ROW) return 0;
  return similarity(a.label, b.label) + bonus;
}
