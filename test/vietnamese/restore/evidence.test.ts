import { describe, expect, it } from 'vitest';
import { candidateList } from '../../../src/vietnamese/restore/candidates.ts';
import { evidenceOf, leanOn, pairFactors } from '../../../src/vietnamese/restore/evidence.ts';
import type { Item } from '../../../src/vietnamese/restore/items.ts';
import type { Reading } from '../../../src/vietnamese/restore/lattice.ts';

const item = (raw: string): Item => ({ kind: 'word', klass: -1, raw, start: 0, end: raw.length });
const reading = (at: number, word: number, posterior: number): Reading => ({
  span: { from: at, to: at + 1, list: candidateList([[word, 1]]) },
  choice: 0,
  posteriors: Float64Array.of(posterior),
});

describe('evidenceOf', () => {
  it('counts sure readings and lists doubtful tokens', () => {
    const evidence = evidenceOf([reading(0, 10, 0.99), reading(1, 11, 0.5)], [item('di'), item('so')]);
    expect(evidence.shares.get('di')?.get(10)).toBe(1);
    expect(evidence.shares.has('so')).toBe(false);
    expect([...evidence.doubtful]).toEqual(['so']);
  });

  it('counts pairs of sure neighbours only', () => {
    const items = [item('a'), item('b'), item('c')];
    const sure = evidenceOf([reading(0, 10, 0.99), reading(1, 11, 0.99), reading(2, 12, 0.5)], items);
    expect([...sure.pairs.values()]).toEqual([1]);
    const [factor] = pairFactors(sure, new Set()).values();
    expect(factor).toBeGreaterThan(1);
  });
});

describe('leanOn', () => {
  const evidence = evidenceOf(
    [0, 1, 2, 3].map((at) => reading(at, 10, 0.99)),
    ['x', 'x', 'x', 'x'].map(item),
  );

  it('draws towards what was seen and away from what was not', () => {
    const [seen, unseen] = leanOn(evidence, 'x', [10, 11], [0.5, 0.5]) as [number, number];
    expect(seen).toBeGreaterThan(1);
    expect(unseen).toBeLessThan(1);
  });

  it('changes nothing for a token that was not seen', () => {
    expect(leanOn(evidence, 'y', [10, 11], [0.5, 0.5])).toEqual([1, 1]);
  });

  it('does not let a few readings make a rare word common', () => {
    const [seen] = leanOn(evidence, 'x', [10, 11], [1e-6, 1 - 1e-6]) as [number, number];
    expect(seen).toBeLessThan(10);
  });
});
