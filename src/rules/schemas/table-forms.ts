import { z } from 'zod';
import { Status } from '../../document/contract/observation.ts';

const Words = z.array(z.string().min(1));

/** Header or cell words: whole text, first words, or any part; compared folded. */
export const WordTest = z.strictObject({
  exact: Words.optional(),
  starts: Words.optional(),
  contains: Words.optional(),
});
export type WordTest = z.infer<typeof WordTest>;

/** rules/table-forms.yaml: what header words, marks and answers mean in the tables of reports. */
export const TableFormRules = z.strictObject({
  columnRoles: z.strictObject({
    number: WordTest,
    note: WordTest,
    unit: WordTest,
    label: WordTest,
    value: WordTest,
  }),
  valueWindows: z.array(z.strictObject({ dimension: z.string(), contains: Words })),
  partMarks: Words,
  totalLabels: Words,
  numberingRowWords: Words,
  cellAnswers: z.array(WordTest.extend({ status: Status, value: z.number().optional() }).strict()),
  cellWords: z.strictObject({ lead: Words, qualifier: Words, share: Words }),
  yesNo: z.strictObject({ yes: Words, no: Words, units: Words }),
  frameMarks: Words,
});
export type TableFormRules = z.infer<typeof TableFormRules>;
