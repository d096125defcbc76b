import levenshtein from 'fast-levenshtein';

/** Share of words that two word sets have in common (Dice). */
export function wordOverlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const word of a) if (b.has(word)) common++;
  return (2 * common) / Math.max(1, a.size + b.size);
}

/** 1 for equal keys, 0 for nothing in common: one minus edit distance over the longer length. */
export function keySimilarity(a: string, b: string): number {
  if (a === b) return 1;
  const longest = Math.max(a.length, b.length);
  return longest === 0 ? 0 : 1 - levenshtein.get(a, b) / longest;
}
