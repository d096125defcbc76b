import { placedKey } from '../../text/fold.ts';

/** Phrases with what they stand for, by first word and longest first: a look-up at a place of a text. */
export interface PhraseTable<T> {
  readonly byFirstWord: ReadonlyMap<string, readonly PhraseEntry<T>[]>;
}

interface PhraseEntry<T> {
  readonly key: string;
  readonly value: T;
}

export interface PhraseHit<T> {
  readonly end: number;
  readonly value: T;
}

const FIRST_WORD = /^[^\s,.;:()“”"]+/u;

/** Keys have one spelling of the tone mark and no capitals; a phrase given twice keeps its first meaning. */
export function phraseTable<T>(entries: Iterable<readonly [string, T]>): PhraseTable<T> {
  const byFirstWord = new Map<string, PhraseEntry<T>[]>();
  const seen = new Set<string>();
  for (const [phrase, value] of entries) {
    const key = placedKey(phrase);
    if (key === '' || seen.has(key)) continue;
    seen.add(key);
    const first = FIRST_WORD.exec(key)?.[0] ?? key;
    const list = byFirstWord.get(first);
    if (list === undefined) byFirstWord.set(first, [{ key, value }]);
    else list.push({ key, value });
  }
  for (const list of byFirstWord.values()) list.sort((a, b) => b.key.length - a.key.length);
  return { byFirstWord };
}

export function wordTable(words: Iterable<string>): PhraseTable<string> {
  return phraseTable([...words].map((word) => [word, word] as const));
}

/** The longest phrase of the table that stands at `at` as whole words; `key` is the key of the whole text. */
export function phraseAt<T>(table: PhraseTable<T>, key: string, at: number): PhraseHit<T> | null {
  const first = FIRST_WORD.exec(key.slice(at, at + 40))?.[0];
  if (first === undefined) return null;
  for (const entry of table.byFirstWord.get(first) ?? []) {
    const end = at + entry.key.length;
    if (key.startsWith(entry.key, at) && !isWordAt(key, end)) return { end, value: entry.value };
  }
  return null;
}

/** The longest phrase of the table that ends at `end` as whole words. */
export function phraseBefore<T>(
  table: PhraseTable<T>,
  key: string,
  end: number,
): { readonly start: number; readonly value: T } | null {
  // Walking back word by word, the longest phrase is the last one found.
  let found: { start: number; value: T } | null = null;
  for (let start = end - 1; start >= Math.max(0, end - LONGEST_PHRASE); start--) {
    if (start > 0 && isWordAt(key, start - 1)) continue;
    const hit = phraseAt(table, key.slice(0, end), start);
    if (hit?.end === end) found = { start, value: hit.value };
  }
  return found;
}

/** Characters of the longest noun phrase looked for in front of a place. */
const LONGEST_PHRASE = 60;

export function isWordAt(text: string, at: number): boolean {
  return /[\p{L}\d]/u.test(text[at] ?? '');
}

export function skipSpace(text: string, at: number): number {
  let to = at;
  while (to < text.length && /\s/.test(text[to] ?? '')) to++;
  return to;
}

export function trimEndAt(text: string, start: number, end: number): number {
  let to = end;
  while (to > start && /\s/.test(text[to - 1] ?? '')) to--;
  return to;
}
