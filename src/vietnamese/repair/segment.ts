/**
 * Where the spaces of a phrase belong: the cheapest way to cut its letters into syllables (Viterbi over a lattice of
 * legal syllables and the words as they stand).
 */
import { hasMark, LONGEST_SYLLABLE } from '../orthography/syllable.ts';
import { isLoanWord } from './loan-words.ts';
import type { Phrase } from './phrase.ts';
import type { SpacingModel } from './spacing-model.ts';

/** Costs in bits. */
export interface SegmentCosts {
  /** A space taken out. */
  readonly join: number;
  /** A space put in. */
  readonly split: number;
  /** Joins and splits have to touch a word that is no syllable. */
  readonly onlyAtFragments: boolean;
  /** A letter that stands alone and is no syllable: a label in clean text, a piece in a split run. */
  readonly singleLetter: number;
}

export interface Segmentation {
  /** Cut positions in the letters of the phrase without spaces, the end included. */
  readonly cuts: readonly number[];
  /** Bits won over the phrase as it stands. */
  readonly gain: number;
}

/** A word that is no syllable and stays: about as dear as two rare syllables, dearer the longer it is. */
const UNKNOWN_WORD_COST = 24;
/** With Vietnamese marks and no capital it is hardly a foreign word ("phongtỏa"). */
const MARKED_WORD_COST = 32;
const MARKED_NAME_COST = 29;
/** Unknown words in capitals are mostly abbreviations, and ordinary. */
const CAPITALS_COST = 16;
/** Longest abbreviation or loan word of the model.statistics. */
const LONGEST_OTHER = 10;

interface Letters {
  readonly text: string;
  readonly lower: string;
  /** Start of each source word, and the length at the end. */
  readonly wordStarts: readonly number[];
  /** By position: the number of source words that begin at or before it. */
  readonly wordAt: readonly number[];
  /** Words that are no syllables; and those of them that are no abbreviations or loan words either. */
  readonly fragments: readonly boolean[];
  readonly unknown: readonly boolean[];
}

interface State {
  readonly start: number;
  readonly end: number;
  readonly id: number;
  readonly cost: number;
  readonly previous: State | null;
}

function lettersOf(phrase: Phrase, model: SpacingModel): Letters {
  const wordStarts: number[] = [];
  const wordAt: number[] = [];
  let text = '';
  for (const word of phrase) {
    wordStarts.push(text.length);
    for (let i = 0; i < word.text.length; i++) wordAt.push(wordStarts.length - 1);
    text += word.text;
  }
  wordStarts.push(text.length);
  wordAt.push(phrase.length);
  const fragments = phrase.map((word) => !model.isSyllable(word.text));
  const unknown = phrase.map((word, i) => fragments[i] === true && !model.statistics.hasOther(word.text));
  return { text, lower: text.toLowerCase(), wordStarts, wordAt, fragments, unknown };
}

/** Syllables are small, in capitals, or begin with one. */
function caseFits(text: string): boolean {
  const rest = text.slice(1);
  return rest === rest.toLowerCase() || text === text.toUpperCase();
}

function unknownCost(word: string, costs: SegmentCosts): number {
  if (word.length === 1) return costs.singleLetter;
  if (word.length > 1 && word === word.toUpperCase()) return CAPITALS_COST;
  if (isLoanWord(word)) return CAPITALS_COST;
  const marked = hasMark(word.slice(1));
  const name = word[0] !== word[0]?.toLowerCase();
  const base = marked ? (name ? MARKED_NAME_COST : MARKED_WORD_COST) : UNKNOWN_WORD_COST;
  return base + word.length;
}

/** Cost of the spaces that the piece [start, end) changes; null when it may not change them. */
function spaceCost(letters: Letters, start: number, end: number, costs: SegmentCosts): number | null {
  const first = letters.wordAt[start] ?? 0;
  const last = letters.wordAt[end - 1] ?? 0;
  const joins = last - first;
  const splits = letters.wordStarts[first] === start ? 0 : 1;
  const whole = joins === 0 && splits === 0 && letters.wordStarts[last + 1] === end;
  if (whole) return 0;
  if (costs.onlyAtFragments) {
    let touches = false;
    for (let word = first; word <= last; word++) touches ||= letters.fragments[word] === true;
    if (!touches) return null;
  }
  return joins * costs.join + splits * costs.split;
}

