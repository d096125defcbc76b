import { allIndicators, wordingsOf } from '../../rules/indicators.ts';
import type { RulePack } from '../../rules/pack.ts';
import { perPack } from '../../rules/per-pack.ts';
import type { Indicator } from '../../rules/schemas/indicators.ts';
import { fold } from '../../text/fold.ts';
import { lookAlikesOf } from './look-alikes.ts';

/** A row label as forms print it, ready for matching. */
export interface Wording {
  readonly text: string;
  /** Without marks and spaces. */
  readonly key: string;
  readonly codes: Uint8Array;
  /** Number of different trigrams of the key. */
  readonly trigrams: number;
  /** Every indicator that is printed so. */
  readonly indicators: readonly Indicator[];
}

/** A trigram's position among the different trigrams of a wording. */
export interface Posting {
  readonly wording: number;
  readonly position: number;
}

export interface WordingIndex {
  readonly wordings: readonly Wording[];
  /** Trigram of keys -> the wordings that hold it. */
  readonly postings: ReadonlyMap<string, readonly Posting[]>;
}

/** The labels of every row that a table prints; figures that only prose gives are none. */
export const wordingIndexOf = perPack((pack: RulePack): WordingIndex => {
  const looks = lookAlikesOf(pack);
  const byKey = new Map<string, { text: string; indicators: Indicator[] }>();
  for (const indicator of allIndicators(pack)) {
    if (indicator.origin === 'prose') continue;
    for (const text of wordingsOf(indicator)) {
      const key = keyOf(text);
      const entry = byKey.get(key) ?? { text, indicators: [] };
      if (!entry.indicators.includes(indicator)) entry.indicators.push(indicator);
      byKey.set(key, entry);
    }
  }
  const postings = new Map<string, Posting[]>();
  const wordings = [...byKey].map(([key, entry], at): Wording => {
    const trigrams = trigramsOf(key);
    for (const [position, trigram] of [...trigrams].entries()) {
      const list = postings.get(trigram);
      if (list === undefined) postings.set(trigram, [{ wording: at, position }]);
      else list.push({ wording: at, position });
    }
    return { ...entry, key, codes: looks.codesOf(key), trigrams: trigrams.size };
  });
  return { wordings, postings };
});

export function keyOf(text: string): string {
  return fold(text).replaceAll(' ', '');
}

export function trigramsOf(key: string): Set<string> {
  const found = new Set<string>();
  for (let i = 0; i + 3 <= key.length; i++) found.add(key.slice(i, i + 3));
  return found;
}
