import { z } from 'zod';
import { Box } from '../location.ts';

/**
 * Where a value stands. `text` is a substring of the normalised text and [start, end) the value's place in the
 * normalised block or cell; `page` and `box` for PDF and images, `line` for text, `path` for DOCX.
 */
export const Evidence = z.object({
  page: z.number().int().nullable(),
  box: Box.nullable(),
  line: z.number().int().nullable(),
  path: z.string().nullable(),
  section: z.string().nullable(),
  /** Position of the table in `tables`, from 0. */
  table: z.number().int().nullable(),
  /** Position of the row in the table's `rows`, from 0. */
  row: z.number().int().nullable(),
  /** Position of the column in the table's `columns`, from 0. */
  column: z.number().int().nullable(),
  text: z.string(),
  start: z.number().int(),
  end: z.number().int(),
});
export type Evidence = z.infer<typeof Evidence>;
