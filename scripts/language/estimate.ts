import { type Counts, indexOfKey, RADIX } from './count.ts';

/** Interpolated probabilities of one order, after pruning. */
export interface Estimates {
  order: number;
  keys: Float64Array;
  /** Probability of the last word after the others, all orders interpolated. */
  probabilities: Float32Array;
  /** Weight of the next lower order after each n-gram as a history; 0 where nothing is stored after it. */
  backoffs: Float32Array;
}

/** How many n-grams of orders two, three and four the model keeps. */
export type Budget = readonly [pairs: number, triples: number, quads: number];

/**
 * Interpolated estimates of orders one to four, pruned to a budget.
 * `counts` are the discounted counts of orders one to four.
 */
export function estimate(counts: readonly Counts[], budget: Budget, vocabulary: number): Estimates[] {
  const full = interpolate(counts, vocabulary);
  const kept = counts.map((order) => new Uint8Array(order.keys.length).fill(1));
  for (let order = counts.length; order >= 2; order--) {
    keepBest(order, counts, full, kept, budget[order - 2] as number);
  }
  return interpolate(
    counts.map((order, i) => (i === 0 ? order : select(order, kept[i] as Uint8Array))),
    vocabulary,
    counts,
  );
}

/**
 * Interpolates ascending. `totals` gives the counts from which the totals of histories are read (the unpruned
 * ones, so that what was pruned goes to the lower order).
 */
function interpolate(counts: readonly Counts[], vocabulary: number, totals = counts): Estimates[] {
  const estimates: Estimates[] = [];
  for (const order of counts) {
    if (order.order === 1) {
      estimates.push(unigrams(order, vocabulary));
      continue;
    }
    const lower = estimates[order.order - 2] as Estimates;
    const below = totals[order.order - 2] as Counts;
    const probabilities = new Float32Array(order.keys.length);
    eachHistory(order.keys, (history, from, to) => {
      const total = totalOf(below, order, history, from, to);
      let mass = 0;
      for (let i = from; i < to; i++) mass += order.kept[i] as number;
      const weight = Math.max(1e-7, 1 - mass / total);
      const at = indexOfKey(lower.keys, history);
      if (at >= 0) lower.backoffs[at] = weight;
      for (let i = from; i < to; i++) {
        const shorter = (order.keys[i] as number) % RADIX ** (order.order - 1);
        probabilities[i] =
          (order.kept[i] as number) / total + weight * lowerProbability(estimates, order.order - 1, shorter);
      }
    });
    estimates.push({
      order: order.order,
      keys: order.keys,
      probabilities,
      backoffs: new Float32Array(order.keys.length),
    });
  }
  return estimates;
}

function totalOf(below: Counts, order: Counts, history: number, from: number, to: number): number {
  let seen = 0;
  for (let i = from; i < to; i++) seen += order.full[i] as number;
  const at = indexOfKey(below.keys, history);
  return Math.max(seen, at < 0 ? 0 : (below.full[at] as number));
}

function unigrams(counts: Counts, vocabulary: number): Estimates {
  let total = 0;
  let mass = 0;
  counts.keys.forEach((_, i) => {
    total += counts.full[i] as number;
    mass += counts.kept[i] as number;
  });
  const keys = Float64Array.from({ length: vocabulary }, (_, i) => i);
  const spread = (total - mass + vocabulary) / (total + vocabulary) / vocabulary;
  const probabilities = new Float32Array(vocabulary).fill(spread);
  counts.keys.forEach((key, i) => {
    probabilities[key] = (probabilities[key] as number) + (counts.kept[i] as number) / (total + vocabulary);
  });
  return { order: 1, keys, probabilities, backoffs: new Float32Array(vocabulary) };
}

/** Probability of the last word of an n-gram under the orders up to its own. */
function lowerProbability(estimates: readonly Estimates[], order: number, key: number): number {
  const table = estimates[order - 1] as Estimates;
  const at = indexOfKey(table.keys, key);
  if (at >= 0) return table.probabilities[at] as number;
  const history = Math.floor(key / RADIX);
  const below = estimates[order - 2] as Estimates;
  const seen = indexOfKey(below.keys, history);
  const weight = seen >= 0 ? (below.backoffs[seen] as number) : 0;
  const shorter = key % RADIX ** (order - 1);
  return (weight > 0 ? weight : 1) * lowerProbability(estimates, order - 1, shorter);
}

/**
 * Keeps the n-grams whose loss would cost most: occurrences times the log of what the probability would fall
 * to (Seymore and Rosenfeld 1996). A history of a kept longer n-gram is kept whatever it scores, since its
 * back-off weight has no other place.
 */
function keepBest(
  order: number,
  counts: readonly Counts[],
  full: readonly Estimates[],
  kept: readonly Uint8Array[],
  budget: number,
): void {
  const own = counts[order - 1] as Counts;
  const mine = kept[order - 1] as Uint8Array;
  const estimates = full[order - 1] as Estimates;
  const lower = full[order - 2] as Estimates;
  const score = new Float32Array(own.keys.length);
  eachHistory(own.keys, (history, from, to) => {
    const at = indexOfKey(lower.keys, history);
    const weight = at >= 0 ? (lower.backoffs[at] as number) : 1;
    for (let i = from; i < to; i++) {
      const shorter = (own.keys[i] as number) % RADIX ** (order - 1);
      const fallen = weight * lowerProbability(full, order - 1, shorter);
      score[i] = (own.full[i] as number) * Math.log((estimates.probabilities[i] as number) / fallen);
    }
  });
  if (order < counts.length) {
    const longer = counts[order] as Counts;
    const survivors = kept[order] as Uint8Array;
    eachHistory(longer.keys, (history, from, to) => {
      for (let i = from; i < to; i++) {
        if (survivors[i] === 0) continue;
        const at = indexOfKey(own.keys, history);
        if (at >= 0) score[at] = Number.POSITIVE_INFINITY;
        return;
      }
    });
  }
  const threshold = nthLargest(score, budget);
  for (let i = 0; i < score.length; i++) mine[i] = (score[i] as number) > threshold ? 1 : 0;
}

function nthLargest(values: Float32Array, n: number): number {
  if (n >= values.length) return 0;
  const sorted = Float32Array.from(values).sort();
  return Math.max(0, sorted[values.length - 1 - n] as number);
}

function select(counts: Counts, kept: Uint8Array): Counts {
  let n = 0;
  for (const keep of kept) n += keep;
  const chosen: Counts = {
    order: counts.order,
    keys: new Float64Array(n),
    kept: new Float32Array(n),
    full: new Float32Array(n),
  };
  let at = 0;
  for (let i = 0; i < kept.length; i++) {
    if (kept[i] === 0) continue;
    chosen.keys[at] = counts.keys[i] as number;
    chosen.kept[at] = counts.kept[i] as number;
    chosen.full[at] = counts.full[i] as number;
    at++;
  }
  return chosen;
}

/** Runs of n-grams that share their history, which stand together in ascending keys. */
function eachHistory(keys: Float64Array, visit: (history: number, from: number, to: number) => void): void {
  let from = 0;
  while (from < keys.length) {
    const history = Math.floor((keys[from] as number) / RADIX);
    let to = from + 1;
    while (to < keys.length && Math.floor((keys[to] as number) / RADIX) === history) to++;
    visit(history, from, to);
    from = to;
  }
}
