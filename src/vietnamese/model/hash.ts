/**
 * Hash of a word sequence, folded from left to right so that the hash of a history is the starting point for
 * the hash of every continuation. 32 bits; the constants are odd and have mixed bits (Knuth's and Murmur's).
 */
export function fold(history: number, word: number): number {
  let h = Math.imul(history ^ Math.imul(word + 1, 0x9e3779b1), 0x85ebca6b);
  h ^= h >>> 15;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 13);
}

/** Second, independent 16-bit hash of the same pair, stored to tell n-grams in one bucket apart. */
export function fingerprint(history: number, word: number): number {
  const h = Math.imul((history + 0x7f4a7c15) ^ Math.imul(word + 1, 0xcc9e2d51), 0x1b873593);
  return (h ^ (h >>> 13)) >>> 16;
}
