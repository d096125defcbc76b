import { z } from 'zod';
import { Code } from './common.ts';

const Words = z.array(z.string().min(1));

/**
 * A rule that maps a figure of the prose to an indicator. Every list that is given must hold; words are compared in
 * lower case, marks included, on the sentence part around the figure ("before", "after") or the whole of it.
 */
export const SentencePattern = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  indicator: Code,
  /** Units of the figure as counted nouns, "%", "money", or "bare" for a figure without a noun; empty for any. */
  units: Words.default([]),
  /** All of these stand in the sentence part. */
  all: Words.default([]),
  /** At least one of these stands in it. */
  any: Words.default([]),
  /** None of these stands in it. */
  none: Words.default([]),
  /** One of these stands in the text between the last figure (or the start) and this one, nearest to it. */
  before: Words.default([]),
  /** One of these follows the figure, before the next one. */
  after: Words.default([]),
  /** One of these stands around the figure or around the one before it, whose share it may be. */
  near: Words.default([]),
  /** Nothing of these stands right around the figure. */
  notNear: Words.default([]),
  /** First part of the catalogue section ("tthc"): one of its titles must stand above. */
  section: z.string().nullable().default(null),
  dimensions: z.record(z.string(), z.string()).default({}),
});
export type SentencePattern = z.infer<typeof SentencePattern>;

/** rules/sentence-patterns.yaml: tried in order, the first that fits wins. */
export const SentencePatternsFile = z.strictObject({ patterns: z.array(SentencePattern).min(1) });
export type SentencePatternsFile = z.infer<typeof SentencePatternsFile>;
