import { describe, expect, it } from 'vitest';
import { unitFit } from '../../src/extract/units.ts';
import { unitByCode } from '../../src/rules/units.ts';
import { RULES } from './documents.ts';

function fitOf(printed: string | null, expected: string | null): number {
  const unit = (code: string | null) => (code === null ? null : unitByCode(RULES, code));
  return unitFit(unit(printed), unit(expected));
}

describe('how well a unit fits', () => {
  it('falls from the same over interchangeable ones to another kind', () => {
    expect(fitOf('PROC', 'PROC')).toBe(1);
    expect(fitOf('UNIT', 'ORG')).toBe(fitOf('ORG', 'UNIT'));
    const falling = [fitOf('PROC', 'PROC'), fitOf('UNIT', 'ORG'), fitOf('DOC', 'PROC'), fitOf('PCT', 'PROC')];
    expect(falling).toEqual([...falling].sort((a, b) => b - a));
    expect(new Set(falling).size).toBe(4);
    expect(fitOf('PCT', 'PROC')).toBe(0);
  });

  it('says neither yes nor no where one is unknown', () => {
    expect(fitOf(null, 'PROC')).toBe(0.5);
    expect(fitOf('PROC', null)).toBe(0.5);
  });
});
