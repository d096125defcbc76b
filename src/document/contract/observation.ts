import { z } from 'zod';
import { Evidence } from './evidence.ts';
import { Period } from './period.ts';

/** Why a value is there or is not: the answers that must never be mixed up. */
export const Status = z.enum([
  'reported',
  'blank',
  'dash',
  'not-applicable',
  'not-assigned',
  'negated',
  'unreadable',
  'ambiguous',
]);
export type Status = z.infer<typeof Status>;

export const Origin = z.enum(['table', 'prose', 'footnote']);
export type Origin = z.infer<typeof Origin>;

export const Alternative = z.object({
  indicator: z.string().nullable(),
  value: z.number().nullable(),
  confidence: z.number().min(0).max(1),
});
export type Alternative = z.infer<typeof Alternative>;

/** One figure, or one stated absence of a figure, with its evidence. */
export const Observation = z.object({
  id: z.string(),
  /** Code of the catalogue; null for a fact that no indicator covers. */
  indicator: z.string().nullable(),
  /** Subject in the words of the report. */
  label: z.string(),
  value: z.number().nullable(),
  /** The value as printed; null where nothing is printed. */
  valueText: z.string().nullable(),
  unit: z.object({ code: z.string().nullable(), raw: z.string().nullable() }),
  status: Status,
  /** True for "gần", "hơn", "khoảng" and their kind; which one stands in `dimensions.qualifier`. */
  approximate: z.boolean(),
  /** [a, b] where the report prints a/b. */
  fraction: z.tuple([z.number(), z.number()]).nullable(),
  period: Period,
  dimensions: z.record(z.string(), z.string()),
  origin: Origin,
  confidence: z.number().min(0).max(1),
  alternatives: z.array(Alternative),
  evidence: Evidence,
  /** "pack/rule-id" of the rule that made or mapped it. */
  rule: z.string(),
});
export type Observation = z.infer<typeof Observation>;
