import { z } from 'zod';
import type { Location } from './location.ts';

export const Severity = z.enum(['error', 'warning', 'info']);
export type Severity = z.infer<typeof Severity>;

/** A text for people, in both languages of the product. */
export const Bilingual = z.object({ vi: z.string(), en: z.string() });
export type Bilingual = z.infer<typeof Bilingual>;

/** Something a step has to say about its input: coded, located, never lost. */
export interface Message {
  readonly code: string;
  readonly severity: Severity;
  readonly text: Bilingual;
  readonly location: Location | null;
}
