import { z } from 'zod';

/**
 * What a careful reader finds in a report: the fields of expected.json (and of the gold files it is like) that are
 * scored. Everything else in the file is for people.
 */
const Text = z.string().nullish();
const Value = z.number().nullish();

const Cell = z.looseObject({ column: z.string().default(''), columnNumber: Text, value: Value });

const Row = z.looseObject({
  stt: Text,
  label: Text,
  parents: z.array(z.string()).nullish(),
  unit: Text,
  value: Value,
  note: Text,
  cells: z.array(Cell).optional(),
  /** Code of the catalogue; null says that no indicator covers the row; absent where nobody has looked. */
  indicator: Text,
});

const Table = z.looseObject({ rows: z.array(Row) });

const Fact = z.looseObject({
  section: z.union([z.string(), z.number()]).nullish(),
  quote: z.string(),
  label: Text,
  value: Value,
  /** [a, b]; gold files also print "a/b", which no observation equals. */
  fraction: z.union([z.tuple([z.number(), z.number()]), z.string()]).nullish(),
  optional: z.boolean().default(false),
  indicator: Text,
});

const Citation = z.looseObject({ number: Text, date: Text });

const Metadata = z.looseObject({
  documentType: Text,
  number: Text,
  numberSuffix: Text,
  issuer: Text,
  date: Text,
  title: Text,
  period: z.looseObject({ type: Text }).nullish(),
  signer: z.looseObject({ name: Text }).nullish(),
  recipients: z.array(z.string()).nullish(),
});

export const Expected = z.looseObject({
  /** Name of the text file that was read. */
  source: z.string(),
  metadata: Metadata.default({}),
  tables: z.array(Table).default([]),
  narrative: z.array(Fact).default([]),
  narrativeOptional: z.array(Fact).default([]),
  citations: z.array(Citation).default([]),
  /** Checks that the report breaks; absent where nobody has looked. */
  findings: z.array(z.looseObject({ code: z.string() })).optional(),
});
export type Expected = z.infer<typeof Expected>;
export type ExpectedRow = z.infer<typeof Row>;
export type ExpectedFact = z.infer<typeof Fact>;

/** Rows of all tables in order. */
export function expectedRows(expected: Expected): readonly ExpectedRow[] {
  return expected.tables.flatMap((table) => table.rows);
}
