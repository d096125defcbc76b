import type { DataRow, DataTable } from '../../document/outline.ts';
import type { RulePack } from '../../rules/pack.ts';
import type { Item } from '../items.ts';
import type { StructureWords } from '../words.ts';
import { cellAt } from './grid.ts';
import { findParents } from './parents.ts';
import type { JoinedTable } from './pieces.ts';
import { readLayout } from './roles.ts';
import { type RawRow, readRows, rowRoles } from './rows.ts';
import { readTitle, type TableTitle } from './titles.ts';

/** A joined table as data: columns with their roles, rows with their parents. `above` are the items before it. */
export function readTable(
  table: JoinedTable,
  items: readonly Item[],
  section: string | null,
  rules: RulePack,
  words: StructureWords,
): { table: DataTable; title: TableTitle } {
  const title = readTitle(items, table.first, words);
  const { columns, layout } = readLayout(table.grid, table.header, rules);
  const raw = readRows(table, columns, words);
  const roles = rowRoles(columns);
  const isGroup = (row: RawRow): boolean =>
    cellAt(row.cells, roles.unit).text.trim() === '' &&
    roles.figures.every((column) => cellAt(row.cells, column).text.trim() === '');
  const parents = findParents(raw, isGroup);
  const rows = raw.map(
    (row, at): DataRow => ({
      number: row.number,
      label: row.label,
      unit: cellAt(row.cells, roles.unit),
      note: cellAt(row.cells, roles.note),
      cells: columns.map((_, column) => cellAt(row.cells, column)),
      parents: parents[at] ?? [],
      part: row.part,
      total: row.total,
    }),
  );
  return {
    title,
    table: { title: title.title, captions: title.captions, layout, form: null, columns, rows, section },
  };
}
