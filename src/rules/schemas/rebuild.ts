import { z } from 'zod';
import { Code } from './common.ts';

/** Number as printed without the dot that closes it ("1.2.1"; null for a part of the row above), and its indicator. */
export const FormRow = z.tuple([
  z
    .string()
    .regex(/^\d+(\.\d+)*$/)
    .nullable(),
  Code,
]);
export type FormRow = z.infer<typeof FormRow>;

/** What is known about annexes that have to be rebuilt from lines of text. */
export const RebuildRules = z.strictObject({
  columns: z.strictObject({
    number: z.string().min(1),
    label: z.string().min(1),
    unit: z.string().min(1),
    value: z.string().min(1),
    note: z.string().min(1),
  }),
  /** Families of signs that an OCR engine takes for each other. */
  lookAlikes: z.array(z.string().min(2)).min(1),
  /** Rows of the variants of forms.yaml in printed order. */
  forms: z.array(z.strictObject({ variant: Code, rows: z.array(FormRow).min(1) })).min(1),
});
export type RebuildRules = z.infer<typeof RebuildRules>;
