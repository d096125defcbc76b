/**
 * What a run or a page of text looks like, in counts; judging them is the business of judge.ts.
 */
import { isStrippedSyllable } from '../orthography/stripped-syllable.ts';
import { hasMark, isLegalSyllable, LONGEST_SYLLABLE } from '../orthography/syllable.ts';

export interface TextMeasures {
  /** Words of letters (a word with a digit inside counts under `mixed`). */
  readonly words: number;
  /** Legal syllables with a mark. */
  readonly markedLegal: number;
  /** Legal syllables without one ("quan", "trong"). */
  readonly plainLegal: number;
  /** ASCII words that would be legal syllables had they marks ("quyet", "thu"). */
  readonly strippedLegal: number;
  /** Words with a character outside ASCII that are no legal syllables. */
  readonly markedIllegal: number;
  /** Words of letters and digits together, codes left out. */
  readonly mixed: number;
  /** Fragments that make a syllable with the next word. */
  readonly joinable: number;
  /** Function words of the other languages that archives hold. */
  readonly english: number;
  readonly french: number;
  readonly german: number;
}

const WORD =
  /[\p{L}\p{M}\p{N}\u00a1-\u00bf\u00d7\u00f7\u2018-\u201e\u2020-\u2022\u2030\u2039\u203a\u20ac\u2122]+/gu;
const SPACE = 0x20;
const ONLY_DIGITS = /^\p{N}+$/u;
const HAS_DIGIT = /\p{N}/u;
const CODE = /^(?:\p{Lu}+\p{N}+|\p{N}+\p{Lu}+)[\p{Lu}\p{N}]*$/u;

const ENGLISH = new Set(
  'the of and to in for is that with are was this by from which have has not it as be or'.split(' '),
);
const FRENCH = new Set(
  'le la les des du et est une que qui dans pour sur par avec sont cette aux au un'.split(' '),
);
const GERMAN = new Set(
  'der die das und ist mit von den dem ein eine nicht auf für zu im wird oder sind werden'.split(' '),
);

type Counts = { -readonly [K in keyof TextMeasures]: number };

/** What one word counts as, as bits: words repeat, so each is looked at once and remembered. */
const LEGAL = 1;
const MARKED = 2;
const STRIPPED_LEGAL = 4;
const ILLEGAL = 8;
const DIGIT = 32;
const MIXED = 64;
const ENGLISH_WORD = 128;
const FRENCH_WORD = 256;
const GERMAN_WORD = 512;

function classOfLetters(word: string): number {
  const lower = word.toLowerCase();
  let bits = 0;
  if (ENGLISH.has(lower)) bits |= ENGLISH_WORD;
  if (FRENCH.has(lower)) bits |= FRENCH_WORD;
  if (GERMAN.has(lower)) bits |= GERMAN_WORD;
  if (isLegalSyllable(lower)) return bits | LEGAL | (hasMark(lower) ? MARKED : 0);
  if (/^[a-z]+$/.test(lower)) return bits | (isStrippedSyllable(lower) ? STRIPPED_LEGAL : 0);
  return bits | ILLEGAL;
}

function classOf(word: string): number {
  if (!HAS_DIGIT.test(word)) return classOfLetters(word);
  return DIGIT | (ONLY_DIGITS.test(word) || CODE.test(word) ? 0 : MIXED);
}

/** Words remembered before all are forgotten: a page has some hundreds, a file some thousands. */
const MOST_REMEMBERED = 20_000;
const remembered = new Map<string, number>();

function rememberedClass(word: string): number {
  let bits = remembered.get(word);
  if (bits === undefined) {
    bits = classOf(word);
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(word, bits);
  }
  return bits;
}

function count(counts: Counts, bits: number): void {
  counts.words++;
  if (bits & LEGAL) {
    if (bits & MARKED) counts.markedLegal++;
    else counts.plainLegal++;
  } else if (bits & ILLEGAL) counts.markedIllegal++;
  else if (bits & STRIPPED_LEGAL) counts.strippedLegal++;
  if (bits & ENGLISH_WORD) counts.english++;
  if (bits & FRENCH_WORD) counts.french++;
  if (bits & GERMAN_WORD) counts.german++;
}

/** Two neighbours, not both syllables, that are one when joined. */
function makesSyllable(left: string, right: string): boolean {
  return (
    left.length + right.length <= LONGEST_SYLLABLE &&
    right === right.toLowerCase() &&
    isLegalSyllable(left + right)
  );
}

/** Counts the words of one run or page, NFC or not. */
export function measureText(text: string): TextMeasures {
  const counts: Counts = {
    words: 0,
    markedLegal: 0,
    plainLegal: 0,
    strippedLegal: 0,
    markedIllegal: 0,
    mixed: 0,
    joinable: 0,
    english: 0,
    french: 0,
    german: 0,
  }; // prettier-ignore
  const composed = text.normalize('NFC');
  let before = '';
  let beforeBits = 0;
  let end = -2;
  WORD.lastIndex = 0;
  for (let match = WORD.exec(composed); match; match = WORD.exec(composed)) {
    const word = match[0];
    const bits = rememberedClass(word);
    const beside = match.index === end + 1 && composed.charCodeAt(end) === SPACE;
    end = match.index + word.length;
    if (bits & DIGIT) {
      if (bits & MIXED) counts.mixed++;
      before = '';
      continue;
    }
    count(counts, bits);
    if (beside && before && !(beforeBits & bits & LEGAL) && makesSyllable(before, word)) counts.joinable++;
    before = word;
    beforeBits = bits;
  }
  return counts;
}
