import { describe, expect, it } from 'vitest';
import { differences } from '../../src/evaluate/cross-check.ts';

const OUTPUT = 'rows.found\t9/10\t0.9000\nrows.wrong\t2\t(lower is better)\n';

describe('reference scorer', () => {
  it('has no difference where the numbers are the same', () => {
    expect(
      differences(OUTPUT, { 'rows.found': { right: 9, of: 10 }, 'rows.wrong': { mistakes: 2 } }),
    ).toEqual([]);
  });

  it('names each number that differs or is missing', () => {
    expect(differences(OUTPUT, { 'rows.found': { right: 8, of: 10 } })).toEqual([
      'rows.found: ours 8/10, reference 9/10',
      'rows.wrong: ours nothing, reference 2',
    ]);
  });
});
