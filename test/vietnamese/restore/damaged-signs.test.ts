import { describe, expect, it } from 'vitest';
import { readItems } from '../../../src/vietnamese/restore/items.ts';

describe('signs that an engine puts in the place of letters', () => {
  it('reads a sign with one digit as a damaged word, so that "¢6" can become "có"', () => {
    const [first, second] = readItems('¢6 04 nhiệm vụ', true);
    expect(first).toMatchObject({ kind: 'word', raw: '¢6' });
    expect(second).toMatchObject({ kind: 'fixed', raw: '04' });
  });

  it('keeps an amount behind a sign of money as it stands', () => {
    expect(readItems('thu $65 phí', true).map((item) => item.raw)).not.toContain('$6');
    expect(readItems('¢6,5', true).some((item) => item.kind === 'word' && item.raw === '¢6')).toBe(false);
  });
});
