/**
 * Keys for comparing Vietnamese text. The display form is never changed by any of these.
 */

const COMBINING = /\p{M}+/gu;

/** Text without marks, đ as d, lower case, everything but letters, digits and % as one space. For OCR-proof matching. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(COMBINING, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9%]+/g, ' ')
    .trim();
}

const GLIDES = ['oa', 'oe', 'uy'] as const;
const TONES: readonly string[] = ['\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];

/**
 * One key for the spellings of a syllable: lower case, NFC, and the tone of a bare oa, oe, uy on its second vowel
 * (hòa and hoà, thúy and thuý are one key). Both styles are in official use (Quyết định 240/QĐ of 1984 moved the
 * mark; most offices still type the older style).
 */
export function syllableKey(syllable: string): string {
  const lower = syllable.normalize('NFC').toLowerCase();
  // Only a marked oa, oe or uy at the end has two spellings.
  if (!/(?:[òóỏõọ][ae]|[ùúủũụ]y)$/u.test(lower)) return lower;
  const parts = lower.normalize('NFD');
  for (const glide of GLIDES) {
    for (const tone of TONES) {
      const older = `${glide[0]}${tone}${glide[1]}`;
      // "qu" is an onset: in "quý" the u carries no tone and the key is already unique.
      if (parts.endsWith(older) && !parts.endsWith(`q${older}`))
        return `${parts.slice(0, -older.length)}${glide}${tone}`.normalize('NFC');
    }
  }
  return lower;
}

/** The text with every syllable as its key and white space folded. */
export function textKey(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\p{L}[\p{L}\p{M}]*/gu, (syllable) => syllableKey(syllable))
    .replace(/\s+/g, ' ')
    .trim();
}

/** Runs of white space as one space, none at the ends. */
export function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Like `textKey` but every character keeps its place: offsets into the key are offsets into the text. */
export function placedKey(text: string): string {
  return text.replace(/\p{L}[\p{L}\p{M}]*/gu, (syllable) => {
    const key = syllableKey(syllable);
    return key.length === syllable.length ? key : syllable;
  });
}
