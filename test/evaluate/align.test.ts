import { describe, expect, it } from 'vitest';
import { align } from '../../src/evaluate/align.ts';

const equal = (a: string, b: string): number => (a === b ? 1 : 0);
const pairs = (left: string, right: string): number[][] => [...align([...left], [...right], equal, 0.5)];

describe('alignment in order', () => {
  it('steps over what only one list has', () => {
    expect(pairs('axbc', 'abyc')).toEqual([
      [0, 0],
      [2, 1],
      [3, 3],
    ]);
  });

  it('pairs nothing against the order', () => {
    expect(pairs('ab', 'ba')).toHaveLength(1);
  });

  it('prefers the greater sum to the first pair', () => {
    const score = (a: number, b: number): number => (a === 1 && b === 9 ? 0.6 : a === b ? 1 : 0);
    expect([...align([1, 2, 3], [9, 1, 2, 3], score, 0.5)]).toEqual([
      [0, 1],
      [1, 2],
      [2, 3],
    ]);
  });

  it('makes no pair below the floor', () => {
    expect([...align([1], [1], () => 0.4, 0.5)]).toEqual([]);
  });

  it('takes empty lists', () => {
    expect(pairs('', 'abc')).toEqual([]);
    expect(pairs('abc', '')).toEqual([]);
  });
});
