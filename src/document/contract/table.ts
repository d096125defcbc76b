import { z } from 'zod';
import { Evidence } from './evidence.ts';
import { Status } from './observation.ts';

export const ColumnHead = z.object({
  /** Header texts from the outermost to the innermost. */
  path: z.array(z.string()),
  /** "(4)" where the table numbers its columns. */
  number: z.string().nullable(),
});
export type ColumnHead = z.infer<typeof ColumnHead>;

/** A column of a table, with the formula that its numbering cell prints: "(4)+(5)+(6)". */
export const ColumnOut = ColumnHead.extend({ formula: z.string().nullable() });
export type ColumnOut = z.infer<typeof ColumnOut>;

export const CellOut = z.object({
  column: ColumnHead,
  raw: z.string(),
  value: z.number().nullable(),
  evidence: Evidence,
});
export type CellOut = z.infer<typeof CellOut>;

/** A printed data row, mapped or not, also with an empty value. */
export const RowOut = z.object({
  number: z.string(),
  label: z.string(),
  /** Labels of the rows above it in the hierarchy, outermost first. */
  parents: z.array(z.string()),
  unit: z.string().nullable(),
  rawValue: z.string().nullable(),
  value: z.number().nullable(),
  status: Status,
  note: z.string().nullable(),
  indicator: z.string().nullable(),
  cells: z.array(CellOut),
  evidence: Evidence,
});
export type RowOut = z.infer<typeof RowOut>;

export const TableOut = z.object({
  title: z.string().nullable(),
  /** Form code of the rule packs ("cchc-annex", "matrix.bcci"); null for a table of no known form. */
  form: z.string().nullable(),
  page: z.number().int().nullable(),
  /** The lines around its title as printed: "Biểu 03/BCCI", "Từ ngày … đến ngày …". */
  captions: z.array(z.string()),
  columns: z.array(ColumnOut),
  rows: z.array(RowOut),
});
export type TableOut = z.infer<typeof TableOut>;
