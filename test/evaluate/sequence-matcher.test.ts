import { describe, expect, it } from 'vitest';
import { longestCommon, similarity, similarityBound } from '../../src/evaluate/sequence-matcher.ts';

// Ratios and longest blocks as Python's difflib gives them (autojunk off).
const PAIRS = [
  ['so thu tuc hanh chinh', 'so tthc hanh chinh cap tinh', 0.7083333333333334, 12],
  ['abxcd', 'abcd', 0.8888888888888888, 2],
  ['qabxcd', 'abycdf', 0.6666666666666666, 2],
  ['private thread', 'private volatile thread', 0.7567567567567568, 8],
  ['', 'abc', 0, 0],
  ['', '', 1, 0],
] as const;

describe('similarity by matching blocks', () => {
  it.each(PAIRS)('of %j and %j is that of the reference', (a, b, ratio, longest) => {
    expect(similarity(a, b)).toBe(ratio);
    expect(longestCommon(a, b)).toBe(longest);
  });

  it.each(PAIRS)('of %j and %j is never above its bound', (a, b, ratio) => {
    expect(similarityBound(a, b)).toBeGreaterThanOrEqual(ratio);
  });

  it('is bound below one for strings that share few characters', () => {
    expect(similarityBound('aaaa', 'aabb')).toBe(0.5);
  });
});
