import { fold } from '../model/hash.ts';
import { COMMA_ID, UNKNOWN_ID } from '../model/stream.ts';
import type { Item } from './items.ts';
import type { Reading } from './lattice.ts';

/**
 * How often the confident readings of a text took a raw token for each word: counts by raw token, then by word
 * id. A document uses one topic, one style and one scanner, so its clear places speak for its doubtful ones.
 */
export interface Evidence {
  shares: ReadonlyMap<string, ReadonlyMap<number, number>>;
  /** Raw tokens that were in doubt somewhere. */
  doubtful: ReadonlySet<string>;
  /** How often two words stood together, both surely; by fold of the second on the hash of the first. */
  pairs: ReadonlyMap<number, number>;
}

export const NO_EVIDENCE: Evidence = { shares: new Map(), doubtful: new Set(), pairs: new Map() };

/** A reading this sure is taken as seen. */
const CONFIDENT = 0.9;
/** Both words of a pair must be this sure for the pair to count. */
const SURE_PAIR = 0.97;
/** How much likelier a pair becomes with each time it was seen, up to a number of times. */
const PAIR_STRENGTH = 1.5;
const MOST_PAIRS = 8;
/** How much likelier a pair of words becomes by standing in a phrase of the domain. */
const PHRASE_FACTOR = 3;
/** A rare word read wrongly once or twice must not carry the rest of the document with it. */
const MOST_LEANING = 6;
/** A token is worth a second look if it was less sure than this anywhere. */
const DOUBT = 0.98;
/** Occurrences that the model's own expectation counts for, against what the text has shown. */
const EXPECTATION = 3;
/** How far the shown shares are trusted: they come from the same model that they correct. */
const TRUST = 0.8;

/** True for a reading that is worth a second look. */
export function isDoubtful(reading: Reading): boolean {
  return (reading.posteriors[reading.choice] as number) < DOUBT;
}

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
  return { shares: byRaw, doubtful, pairs: surePairs(readings) };
}

/** Pairs of neighbouring words, each read almost surely. */
function surePairs(readings: readonly Reading[]): Map<number, number> {
  const pairs = new Map<number, number>();
  let before = -1;
  for (const { span, choice, posteriors } of readings) {
    const word = span.list.words[choice] as number;
    const sure = (posteriors[choice] as number) >= SURE_PAIR && (span.list.seconds[choice] as number) < 0;
    if (sure && before > UNKNOWN_ID && word > COMMA_ID) {
      const key = fold(fold(0, before), word);
      pairs.set(key, (pairs.get(key) ?? 0) + 1);
    }
    before = sure ? word : -1;
  }
  return pairs;
}

/** Factors for word pairs: phrases come back within a document, read well here and badly there. */
export function pairFactors(evidence: Evidence, phrases: ReadonlySet<number>): Map<number, number> {
  const factors = new Map<number, number>();
  for (const pair of phrases) factors.set(pair, PHRASE_FACTOR);
  for (const [pair, count] of evidence.pairs) {
    factors.set(pair, (factors.get(pair) ?? 1) * (1 + PAIR_STRENGTH * Math.min(count, MOST_PAIRS)));
  }
  return factors;
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
    return Math.min(MOST_LEANING, (shown / share) ** TRUST);
  });
}
