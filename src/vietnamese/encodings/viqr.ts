/**
 * VIQR (RFC 1456): marks typed after the letter, "Vie^.t Nam"; a backslash keeps a sign from being one.
 */
import { MappedTextBuilder } from '../../text/mapped-text.ts';
import { isLegalSyllable } from '../orthography/syllable.ts';
import type { VietnameseEncoding } from './encoding.ts';
import { MARKED_LETTERS } from './letters.ts';

const SHAPES: Readonly<Record<string, string>> = {
  '^': '\u0302',
  '(': '\u0306',
  '+': '\u031b',
  '*': '\u031b',
};
const TONE_SIGNS: Readonly<Record<string, string>> = {
  "'": '\u0301',
  '`': '\u0300',
  '?': '\u0309',
  '~': '\u0303',
  '.': '\u0323',
};
const SIGN_OF = new Map<string, string>(
  [...Object.entries(SHAPES), ...Object.entries(TONE_SIGNS)]
    .filter(([sign]) => sign !== '*')
    .map(([sign, mark]) => [mark, sign]),
);

/** One vowel with its signs, a đ, or an escaped sign. */
const UNIT = /\\([\s\S])|([dD])([dD])|([aAeEiIoOuUyY])([\^(+*]?)(['`?~.]?)/g;
const LETTERS = /\p{L}/u;
const ESCAPE_NEXT = '\ue000';
function composed(vowel: string, shape: string, tone: string): string | null {
  const text = `${vowel}${SHAPES[shape] ?? ''}${TONE_SIGNS[tone] ?? ''}`.normalize('NFC');
  return text.length === 1 ? text : null;
}

interface Unit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The last sign may be the end of a sentence: what the letter is then. */
  readonly bare: string | null;
}

function readUnit(match: RegExpExecArray): Unit | null {
  const [whole, escaped, d1, d2, vowel, shape = '', tone = ''] = match;
  const start = match.index;
  if (escaped !== undefined) return { start, end: start + 2, text: escaped, bare: null };
  if (d1 !== undefined) {
    // "Dd" and "DD" are Đ, "dD" is none.
    if (d1 === 'd' && d2 === 'D') return null;
    return { start, end: start + 2, text: d1 === 'd' ? 'đ' : 'Đ', bare: null };
  }
  if (vowel === undefined || whole.length === 1) return null;
  const full = composed(vowel, shape, tone);
  if (full !== null) {
    const bare = tone === '.' || tone === '?' ? `${vowel}${SHAPES[shape] ?? ''}`.normalize('NFC') : null;
    return { start, end: start + whole.length, text: full, bare: bare === null ? null : bare + tone };
  }
  const shaped = composed(vowel, shape, '');
  if (shaped !== null && shape !== '') return { start, end: start + 2, text: shaped, bare: null };
  const toned = composed(vowel, '', tone);
  return shape === '' && toned !== null && tone !== ''
    ? { start, end: start + 2, text: toned, bare: null }
    : null;
}

/**
 * A sign at the end of a word that makes no syllable is punctuation ("nuoc."). Where both readings are syllables the
 * sign is a tone, as the RFC has it; writers escape the full stop of "cho\\.".
 */
function endsSentence(text: string, unit: Unit, word: string): boolean {
  if (unit.bare === null || LETTERS.test(text.charAt(unit.end))) return false;
  return isLegalSyllable(word + unit.bare.slice(0, -1)) && !isLegalSyllable(word + unit.text);
}

export const VIQR: VietnameseEncoding = {
  id: 'viqr',
  name: 'VIQR',
  decode(text) {
    const out = new MappedTextBuilder(text);
    let at = 0;
    let word = '';
    for (const match of text.matchAll(UNIT)) {
      const unit = readUnit(match);
      if (unit === null || unit.start < at) continue;
      const between = text.slice(at, unit.start);
      out.copy(at, unit.start);
      word = (/\P{L}/u.test(between) ? '' : word) + (/\p{L}*$/u.exec(between)?.[0] ?? '');
      const written = endsSentence(text, unit, word) ? (unit.bare ?? unit.text) : unit.text;
      out.replace(unit.start, unit.end, written);
      word += written;
      at = unit.end;
    }
    out.copy(at, text.length);
    return out.finish();
  },
  encode(text) {
    let out = '';
    // A plain d in front of another would read as one half of a đ.
    for (const character of text.normalize('NFC').replace(/[dD](?=[dDđĐ])/g, `${ESCAPE_NEXT}$&`)) {
      const last = out.at(-1) ?? '';
      if (/[.?'`~^(+*]/.test(character) && /[aeiouyAEIOUY^(+]/.test(last)) out += `\\${character}`;
      else if (character === ESCAPE_NEXT) out += '\\';
      else if (character === '\\') out += '\\\\';
      else if (character === 'đ') out += 'dd';
      else if (character === 'Đ') out += 'DD';
      else out += MARKED_LETTERS.includes(character) ? writeLetter(character) : character;
    }
    return out;
  },
  holds: (letter) => MARKED_LETTERS.includes(letter),
};

/** Shape before tone: "e^." for ệ, whatever the order of the decomposition. */
function writeLetter(letter: string): string {
  const [base = '', ...marks] = letter.normalize('NFD');
  const signs = marks.map((mark) => SIGN_OF.get(mark) ?? '');
  const shape = signs.find((sign) => sign in SHAPES) ?? '';
  return base + shape + (signs.find((sign) => sign in TONE_SIGNS) ?? '');
}
