import { z } from 'zod';
import { Bilingual, Severity } from '../message.ts';

/** Something that does not fit together. Nothing is repaired: both figures stand. */
export const Finding = z.object({
  code: z.string(),
  severity: Severity,
  message: Bilingual,
  /** Ids of the observations it speaks of. */
  observations: z.array(z.string()),
  expected: z.union([z.number(), z.string()]).nullable(),
  actual: z.union([z.number(), z.string()]).nullable(),
});
export type Finding = z.infer<typeof Finding>;
