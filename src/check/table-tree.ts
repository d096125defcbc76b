import type { TableOut } from '../document/contract/table.ts';
import type { TableFormRules } from '../rules/schemas/table-forms.ts';
import { fold, squeeze } from '../text/fold.ts';
import { type RowNumber, readRowNumber } from './row-number.ts';

/** A row with its place in the hierarchy, worked out from the labels of its parents. */
export interface RowNode {
  readonly table: number;
  readonly position: number;
  readonly row: TableOut['rows'][number];
  readonly number: RowNumber | null;
  /** Position of the row above it in the hierarchy; null at the top. Rows that hold only a part mark are passed over. */
  readonly parent: number | null;
  readonly children: readonly number[];
  /** The mark ("trong do", folded) that makes it a part of its parent; null when none does. */
  readonly partMark: string | null;
  readonly total: boolean;
}

export interface TableTree {
  readonly table: TableOut;
  readonly position: number;
  /** Columns are the indicators: values stand in `cells`. */
  readonly matrix: boolean;
  readonly nodes: readonly RowNode[];
}

/** Words of rules/table-forms and rules/matrices that make a row a part or a total, folded. */
export interface RowWords {
  readonly partMarks: readonly string[];
  readonly totals: ReadonlySet<string>;
}

export function rowWords(tableForms: TableFormRules, totalLabels: readonly string[]): RowWords {
  return {
    partMarks: tableForms.partMarks.map(fold).sort((a, b) => b.length - a.length),
    totals: new Set([...tableForms.totalLabels, ...totalLabels].map(fold)),
  };
}

export function buildTree(table: TableOut, position: number, words: RowWords): TableTree {
  const marks = table.rows.map((row) => ownMark(row, words));
  const parents = parentPositions(table, marks);
  const children: number[][] = table.rows.map(() => []);
  for (const [i, parent] of parents.entries()) if (parent !== null) children[parent]?.push(i);
  const parts = partMarks(table, parents, marks);
  const nodes = table.rows.map(
    (row, i): RowNode => ({
      table: position,
      position: i,
      row,
      number: readRowNumber(row.number),
      parent: parents[i] ?? null,
      children: children[i] ?? [],
      partMark: parts[i] ?? null,
      total: isTotal(row, words),
    }),
  );
  return { table, position, matrix: isMatrix(table), nodes };
}

function isMatrix(table: TableOut): boolean {
  return (
    table.rows.some((row) => row.cells.length > 0) &&
    table.rows.every((row) => row.rawValue === null && row.value === null)
  );
}

function isTotal(row: RowNode['row'], words: RowWords): boolean {
  const label = fold(row.label.replace(/\([^)]*\)/g, ' '));
  return words.totals.has(label) || (label === '' && words.totals.has(fold(row.number)));
}

/** How a row carries a part mark: in its number cell, before its label, or as its whole label. */
interface Mark {
  readonly mark: string;
  readonly alone: boolean;
}

function ownMark(row: RowNode['row'], words: RowWords): Mark | null {
  // A narrow number cell breaks the mark anywhere ("Tron g đó").
  const number = fold(row.number).replaceAll(' ', '');
  const inNumber = words.partMarks.find((mark) => mark.replaceAll(' ', '') === number);
  const label = fold(row.label);
  if (inNumber !== undefined) return { mark: inNumber, alone: label === '' };
  const opening = words.partMarks.find((mark) => label === mark || label.startsWith(`${mark} `));
  if (opening === undefined) return null;
  if (label === opening) return { mark: opening, alone: true };
  const before = row.label.split(/[:,]/)[0] ?? '';
  return fold(before) === opening ? { mark: opening, alone: false } : null;
}

/** For every row the nearest row before it with its parent's path; one with the parent's label when none has. */
function parentPositions(table: TableOut, marks: readonly (Mark | null)[]): (number | null)[] {
  const byPath = new Map<string, number>();
  const byLabel = new Map<string, number>();
  return table.rows.map((row, i) => {
    const path = row.parents.map(squeeze);
    let parent: number | null = null;
    for (let depth = path.length; depth > 0 && parent === null; depth--) {
      const found = byPath.get(path.slice(0, depth).join('\n')) ?? byLabel.get(path[depth - 1] ?? '');
      if (found !== undefined && marks[found]?.alone !== true) parent = found;
    }
    const label = squeeze(row.label);
    byPath.set([...path, label].join('\n'), i);
    byLabel.set(label, i);
    return parent;
  });
}

/** A mark holds for its row and for the unnumbered rows of the same parent that follow. */
function partMarks(
  table: TableOut,
  parents: readonly (number | null)[],
  marks: readonly (Mark | null)[],
): (string | null)[] {
  const current = new Map<number, string>();
  return table.rows.map((row, i) => {
    const parent = parents[i] ?? null;
    if (parent === null) return null;
    const own = marks[i];
    if (own) current.set(parent, own.mark);
    else if (readRowNumber(row.number) !== null) current.delete(parent);
    return own?.alone === true ? null : (current.get(parent) ?? null);
  });
}
