import type { Reading } from './decoder.ts';
import type { Item } from './items.ts';

/**
 * How often the confident readings of a text took a raw token for each word: counts by raw token, then by word
 * id. A document uses one topic, one style and one scanner, so its clear places speak for its doubtful ones.
 */
export interface Evidence {
  shares: ReadonlyMap<string, ReadonlyMap<number, number>>;
  /** Raw tokens that were in doubt somewhere. */
  doubtful: ReadonlySet<string>;
}

export const NO_EVIDENCE: Evidence = { shares: new Map(), doubtful: new Set() };

/** A reading this sure is taken as seen. */
const CONFIDENT = 0.9;
/** A token is worth a second look if it was less sure than this anywhere. */
const DOUBT = 0.98;
/** Occurrences that the model's own expectation counts for, against what the text has shown. */
const EXPECTATION = 3;
/** How far the shown shares are trusted: they come from the same model that they correct. */
const TRUST = 0.6;

/** Counts of the confident readings. */
export function evidenceOf(readings: readonly Reading[], items: readonly Item[]): Evidence {
  const byRaw = new Map<string, Map<number, number>>();
  const doubtful = new Set<string>();
  for (const { span, choice, posteriors } of readings) {
    const item = items[span.from] as Item;
    if (item.kind === 'word' && (posteriors[choice] as number) < DOUBT) doubtful.add(item.raw);
    if (item.kind !== 'word' || span.to - span.from > 1 || (span.list.seconds[choice] as number) >= 0)
      continue;
    if ((posteriors[choice] as number) < CONFIDENT) continue;
    const key = item.raw;
    const counts = byRaw.get(key) ?? new Map<number, number>();
    byRaw.set(key, counts);
    const word = span.list.words[choice] as number;
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return { shares: byRaw, doubtful };
}

/**
 * Draws the weights of a token's candidates towards their shares in the evidence. `expected` are the shares
 * that the model expects without context; they sum to one.
 */
export function leanOn(
  evidence: Evidence,
  raw: string,
  words: readonly number[],
  expected: readonly number[],
): number[] {
  const counts = evidence.shares.get(raw);
  if (!counts) return words.map(() => 1);
  let total = 0;
  for (const count of counts.values()) total += count;
  return words.map((word, i) => {
    const share = expected[i] as number;
    const shown = ((counts.get(word) ?? 0) + EXPECTATION * share) / (total + EXPECTATION);
    return (shown / share) ** TRUST;
  });
}
