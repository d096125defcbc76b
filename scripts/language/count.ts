/** N-grams of one order in one or several streams: sorted keys, each with its weighted counts. */
export interface Counts {
  order: number;
  /** Ids of the words, 13 bits each, the last word lowest; ascending. */
  keys: Float64Array;
  /** Weighted count less the discount: the mass the n-gram itself keeps. */
  kept: Float32Array;
  /** Weighted count. */
  full: Float32Array;
}

export const RADIX = 8192;

export interface Occurrences {
  keys: Float64Array;
  counts: Uint32Array;
}

/** Counts of an order over all streams, each discounted on its own and then weighted. */
export function countOrder(
  order: number,
  streams: readonly Uint16Array[],
  weights: readonly number[],
): Counts {
  let merged: Counts = {
    order,
    keys: new Float64Array(0),
    kept: new Float32Array(0),
    full: new Float32Array(0),
  };
  streams.forEach((stream, i) => {
    const seen = occurrences(order, stream);
    const discount = discounts(seen.counts);
    // One occurrence of a long n-gram in millions of lines is noise more often than news; in the small
    // component of reports it is what the component is there for.
    const least = order >= 3 && stream.length > 1_000_000 ? 2 : 1;
    merged = merge(merged, weigh(order, seen, discount, weights[i] as number, least));
  });
  return merged;
}

/** Distinct n-grams of a stream with their counts, ascending. */
export function occurrences(order: number, stream: Uint16Array): Occurrences {
  const n = Math.max(0, stream.length - order + 1);
  const all = new Float64Array(n);
  // The oldest word is dropped before the next is pushed: four words fill 52 bits, five would not fit.
  const modulus = RADIX ** (order - 1);
  let key = 0;
  for (let i = 0; i < stream.length; i++) {
    key = (key % modulus) * RADIX + (stream[i] as number);
    if (i >= order - 1) all[i - order + 1] = key;
  }
  all.sort();
  let unique = 0;
  for (let i = 0; i < n; i++) if (i === 0 || all[i] !== all[i - 1]) unique++;
  const keys = new Float64Array(unique);
  const counts = new Uint32Array(unique);
  let at = -1;
  for (let i = 0; i < n; i++) {
    if (i === 0 || all[i] !== all[i - 1]) keys[++at] = all[i] as number;
    counts[at] = (counts[at] as number) + 1;
  }
  return { keys, counts };
}

/** Discounts for counts of one, two, and three or more (Chen and Goodman 1998, modified Kneser-Ney). */
function discounts(counts: Uint32Array): readonly [number, number, number] {
  const n = [0, 0, 0, 0, 0];
  for (const count of counts) if (count <= 4) n[count] = (n[count] as number) + 1;
  const [, n1 = 0, n2 = 0, n3 = 0, n4 = 0] = n;
  if (n1 === 0 || n2 === 0 || n3 === 0) return [0.5, 0.75, 0.9];
  const y = n1 / (n1 + 2 * n2);
  const clip = (d: number, most: number): number => Math.max(0.1, Math.min(most, d));
  return [
    clip(1 - (2 * y * n2) / n1, 0.95),
    clip(2 - (3 * y * n3) / n2, 1.9),
    clip(3 - (4 * y * n4) / n3, 2.8),
  ];
}

function weigh(
  order: number,
  seen: Occurrences,
  discount: readonly [number, number, number],
  weight: number,
  least: number,
): Counts {
  let n = 0;
  for (const count of seen.counts) if (count >= least) n++;
  const counts: Counts = {
    order,
    keys: new Float64Array(n),
    kept: new Float32Array(n),
    full: new Float32Array(n),
  };
  let at = 0;
  seen.counts.forEach((count, i) => {
    if (count < least) return;
    counts.keys[at] = seen.keys[i] as number;
    counts.full[at] = weight * count;
    counts.kept[at] = weight * (count - (discount[Math.min(count, 3) - 1] as number));
    at++;
  });
  return counts;
}

function merge(a: Counts, b: Counts): Counts {
  let n = 0;
  walk(a.keys, b.keys, () => n++);
  const merged: Counts = {
    order: a.order,
    keys: new Float64Array(n),
    kept: new Float32Array(n),
    full: new Float32Array(n),
  };
  let at = 0;
  walk(a.keys, b.keys, (key, i, j) => {
    merged.keys[at] = key;
    merged.kept[at] = (i < 0 ? 0 : (a.kept[i] as number)) + (j < 0 ? 0 : (b.kept[j] as number));
    merged.full[at] = (i < 0 ? 0 : (a.full[i] as number)) + (j < 0 ? 0 : (b.full[j] as number));
    at++;
  });
  return merged;
}

function walk(a: Float64Array, b: Float64Array, visit: (key: number, i: number, j: number) => void): void {
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const x = i < a.length ? (a[i] as number) : Number.POSITIVE_INFINITY;
    const y = j < b.length ? (b[j] as number) : Number.POSITIVE_INFINITY;
    if (x === y) visit(x, i++, j++);
    else if (x < y) visit(x, i++, -1);
    else visit(y, -1, j++);
  }
}

/** Index of a key in ascending keys, -1 if absent. */
export function indexOfKey(keys: Float64Array, key: number): number {
  let low = 0;
  let high = keys.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const value = keys[middle] as number;
    if (value === key) return middle;
    if (value < key) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
