import type { RulePack } from '../../rules/pack.ts';
import type { Word } from './lines.ts';
import { keyOf } from './wordings.ts';

/** The next word that is more than signs. */
export function nextWord(words: readonly Word[], from: number): number {
  let at = from;
  while (at < words.length && words[at]?.key === '' && !isDash(words, at)) at++;
  return at;
}

/** A dash with nothing behind it fills a cell; with words behind it opens an item of a note. */
function isDash(words: readonly Word[], at: number): boolean {
  return /^[-–—]$/.test(words[at]?.raw ?? '') && at === words.length - 1;
}

/** Behind the figure at `at`, with a % of its own; `at` where there is none. */
export function figureEnd(words: readonly Word[], at: number): number {
  const raw = words[at]?.raw ?? '';
  if (isDash(words, at)) return at + 1;
  if (!/^\d[\d.,]*%?[.,;]?$/.test(raw)) return at;
  return words[at + 1]?.raw === '%' ? at + 2 : at + 1;
}

/** Whether the words are one of the answers that stand for a figure ("Không có"). */
export function isAnswer(words: readonly Word[], from: number, rules: RulePack): boolean {
  const key = words
    .slice(from)
    .map((word) => word.key)
    .join('');
  if (key === '') return false;
  return rules.tableForms.cellAnswers.some((answer) =>
    [...(answer.exact ?? [])].some((text) => keyOf(text) === key && key.length > 2),
  );
}

/** Pieces of a few letters, and signs. */
export function isDamage(word: Word | undefined, longest: number): boolean {
  return word !== undefined && word.key.length <= longest;
}
