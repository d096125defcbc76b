import type { Extraction } from '../document/contract/extraction.ts';
import type { Expected } from './expected.ts';

/** So many right of so many; more is better. */
export interface Share {
  readonly right: number;
  readonly of: number;
}

/** A number of mistakes; fewer is better. */
export interface Count {
  readonly mistakes: number;
}

export type Score = Share | Count;

export interface Measured {
  readonly scores: Readonly<Record<string, Score>>;
  /** What was missed or wrong, one line each, for whoever wants to know why. */
  readonly misses: readonly string[];
}

/** One kind of measure. A new one is one file in `measures/` and one line in score.ts. */
export type Measure = (expected: Expected, extraction: Extraction) => Measured;

export function isShare(score: Score): score is Share {
  return 'right' in score;
}

/** 1 where nothing was asked for. */
export function ratio(share: Share): number {
  return share.of === 0 ? 1 : share.right / share.of;
}
