/** UTF-8 that was read as Latin-1 or CP1252 ("Báº¯c Giang" is "Bắc Giang"). */
import { MappedTextBuilder } from '../../text/mapped-text.ts';
import type { VietnameseEncoding } from './encoding.ts';
import { legacyByte, legacyString } from './legacy-bytes.ts';
import { MARKED_LETTERS } from './letters.ts';

function sequenceLength(lead: number): number {
  if (lead >= 0xc2 && lead < 0xe0) return 2;
  if (lead >= 0xe0 && lead < 0xf0) return 3;
  return 0;
}

/** The character whose UTF-8 stands at `at` byte by byte; null when there is none. */
function characterAt(text: string, at: number): { character: string; length: number } | null {
  const lead = legacyByte(text.charCodeAt(at));
  const length = sequenceLength(lead);
  if (length === 0 || at + length > text.length) return null;
  let code = length === 2 ? lead & 0x1f : lead & 0x0f;
  for (let i = 1; i < length; i++) {
    // A no-break space is often an ordinary one by the time that we see it.
    const byte = text.charCodeAt(at + i) === 0x20 ? 0xa0 : legacyByte(text.charCodeAt(at + i));
    if (byte < 0x80 || byte > 0xbf) return null;
    code = (code << 6) | (byte & 0x3f);
  }
  return { character: String.fromCharCode(code), length };
}

export const UTF8_MISREAD: VietnameseEncoding = {
  id: 'utf8-misread',
  name: 'UTF-8 read as Latin-1',
  decode(text) {
    const out = new MappedTextBuilder(text);
    for (let i = 0; i < text.length; ) {
      const found = characterAt(text, i);
      if (found) out.replace(i, i + found.length, found.character);
      else out.copy(i, i + 1);
      i += found?.length ?? 1;
    }
    return out.finish();
  },
  encode: (text) => legacyString(new TextEncoder().encode(text.normalize('NFC'))),
  holds: (letter) => MARKED_LETTERS.includes(letter),
};
