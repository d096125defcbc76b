import type { Line, Word, WordRange } from './lines.ts';
import type { LookAlikes } from './look-alikes.ts';
import type { Wording } from './wordings.ts';

/** A wording found in the lines: each line gives a run of its words, what stands before and behind belongs to cells. */
export interface Hit {
  readonly wording: Wording;
  /** In line order; lines between them that hold none of the label belong to the row as well. */
  readonly parts: readonly WordRange[];
  /** 1 for an exact print. */
  readonly similarity: number;
}

/**
 * What is no part of the label costs less than a wrong letter, so that columns left and right of it are passed over:
 * in each line a row number may stand before it, and unit, value and note behind.
 */
const COST = {
  numberWord: 0.2,
  signWord: 0.1,
  strayWord: 1.5,
  tail: 0.2,
  tailWord: 0.1,
  line: 1.2,
  goingOn: 0.5,
} as const;
/** Words that the number column holds at most ("Trong đó", a number, a sign of damage or two). */
const LONGEST_HEAD = 4;
/** Words of a tail that are counted at most. */
const LONGEST_TAIL = 8;
/** Labels with more than three letters in ten lost or wrong are not told apart from their neighbours. */
const LARGEST_COST = 0.34;

/** Dearer than any path. */
const FAR = 1e6;

/** How the best match of the first j signs came about, as of one line. */
interface Column {
  readonly cost: Float32Array;
  /** Words [from, to) of this line hold signs [before, j); from = -1 where the line holds none of them. */
  readonly from: Int16Array;
  readonly to: Int16Array;
  readonly before: Int16Array;
}

/** Matches of one wording in the lines [first, last], best first; of those that begin in one line only the best. */
export function matchWording(
  wording: Wording,
  lines: readonly Line[],
  first: number,
  last: number,
  looks: LookAlikes,
): Hit[] {
  const columns: Column[] = [];
  const length = wording.codes.length;
  const found: Hit[] = [];
  for (let at = first; at <= last; at++) {
    const line = lines[at];
    if (line === undefined) break;
    columns.push(nextColumn(line, columns.at(-1)?.cost ?? null, wording.codes, looks));
    const cost = columns.at(-1)?.cost[length] ?? length;
    if (cost <= length * LARGEST_COST && (columns.at(-1)?.from[length] ?? -1) >= 0)
      found.push({ wording, parts: trace(columns, first, length), similarity: 1 - cost / length });
  }
  found.sort((a, b) => b.similarity - a.similarity);
  const kept: Hit[] = [];
  for (const hit of found)
    if (!kept.some((other) => other.parts[0]?.line === hit.parts[0]?.line)) kept.push(hit);
  return kept;
}

export function overlap(a: Hit, b: Hit): boolean {
  return a.parts.some((x) => b.parts.some((y) => x.line === y.line && x.from < y.to && y.from < x.to));
}

function nextColumn(line: Line, above: Float32Array | null, codes: Uint8Array, looks: LookAlikes): Column {
  const size = codes.length + 1;
  const column: Column = {
    cost: new Float32Array(size).fill(FAR),
    from: new Int16Array(size).fill(-1),
    to: new Int16Array(size).fill(-1),
    before: new Int16Array(size).fill(-1),
  };
  // A label may begin in any line; one that has begun may be absent from a line.
  if (above !== null)
    for (let j = 1; j < size - 1; j++) {
      column.cost[j] = (above[j] ?? 0) + COST.line;
      column.before[j] = j;
    }
  readLine(line.words, above, codes, looks, column);
  column.cost[0] = 0;
  return column;
}

/**
 * Edit distance along the words of one line; entered before any of its first words, left behind any word. Each cell
 * carries where its path entered: word * ENTRY + signs matched before. Flat arrays, for this is nearly all of the work.
 */
