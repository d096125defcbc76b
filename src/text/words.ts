import { fold } from './fold.ts';

/** A list of words or phrases, folded once, for tests against folded text. */
export interface WordList {
  readonly phrases: readonly string[];
}

export function wordList(phrases: readonly string[]): WordList {
  const folded = phrases.map((phrase) => fold(phrase)).filter((phrase) => phrase !== '');
  return { phrases: [...new Set(folded)].sort((a, b) => b.length - a.length) };
}

/** True when a folded text is one of the phrases. */
export function isPhrase(list: WordList, folded: string): boolean {
  return list.phrases.includes(folded);
}

/** The longest phrase with which a folded text begins as whole words; null when none. */
export function openingPhrase(list: WordList, folded: string): string | null {
  for (const phrase of list.phrases) if (opensWith(folded, phrase)) return phrase;
  return null;
}

/** The longest phrase that occurs in a folded text as whole words; null when none. */
export function containedPhrase(list: WordList, folded: string): string | null {
  const padded = ` ${folded} `;
  for (const phrase of list.phrases) if (padded.includes(` ${phrase} `)) return phrase;
  return null;
}

/** True when a folded text begins with a folded phrase as whole words. */
export function opensWith(folded: string, phrase: string): boolean {
  return folded === phrase || folded.startsWith(`${phrase} `);
}
