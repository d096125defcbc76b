import { z } from 'zod';
import { Code, Names, RuleSeverity } from './common.ts';

/** A column of a matrix table. */
export const MatrixColumn = z.strictObject({
  /** Number in the numbering row; null where the form does not number it. */
  number: z.int().positive().nullable().default(null),
  key: z.string().regex(/^[a-z][a-z0-9_]*$/),
  role: z.enum(['number', 'label', 'figure']).default('figure'),
  names: Names,
  /** Header texts from the outermost to the innermost, one list for each known wording. */
  headers: z.array(z.array(z.string().min(1)).min(1)).min(1),
  /** Code in units.yaml; null for columns that hold no figure. */
  unit: z.string().nullable().default(null),
  indicator: Code.nullable().default(null),
  /** How it follows from other columns, as its numbering cell prints it: "(4)+(5)+(6)". */
  formula: z.string().nullable().default(null),
  note: Names.nullable().default(null),
});
export type MatrixColumn = z.infer<typeof MatrixColumn>;

/** A relation between columns of one row, in the language of src/rules/expression.ts: "(6) <= (2)". */
export const MatrixCheck = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  expression: z.string().min(1),
  severity: RuleSeverity,
  note: Names.nullable().default(null),
});
export type MatrixCheck = z.infer<typeof MatrixCheck>;

/** A table whose columns are indicators and whose rows are units or fields. */
export const Matrix = z.strictObject({
  code: Code,
  names: Names,
  /** Texts of titles that name the form. */
  titles: z.array(z.string().min(1)).min(1),
  /** What a row stands for. */
  rows: Names,
  columns: z.array(MatrixColumn).min(2),
  /** Labels of the row that adds up the others; null where the form has none. */
  totalLabels: z.array(z.string().min(1)).default([]),
  checks: z.array(MatrixCheck).default([]),
  source: Names.nullable().default(null),
});
export type Matrix = z.infer<typeof Matrix>;

export const MatricesFile = z.strictObject({ matrices: z.array(Matrix).min(1) });
export type MatricesFile = z.infer<typeof MatricesFile>;
