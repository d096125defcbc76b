import { describe, expect, it } from 'vitest';
import { applyEdits, rawRange, unchanged } from '../../../src/text/mapped-text.ts';
import { joinMapped, newPosition } from '../../../src/vietnamese/normalise/positions.ts';

describe('newPosition', () => {
  it('follows text behind a shorter and a longer replacement', () => {
    const mapped = applyEdits('abc def ghi', [
      { start: 0, end: 3, replacement: 'x' },
      { start: 4, end: 7, replacement: 'wxyz' },
    ]);
    expect(mapped.text).toBe('x wxyz ghi');
    expect([0, 3, 4, 7, 8, 11].map((at) => newPosition(mapped, at))).toEqual([0, 1, 2, 6, 7, 10]);
  });

  it('puts a place inside a replaced piece behind it', () => {
    const mapped = applyEdits('qu yết', [{ start: 2, end: 3, replacement: '' }]);
    expect(newPosition(mapped, 2)).toBe(2);
    expect(newPosition(mapped, 3)).toBe(2);
  });
});

describe('joinMapped', () => {
  it('leads each part back to its own place in the raw text', () => {
    const parts = [unchanged('ab'), applyEdits('aø', [{ start: 0, end: 2, replacement: 'à' }])];
    const joined = joinMapped(parts, [2, 2]);
    expect(joined.text).toBe('abà');
    expect(rawRange(joined, 2, 3)).toEqual([2, 4]);
  });
});
