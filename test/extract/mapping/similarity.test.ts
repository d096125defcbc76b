import { describe, expect, it } from 'vitest';
import { keySimilarity, wordOverlap } from '../../../src/extract/mapping/similarity.ts';

describe('the likeness of two keys', () => {
  it('is one for equal keys, and less for each letter that differs', () => {
    expect(keySimilarity('so ho so', 'so ho so')).toBe(1);
    expect(keySimilarity('', '')).toBe(1);
    expect(keySimilarity('abcd', 'abxd')).toBe(0.75);
    expect(keySimilarity('abcd', '')).toBe(0);
  });

  it('is the share of common words', () => {
    const words = (text: string): Set<string> => new Set(text.split(' '));
    expect(wordOverlap(words('a b c'), words('a b c'))).toBe(1);
    expect(wordOverlap(words('a b'), words('b c'))).toBe(0.5);
    expect(wordOverlap(words('a'), words('b'))).toBe(0);
    expect(wordOverlap(new Set(), new Set())).toBe(0);
  });
});
