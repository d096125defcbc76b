import { z } from 'zod';
import { Code, Names, ReporterLevel } from './common.ts';

const Weight = z.int().min(1).max(5).default(1);
/** True where the mark speaks for the form by being away. */
const Absent = z.boolean().default(false);

/** A mark by which a printed table shows its form. Texts are compared without marks and case. */
export const FormMark = z.discriminatedUnion('in', [
  /** A text inside a column header. */
  z.strictObject({ in: z.literal('header'), text: z.string().min(1), weight: Weight, absent: Absent }),
  /** A text inside a row label. */
  z.strictObject({ in: z.literal('label'), text: z.string().min(1), weight: Weight, absent: Absent }),
  /** A text inside a unit cell. */
  z.strictObject({ in: z.literal('unit'), text: z.string().min(1), weight: Weight, absent: Absent }),
  /** A row whose label is a wording of the indicator. */
  z.strictObject({ in: z.literal('rows'), indicator: Code, weight: Weight, absent: Absent }),
  /** How parts are printed: rows without a number, or under "Trong đó" (of which). */
  z.strictObject({
    in: z.literal('layout'),
    parts: z.enum(['without-number', 'under-of-which']),
    weight: Weight,
    absent: Absent,
  }),
]);
export type FormMark = z.infer<typeof FormMark>;

/** A variant of a form, told from the others by its marks. */
export const FormVariant = z.strictObject({
  code: Code,
  names: Names,
  /** First and last year for which it is known. */
  years: z.tuple([z.int(), z.int()]),
  levels: z.array(ReporterLevel).min(1),
  columns: z.int().min(2),
  marks: z.array(FormMark).min(1),
});
export type FormVariant = z.infer<typeof FormVariant>;

/** A printed form of rows with one figure each. */
export const Form = z.strictObject({
  code: Code,
  names: Names,
  /** Texts of titles that name the form. */
  titles: z.array(z.string().min(1)).min(1),
  variants: z.array(FormVariant).min(1),
});
export type Form = z.infer<typeof Form>;

export const FormsFile = z.strictObject({ forms: z.array(Form).min(1) });
export type FormsFile = z.infer<typeof FormsFile>;
