import { readText } from './corpus.ts';

/** A word (or up to three that ran together) as it was printed, and as it was read. */
export interface WordPair {
  printed: string;
  read: string;
  count: number;
}

/** Roman numerals in capitals are read as any upright stroke and would teach that T is I. */
const ROMAN = /^[IVXLC]+$/u;
const WORDS = /^[\p{L}\p{M}]+(?: [\p{L}\p{M}]+){0,2}$/u;
const EDGE_LEFT = /^[“"‘(«[]+/u;
const EDGE_RIGHT = /[”"’).,;:!?»\]…]+$/u;

/** Pairs of a file of aligned words: what was read, a tab, what was printed. */
export function readWordPairs(paths: readonly string[]): WordPair[] {
  const counts = new Map<string, WordPair>();
  for (const path of paths) {
    for (const row of readText(path).split('\n')) {
      const [read, printed] = row.normalize('NFC').split('\t');
      if (read && printed) add(counts, read, printed);
    }
  }
  return [...counts.values()];
}

/**
 * Pairs of a file of aligned lines (document, similarity, line as read, clean line): words that stand alone
 * between two equal words on both sides are a pair, and so are the equal words themselves.
 */
export function readLinePairs(paths: readonly string[]): WordPair[] {
  const counts = new Map<string, WordPair>();
  for (const path of paths) {
    for (const row of readText(path).split('\n')) {
      const [, , read, clean] = row.normalize('NFC').split('\t');
      if (read && clean)
        for (const [a, b] of alignWords(read.split(/\s+/u), clean.split(/\s+/u))) add(counts, a, b);
    }
  }
  return [...counts.values()];
}

function add(counts: Map<string, WordPair>, read: string, printed: string): void {
  const [r, p] = peel(read, printed);
  if (!WORDS.test(p) || ROMAN.test(p) || r === '' || r.length > 3 * p.length + 2) return;
  const key = `${r}\t${p}`;
  const seen = counts.get(key);
  if (seen) seen.count++;
  else counts.set(key, { printed: p, read: r, count: 1 });
}

/** Takes punctuation off both sides, as far as both have it. */
function peel(read: string, printed: string): [string, string] {
  const left = EDGE_LEFT.exec(printed)?.[0] ?? '';
  const right = EDGE_RIGHT.exec(printed)?.[0] ?? '';
  const p = printed.slice(left.length, printed.length - right.length);
  let r = read;
  if (left !== '') r = r.replace(EDGE_LEFT, '');
  if (right !== '') r = r.replace(EDGE_RIGHT, '');
  return [r, p];
}

/** Words of two lines that correspond, by edit distance over words; replaced words only if they resemble. */
export function alignWords(read: readonly string[], clean: readonly string[]): [string, string][] {
  const n = read.length;
  const m = clean.length;
  const cost = new Float32Array((n + 1) * (m + 1));
  const at = (i: number, j: number): number => cost[i * (m + 1) + j] as number;
  for (let i = n; i >= 0; i--) {
    for (let j = m; j >= 0; j--) {
      if (i === n || j === m) cost[i * (m + 1) + j] = n - i + (m - j);
      else {
        const swap = difference(read[i] as string, clean[j] as string) + at(i + 1, j + 1);
        cost[i * (m + 1) + j] = Math.min(swap, 1 + at(i + 1, j), 1 + at(i, j + 1));
      }
    }
  }
  const pairs: [string, string][] = [];
  for (let i = 0, j = 0; i < n && j < m; ) {
    const swap = difference(read[i] as string, clean[j] as string);
    if (Math.abs(swap + at(i + 1, j + 1) - at(i, j)) < 1e-4) {
      if (swap < 1) pairs.push([read[i] as string, clean[j] as string]);
      i++;
      j++;
    } else if (Math.abs(1 + at(i + 1, j) - at(i, j)) < 1e-4) i++;
    else j++;
  }
  return pairs;
}

/** 0 for equal words, up to 1 for words with half their letters different, 2 beyond. */
function difference(a: string, b: string): number {
  if (a === b) return 0;
  const x = [...a.normalize('NFD')];
  const y = [...b.normalize('NFD')];
  let row = Array.from({ length: y.length + 1 }, (_, j) => j);
  for (let i = 1; i <= x.length; i++) {
    const next = [i];
    for (let j = 1; j <= y.length; j++) {
      const swap = (row[j - 1] as number) + (x[i - 1] === y[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    row = next;
  }
  const share = (row[y.length] as number) / Math.max(x.length, y.length);
  return share <= 0.5 ? 0.3 + share : 2;
}
