/**
 * Unicode as it is really found: decomposed, half composed, marks in the wrong order, look-alike letters. The result is
 * NFC.
 */
import { type MappedText, MappedTextBuilder, unchanged } from '../../text/mapped-text.ts';
import type { VietnameseEncoding } from './encoding.ts';

/** Look-alikes that keyboards and converters leave: eth for đ, caron for breve. */
const LOOK_ALIKES: Readonly<Record<string, string>> = { Ð: 'Đ', Ɖ: 'Đ', ð: 'đ', ɖ: 'đ', ǎ: 'ă', Ǎ: 'Ă' };

const SHAPE_MARKS = '\u0302\u0306\u031b';
const TONE_MARKS = '\u0300\u0301\u0303\u0309\u0323';
/** Other code points for the same marks: \u0340 and \u0341 are deprecated, \u030c is a caron typed for a breve. */
const MARK_ALIASES: Readonly<Record<string, string>> = {
  '\u0340': '\u0300',
  '\u0341': '\u0301',
  '\u030c': '\u0306',
};
/** Strokes over a d: đ in pieces. */
const STROKES = /[\u0335\u0336\u0320]/;

const CLUSTER = /[A-Za-z\u00c0-\u1ef9]\p{M}+|[ÐƉðɖǎǍ]/gu;
const NEEDS_WORK = /\p{M}|[ÐƉðɖǎǍ]/u;

/** Base, shape mark, tone mark, in the order that NFC composes to one letter. */
function composeCluster(cluster: string): string {
  const alike = LOOK_ALIKES[cluster];
  if (alike !== undefined) return alike;
  const [base = '', ...found] = cluster.normalize('NFD');
  const marks = found.map((mark) => MARK_ALIASES[mark] ?? mark);
  if (/[dD]/.test(base) && marks.some((mark) => STROKES.test(mark))) return base === 'd' ? 'đ' : 'Đ';
  const shapes = marks.filter((mark) => SHAPE_MARKS.includes(mark));
  const tones = marks.filter((mark) => TONE_MARKS.includes(mark));
  const others = marks.filter((mark) => !SHAPE_MARKS.includes(mark) && !TONE_MARKS.includes(mark));
  return [base, ...new Set(shapes), ...new Set(tones), ...others].join('').normalize('NFC');
}

/** Vietnamese text of any Unicode form as NFC; clean text comes back as it is. */
export function normaliseUnicode(text: string): MappedText {
  if (!NEEDS_WORK.test(text)) return unchanged(text);
  const out = new MappedTextBuilder(text);
  let at = 0;
  for (const match of text.matchAll(CLUSTER)) {
    out.copy(at, match.index);
    out.replace(match.index, match.index + match[0].length, composeCluster(match[0]));
    at = match.index + match[0].length;
  }
  out.copy(at, text.length);
  return out.finish();
}

export const UNICODE: VietnameseEncoding = {
  id: 'unicode',
  name: 'Unicode',
  decode: normaliseUnicode,
  encode: (text) => text.normalize('NFC'),
  holds: () => true,
};
