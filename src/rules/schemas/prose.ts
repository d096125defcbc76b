import { z } from 'zod';

const Words = z.array(z.string().min(1)).min(1);

/** rules/prose.yaml: how figures stand in sentences. */
export const ProseRules = z.strictObject({
  countNouns: Words,
  spelledNumbers: z.record(z.string(), z.number()),
  spelledExceptNouns: Words,
  negatedNouns: Words,
  negatedExceptNouns: Words,
  negations: z.strictObject({
    words: Words,
    verbs: Words,
    blockers: Words,
    doing: Words,
  }),
  notAssigned: z.strictObject({ patterns: Words }),
  qualifiers: z.array(z.strictObject({ words: Words, meaning: z.string() })),
  boundWords: Words,
  money: z.strictObject({
    units: z.array(
      z.strictObject({
        words: Words,
        code: z.string(),
        /** Words that stand for the unit before a smaller one ("15 tỷ 500 triệu đồng"), with how many of it they are. */
        before: z.array(z.strictObject({ word: z.string(), times: z.number() })).default([]),
      }),
    ),
  }),
  percentWords: Words,
  bareCues: Words,
  subjectOpenings: Words,
  rateOpenings: Words,
  durationNouns: Words,
  durationCues: Words,
  listLinks: Words,
  wholeCues: Words,
  rankCues: Words,
  subjectLeads: Words,
  goesOnWords: Words,
  shareWords: Words,
  labelTrailing: Words,
  labelLeading: Words,
  strongCues: Words,
  notNouns: Words,
  planSections: Words,
  resultTitleWords: Words,
  targetWords: Words,
  actualWords: Words,
  noFactLabels: Words,
  masks: z.array(
    z.strictObject({ id: z.string(), pattern: z.string().min(1), capital: z.boolean().default(false) }),
  ),
});
export type ProseRules = z.infer<typeof ProseRules>;
