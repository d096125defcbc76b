import { fileURLToPath } from 'node:url';
import type { RowOut } from '../../../src/document/contract/table.ts';
import type { DataTable, Outline } from '../../../src/document/outline.ts';
import { rebuildTables } from '../../../src/extract/rebuild/rebuild.ts';
import { readTables } from '../../../src/extract/tables/tables.ts';
import { ingest, ingestFile } from '../../../src/ingest/ingest.ts';
import { loadRules } from '../../../src/rules/load.ts';
import { structure } from '../../../src/structure/structure.ts';

export const rules = loadRules();

export async function outlineOf(text: string): Promise<Outline> {
  const document = await ingest(new TextEncoder().encode(text), 'annex.txt');
  return structure(document.value, rules).value;
}

/** The annex of a sample report of corpora/ as its table gives it. */
export async function sampleAnnex(name: string): Promise<{ table: DataTable; rows: readonly RowOut[] }> {
  const path = fileURLToPath(new URL(`../../../corpora/reports/${name}/${name}.txt`, import.meta.url));
  const outline = structure((await ingestFile(path)).value, rules).value;
  const at = outline.tables.findIndex((table) => table.layout === 'indicators');
  const table = outline.tables[at];
  const read = readTables(outline, null, rules).tables[at];
  if (table === undefined || read === undefined) throw new Error(`${name} has no annex`);
  return { table, rows: read.rows };
}

/** Rows that are read from text after the table was rebuilt; none where nothing was. */
export async function rebuiltRows(text: string): Promise<readonly RowOut[]> {
  const outline = rebuildTables(await outlineOf(text), rules);
  return readTables(outline, null, rules).tables.at(-1)?.rows ?? [];
}

/** The table rebuilt from text. */
export async function rebuiltTable(text: string): Promise<DataTable> {
  const table = rebuildTables(await outlineOf(text), rules).tables.at(-1);
  if (table === undefined) throw new Error('nothing was rebuilt');
  return table;
}

export interface Recovery {
  readonly rows: number;
  readonly found: number;
  readonly values: number;
  readonly right: number;
  readonly wrong: number;
}

/** How much of the printed rows came back, paired in order by their indicator. */
export function recovery(printed: readonly RowOut[], rebuilt: readonly RowOut[]): Recovery {
  let [found, right, wrong, from] = [0, 0, 0, 0];
  for (const row of printed) {
    const at = rebuilt.findIndex((other, index) => index >= from && other.indicator === row.indicator);
    if (at < 0 || row.indicator === null) continue;
    from = at + 1;
    found++;
    const value = rebuilt[at]?.value ?? null;
    if (value !== null && value === row.value) right++;
    else if (value !== null) wrong++;
  }
  const values = printed.filter((row) => row.value !== null).length;
  return { rows: printed.length, found, values, right, wrong };
}
