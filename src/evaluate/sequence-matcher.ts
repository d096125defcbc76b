/**
 * Similarity of two strings by matching blocks (Ratcliff and Obershelp), counted as Python's difflib does it without
 * its "autojunk" heuristic: the reference scorer uses difflib, and the numbers must be the same.
 */

/** 2 * matched characters / characters of both, 0..1; 1 for two empty strings. */
export function similarity(a: string, b: string): number {
  if (a === b) return 1;
  const length = a.length + b.length;
  const places = placesOf(b);
  const lengths = new Int32Array(b.length + 1);
  let matched = 0;
  const open: [number, number, number, number][] = [[0, a.length, 0, b.length]];
  for (let range = open.pop(); range !== undefined; range = open.pop()) {
    const [aStart, aEnd, bStart, bEnd] = range;
    const block = longestBlock(a, places, lengths, range);
    if (block.size === 0) continue;
    matched += block.size;
    if (aStart < block.a && bStart < block.b) open.push([aStart, block.a, bStart, block.b]);
    const aNext = block.a + block.size;
    const bNext = block.b + block.size;
    if (aNext < aEnd && bNext < bEnd) open.push([aNext, aEnd, bNext, bEnd]);
  }
  return (2 * matched) / length;
}

/** An upper bound of `similarity` from the characters alone, whatever their order; many times cheaper. */
export function similarityBound(a: string, b: string): number {
  if (a.length + b.length === 0) return 1;
  const counts = new Map<string, number>();
  for (const char of a) counts.set(char, (counts.get(char) ?? 0) + 1);
  let common = 0;
  for (const char of b) {
    const left = counts.get(char) ?? 0;
    if (left === 0) continue;
    counts.set(char, left - 1);
    common += 1;
  }
  return (2 * common) / (a.length + b.length);
}

/** Length of the longest string that stands in both. */
export function longestCommon(a: string, b: string): number {
  return longestBlock(a, placesOf(b), new Int32Array(b.length + 1), [0, a.length, 0, b.length]).size;
}

/** Positions of each character in the text, ascending. */
function placesOf(text: string): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    const list = places.get(char);
    if (list === undefined) places.set(char, [i]);
    else list.push(i);
  }
  return places;
}

/**
 * The longest block common to a[aStart, aEnd) and b[bStart, bEnd); of several the one that starts first in a, then
 * first in b. `lengths` is a buffer of zeros and is left as one: lengths[j + 1] is the length of the block that ends
 * at position j of b for the current position of a.
 */
function longestBlock(
  a: string,
  places: ReadonlyMap<string, readonly number[]>,
  lengths: Int32Array,
  [aStart, aEnd, bStart, bEnd]: readonly [number, number, number, number],
): { a: number; b: number; size: number } {
  const best = { a: aStart, b: bStart, size: 0 };
  let previous: readonly number[] = [];
  for (let i = aStart; i < aEnd; i++) {
    const here = places.get(a.charAt(i)) ?? [];
    const updates = here
      .filter((j) => j >= bStart && j < bEnd)
      .map((j) => [j, (lengths[j] ?? 0) + 1] as const);
    for (const j of previous) lengths[j + 1] = 0;
    for (const [j, size] of updates) {
      lengths[j + 1] = size;
      if (size > best.size) Object.assign(best, { a: i - size + 1, b: j - size + 1, size });
    }
    previous = here;
  }
  lengths.fill(0);
  return best;
}
