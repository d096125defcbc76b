/**
 * What a stretch of raw text may stand for: words of the model, each with the probability of the raw text
 * given the word (up to a common factor).
 */
export interface CandidateList {
  /** Word ids. */
  words: Int32Array;
  /** Id of a second word where the raw text has lost a space, else -1. */
  seconds: Int32Array;
  /** Channel weights, the largest at most 1. */
  weights: Float64Array;
}

/** A list from plain entries, heaviest first. */
export function candidateList(
  entries: readonly (readonly [word: number, weight: number, second?: number])[],
): CandidateList {
  const sorted = [...entries].sort((a, b) => b[1] - a[1]);
  return {
    words: Int32Array.from(sorted, (entry) => entry[0]),
    seconds: Int32Array.from(sorted, (entry) => entry[2] ?? -1),
    weights: Float64Array.from(sorted, (entry) => entry[1]),
  };
}

/** The list of one certain word. */
export function certain(word: number): CandidateList {
  return candidateList([[word, 1]]);
}
