import { syllableKey } from '../../src/vietnamese/model/syllable-key.ts';
import type { RestoredLine } from '../../src/vietnamese/restore/restore.ts';

/** Counts of one measurement. */
export interface Score {
  syllables: number;
  right: number;
  /** Right but for capitals. */
  rightLetters: number;
  /** Right before restoration, and among these wrong after it. */
  rightBefore: number;
  damaged: number;
  /** Decoded tokens with a posterior of at least 0.99, and those of them that are right. */
  sure: number;
  sureRight: number;
  milliseconds: number;
}

const WORD = /[\p{L}\p{M}]+/gu;

export function wordsOf(line: string): string[] {
  return line.normalize('NFC').match(WORD) ?? [];
}

/** Scores restored lines against clean ones; order within a line is by longest common subsequence. */
export function score(
  raw: readonly string[],
  restored: readonly RestoredLine[],
  clean: readonly string[],
  milliseconds: number,
): Score {
  const total: Score = {
    syllables: 0,
    right: 0,
    rightLetters: 0,
    rightBefore: 0,
    damaged: 0,
    sure: 0,
    sureRight: 0,
    milliseconds,
  };
  clean.forEach((line, i) => {
    const gold = wordsOf(line);
    const out = restored[i] as RestoredLine;
    const words = wordsOf(out.text);
    total.syllables += gold.length;
    const matched = common(gold.map(display), words.map(display));
    total.right += matched.length;
    total.rightLetters += common(gold.map(syllableKey), words.map(syllableKey)).length;
    const before = common(gold.map(display), wordsOf(raw[i] as string).map(display));
    total.rightBefore += before.length;
    const after = new Set(matched.map(([g]) => g));
    total.damaged += before.filter(([g]) => !after.has(g)).length;
    countSure(out, words, new Set(matched.map(([, w]) => w)), total);
  });
  return total;
}

/** Case kept, one placement of the tone. */
function display(word: string): string {
  const key = syllableKey(word);
  return word === word.toLowerCase()
    ? key
    : word === word.toUpperCase()
      ? key.toUpperCase()
      : key.charAt(0).toUpperCase() + key.slice(1);
}

function countSure(
  line: RestoredLine,
  words: readonly string[],
  right: ReadonlySet<number>,
  total: Score,
): void {
  let at = 0;
  for (const token of line.tokens) {
    const parts = wordsOf(token.result);
    const first = words.indexOf(parts[0] ?? '', at);
    if (first < 0 || parts.length === 0) continue;
    at = first + parts.length;
    if (token.posterior < 0.99 || token.operations.includes('code')) continue;
    total.sure++;
    if (parts.every((_, k) => right.has(first + k))) total.sureRight++;
  }
}

/** Index pairs of a longest common subsequence. */
function common(a: readonly string[], b: readonly string[]): [number, number][] {
  const width = b.length + 1;
  const table = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      table[i * width + j] =
        a[i] === b[j]
          ? (table[(i + 1) * width + j + 1] as number) + 1
          : Math.max(table[(i + 1) * width + j] as number, table[i * width + j + 1] as number);
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if ((table[(i + 1) * width + j] as number) >= (table[i * width + j + 1] as number)) i++;
    else j++;
  }
  return pairs;
}

const percent = (part: number, whole: number): string =>
  `${((100 * part) / Math.max(1, whole)).toFixed(2)} %`;

/** One row of the table that the evaluation prints. */
export function row(name: string, s: Score): string {
  return [
    name.padEnd(28),
    String(s.syllables).padStart(8),
    percent(s.rightBefore, s.syllables).padStart(9),
    percent(s.right, s.syllables).padStart(9),
    percent(s.rightLetters, s.syllables).padStart(9),
    percent(s.damaged, s.rightBefore).padStart(8),
    percent(s.sure, s.syllables).padStart(9),
    percent(s.sureRight, s.sure).padStart(9),
    `${(s.syllables / s.milliseconds).toFixed(1)} k/s`.padStart(12),
  ].join(' ');
}

export const HEADER = [
  'text'.padEnd(28),
  'syll.'.padStart(8),
  'before'.padStart(9),
  'right'.padStart(9),
  'letters'.padStart(9),
  'damage'.padStart(8),
  'p>=0.99'.padStart(9),
  'of these'.padStart(9),
  'speed'.padStart(12),
].join(' ');
