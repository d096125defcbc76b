import { letterPattern } from '../text/letter-pattern.ts';
import { type WordList, wordList } from '../text/words.ts';

const lists = new WeakMap<readonly string[], WordList>();
const patterns = new Map<string, RegExp>();

/** A word list of the rules, folded once. */
export function wordsOf(phrases: readonly string[]): WordList {
  const list = lists.get(phrases) ?? wordList(phrases);
  lists.set(phrases, list);
  return list;
}

/** A pattern of the rules, compiled once; for use with `matchAll`, `match` and `replace`, which keep no state in it. */
export function patternOf(source: string): RegExp {
  const pattern = patterns.get(source) ?? letterPattern(source, 'giu');
  patterns.set(source, pattern);
  return pattern;
}
