/** One run of text with the name of its font, if there is one, to Unicode. */
import type { MappedText } from '../../text/mapped-text.ts';
import { hasMark, isLegalSyllable } from '../orthography/syllable.ts';
import { detectEncoding } from './detect.ts';
import type { EncodingId } from './encoding.ts';
import { encodingsForFont } from './fonts.ts';
import { legacyByte } from './legacy-bytes.ts';
import { ENCODINGS } from './registry.ts';

export interface DecodedRun extends MappedText {
  readonly encoding: EncodingId;
  readonly by: 'font' | 'statistics' | 'default';
}

/** Unicode text is often set in a legacy font by mistake: its letters are no bytes. */
function isLegacyText(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 0xff && legacyByte(code) < 0 && hasMark(text.charAt(i))) return false;
  }
  return true;
}

function legalWords(text: string): number {
  return (text.match(/[\p{L}\p{M}]+/gu) ?? []).filter((word) => isLegalSyllable(word)).length;
}

function best(text: string, ids: readonly EncodingId[]): EncodingId | undefined {
  const scored = ids.map((id) => ({ id, score: legalWords(ENCODINGS[id].decode(text).text) }));
  return scored.sort((a, b) => b.score - a.score)[0]?.id;
}

/**
 * Decodes a run by its font where the name says what it is (even one word), else by statistics where these are certain,
 * else as Unicode. `assumed` is the encoding of the text around, for runs that are too short to tell.
 */
export function decodeRun(text: string, font: string | null, assumed: EncodingId = 'unicode'): DecodedRun {
  const byFont = font === null ? [] : encodingsForFont(font);
  const fromFont = isLegacyText(text) ? best(text, byFont) : undefined;
  if (fromFont !== undefined) return { ...ENCODINGS[fromFont].decode(text), encoding: fromFont, by: 'font' };
  const guess = detectEncoding(text);
  if (guess.certain)
    return { ...ENCODINGS[guess.encoding].decode(text), encoding: guess.encoding, by: 'statistics' };
  const encoding = isLegacyText(text) ? assumed : 'unicode';
  return { ...ENCODINGS[encoding].decode(text), encoding, by: 'default' };
}