function readLine(
  words: readonly Word[],
  above: Float32Array | null,
  codes: Uint8Array,
  looks: LookAlikes,
  column: Column,
): void {
  const length = codes.length;
  const rows = { cost: new Float32Array(length + 1).fill(FAR), entry: new Int32Array(length + 1).fill(-1) };
  let head = 0;
  for (const [at, word] of words.entries()) {
    if (at <= LONGEST_HEAD) {
      enter(rows, above, at, head);
      head += headCost(word, looks.partWords);
    }
    const signs = looks.codesOf(word.key);
    for (let i = 0; i < signs.length; i++) step(rows, signs[i] ?? 0, codes, looks);
    // A label ends in a figure only where its wording does: "… đã tinh giản | % 98".
    const figure = /^(?:\d+%?|%)$/.test(word.key);
    leave(rows, column, at + 1, words.length - 1 - at, figure ? looks.figures : null, codes);
  }
}

interface Rows {
  readonly cost: Float32Array;
  readonly entry: Int32Array;
}

const ENTRY = 1024;

function enter({ cost, entry }: Rows, above: Float32Array | null, at: number, head: number): void {
  const last = above === null ? 0 : cost.length - 2;
  for (let j = 0; j <= last; j++) {
    const price = (j === 0 ? 0 : (above?.[j] ?? FAR) + COST.goingOn) + head;
    if (price >= (cost[j] ?? 0)) continue;
    cost[j] = price;
    entry[j] = at * ENTRY + j;
  }
}

function step({ cost, entry }: Rows, sign: number, codes: Uint8Array, { costs, size }: LookAlikes): void {
  const base = sign * size;
  let diagonal = cost[0] ?? FAR;
  let diagonalEntry = entry[0] ?? -1;
  let left = diagonal + 1;
  let leftEntry = diagonalEntry;
  cost[0] = left;
  for (let j = 1; j < cost.length; j++) {
    const own = cost[j] ?? FAR;
    const ownEntry = entry[j] ?? -1;
    let best = diagonal + (costs[base + (codes[j - 1] ?? 0)] ?? 1);
    let from = diagonalEntry;
    if (own + 1 < best) {
      best = own + 1;
      from = ownEntry;
    }
    if (left + 1 < best) {
      best = left + 1;
      from = leftEntry;
    }
    cost[j] = best;
    entry[j] = from;
    diagonal = own;
    diagonalEntry = ownEntry;
    left = best;
    leftEntry = from;
  }
}

/** A label that goes on in the next line has filled its cell: what stands behind it here is cells, not many words. */
function leave(
  { cost, entry }: Rows,
  column: Column,
  to: number,
  behind: number,
  figures: ReadonlySet<number> | null,
  codes: Uint8Array,
): void {
  const tail = behind === 0 ? 0 : COST.tail;
  const cut = tail + COST.tailWord * Math.min(behind, LONGEST_TAIL);
  for (let j = 1; j < cost.length; j++) {
    const total = (cost[j] ?? FAR) + (j === cost.length - 1 ? tail : cut);
    if (total >= (column.cost[j] ?? 0)) continue;
    const before = (entry[j] ?? -1) % ENTRY;
    if (before >= j || (figures !== null && !figures.has(codes[j - 1] ?? 0))) continue;
    column.cost[j] = total;
    column.from[j] = Math.floor((entry[j] ?? 0) / ENTRY);
    column.to[j] = to;
    column.before[j] = before;
  }
}

function headCost(word: Word, partWords: ReadonlySet<string>): number {
  if (word.key === '') return COST.signWord;
  return /\d/.test(word.key) || word.key.length <= 2 || partWords.has(word.key)
    ? COST.numberWord
    : COST.strayWord;
}

function trace(columns: readonly Column[], first: number, length: number): WordRange[] {
  const parts: WordRange[] = [];
  let j = length;
  for (let at = columns.length - 1; at >= 0 && j > 0; at--) {
    const column = columns[at];
    if (column === undefined) break;
    const from = column.from[j] ?? -1;
    if (from >= 0) parts.unshift({ line: first + at, from, to: column.to[j] ?? from });
    j = column.before[j] ?? 0;
  }
  return parts;
}
