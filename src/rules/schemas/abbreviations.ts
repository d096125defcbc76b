import { z } from 'zod';

const Abbreviation = z.strictObject({
  /** As printed, in the case that offices use: "TTHC". */
  short: z.string().min(2),
  /** Full forms, the usual one first. More than one only where offices really differ. */
  long: z.array(z.string().min(1)).min(1),
  en: z.string().min(1),
});
export type Abbreviation = z.infer<typeof Abbreviation>;

/** Abbreviations of the field, so that a label and its spelled-out form compare as one. */
export const AbbreviationsFile = z.strictObject({ abbreviations: z.array(Abbreviation).min(1) });
export type AbbreviationsFile = z.infer<typeof AbbreviationsFile>;
