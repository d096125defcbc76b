import { describe, expect, it } from 'vitest';
import { Box, NOWHERE, unionBox } from '../../src/document/location.ts';

describe('the box around boxes', () => {
  it('covers them all and passes over those that are unknown', () => {
    expect(unionBox([[10, 20, 30, 40], null, [5, 25, 15, 60]])).toEqual([5, 20, 30, 60]);
  });

  it('is null where none is known', () => {
    expect(unionBox([])).toBeNull();
    expect(unionBox([null])).toBeNull();
  });

  it('leaves the boxes as they were', () => {
    const first = Object.freeze([1, 1, 2, 2] as [number, number, number, number]);
    expect(unionBox([first as Box, [0, 0, 1, 1]])).toEqual([0, 0, 2, 2]);
    expect(first).toEqual([1, 1, 2, 2]);
  });
});

describe('a location', () => {
  it('can be nowhere, and that is never changed', () => {
    expect(Object.isFrozen(NOWHERE)).toBe(true);
    expect(NOWHERE).toEqual({ page: null, line: null, path: null, box: null });
  });

  it('has boxes of four numbers', () => {
    expect(Box.safeParse([1, 2, 3, 4]).success).toBe(true);
    expect(Box.safeParse([1, 2, 3]).success).toBe(false);
  });
});
