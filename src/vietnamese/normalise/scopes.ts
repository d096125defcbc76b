/**
 * What is to be done with each part of a text. Damage is judged by page, or by stretches of some hundred words where
 * there are no pages, never by line: a line has too few words to tell a list of names from damage.
 */
import { detectEncoding } from '../encodings/detect.ts';
import { LEAST_WORDS, type TextState, type Triage, triage } from '../triage/judge.ts';
import type { JudgedScope, Scope, TextUnit } from './unit.ts';

/** About 300 words: enough for the shares of triage to be far inside their bounds (see judge.ts, runs of 40 to 60). */
const STRETCH_CHARACTERS = 1500;
/** A scope with fewer words than the runs that the thresholds of triage were measured on follows the whole text. */
const LEAST_OWN_WORDS = 60;
/**
 * A page of a text that is clean as a whole is damaged only far below the least share of marked syllables in clean runs
 * (0.53 at 0.1 %): pages read by an English engine have at most 0.16, lists of names and abbreviations lie between.
 */
const MOST_DAMAGED_MARKED = 0.3;

/** Neighbouring units in the parts that are judged together. */
export function cutScopes(units: readonly TextUnit[]): Scope[] {
  const paged = units.some((unit) => unit.page !== null);
  const scopes: Scope[] = [];
  let first = 0;
  let characters = 0;
  units.forEach((unit, index) => {
    const turns = paged ? unit.page !== units[first]?.page : characters >= STRETCH_CHARACTERS;
    if (index > first && turns) {
      scopes.push({ first, end: index });
      first = index;
      characters = 0;
    }
    characters += unit.text.length;
  });
  if (units.length > first) scopes.push({ first, end: units.length });
  return scopes;
}

/** What the caller knows or wants. */
export interface Wish {
  /** What all of the text is. */
  readonly state?: TextState;
  /** Guess at text of a few words too. */
  readonly judgeShort?: boolean;
}

export interface Judgement {
  /** The text as a whole; computed when it is asked for. */
  readonly whole: () => Triage;
  readonly scopes: readonly JudgedScope[];
}

/** Judges each scope by its own text and by that of the whole. `texts` are those of the units. */
export function judgeScopes(scopes: readonly Scope[], texts: readonly string[], wish: Wish = {}): Judgement {
  const own = scopes.map((scope) => triage(texts.slice(scope.first, scope.end).join('\n')));
  let known: Triage | null = null;
  const whole = (): Triage => {
    known ??= judgeWhole(own, texts, wish);
    return known;
  };
  // Where no part says anything else, the whole is clean too and need not be looked at.
  const allClean = wish.state === undefined && own.every(({ state }) => state === 'clean');
  const judged = scopes.map((scope, index): JudgedScope => {
    const triaged = own[index] ?? whole();
    const state = wish.state ?? (allClean ? 'clean' : stateWithin(triaged, whole()));
    return { ...scope, triage: triaged, state };
  });
  return { whole, scopes: judged };
}

function judgeWhole(own: readonly Triage[], texts: readonly string[], wish: Wish): Triage {
  const [only, ...others] = own;
  const text = texts.join('\n');
  const found = only !== undefined && others.length === 0 ? only : triage(text);
  return found.state === 'unknown' && wish.judgeShort ? judgeShort(text, found) : found;
}

/** Fewer words without a mark may be whole: one clean syllable in seven has none, three in a row one time in 400. */
const LEAST_STRIPPED_WORDS = 3;

/**
 * A guess at a text of too few words for triage, for a caller who gives a line or two and wants an answer: stripped
 * where every word may be a stripped syllable, legacy where an encoding is certain.
 */
export function judgeShort(text: string, found: Triage): Triage {
  const { words, plainLegal, strippedLegal, english, french, german } = found.measures;
  const encoding = detectEncoding(text);
  if (encoding.certain && encoding.encoding !== 'unicode')
    return { ...found, state: 'legacy', language: 'vietnamese', encoding };
  const foreign = english + french + german > 0;
  const stripped = words >= LEAST_STRIPPED_WORDS && plainLegal + strippedLegal === words && !foreign;
  return stripped ? { ...found, state: 'stripped', language: 'vietnamese' } : found;
}

function speaksAnotherLanguage(own: Triage): boolean {
  return own.state === 'foreign' && own.language !== 'other';
}

/** The state of a part of a text, given the judgement on the whole. */
export function stateWithin(own: Triage, whole: Triage): TextState {
  const { words } = own.measures;
  if (own.state === whole.state || words < LEAST_WORDS) return whole.state;
  if (own.state === 'clean' && whole.state === 'split' && words < LEAST_OWN_WORDS) return 'split';
  if (own.state === 'clean' || own.state === 'legacy' || own.state === 'split') return own.state;
  if (speaksAnotherLanguage(own)) return own.state;
  switch (whole.state) {
    case 'clean':
    case 'split':
    case 'foreign':
      return words < LEAST_OWN_WORDS || own.markedShare > MOST_DAMAGED_MARKED ? whole.state : own.state;
    case 'damaged':
      // A page that an English engine read may have as few marks as stripped text.
      return 'damaged';
    case 'stripped':
      return own.state === 'damaged' && words >= LEAST_OWN_WORDS ? 'damaged' : 'stripped';
    case 'legacy':
      return own.state === 'stripped' ? 'stripped' : 'legacy';
    case 'unknown':
      return own.state;
  }
}
