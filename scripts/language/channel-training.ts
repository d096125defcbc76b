import { stripMarks } from '../../src/vietnamese/model/syllable-key.ts';
import type { WordPair } from './pairs.ts';

/** Probability that a chunk of letters was read as another, given the printed chunk. */
export interface ChunkRule {
  printed: string;
  read: string;
  probability: number;
}

/** Letters a unit of the alignment may cover on either side; chunks are up to three units, three letters long. */
const UNIT = 2;
const CHUNK = 3;
const ITERATIONS = 6;
/** Rules seen less often than this are left to the product of smaller ones. */
const MIN_COUNT = 2;
const MIN_PROBABILITY = 2e-4;

/**
 * Learns the channel from aligned words: EM over small units finds the alignment of every pair, then every
 * run of units up to three letters long is counted with its share (Brill and Moore 2000). Runs rather than
 * separate multigrams, because each rule's probability is then a plain relative frequency.
 */
export function learnChannel(pairs: readonly WordPair[]): ChunkRule[] {
  let units = new Map<string, number>();
  for (let round = 0; round < ITERATIONS; round++) units = normalised(expectation(pairs, units));
  return countRuns(pairs, units);
}

const SEPARATOR = '\u0000';
const unitKey = (printed: string, read: string): string => `${printed}${SEPARATOR}${read}`;

/** Weight of a unit before anything is known: equal letters first, then one for one. */
function initialWeight(printed: string, read: string): number {
  if (printed === read && printed.length === 1) return 1;
  const sameBase = printed.normalize('NFD')[0]?.toLowerCase() === read[0]?.normalize('NFD')[0]?.toLowerCase();
  if (printed.length === 1 && read.length === 1) return sameBase ? 0.5 : 0.02;
  return 1e-3 * (sameBase ? 3 : 1);
}

type Units = ReadonlyMap<string, number>;

function weightOf(units: Units, printed: string, read: string): number {
  return units.size === 0 ? initialWeight(printed, read) : (units.get(unitKey(printed, read)) ?? 0);
}

/** Visits the units that may cover the pair from positions (i, j). */
function eachUnit(p: string, r: string, i: number, j: number, visit: (a: number, b: number) => void): void {
  for (let a = 0; a <= UNIT && i + a <= p.length; a++) {
    for (let b = 0; b <= UNIT && j + b <= r.length; b++) {
      // Two letters for two would hide what each became; runs of units bring the context back later.
      if (a + b === 0 || a + b > UNIT + 1 || (a === 0 && b > 1) || (b === 0 && a > 1)) continue;
      visit(a, b);
    }
  }
}

function expectation(pairs: readonly WordPair[], units: Units): Map<string, number> {
  const expected = new Map<string, number>();
  for (const { printed: p, read: r, count } of pairs) {
    const width = r.length + 1;
    const forward = new Float64Array((p.length + 1) * width);
    const backward = new Float64Array((p.length + 1) * width);
    forward[0] = 1;
    backward[backward.length - 1] = 1;
    for (let i = 0; i <= p.length; i++) {
      for (let j = 0; j <= r.length; j++) {
        const here = forward[i * width + j] as number;
        if (here === 0) continue;
        eachUnit(p, r, i, j, (a, b) => {
          const to = (i + a) * width + j + b;
          forward[to] =
            (forward[to] as number) + here * weightOf(units, p.slice(i, i + a), r.slice(j, j + b));
        });
      }
    }
    const total = forward[forward.length - 1] as number;
    if (!(total > 0)) continue;
    for (let i = p.length; i >= 0; i--) {
      for (let j = r.length; j >= 0; j--) {
        eachUnit(p, r, i, j, (a, b) => {
          const after = backward[(i + a) * width + j + b] as number;
          if (after === 0) return;
          const key = unitKey(p.slice(i, i + a), r.slice(j, j + b));
          const weight = weightOf(units, p.slice(i, i + a), r.slice(j, j + b)) * after;
          backward[i * width + j] = (backward[i * width + j] as number) + weight;
          const share = (count * (forward[i * width + j] as number) * weight) / total;
          if (share > 1e-6) expected.set(key, (expected.get(key) ?? 0) + share);
        });
      }
    }
  }
  return expected;
}

/** Joint weights: longer units must win by being one step instead of two, not by being rare. */
function normalised(expected: ReadonlyMap<string, number>): Map<string, number> {
  let total = 0;
  for (const value of expected.values()) total += value;
  return new Map(
    [...expected].filter(([, value]) => value > 0.01).map(([key, value]) => [key, value / total]),
  );
}