function* pieces(
  letters: Letters,
  start: number,
  costs: SegmentCosts,
  model: SpacingModel,
): Generator<{ end: number; id: number; space: number; unknown: number }> {
  const word = letters.wordAt[start] ?? 0;
  const wordEnd = letters.wordStarts[word + 1] ?? start;
  const whole = letters.text.slice(start, wordEnd);
  const atWordStart = letters.wordStarts[word] === start;
  for (let end = start + 1; end <= Math.min(letters.text.length, start + LONGEST_SYLLABLE); end++) {
    const lower = letters.lower.slice(start, end);
    if (!model.isSyllable(lower)) continue;
    const asItStands = atWordStart && end === wordEnd;
    if (!asItStands && !caseFits(letters.text.slice(start, end))) continue;
    const space = spaceCost(letters, start, end, costs);
    if (space !== null) yield { end, id: model.statistics.id(lower), space, unknown: 0 };
  }
  if (!atWordStart) return;
  yield* otherWords(letters, start, costs, model);
  if (letters.unknown[word]) yield { end: wordEnd, id: -1, space: 0, unknown: unknownCost(whole, costs) };
}

/** Abbreviations and loan words, whole or joined from pieces of which one is unknown ("TT HC" is left, "T THC" not). */
function* otherWords(
  letters: Letters,
  start: number,
  costs: SegmentCosts,
  model: SpacingModel,
): Generator<{ end: number; id: number; space: number; unknown: number }> {
  const first = letters.wordAt[start] ?? 0;
  let pieceUnknown = false;
  for (let word = first; word < letters.fragments.length; word++) {
    const end = letters.wordStarts[word + 1] ?? start;
    if (end - start > LONGEST_OTHER) return;
    pieceUnknown ||= letters.unknown[word] === true;
    const text = letters.text.slice(start, end);
    if (!model.statistics.hasOther(text) || (word > first && (!pieceUnknown || costs.onlyAtFragments)))
      continue;
    yield { end, id: model.statistics.id(text), space: (word - first) * costs.join, unknown: 0 };
  }
}

function cheapest(states: readonly State[]): State | null {
  return states.reduce<State | null>((best, s) => (best === null || s.cost < best.cost ? s : best), null);
}

/** Cost of the phrase as it stands. */
function costAsIs(phrase: Phrase, costs: SegmentCosts, model: SpacingModel): number {
  let before = -1;
  let total = 0;
  for (const { text } of phrase) {
    const id = model.statistics.id(text);
    const unknown = id < 0 && !model.isSyllable(text);
    total += unknown ? unknownCost(text, costs) : model.statistics.costAfter(before, id);
    before = id;
  }
  return total;
}

/** The best cutting of a phrase; null when the phrase should stay as it is. */
export function segmentPhrase(phrase: Phrase, costs: SegmentCosts, model: SpacingModel): Segmentation | null {
  const letters = lettersOf(phrase, model);
  const n = letters.text.length;
  const ending: State[][] = Array.from({ length: n + 1 }, () => []);
  const origin: State = { start: 0, end: 0, id: -1, cost: 0, previous: null };
  for (let start = 0; start < n; start++) {
    const from = start === 0 ? [origin] : (ending[start] ?? []);
    if (from.length === 0) continue;
    for (const { end, id, space, unknown } of pieces(letters, start, costs, model)) {
      let best: State | null = null;
      for (const previous of from) {
        const word = unknown > 0 ? unknown : model.statistics.costAfter(previous.id, id);
        const cost = previous.cost + space + word;
        if (best === null || cost < best.cost) best = { start, end, id, cost, previous };
      }
      if (best) ending[end]?.push(best);
    }
  }
  const last = cheapest(ending[n] ?? []);
  if (!last) return null;
  const cuts: number[] = [];
  for (let state: State | null = last; state && state.end > 0; state = state.previous) cuts.push(state.end);
  cuts.reverse();
  const asIs = letters.wordStarts.slice(1);
  if (cuts.length === asIs.length && cuts.every((cut, i) => cut === asIs[i])) return null;
  return { cuts, gain: costAsIs(phrase, costs, model) - last.cost };
}
