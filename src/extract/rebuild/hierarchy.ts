import type { FoundRow } from './chain.ts';

/**
 * Positions of the rows above each row, outermost first. Rows of the form hang as their numbers say ("1.2.1" under
 * "1.2"; a part under the numbered row before it in the form); other rows under the nearest entry of the catalogue
 * above them, or beside the row before them.
 */
export function parentsOf(rows: readonly FoundRow[], numbers: readonly (string | null)[]): number[][] {
  const parents: number[][] = [];
  for (const [at, row] of rows.entries()) {
    const own = row.formRow === null ? null : (numbers[row.formRow] ?? null);
    if (row.formRow !== null)
      parents.push(formParents(rows, at, own ?? ownerNumber(row.formRow, numbers), own !== null));
    else parents.push(freeParents(rows, at, parents));
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

function freeParents(rows: readonly FoundRow[], at: number, parents: readonly number[][]): number[] {
  const row = rows[at];
  if (row === undefined || row.indicator.kind === 'section') return [];
  const above = rows.findLastIndex(
    (other, index) => index < at && other.indicator.code === row.indicator.parent,
  );
  if (above >= 0) return [...(parents[above] ?? []), above];
  return [...(parents[at - 1] ?? [])];
}
