import type { Channel } from '../model/channel.ts';
import { stripMarks } from '../model/syllable-key.ts';

/** Confident readings: raw token, word as printed (lower case), how often. */
export interface SureReading {
  raw: string;
  word: string;
  count: number;
}

/** Occurrences that the learned channel counts for, against what this document has shown. */
const LEARNED = 10;
const VOWEL = /[aeiouy]/u;

/**
 * Costs of single letters as this document shows them: which letters an engine confuses depends on the print
 * and the scan as much as on the engine.
 */
export function letterCosts(
  readings: readonly SureReading[],
  channel: Channel,
): Map<string, Map<string, number>> {
  const counts = new Map<string, Map<string, number>>();
  const totals = new Map<string, number>();
  for (const { raw, word, count } of readings) {
    for (const [printed, read] of align(word, raw.toLowerCase())) {
      totals.set(printed, (totals.get(printed) ?? 0) + count);
      const reads = counts.get(printed) ?? new Map<string, number>();
      counts.set(printed, reads);
      reads.set(read, (reads.get(read) ?? 0) + count);
    }
  }
  const costs = new Map<string, Map<string, number>>();
  for (const [printed, reads] of counts) {
    const total = totals.get(printed) as number;
    const own = new Map<string, number>();
    costs.set(printed, own);
    for (const [read, count] of reads) {
      const learned = Math.exp(-channel.cost(printed, read));
      own.set(read, -Math.log((count + LEARNED * learned) / (total + LEARNED)));
    }
  }
  return costs;
}

/** Each printed letter with the one or two characters read for it; letters lost or added are left out. */
function align(word: string, raw: string): [string, string][] {
  const width = raw.length + 1;
  const cost = new Float64Array((word.length + 1) * width).fill(Number.POSITIVE_INFINITY);
  const step = new Int8Array(cost.length);
  cost[0] = 0;
  const relax = (from: number, to: number, price: number, kind: number): void => {
    const total = (cost[from] as number) + price;
    if (total >= (cost[to] as number)) return;
    cost[to] = total;
    step[to] = kind;
  };
  for (let i = 0; i <= word.length; i++) {
    for (let j = 0; j <= raw.length; j++) {
      const at = i * width + j;
      if (i < word.length && j < raw.length)
        relax(at, at + width + 1, swap(word[i] as string, raw[j] as string), 1);
      if (i < word.length && j + 1 < raw.length) {
        relax(at, at + width + 2, 0.9 + Math.min(swap(word[i] as string, raw[j] as string), 0.9), 2);
      }
      if (i < word.length) relax(at, at + width, 1.6, 3);
      if (j < raw.length) relax(at, at + 1, 1.6, 4);
    }
  }
  const pairs: [string, string][] = [];
  for (let i = word.length, j = raw.length; i + j > 0; ) {
    const kind = step[i * width + j] as number;
    if (kind === 4) j--;
    else {
      i--;
      const length = kind === 3 ? 0 : kind;
      j -= length;
      if (length > 0) pairs.push([word[i] as string, raw.slice(j, j + length)]);
    }
  }
  return pairs;
}

function swap(printed: string, read: string): number {
  if (printed === read) return 0;
  const [a, b] = [stripMarks(printed), stripMarks(read)];
  if (a === b) return 0.2;
  return VOWEL.test(a) && printed !== a ? 0.6 : 1;
}
