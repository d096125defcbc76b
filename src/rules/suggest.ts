import levenshtein from 'fast-levenshtein';

/** Two letters in the wrong order are two edits, also in a word of five; beyond that a suggestion misleads. */
const MAX_SHARE_OF_EDITS = 0.4;

/** The candidate nearest to a mistyped word; null when none is near. */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  let best: string | null = null;
  let bestDistance = Math.max(1, Math.floor(word.length * MAX_SHARE_OF_EDITS));
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) > bestDistance) continue;
    const distance = levenshtein.get(word.toLowerCase(), candidate.toLowerCase());
    if (distance > bestDistance || (distance === bestDistance && best !== null)) continue;
    best = candidate;
    bestDistance = distance;
  }
  return best;
}
