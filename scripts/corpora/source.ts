/**
 * The source of a sample report: one `report.yaml` per folder of corpora/reports, written by hand.
 * A source may take another one as its base and change a few places of it: a broken sample then differs from
 * its clean twin in exactly the places that are named.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const cellSchema = z.union([
  z.string(),
  z.strictObject({
    text: z.string(),
    cols: z.number().int().positive().default(1),
    rows: z.number().int().positive().default(1),
    /** What a converter printed in the merged rows instead of the whole text ("Tro", "ng", "đó"). */
    broken: z.array(z.string()).optional(),
  }),
]);

const rowSchema = z.union([
  z.array(cellSchema),
  z.strictObject({
    row: z.array(cellSchema),
    /** A page break stands before this row, with the printed page number where one is given. */
    newPage: z.union([z.boolean(), z.number().int()]).default(false),
    /** The page break goes through a cell: its text is printed up to `after`, the rest on the next page. */
    cut: z.strictObject({ column: z.number().int().min(0), after: z.string() }).optional(),
  }),
]);

const tableSchema = z.strictObject({
  header: z.array(z.array(cellSchema)).default([]),
  rows: z.array(rowSchema).min(1),
  /** Whether the text carrier prints the header again after a page break. */
  repeatHeader: z.boolean().default(true),
});

const blockSchema = z.union([
  z.strictObject({
    letterhead: z.strictObject({
      parent: z.string().optional(),
      body: z.string(),
      number: z.string(),
      dateLine: z.string(),
    }),
  }),
  z.strictObject({ title: z.array(z.string()).min(1) }),
  z.strictObject({
    heading: z.string(),
    level: z.number().int().min(1).max(4),
    auto: z.boolean().default(false),
  }),
  z.strictObject({ p: z.string() }),
  z.strictObject({ li: z.string(), auto: z.boolean().default(false) }),
  z.strictObject({ notes: z.array(z.string()).min(1) }),
  z.strictObject({ page: z.union([z.number().int(), z.literal('break')]) }),
  z.strictObject({
    closing: z.strictObject({
      recipients: z.array(z.string()),
      signature: z.array(z.string()),
      name: z.string(),
    }),
  }),
  z.strictObject({ annex: z.array(z.string()).min(1) }),
  z.strictObject({ table: tableSchema }),
]);

const reportSchema = z.strictObject({
  purpose: z.strictObject({ vi: z.string(), en: z.string() }),
  text: z
    .strictObject({
      marks: z.enum(['none', 'markdown', 'html']).default('none'),
      noteMarks: z.enum(['sup', 'superscript', 'bare']).default('sup'),
      letterhead: z.enum(['minimal', 'lines', 'columns']).default('minimal'),
      closing: z.enum(['stacked', 'columns']).default('stacked'),
      pageBreak: z.enum(['blank', 'formfeed']).default('blank'),
      cellBreak: z.enum([' ', '<br>']).default(' '),
      newline: z.enum(['lf', 'crlf']).default('lf'),
      form: z.enum(['NFC', 'NFD']).default('NFC'),
      bom: z.boolean().default(false),
    })
    .prefault({}),
  docx: z.strictObject({ headings: z.enum(['styles', 'bold']).default('styles') }).prefault({}),
  notes: z.record(z.string(), z.strictObject({ mark: z.number().int(), text: z.string() })).default({}),
  blocks: z.array(blockSchema).min(1),
});

const variantSchema = z.strictObject({
  base: z.string(),
  purpose: z.strictObject({ vi: z.string(), en: z.string() }),
  changes: z.array(z.strictObject({ find: z.string(), with: z.string() })).min(1),
});

export type Report = z.infer<typeof reportSchema>;
export type Block = Report['blocks'][number];
export type Table = z.infer<typeof tableSchema>;
export type Row = z.infer<typeof rowSchema>;
export type Cell = z.infer<typeof cellSchema>;

/** Folder names of all samples, sorted. */
export function listReports(root: string): string[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** Reads the source of one sample; throws an Error that names the file when it does not fit. */
export function loadReport(root: string, id: string): Report {
  const path = join(root, id, 'report.yaml');
  const own: unknown = parse(readFileSync(path, 'utf8'));
  const variant = variantSchema.safeParse(own);
  const value = variant.success ? applyChanges(root, id, variant.data) : own;
  const report = reportSchema.safeParse(value);
  if (!report.success) throw new Error(`${path}: ${z.prettifyError(report.error)}`);
  return report.data;
}

/** Each change must hit exactly one place, so that a change of the base cannot pass by in silence. */
function applyChanges(root: string, id: string, variant: z.infer<typeof variantSchema>): unknown {
  let text = readFileSync(join(root, variant.base, 'report.yaml'), 'utf8');
  for (const change of variant.changes) {
    const hits = text.split(change.find).length - 1;
    if (hits !== 1)
      throw new Error(`${id}: "${change.find}" stands ${hits} times in ${variant.base}, not once`);
    text = text.replace(change.find, () => change.with);
  }
  const base = parse(text) as Record<string, unknown>;
  return { ...base, purpose: variant.purpose };
}
