import { letterPattern } from '../../text/letter-pattern.ts';

/** Words of letters that only single spaces part: the stretch inside which spaces may be wrong. */
export interface PhraseWord {
  readonly text: string;
  /** Index in the raw text. */
  readonly start: number;
}

export type Phrase = readonly PhraseWord[];

/**
 * A small-letter word may run into a digit (a footnote mark: "chính1"); codes ("QH14", "m2") are no words.
 */
const PHRASE = letterPattern(
  String.raw`(?<![\p{L}\p{M}\p{N}])\p{L}[\p{L}\p{M}]*(?:[ \u00a0]\p{L}[\p{L}\p{M}]*)*(?![\p{L}\p{M}]|(?<=\p{Lu}|(?<![\p{L}\p{M}])\p{L})\p{N})`,
  'gu',
);
const WORD = letterPattern(String.raw`[\p{L}\p{M}]+`, 'gu');

/** Phrases in order. */
export function* phrasesOf(text: string): Generator<Phrase> {
  for (const match of text.matchAll(PHRASE)) {
    const words: PhraseWord[] = [];
    for (const word of match[0].matchAll(WORD))
      words.push({ text: word[0], start: match.index + word.index });
    yield words;
  }
}
