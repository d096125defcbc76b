/** Syllables whose marks were lost: "quyet", "duong". */
import { legalSyllables } from './syllable.ts';

/** Letters without their marks, đ as d; the case stays. */
export function withoutMarks(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');
}

const STRIPPED: ReadonlySet<string> = new Set(Array.from(legalSyllables(), withoutMarks));

/** True for ASCII letters in any case that are a legal syllable with some marks or none. */
export function isStrippedSyllable(word: string): boolean {
  return STRIPPED.has(word) || STRIPPED.has(word.toLowerCase());
}
