import { describe, expect, it } from 'vitest';
import { rawRange } from '../../../src/text/mapped-text.ts';
import type { EncodingId } from '../../../src/vietnamese/encodings/encoding.ts';
import { ENCODINGS } from '../../../src/vietnamese/encodings/registry.ts';
import { decodeUnit } from '../../../src/vietnamese/normalise/decode.ts';
import { PARAGRAPH, unit } from './texts.ts';

const CLEAN = { state: 'clean', encoding: null } as const;

function inFont(text: string, font: string) {
  return unit(text, { runs: [{ start: 0, end: text.length, font }] });
}

describe('decodeUnit', () => {
  it.each<[EncodingId, string]>([
    ['tcvn3', '.VnTime'],
    ['vni', 'VNI-Times'],
    ['vps', 'VPS Times'],
  ])('decodes a single word of %s in %s', (encoding, font) => {
    const raw = ENCODINGS[encoding].encode('tiếp nhận');
    const { mapped, ranges } = decodeUnit(inFont(raw, font), CLEAN);
    expect(mapped.text).toBe('tiếp nhận');
    expect(ranges).toEqual([{ start: 0, end: raw.length, encoding }]);
  });

  it('decodes one run among others and leads back to its place', () => {
    const raw = `Số hồ sơ: ${ENCODINGS.vni.encode('tiếp nhận')}`;
    const runs = [
      { start: 0, end: 10, font: 'Times New Roman' },
      { start: 10, end: raw.length, font: 'VNI-Times' },
    ];
    const { mapped } = decodeUnit(unit(raw, { runs }), CLEAN);
    expect(mapped.text).toBe('Số hồ sơ: tiếp nhận');
    expect(raw.slice(...rawRange(mapped, 12, 13))).toBe(ENCODINGS.vni.encode('ế'));
  });

  it('leaves Unicode in a legacy font as it is', () => {
    const { mapped, ranges } = decodeUnit(inFont('tiếp nhận', '.VnTime'), CLEAN);
    expect([mapped.text, ranges]).toEqual(['tiếp nhận', []]);
  });

  it('decodes a word without font by what the text around it is', () => {
    const raw = ENCODINGS.tcvn3.encode('hồ sơ');
    const around = { state: 'legacy', encoding: 'tcvn3' } as const;
    expect(decodeUnit(unit(raw), around).mapped.text).toBe('hồ sơ');
    expect(decodeUnit(unit(raw), CLEAN).mapped.text).toBe(raw);
  });

  it('finds a legacy paragraph in Unicode text by itself', () => {
    const { mapped } = decodeUnit(unit(ENCODINGS.tcvn3.encode(PARAGRAPH)), CLEAN);
    expect(mapped.text).toBe(PARAGRAPH);
  });

  it('composes letters in pieces, also where a reader parted the mark', () => {
    const { mapped, ranges } = decodeUnit(unit('Đo\u0302\u0323c la\u0302 \u0323p'), CLEAN);
    expect(mapped.text).toBe('Độc lập');
    expect(ranges).toMatchObject([{ encoding: 'unicode' }]);
  });

  it('keeps the look-alike letters of misread text', () => {
    expect(decodeUnit(unit('ðoan thé'), { state: 'damaged', encoding: null }).mapped.text).toBe('ðoan thé');
  });
});
