/**
 * Pairs two lists in order so that the sum of the scores is greatest (Needleman and Wunsch, gaps are free). Pairs
 * below `floor` are none.
 * @returns positions in `left` -> positions in `right`.
 */
export function align<A, B>(
  left: readonly A[],
  right: readonly B[],
  score: (a: A, b: B) => number,
  floor: number,
): ReadonlyMap<number, number> {
  const scores = left.map((a) =>
    right.map((b) => {
      const s = score(a, b);
      return s >= floor ? s : 0;
    }),
  );
  return traceBack(scores, bestSums(scores, right.length));
}

/** sums[i][j]: the greatest sum for the lists from i and from j on. */
function bestSums(scores: readonly (readonly number[])[], width: number): readonly Float64Array[] {
  const sums = Array.from({ length: scores.length + 1 }, () => new Float64Array(width + 1));
  for (let i = scores.length - 1; i >= 0; i--)
    for (let j = width - 1; j >= 0; j--) {
      const both = at(sums, i + 1, j + 1) + (scores[i]?.[j] ?? 0);
      (sums[i] as Float64Array)[j] = Math.max(at(sums, i + 1, j), at(sums, i, j + 1), both);
    }
  return sums;
}

function traceBack(
  scores: readonly (readonly number[])[],
  sums: readonly Float64Array[],
): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const width = (sums[0]?.length ?? 1) - 1;
  let i = 0;
  let j = 0;
  while (i < scores.length && j < width) {
    const score = scores[i]?.[j] ?? 0;
    if (score > 0 && Math.abs(at(sums, i, j) - (at(sums, i + 1, j + 1) + score)) < 1e-9) pairs.set(i++, j++);
    else if (at(sums, i + 1, j) >= at(sums, i, j + 1)) i++;
    else j++;
  }
  return pairs;
}

function at(sums: readonly Float64Array[], i: number, j: number): number {
  return sums[i]?.[j] ?? 0;
}
