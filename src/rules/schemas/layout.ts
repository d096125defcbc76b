import { z } from 'zod';
import { Bilingual } from '../../document/message.ts';

const Words = z.array(z.string().min(1)).min(1);

/** rules/layout.yaml: the words that mark the parts of an administrative document. */
export const LayoutRules = z.strictObject({
  emblem: Words,
  numberLine: Words,
  basisOpenings: Words,
  recipientsOpenings: Words,
  capacities: z.array(z.strictObject({ mark: z.string(), meaning: Bilingual })),
  positions: Words,
  signingBodies: Words,
  signatureNoise: Words,
  annexOpenings: Words,
  captionOpenings: Words,
  partOpenings: Words,
  bullets: Words,
  closingOpenings: Words,
  numberedWords: Words,
});
export type LayoutRules = z.infer<typeof LayoutRules>;
