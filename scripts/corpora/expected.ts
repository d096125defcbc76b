/** The format of expected.json: what a careful reader finds in a sample report. See corpora/README.md. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

export const FINDING_CODES = [
  'column-formula',
  'total-row',
  'part-above-whole',
  'part-sum',
  'ratio-parts',
  'zero-rate',
  'table-prose',
  'same-fact',
  'annex-period',
  'row-number-duplicate',
  'row-number-order',
  'unit-value',
  'missing-total',
  'impossible-date',
] as const;

const period = z.looseObject({
  type: z.enum(['month', 'quarter', 'half', 'nine-months', 'year', 'range', 'other']),
  year: z.number().int().nullable(),
});

const metadata = z.looseObject({
  documentType: z.string(),
  number: z.string().nullable(),
  numberSuffix: z.string().nullable(),
  issuer: z.string(),
  parentBody: z.string().nullable(),
  place: z.string(),
  date: z.string().nullable(),
  title: z.string(),
  period,
  signer: z.looseObject({ name: z.string() }),
  recipients: z.array(z.string()),
});

const cell = z.looseObject({
  column: z.string(),
  columnNumber: z.string().nullable(),
  raw: z.string(),
  value: z.number().nullable(),
});

const row = z.looseObject({
  stt: z.string(),
  label: z.string(),
  labelPrinted: z.string().optional(),
  parents: z.array(z.string()),
  unit: z.string().nullable(),
  raw: z.string().optional(),
  value: z.number().nullable().optional(),
  note: z.string().nullable(),
  cells: z.array(cell).optional(),
});

const table = z.looseObject({ title: z.string().nullable(), rows: z.array(row) });

const fact = z.looseObject({
  quote: z.string().min(1),
  label: z.string().min(1),
  value: z.number().nullable(),
  unit: z.string().nullable(),
  negated: z.boolean(),
  approx: z.boolean(),
  fraction: z.tuple([z.number(), z.number()]).nullable(),
  note: z.string().optional(),
});

const citation = z.looseObject({
  type: z.string(),
  number: z.string().nullable(),
  date: z.string().nullable(),
  title: z.string().nullable(),
});

const expectedSchema = z.strictObject({
  source: z.string(),
  metadata,
  tables: z.array(table),
  narrative: z.array(fact),
  narrativeOptional: z.array(fact),
  citations: z.array(citation),
  citationsOptional: z.array(citation),
  findings: z.array(z.strictObject({ code: z.enum(FINDING_CODES), about: z.string().min(1) })),
});

export type Expected = z.infer<typeof expectedSchema>;
export type ExpectedRow = z.infer<typeof row>;
export type Fact = z.infer<typeof fact>;

/** Reads expected.json of a sample; throws an Error that names the file when it does not fit. */
export function loadExpected(root: string, id: string): Expected {
  const path = join(root, id, 'expected.json');
  const parsed = expectedSchema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
  if (!parsed.success) throw new Error(`${path}: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}
