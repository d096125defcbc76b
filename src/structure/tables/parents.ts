import type { RawRow } from './rows.ts';

/** Ranks of counting styles that cannot stand inside each other the other way round. */
type Level = { readonly key: string; readonly row: number };

/**
 * Positions of the rows above each row in the hierarchy, outermost first.
 *
 * The hierarchy comes from the style and depth of the numbering ("1.2" above any three-part number), never from its
 * digits: offices repeat and mistype them ("1.1.1" below "1.2"). Rows without a number hang under the row that the
 * "Trong đó" mark, a rate, or a bold heading opens.
 */
export function findParents(rows: readonly RawRow[], isGroup: (row: RawRow) => boolean): number[][] {
  const numbered = rows.some(isNumbered);
  const parents: number[][] = [];
  let stack: Level[] = [];
  /** Row under which unnumbered rows hang, and the heading that opened a group without number. */
  let heading: Level | null = null;
  for (const [at, row] of rows.entries()) {
    if (row.total) {
      parents.push([]);
      continue;
    }
    if (row.marker !== null && row.marker.style !== 'bullet') {
      const key = levelKey(row);
      const repeated = repeatsGroup(rows, stack, row, isGroup);
      stack = repeated ? [...stack] : popTo(stack, key);
      if (heading !== null && !keepsHeading(stack, heading)) heading = null;
      parents.push(chain(stack, heading, at));
      if (!repeated) stack.push({ key, row: at });
      continue;
    }
    if (row.part || row.marker !== null || !isHeading(rows, at, isGroup)) {
      const key = leafKey(row, numbered);
      stack = key === 'plain' ? [] : popTo(stack, key);
      parents.push(chain(stack, heading, at));
      if (key !== 'part') stack.push({ key, row: at });
      continue;
    }
    // A bold line without number, unit or figure heads the numbered rows after it.
    const above: Level[] =
      heading === null ? stack : popTo(stack, 'part').filter((level) => level.row < (heading?.row ?? 0));
    stack = above;
    parents.push(above.map((level) => level.row));
    heading = { key: 'heading', row: at };
  }
  return parents;
}

/** In a table without any number, bullets and parts hang under the plain row above them. */
function leafKey(row: RawRow, numbered: boolean): string {
  if (row.marker !== null) return `bullet ${row.marker.label}`;
  return row.part || numbered ? 'part' : 'plain';
}

/** A row of a label only heads the rows below it when it is bold, or stands between a group and a numbered row. */
function isHeading(rows: readonly RawRow[], at: number, isGroup: (row: RawRow) => boolean): boolean {
  const row = rows[at];
  if (row === undefined || !isGroup(row)) return false;
  if (row.label.tokens.length > 0 && row.label.tokens.every((token) => token.style.bold)) return true;
  const before = rows[at - 1];
  const after = rows[at + 1];
  const opensGroup = before !== undefined && isNumbered(before) && isGroup(before);
  return opensGroup && after !== undefined && isNumbered(after);
}

function isNumbered(row: RawRow): boolean {
  return row.marker !== null && row.marker.style !== 'bullet';
}

function levelKey(row: RawRow): string {
  const marker = row.marker;
  if (marker === null) return 'part';
  return marker.style === 'decimal' ? `decimal ${marker.depth}` : marker.style;
}

/** Levels that stay above a row of this key: a decimal closes all decimals that are as deep or deeper. */
function popTo(stack: readonly Level[], key: string): Level[] {
  const at = stack.findIndex((level) => level.key === key);
  if (at !== -1) return stack.slice(0, at);
  const depth = decimalDepth(key);
  if (depth === null) return [...stack];
  const deeper = stack.findIndex((level) => (decimalDepth(level.key) ?? 0) > depth);
  return deeper === -1 ? withoutLeaves(stack) : stack.slice(0, deeper);
}

/** Bullets and letters close when a number opens. */
function withoutLeaves(stack: readonly Level[]): Level[] {
  const leaf = stack.findIndex((level) => level.key.startsWith('bullet') || level.key === 'letter');
  return leaf === -1 ? [...stack] : stack.slice(0, leaf);
}

function decimalDepth(key: string): number | null {
  const m = /^decimal (\d+)/.exec(key);
  return m?.[1] === undefined ? null : Number(m[1]);
}

/** "4.6 Số người …" (a heading) and again "4.6 Tổng số …": the second is inside the first. */
function repeatsGroup(
  rows: readonly RawRow[],
  stack: readonly Level[],
  row: RawRow,
  isGroup: (row: RawRow) => boolean,
): boolean {
  const top = stack.at(-1);
  if (top === undefined) return false;
  const above = rows[top.row];
  return above?.marker?.label === row.marker?.label && above !== undefined && isGroup(above) && !isGroup(row);
}

function keepsHeading(stack: readonly Level[], heading: Level): boolean {
  // The heading stands inside the level that was open when it came; once that level closes, so does the heading.
  return (
    stack.length > 0 &&
    stack.every((level) => level.row !== heading.row) &&
    (stack.at(0)?.row ?? 0) < heading.row
  );
}

function chain(stack: readonly Level[], heading: Level | null, at: number): number[] {
  const chainRows = stack.map((level) => level.row);
  if (heading !== null && heading.row < at) chainRows.push(heading.row);
  return [...new Set(chainRows)].sort((a, b) => a - b);
}
