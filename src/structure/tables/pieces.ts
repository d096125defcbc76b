import type { RichText } from '../../document/rich-text.ts';
import type { Table } from '../../document/table.ts';
import type { RulePack } from '../../rules/pack.ts';
import { fold } from '../../text/fold.ts';
import type { Item } from '../items.ts';
import type { StructureWords } from '../words.ts';
import { type Grid, toGrid } from './grid.ts';
import { findHeader, type Header, headerLength } from './header.ts';

/** One table made of the pieces that pages tore it into. */
export interface JoinedTable {
  readonly grid: Grid;
  readonly header: Header;
  /** Rows of the grid at which a page begins: only there can a row have been cut. */
  readonly seams: ReadonlySet<number>;
  /** Position in the list of items of the first piece, and of the last. */
  readonly first: number;
  readonly last: number;
}

/** Joins tables that follow each other with nothing but page furniture between, when they are one table. */
export function joinPieces(items: readonly Item[], rules: RulePack, words: StructureWords): JoinedTable[] {
  const joined: JoinedTable[] = [];
  for (const [at, item] of items.entries()) {
    if (item.kind !== 'table') continue;
    const piece = pieceOf(item.table, at, rules, words);
    const last = joined.at(-1);
    if (last !== undefined && onlyFurniture(items.slice(last.last + 1, at)) && belongsTo(last, piece))
      joined[joined.length - 1] = append(last, piece);
    else joined.push(piece);
  }
  return joined;
}

function pieceOf(table: Table, at: number, rules: RulePack, words: StructureWords): JoinedTable {
  const grid = toGrid(table);
  return { grid, header: findHeader(grid, rules, words), seams: new Set(), first: at, last: at };
}

function onlyFurniture(between: readonly Item[]): boolean {
  return between.every(
    (item) =>
      item.kind === 'page-break' ||
      item.kind === 'note' ||
      (item.kind === 'line' && /^\d{0,3}$/.test(item.folded)),
  );
}

function belongsTo(table: JoinedTable, piece: JoinedTable): boolean {
  if (headerLength(piece.header) === 0) return Math.abs(piece.grid.width - table.grid.width) <= 1;
  return headerKey(piece) === headerKey(table);
}

function headerKey(table: JoinedTable): string {
  return table.grid.spread
    .slice(0, table.header.textRows)
    .map((row) =>
      row
        .map((cell) => fold(cell.text))
        .join('|')
        .replace(/\|+$/, ''),
    )
    .join('\n');
}

function append(table: JoinedTable, piece: JoinedTable): JoinedTable {
  const skip = headerLength(piece.header);
  const width = Math.max(table.grid.width, piece.grid.width);
  const widen = (row: readonly RichText[]): RichText[] =>
    Array.from({ length: width }, (_, column) => row[column] ?? { text: '', tokens: [], marks: [] });
  const rows = [...table.grid.rows, ...piece.grid.rows.slice(skip)].map(widen);
  const spread = [...table.grid.spread, ...piece.grid.spread.slice(skip)].map(widen);
  const seams = new Set(table.seams).add(table.grid.rows.length);
  return { ...table, grid: { ...table.grid, rows, spread, width }, seams, last: piece.last };
}
