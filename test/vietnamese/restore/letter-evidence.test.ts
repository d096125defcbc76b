import { describe, expect, it } from 'vitest';
import { Channel } from '../../../src/vietnamese/model/channel.ts';
import { letterCosts } from '../../../src/vietnamese/restore/letter-evidence.ts';

const channel = new Channel('ủ\tu\t0.3\nủ\ti\t1.5\n');

describe('letterCosts', () => {
  it('makes a reading cheap that the document shows again and again', () => {
    const costs = letterCosts([{ raw: 'caa', word: 'của', count: 30 }], channel);
    expect(costs.get('ủ')?.get('a')).toBeLessThan(1);
    expect(channel.cost('ủ', 'a')).toBeGreaterThan(4);
  });

  it('trusts a single reading little', () => {
    const costs = letterCosts([{ raw: 'caa', word: 'của', count: 1 }], channel);
    expect(costs.get('ủ')?.get('a')).toBeGreaterThan(1.5);
  });

  it('sees two characters read for one letter', () => {
    const costs = letterCosts([{ raw: 'ctia', word: 'của', count: 50 }], channel);
    expect(costs.get('ủ')?.has('ti')).toBe(true);
  });
});
