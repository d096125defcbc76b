import { describe, expect, it } from 'vitest';
import { CaseWriter, type Chosen } from '../../../src/vietnamese/restore/case-writer.ts';
import { smallModel } from './small-model.ts';

const { language } = smallModel();
const writer = new CaseWriter(language);
const chosen = (raw: string, word: string, more: Partial<Chosen> = {}): Chosen => ({
  raw,
  word: language.ids.get(word) as number,
  second: -1,
  line: 0,
  opening: false,
  shouted: false,
  damaged: true,
  ...more,
});

describe('CaseWriter', () => {
  it('follows the source', () => {
    expect(writer.write([chosen('so', 'số'), chosen('Noi', 'nội'), chosen('UBND', 'ubnd')])).toEqual([
      'số',
      'Nội',
      'UBND',
    ]);
  });

  it('writes a word of one vowel that was read in capitals as a title', () => {
    expect(writer.write([chosen('cua', 'của'), chosen('SO', 'sở'), chosen('Noi', 'nội')])[1]).toBe('Sở');
  });

  it('keeps a heading in capitals', () => {
    const heading = { shouted: true };
    expect(writer.write([chosen('CO', 'cơ', heading), chosen('QUAN', 'quan', heading)])).toEqual([
      'CƠ',
      'QUAN',
    ]);
  });

  it('takes a capital I for a small l', () => {
    expect(writer.write([chosen('Iy', 'lý')])).toEqual(['lý']);
  });

  it('keeps the placement of the tone of the source', () => {
    expect(writer.write([chosen('hoá', 'hóa', { damaged: false })])).toEqual(['hoá']);
  });
});