/** Best alignment of a pair as lengths of units, undefined if none. */
function bestAlignment(p: string, r: string, units: Units): [number, number][] | undefined {
  const width = r.length + 1;
  const score = new Float64Array((p.length + 1) * width).fill(Number.NEGATIVE_INFINITY);
  const via = new Array<[number, number] | undefined>(score.length);
  score[0] = 0;
  for (let i = 0; i <= p.length; i++) {
    for (let j = 0; j <= r.length; j++) {
      const here = score[i * width + j] as number;
      if (here === Number.NEGATIVE_INFINITY) continue;
      eachUnit(p, r, i, j, (a, b) => {
        const weight = weightOf(units, p.slice(i, i + a), r.slice(j, j + b));
        const to = (i + a) * width + j + b;
        if (weight <= 0 || here + Math.log(weight) <= (score[to] as number)) return;
        score[to] = here + Math.log(weight);
        via[to] = [a, b];
      });
    }
  }
  const steps: [number, number][] = [];
  for (let i = p.length, j = r.length; i + j > 0; ) {
    const step = via[i * width + j];
    if (!step) return undefined;
    steps.push(step);
    i -= step[0];
    j -= step[1];
  }
  return steps.reverse();
}

function countRuns(pairs: readonly WordPair[], units: Units): ChunkRule[] {
  const both = new Map<string, number>();
  const printedCounts = new Map<string, number>();
  for (const { printed, read, count } of pairs) {
    const steps = bestAlignment(printed, read, units);
    if (!steps) continue;
    for (let first = 0, i0 = 0, j0 = 0; first < steps.length; first++) {
      for (let last = first, i = i0, j = j0; last < steps.length; last++) {
        i += (steps[last] as [number, number])[0];
        j += (steps[last] as [number, number])[1];
        if (i - i0 > CHUNK || j - j0 > CHUNK) break;
        if (i === i0) continue;
        const p = printed.slice(i0, i);
        const key = unitKey(p, read.slice(j0, j));
        both.set(key, (both.get(key) ?? 0) + count);
        printedCounts.set(p, (printedCounts.get(p) ?? 0) + count);
      }
      i0 += (steps[first] as [number, number])[0];
      j0 += (steps[first] as [number, number])[1];
    }
  }
  const rules: ChunkRule[] = [];
  for (const [key, count] of both) {
    const [printed = '', read = ''] = key.split(SEPARATOR);
    const probability = (count - DISCOUNT) / ((printedCounts.get(printed) as number) + PRIOR);
    if (count >= MIN_COUNT && probability >= MIN_PROBABILITY) rules.push({ printed, read, probability });
  }
  return pooled(rules, both).sort((a, b) =>
    unitKey(a.printed, a.read) < unitKey(b.printed, b.read) ? -1 : 1,
  );
}

/** What is taken from every count, and the weight of "not this way at all": rare chunks must not look certain. */
const DISCOUNT = 0.6;
const PRIOR = 3;
/** Weight of what letters of the same base suffered, for what this letter was not seen to suffer. */
const FAMILY_SHARE = 0.04;

/**
 * Letters of one base look alike to an engine that does not know their marks: what was read for ộ may be read
 * for ọ. Single letters get a share of what their family suffered.
 */
function pooled(rules: ChunkRule[], both: ReadonlyMap<string, number>): ChunkRule[] {
  const families = new Map<string, { members: Set<string>; reads: Map<string, number>; total: number }>();
  for (const [key, count] of both) {
    const [printed = '', read = ''] = key.split(SEPARATOR);
    if (printed.length !== 1) continue;
    const base = stripMarks(printed);
    const family = families.get(base) ?? { members: new Set(), reads: new Map(), total: 0 };
    families.set(base, family);
    family.members.add(printed);
    family.reads.set(read, (family.reads.get(read) ?? 0) + count);
    family.total += count;
  }
  const known = new Map(rules.map((rule) => [unitKey(rule.printed, rule.read), rule]));
  for (const { members, reads, total } of families.values()) {
    for (const [read, count] of reads) {
      const share = (FAMILY_SHARE * (count - DISCOUNT)) / total;
      if (share < MIN_PROBABILITY / 4 || members.size === 1) continue;
      for (const printed of members) {
        const rule = known.get(unitKey(printed, read));
        if (rule) rule.probability = Math.max(rule.probability, share);
        else rules.push({ printed, read, probability: share });
      }
    }
  }
  return alike([...known.values(), ...rules.filter((rule) => !known.has(unitKey(rule.printed, rule.read)))]);
}

/** Letters and marks that an engine takes for each other: where one was read, another of its group may be. */
const LOOKALIKES = ['6b&8S', 'o0OQD', 'gq9', 'eécé¢', '1lI|!', 'uvw', 'dđ', 'aá4', 'tif'];
const ALIKE_SHARE = 0.03;

function alike(rules: ChunkRule[]): ChunkRule[] {
  const best = new Map(rules.map((rule) => [unitKey(rule.printed, rule.read), rule.probability]));
  for (const { printed, read, probability } of rules) {
    if (printed.length !== 1 || read.length !== 1 || printed === read || stripMarks(printed) === printed)
      continue;
    for (const group of LOOKALIKES) {
      if (!group.includes(read)) continue;
      for (const other of group) {
        const key = unitKey(printed, other);
        const share = ALIKE_SHARE * probability;
        if (share > (best.get(key) ?? 0) && share > MIN_PROBABILITY) best.set(key, share);
      }
    }
  }
  return [...best].map(([key, probability]) => {
    const [printed = '', read = ''] = key.split(SEPARATOR);
    return { printed, read, probability };
  });
}
