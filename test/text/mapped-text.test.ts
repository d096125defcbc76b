import { describe, expect, it } from 'vitest';
import { applyEdits, compose, rawRange, unchanged } from '../../src/text/mapped-text.ts';

const piece = (raw: string, mapped: ReturnType<typeof unchanged>, word: string): string => {
  const at = mapped.text.indexOf(word);
  return raw.slice(...rawRange(mapped, at, at + word.length));
};

describe('mapped text', () => {
  const raw = 'h ệ th ống  coquan';
  const first = applyEdits(raw, [
    { start: 1, end: 2, replacement: '' },
    { start: 6, end: 7, replacement: '' },
    { start: 14, end: 14, replacement: ' ' },
  ]);

  it('applies edits in order', () => {
    expect(first.text).toBe('hệ thống  co quan');
  });

  it('leads every word back to its raw text', () => {
    expect(piece(raw, first, 'hệ')).toBe('h ệ');
    expect(piece(raw, first, 'thống')).toBe('th ống');
    expect(piece(raw, first, 'quan')).toBe('quan');
  });

  it('leads back through two rewritings', () => {
    const second = applyEdits(first.text, [{ start: 8, end: 10, replacement: ' ' }]);
    const both = compose(first, second);
    expect(both.text).toBe('hệ thống co quan');
    expect(piece(raw, both, 'thống')).toBe('th ống');
    expect(piece(raw, both, 'co')).toBe('co');
    expect(both.starts.at(-1)).toBe(raw.length);
  });

  it('is its own source when nothing changes', () => {
    expect(applyEdits('một', [])).toEqual(unchanged('một'));
    expect(rawRange(unchanged('một'), 1, 3)).toEqual([1, 3]);
  });
});
