import type { RowOut } from '../../document/contract/table.ts';
import { type ExpectedRow, expectedRows } from '../expected.ts';
import { foldKey, labelKey, sameNumber } from '../keys.ts';
import type { Measure } from '../measure.ts';
import { alignRows, rowsOf } from '../row-alignment.ts';
import { similarity } from '../sequence-matcher.ts';

const SAME_PARENT = 0.8;
const SAME_NOTE = 0.85;

/** Rows of indicator tables: found, value, label, unit, nearest parent, note; and values that are wrong or made up. */
export const rows: Measure = (expected, extraction) => {
  const gold = expectedRows(expected).filter((row) => row.cells === undefined);
  const out = rowsOf(extraction);
  const pairs = alignRows(gold, out);
  const matched = gold.flatMap((row, i) => {
    const position = pairs.get(i);
    const found = position === undefined ? undefined : out[position];
    return found === undefined ? [] : [[row, found] as const];
  });
  const share = (
    asked: (row: ExpectedRow) => boolean,
    right: (row: ExpectedRow, found: RowOut) => boolean,
  ): { right: number; of: number } => ({
    right: matched.filter(([row, found]) => asked(row) && right(row, found)).length,
    of: gold.filter(asked).length,
  });
  const all = (): boolean => true;
  const wrong = matched.filter(([row, found]) => isWrong(row, found));
  // Notes and parents of rows that were not found count as missed for parents, and not at all for notes: the
  // reference scorer has it so.
  const noted = matched.filter(([row]) => Boolean(row.note));
  return {
    scores: {
      'rows.found': { right: pairs.size, of: gold.length },
      'rows.value': share(hasValue, (row, found) => sameNumber(found.value, row.value)),
      'rows.label': share(all, (row, found) => labelKey(found.label) === labelKey(row.label)),
      'rows.unit': share(all, (row, found) => foldKey(found.unit) === foldKey(row.unit)),
      'rows.parent': share(hasParent, sameParent),
      'rows.note': { right: noted.filter(([row, found]) => sameNote(row, found)).length, of: noted.length },
      'rows.wrong': { mistakes: wrong.length },
    },
    misses: [
      ...gold.filter((_, i) => !pairs.has(i)).map((row) => `row missed: ${row.stt} ${row.label}`),
      ...matched.flatMap(([row, found]) => rowMisses(row, found)),
    ],
  };
};

function hasValue(row: ExpectedRow): boolean {
  return row.value !== null && row.value !== undefined;
}

function hasParent(row: ExpectedRow): boolean {
  return (row.parents?.length ?? 0) > 0;
}

function isWrong(row: ExpectedRow, found: RowOut): boolean {
  return found.value !== null && !sameNumber(found.value, row.value);
}

function sameParent(row: ExpectedRow, found: RowOut): boolean {
  const parent = found.parents.at(-1);
  return parent !== undefined && similarity(foldKey(parent), foldKey(row.parents?.at(-1))) > SAME_PARENT;
}

function sameNote(row: ExpectedRow, found: RowOut): boolean {
  return similarity(foldKey(found.note), foldKey(row.note)) > SAME_NOTE;
}

function rowMisses(row: ExpectedRow, found: RowOut): readonly string[] {
  const name = `${row.stt} ${row.label}`;
  const misses: string[] = [];
  const tell = (what: string, gold: unknown, out: unknown): void => {
    misses.push(
      `${what}: ${name}: expected ${JSON.stringify(gold ?? null)}, found ${JSON.stringify(out ?? null)}`,
    );
  };
  if (!sameNumber(found.value, row.value)) tell('value', row.value, found.value);
  if (labelKey(found.label) !== labelKey(row.label)) tell('label', row.label, found.label);
  if (foldKey(found.unit) !== foldKey(row.unit)) tell('unit', row.unit, found.unit);
  if (hasParent(row) && !sameParent(row, found)) tell('parent', row.parents?.at(-1), found.parents.at(-1));
  if (row.note && !sameNote(row, found)) tell('note', row.note, found.note);
  return misses;
}
