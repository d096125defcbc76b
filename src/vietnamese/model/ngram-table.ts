import { fingerprint } from './hash.ts';

/** N-grams of one order, as they lie in the model file. */
export interface TableSections {
  /** Number of n-grams in each bucket. */
  sizes: Uint8Array;
  /** 16-bit fingerprints, bucket after bucket. */
  prints: Uint16Array;
  /** Quantised probabilities, same order. */
  values: Uint8Array;
  /** Quantised back-off weights of the n-gram as a history; empty for the highest order. */
  backoffs: Uint8Array;
}

/**
 * Buckets of n-grams told apart by a fingerprint: three to four bytes an n-gram, no empty slots, one cache
 * line a look-up. A wrong hit needs the same bucket and the same 16 bits: with four n-grams a bucket about
 * one look-up in sixteen thousand, which is far below the noise of the estimates.
 */
export class NgramTable {
  readonly offsets: Uint32Array;
  readonly prints: Uint16Array;
  readonly values: Uint8Array;
  readonly backoffs: Uint8Array;
  readonly buckets: number;

  constructor(sections: TableSections) {
    this.buckets = sections.sizes.length;
    this.prints = sections.prints;
    this.values = sections.values;
    this.backoffs = sections.backoffs;
    const offsets = new Uint32Array(this.buckets + 1);
    let sum = 0;
    for (let i = 0; i < this.buckets; i++) {
      offsets[i] = sum;
      sum += sections.sizes[i] as number;
    }
    offsets[this.buckets] = sum;
    this.offsets = offsets;
  }

  /** Index of an n-gram, -1 if absent. `folded` is fold(history, word). */
  find(history: number, word: number, folded: number): number {
    const bucket = bucketOf(folded, this.buckets);
    const end = this.offsets[bucket + 1] as number;
    const print = fingerprint(history, word);
    for (let i = this.offsets[bucket] as number; i < end; i++) if (this.prints[i] === print) return i;
    return -1;
  }
}

/** Bucket of a 32-bit hash. */
export function bucketOf(folded: number, buckets: number): number {
  return Math.floor(((folded >>> 0) / 4294967296) * buckets);
}
