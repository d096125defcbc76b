import { z } from 'zod';
import { Evidence } from './evidence.ts';
import { IsoDate } from './period.ts';

/** A document that the report names. */
export const Citation = z.object({
  /** Type as a name ("Kế hoạch", "Nghị định"); null where the text gives none and the symbol does not tell. */
  type: z.string().nullable(),
  number: z.string().nullable(),
  date: IsoDate.nullable(),
  issuer: z.string().nullable(),
  title: z.string().nullable(),
  /** Label of the footnote that holds the citation; null in the body. */
  footnote: z.string().nullable(),
  evidence: Evidence,
});
export type Citation = z.infer<typeof Citation>;
