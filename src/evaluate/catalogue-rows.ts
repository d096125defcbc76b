import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { seedId } from './samples.ts';

/** Where the catalogue of the domain study says that an indicator stands in a report. */
const Catalogue = z.looseObject({
  indicators: z.array(
    z.looseObject({
      code: z.string(),
      occurrences: z
        .array(
          z.looseObject({
            document: z.string(),
            stt: z.string(),
            stt_printed: z.string(),
            label: z.string(),
          }),
        )
        .default([]),
    }),
  ),
});

export interface CatalogueRow {
  readonly stt: string;
  readonly label: string;
  readonly indicator: string;
}

export interface CatalogueReport {
  readonly id: string;
  readonly path: string;
  readonly rows: readonly CatalogueRow[];
}

/** The reports that the catalogue knows row by row, rows in printed order; none where the files are missing. */
export function catalogueReports(cataloguePath: string, seedFolder: string): readonly CatalogueReport[] {
  if (!existsSync(cataloguePath) || !existsSync(seedFolder)) return [];
  const catalogue = Catalogue.parse(JSON.parse(readFileSync(cataloguePath, 'utf8')));
  return readdirSync(seedFolder)
    .sort()
    .map((name) => ({
      id: seedId(name),
      path: join(seedFolder, name),
      rows: rowsOf(catalogue, seedId(name)),
    }))
    .filter((report) => report.rows.length > 0);
}

function rowsOf(catalogue: z.infer<typeof Catalogue>, id: string): readonly CatalogueRow[] {
  return catalogue.indicators
    .flatMap(({ code, occurrences }) => occurrences.map((occurrence) => ({ code, ...occurrence })))
    .filter((occurrence) => occurrence.document === id)
    .sort((a, b) => compareNumbers(a.stt, b.stt))
    .map((occurrence) => ({
      stt: occurrence.stt_printed,
      label: occurrence.label,
      indicator: occurrence.code,
    }));
}

/** Order of "1.2", "1.2/a" (a row without a number of its own below 1.2), "1.2.1" and "1.10". */
function compareNumbers(a: string, b: string): number {
  const left = a.split(/[./]/).map(sortKey);
  const right = b.split(/[./]/).map(sortKey);
  for (const [i, key] of left.entries()) {
    const other = right[i];
    if (other === undefined) return 1;
    if (key !== other) return key < other ? -1 : 1;
  }
  return left.length - right.length;
}

/** Letters before numbers, numbers by size. */
function sortKey(part: string): string {
  return /^\d+$/.test(part) ? `1${part.padStart(4, '0')}` : `0${part}`;
}
