import { type FoundRow, printedNumber } from './chain.ts';
import type { Line } from './lines.ts';

/**
 * Positions of the rows above each row, outermost first. Rows of the form hang as their numbers say ("1.2.1" under
 * "1.2"; a part under the numbered row before it in the form); other rows as their printed
 * numbers say, or under their entry of the catalogue.
 */
export function parentsOf(
  rows: readonly FoundRow[],
  numbers: readonly (string | null)[],
  lines: readonly Line[],
): number[][] {
  const printed = rows.map((row) => row.expected ?? printedNumber(row.hit, lines));
  const parents: number[][] = [];
  for (const [at, row] of rows.entries()) {
    const own = row.formRow === null ? null : (numbers[row.formRow] ?? null);
    if (row.formRow !== null)
      parents.push(formParents(rows, at, own ?? ownerNumber(row.formRow, numbers), own !== null));
    else parents.push(freeParents(rows, at, parents, printed));
  }
  return parents;
}

/** Number of the numbered row that a part stands under. */
function ownerNumber(formRow: number, numbers: readonly (string | null)[]): string {
  for (let at = formRow; at >= 0; at--) {
    const number = numbers[at];
    if (number !== null && number !== undefined) return number;
  }
  return '';
}

function formParents(rows: readonly FoundRow[], at: number, number: string, numbered: boolean): number[] {
  const parts = number.split('.');
  const depth = numbered ? parts.length - 1 : parts.length;
  const found: number[] = [];
  for (let length = 1; length <= depth; length++) {
    const above = parts.slice(0, length).join('.');
    const position = rows.findLastIndex((row, index) => index < at && row.expected === above);
    if (position >= 0) found.push(position);
  }
  return found;
}

/** A row of no form: by its printed number, by the catalogue, or beside the row before it. */
function freeParents(
  rows: readonly FoundRow[],
  at: number,
  parents: readonly number[][],
  printed: readonly (string | null)[],
): number[] {
  const row = rows[at];
  if (row === undefined || row.indicator?.kind === 'section') return [];
  const above = numberAbove(at, printed) ?? entryAbove(rows, at);
  if (above !== null) return [...(parents[above] ?? []), above];
  return printed[at] === null ? [...(parents[at - 1] ?? [])] : [];
}

/** The nearest row whose number this one continues: "3" above "3.1", a Roman number above "3". */
function numberAbove(at: number, printed: readonly (string | null)[]): number | null {
  const own = printed[at];
  if (own === null || own === undefined || !/^\d/.test(own)) return null;
  const prefix = own.includes('.') ? own.slice(0, own.lastIndexOf('.')) : null;
  const position = printed.findLastIndex(
    (other, index) =>
      index < at && other !== null && (prefix === null ? /^[IVX]+$/.test(other) : other === prefix),
  );
  return position < 0 ? null : position;
}

function entryAbove(rows: readonly FoundRow[], at: number): number | null {
  const parent = rows[at]?.indicator?.parent ?? null;
  const position = rows.findLastIndex((other, index) => index < at && other.indicator?.code === parent);
  return parent === null || position < 0 ? null : position;
}
