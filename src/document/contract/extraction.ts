import { z } from 'zod';
import { Citation } from './citation.ts';
import { Finding } from './finding.ts';
import { Observation } from './observation.ts';
import { ReportHead } from './report.ts';
import { TableOut } from './table.ts';

export const SCHEMA_VERSION = '1.0';

export const PageOut = z.object({
  number: z.number().int(),
  textSource: z.enum(['text-layer', 'ocr', 'legacy-encoding', 'restored']),
  quality: z.object({ markedSyllables: z.number().nullable(), meanConfidence: z.number().nullable() }),
});

/** The JSON object written for one input file. Same input, same bytes. */
export const Extraction = z.object({
  schemaVersion: z.literal(SCHEMA_VERSION),
  document: z.object({
    id: z.string(),
    fileName: z.string(),
    mediaType: z.string(),
    bytes: z.number().int(),
    pageCount: z.number().int().nullable(),
    pages: z.array(PageOut),
  }),
  report: ReportHead,
  tables: z.array(TableOut),
  observations: z.array(Observation),
  citations: z.array(Citation),
  findings: z.array(Finding),
  provenance: z.object({
    version: z.string(),
    rules: z.array(z.object({ pack: z.string(), version: z.string() })),
    languageModel: z.string().nullable(),
  }),
});
export type Extraction = z.infer<typeof Extraction>;
