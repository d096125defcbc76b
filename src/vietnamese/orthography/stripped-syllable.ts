/** Syllables whose marks were lost: "quyet", "duong". */
import { legalSyllables } from './syllable.ts';

/** Letters without their marks, đ as d; the case stays. */
export function withoutMarks(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');
}

const MARKED_LETTER = /[^a-z]/g;
const BARE = new Map<string, string>();

function bare(letter: string): string {
  const known = BARE.get(letter) ?? withoutMarks(letter);
  BARE.set(letter, known);
  return known;
}

/** Letter by letter: decomposing 20,000 spellings one by one took most of the start-up of this file. */
const STRIPPED: ReadonlySet<string> = new Set(
  Array.from(legalSyllables(), (syllable) => syllable.replace(MARKED_LETTER, bare)),
);

/** True for ASCII letters in any case that are a legal syllable with some marks or none. */
export function isStrippedSyllable(word: string): boolean {
  return STRIPPED.has(word) || STRIPPED.has(word.toLowerCase());
}
