import type { LanguageModel } from '../model/language-model.ts';
import { syllableKey } from '../model/syllable-key.ts';
import type { Surroundings } from './candidate-source.ts';
import { type CandidateList, candidateList } from './candidates.ts';
import type { ChannelSource } from './channel-source.ts';
import type { Item } from './items.ts';
import type { Span } from './lattice.ts';

interface PlacedItem extends Item, Surroundings {
  line: number;
}

/** Share of the weight that a word keeps when its raw form must be joined over a space. */
const ADDED_SPACE = Math.exp(-8);
/** Where one part is a consonant alone, which is never a word. */
const STRAY_LETTER = Math.exp(-4);
/** A capital before a small letter begins a word, so nothing before it belongs to it. */
const OPENS_WORD = /^\p{Lu}\P{Lu}/u;
const CONSONANT = /^[bcdghklmnpqrstvx]$/u;
/** Over a mark without a space (g:fm for gắn): the mark itself is part of the damage. */
const INNER_MARK = Math.exp(-2.5);

/**
 * Spans over more than one raw token: a syllable that was split by a space or by a mark, and candidates of two
 * words for a token that lost its space. Only where a part is no word by itself, so that two good words are
 * never drawn together.
 */
export function joinedSpans(
  items: readonly PlacedItem[],
  lines: readonly string[],
  source: ChannelSource,
  model: LanguageModel,
): Span[] {
  const spans: Span[] = [];
  const odd = items.map((item) => item.kind === 'word' && isOdd(item.raw, model, source));
  for (let at = 0; at < items.length; at++) {
    const item = items[at] as PlacedItem;
    if (item.kind !== 'word') continue;
    const end = nextWord(items, at);
    if (end > 0) {
      const next = items[end] as PlacedItem;
      const line = lines[item.line] as string;
      const gap = line.slice(item.end, next.start);
      const raw = line.slice(item.start, next.end);
      if (broken(odd, at, end, source.light) && raw.length <= 9 && !OPENS_WORD.test(next.raw)) {
        const list =
          gap === ' '
            ? scaled(
                source.candidates(item.raw + next.raw, item),
                isStray(item, next) ? STRAY_LETTER : ADDED_SPACE,
              )
            : /^[^\s\p{L}\p{N}]$/u.test(gap)
              ? joined(source, raw, item, INNER_MARK)
              : undefined;
        if (list && list.words.length > 0) spans.push({ from: at, to: end + 1, list });
      }
    }
    if (odd[at] && item.raw.length >= 5) {
      const pairs = source.pairs(item.raw);
      if (pairs.length > 0) {
        spans.push({
          from: at,
          to: at + 1,
          list: candidateList(pairs.map(([a, b, weight]) => [a, weight, b])),
        });
      }
    }
  }
  return spans;
}

/** Next word on the same line with at most one clause mark between, else -1. */
function nextWord(items: readonly PlacedItem[], at: number): number {
  const item = items[at] as PlacedItem;
  for (let next = at + 1; next <= at + 2 && next < items.length; next++) {
    const candidate = items[next] as PlacedItem;
    if (candidate.line !== item.line || candidate.kind === 'code') return -1;
    if (candidate.kind === 'word') return next;
    if (candidate.raw.length !== 1) return -1;
  }
  return -1;
}

/** Damage that reaches over a space: one part is no word; in lightly damaged text both must be none. */
function broken(odd: readonly boolean[], left: number, right: number, light: boolean): boolean {
  return light ? odd[left] === true && odd[right] === true : odd[left] === true || odd[right] === true;
}

function isStray(left: Item, right: Item): boolean {
  return CONSONANT.test(left.raw) || CONSONANT.test(right.raw);
}

/** A token whose cheapest word costs this much is not explained by the channel alone (nats). */
const UNEXPLAINED = 5;

/** True for a token that is no word and that the channel cannot explain well as one. */
function isOdd(raw: string, model: LanguageModel, source: ChannelSource): boolean {
  if (raw.length === 1) return true;
  return !model.ids.has(syllableKey(raw)) && source.bestCost(raw) > UNEXPLAINED;
}

/** Candidates of joined text; none if no word takes in all of it. */
function joined(
  source: ChannelSource,
  raw: string,
  where: Surroundings,
  factor: number,
): CandidateList | undefined {
  return source.bestCost(raw) <= UNEXPLAINED ? scaled(source.candidates(raw, where), factor) : undefined;
}

function scaled(list: CandidateList, factor: number): CandidateList {
  const keep: [number, number][] = [];
  list.words.forEach((word, i) => {
    if (word > 3) keep.push([word, (list.weights[i] as number) * factor]);
  });
  return candidateList(keep);
}
