import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** A sample report with the files that hold it, text before the other carriers. */
export interface SampleReport {
  readonly id: string;
  readonly paths: readonly string[];
}

/** One-page variants that prove single checks: of no interest to whoever looks at the program for the first time. */
const VARIANT = /^pair-/;

/** The reports of corpora/reports: folder `<id>` with `<id>.txt`, `<id>.docx` and the like. */
export function sampleReports(folder: string): readonly SampleReport[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((id) => !VARIANT.test(id))
    .sort()
    .map((id) => ({ id, paths: carriersOf(join(folder, id), id) }))
    .filter((report) => report.paths.length > 0);
}

function carriersOf(folder: string, id: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.startsWith(`${id}.`))
    .sort((a, b) => Number(b.endsWith('.txt')) - Number(a.endsWith('.txt')))
    .map((name) => join(folder, name));
}
