import { describe, expect, it } from 'vitest';
import { stripMarks, syllableKey } from '../../../src/vietnamese/model/syllable-key.ts';

describe('syllableKey', () => {
  it('gives both placements of the tone one key', () => {
    expect(syllableKey('Hoà')).toBe('hòa');
    expect(syllableKey('hòa')).toBe('hòa');
    expect(syllableKey('THUỶ')).toBe('thủy');
  });

  it('leaves the tone after qu and in closed syllables where it is', () => {
    expect(syllableKey('quý')).toBe('quý');
    expect(syllableKey('hoàn')).toBe('hoàn');
  });

  it('composes decomposed letters', () => {
    expect(syllableKey('Sở'.normalize('NFD'))).toBe('sở');
  });
});

describe('stripMarks', () => {
  it('takes tone, vowel mark and bar, and keeps the case', () => {
    expect(stripMarks('Đường ước')).toBe('Duong uoc');
  });
});
