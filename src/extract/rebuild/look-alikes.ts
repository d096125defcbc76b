import type { RulePack } from '../../rules/pack.ts';
import { perPack } from '../../rules/per-pack.ts';
import { fold } from '../../text/fold.ts';

/** Cost of taking one sign for another of its family, in edits. */
const LOOK_ALIKE = 0.35;
/** Keys hold a-z, 0-9 and %. */
const SIGNS = 'abcdefghijklmnopqrstuvwxyz0123456789%';
const SIZE = SIGNS.length + 1;

/** Costs of replacing one sign of a key by another. */
export interface LookAlikes {
  /** Numbers of the signs of a key, for `cost`. */
  readonly codesOf: (key: string) => Uint8Array;
  readonly cost: (a: number, b: number) => number;
  /** The same as a table: cost of signs a and b at a * size + b. */
  readonly costs: Float32Array;
  readonly size: number;
  /** Codes of digits and %. */
  readonly figures: ReadonlySet<number>;
  /** Words that a number column may hold: "trong", "đó". */
  readonly partWords: ReadonlySet<string>;
}

export const lookAlikesOf = perPack(
  (pack: RulePack): LookAlikes => build(pack.rebuild.lookAlikes, pack.tableForms.partMarks),
);

function build(families: readonly string[], partMarks: readonly string[]): LookAlikes {
  const costs = new Float32Array(SIZE * SIZE).fill(1);
  for (let i = 0; i < SIZE; i++) costs[i * SIZE + i] = 0;
  for (const family of families)
    for (const a of family)
      for (const b of family) if (a !== b) costs[codeOf(a) * SIZE + codeOf(b)] = LOOK_ALIKE;
  return {
    codesOf,
    cost: (a, b) => costs[a * SIZE + b] ?? 1,
    costs,
    size: SIZE,
    partWords: new Set(partMarks.flatMap((mark) => fold(mark).split(' '))),
    figures: new Set([...'0123456789%'].map(codeOf)),
  };
}

const CODES = new Map([...SIGNS].map((sign, at) => [sign, at + 1]));

function codeOf(sign: string): number {
  return CODES.get(sign) ?? 0;
}

function codesOf(key: string): Uint8Array {
  const codes = new Uint8Array(key.length);
  for (let i = 0; i < key.length; i++) codes[i] = codeOf(key[i] ?? '');
  return codes;
}

/** 1 for keys that are equal, 0 for keys that have nothing in common; look-alikes count little. */
export function likeness(a: string, b: string, { codesOf, cost }: LookAlikes): number {
  if (a === b) return 1;
  const longest = Math.max(a.length, b.length);
  if (Math.abs(a.length - b.length) > longest * 0.6) return 0;
  const [left, right] = [codesOf(a), codesOf(b)];
  let row = Float32Array.from({ length: right.length + 1 }, (_, j) => j);
  for (const [i, sign] of left.entries()) {
    const next = new Float32Array(row.length);
    next[0] = i + 1;
    for (let j = 1; j < row.length; j++)
      next[j] = Math.min(
        (row[j - 1] ?? 0) + cost(sign, right[j - 1] ?? 0),
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
      );
    row = next;
  }
  return 1 - (row.at(-1) ?? longest) / longest;
}
