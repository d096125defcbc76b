import type { CheckOptions } from '../rules/schemas/checks.ts';
import { fold } from '../text/fold.ts';
import { letterPattern } from '../text/letter-pattern.ts';
import { NUMBER_SOURCE, parseNumber } from '../text/number.ts';
import { containedPhrase, openingPhrase, type WordList, wordList } from '../text/words.ts';
import { wordsOf } from './compiled.ts';

/** A fraction and the percentage that the same sentence or cell makes of it. */
export interface StatedShare {
  readonly numerator: number;
  readonly denominator: number;
  readonly percent: number;
  readonly decimals: number;
  /** The piece of text that says so. */
  readonly text: string;
}

type Options = CheckOptions['checks']['ratio-parts'];

const NUMBER = `(?:${NUMBER_SOURCE})`;
/** Units between the two figures of a fraction of money or dossiers ("15.684 triệu đồng/17.500 triệu đồng"). */
const UNIT = String.raw`(?:\s+\p{L}+){0,3}`;
const FRACTION = String.raw`(?<![\d/.,])(?<a>${NUMBER})${UNIT}\s*/\s*(?<b>${NUMBER})(?![\d/]|[.,]\d)`;
const PERCENT = String.raw`(?<p>${NUMBER})\s*%`;

/** "100% (11/11": the percentage first, its fraction in brackets. */
const PERCENT_FIRST = letterPattern(String.raw`${PERCENT}\s*\(\s*${FRACTION}`, 'dgu');
/** "22/52 = 42%", "a/b (đạt 89,62%": no figure and no end of a sentence between the two. */
const FRACTION_FIRST = letterPattern(
  String.raw`${FRACTION}(?<between>[^\d.;]{0,60}?)${PERCENT}(?<after>[^\d.;]{0,40})`,
  'dgu',
);

/** Reads the shares that a text states; doubtful ones are left out. */
export function statedShares(text: string, options: Options): readonly StatedShare[] {
  if (!text.includes('%')) return [];
  const bracketed = [...text.matchAll(PERCENT_FIRST)];
  const taken = new Set(bracketed.map((match) => fractionAt(match)));
  const following = [...text.matchAll(FRACTION_FIRST)].filter(
    (match) => !taken.has(fractionAt(match)) && isLinked(match, options),
  );
  return [...bracketed, ...following]
    .filter((match) => !endsWith(text.slice(0, fractionAt(match)), options.noFraction))
    .filter((match) => !endsWith(text.slice(0, percentAt(match)), options.otherBases))
    .flatMap(readShare);
}

function percentAt(match: RegExpMatchArray): number {
  return match.indices?.groups?.p?.[0] ?? 0;
}

/** Where the numerator begins in the text. */
function fractionAt(match: RegExpMatchArray): number {
  return match.indices?.groups?.a?.[0] ?? 0;
}

function readShare(match: RegExpMatchArray): StatedShare[] {
  const { a, b, p } = match.groups ?? {};
  const numerator = parseNumber(a ?? '');
  const denominator = parseNumber(b ?? '');
  const percent = parseNumber(p ?? '', 'percent');
  if (numerator === null || denominator === null || percent === null) return [];
  if (numerator.ambiguous || denominator.ambiguous || percent.ambiguous || denominator.value === 0) return [];
  return [
    {
      numerator: numerator.value,
      denominator: denominator.value,
      percent: percent.value,
      decimals: percent.decimals,
      text: match[0].trim(),
    },
  ];
}

/** A bracket, "=" or a word such as "đạt" ties the two, and nothing behind gives the percentage another base. */
function isLinked(match: RegExpMatchArray, options: Options): boolean {
  const between = match.groups?.between ?? '';
  const after = match.groups?.after ?? '';
  if (containedPhrase(wordsOf(options.otherBases), fold(`${between} ${after}`)) !== null) return false;
  return /[(=]\s*$/.test(between) || containedPhrase(wordsOf(options.links), fold(between)) !== null;
}

/** "ngày 13/6", "hạng 14/19", "tăng 20%": a word right before makes the figure no part of a whole, or of another. */
function endsWith(before: string, words: readonly string[]): boolean {
  const backwards = fold(before.slice(-WORD_REACH)).split(' ').reverse().join(' ');
  return openingPhrase(reversed(words), backwards) !== null;
}

/** Characters that hold the longest word list entry with its blanks. */
const WORD_REACH = 30;

const turned = new WeakMap<readonly string[], WordList>();

/** The list for reading a text from its end. */
function reversed(words: readonly string[]): WordList {
  const list = turned.get(words) ?? wordList(words.map((word) => fold(word).split(' ').reverse().join(' ')));
  turned.set(words, list);
  return list;
}
