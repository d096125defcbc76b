import type { CandidateList } from './candidates.ts';

/** Candidates for the raw tokens from node `from` up to node `to` of the lattice. */
export interface Span {
  from: number;
  to: number;
  list: CandidateList;
  /** Whether the raw text begins with a capital; absent where its case says nothing. */
  capital?: boolean;
}

/** The reading chosen for a span. */
export interface Reading {
  span: Span;
  /** Index into the span's list. */
  choice: number;
  /** Posterior of every candidate of the list, given the whole lattice. */
  posteriors: Float64Array;
}
