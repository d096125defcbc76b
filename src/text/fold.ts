/**
 * Keys for comparing Vietnamese text. The display form is never changed by any of these.
 */
import { letterPattern } from './letter-pattern.ts';

/**
 * Text without marks, đ as d, lower case, everything but letters, digits and % as one space. For OCR-proof matching.
 */
export function fold(text: string): string {
  const known = folded.get(text);
  if (known !== undefined) return known;
  const key = foldAfresh(text);
  if (text.length > LONGEST_KNOWN) return key;
  if (folded.size >= MOST_KNOWN) folded.clear();
  folded.set(text, key);
  return key;
}

/**
 * Words of the rules and of table cells come back all the time: a report of 15 pages asks 83,000 times for 2,200 texts.
 * The bounds keep the memory below 2 MB.
 */
const folded = new Map<string, string>();
const MOST_KNOWN = 4096;
const LONGEST_KNOWN = 100;

/** Sign by sign with the form of each kept: 10 times as fast in a new process as four expressions over the text. */
function foldAfresh(text: string): string {
  let key = '';
  let gap = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at) ?? 0;
    if (code > 0xffff) at++;
    const form = foldedSign(code);
    if (form === ' ') gap = true;
    else if (form !== '') {
      key += gap && key !== '' ? ` ${form}` : form;
      gap = false;
    }
  }
  return key;
}

const signs = new Map<number, string>();

/** The letter, digit or %; nothing for a mark, a space for any other sign. */
function foldedSign(code: number): string {
  const known = signs.get(code);
  if (known !== undefined) return known;
  const bare = String.fromCodePoint(code)
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[đĐ]/, 'd')
    .toLowerCase();
  const form = bare.replace(/[^a-z0-9%]+/, ' ');
  signs.set(code, form);
  return form;
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
  // Most texts are in order: looking costs a third of writing them anew.
  return /\s\s|[^\S ]/.test(text) ? text.replace(/\s+/g, ' ').trim() : text.trim();
}

/** Latin letters with the marks of Vietnamese, punctuation, no letter-like sign and none whose case changes its length. */
const PLAIN = /^[\n -~\u00a0-\u012f\u0131-\u01c3\u1ea0-\u1ef9\u2010-\u2027]*$/;
const TONE_BEFORE_VOWEL = /q?(?:[òóỏõọ][ae]|[ùúủũụ]y)/g;
const LETTER_OR_MARK = letterPattern(String.raw`[\p{L}\p{M}]`, 'u');

/** Like `textKey` but every character keeps its place: offsets into the key are offsets into the text. */
export function placedKey(text: string): string {
  if (!PLAIN.test(text)) return placedKeyBySyllables(text);
  // The same in one go; nearly every text is of this kind, and it takes a fifth of the time.
  return text
    .toLowerCase()
    .replace(TONE_BEFORE_VOWEL, (vowels, at: number, key: string) =>
      LETTER_OR_MARK.test(key.charAt(at + vowels.length)) ? vowels : syllableKey(vowels),
    );
}

function placedKeyBySyllables(text: string): string {
  return text.replace(/\p{L}[\p{L}\p{M}]*/gu, (syllable) => {
    const key = syllableKey(syllable);
    return key.length === syllable.length ? key : syllable;
  });
}
