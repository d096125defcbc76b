import { type Result, result } from '../../document/result.ts';
import { say } from '../say.ts';

/** Spaces that print like a space: no-break, figure, narrow, em and the like. */
const SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
/** Soft hyphen, zero-width space and joiners, direction marks, byte order mark inside the text. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;
/** Word writes the hyphen of "BC-SNV" as a no-break hyphen. */
const HYPHENS = /[\u2010\u2011]/g;
/** All C0 and C1 controls but tab, line feed, vertical tab, form feed and carriage return. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters looked for
const CONTROLS = /[\0-\x08\x0e-\x1f\x7f-\x9f]/g;
const ASCII_ONLY = /^[\t\n\v\f\r -~]*$/;

/**
 * Letters of TCVN3 as they look in Unicode ("®Çu n¨m", "tr¹ng"): signs that stand next to a letter of the same word.
 * Unicode text has such a pair now and then ("500µm", "Decree©"), TCVN3 in every other word.
 */
const TCVN3_PAIR = /[¨©ª«¬\u00ad®µ¶·¸¹](?=[a-zà-ÿ])|(?<=[a-zà-ÿ])[¨©ª«¬\u00ad®µ¶·¸¹]/gi;
/** Measured on administrative prose: about 16 pairs for 100 words of TCVN3, none in Unicode text. */
const TCVN3_PAIRS_PER_WORD = 0.03;
const SAMPLE_CHARS = 200_000;

/** True for text of an 8-bit font encoding whose letters Unicode shows as signs: there "¹" and the soft hyphen are letters. */
export function showsFontEncoding(text: string): boolean {
  const sample = text.slice(0, SAMPLE_CHARS);
  const pairs = sample.match(TCVN3_PAIR)?.length ?? 0;
  return pairs > 2 && pairs > (sample.match(/\S+/g)?.length ?? 0) * TCVN3_PAIRS_PER_WORD;
}

/**
 * Text in NFC with ordinary spaces and hyphens and without characters that print nothing. Letters, digits and line
 * breaks stay. What was taken out and could have been content is said in a message. With `fontEncoding` nothing is
 * taken out or replaced: there the invisible characters are letters.
 */
export function cleanText(text: string, fontEncoding = false): Result<string> {
  if (ASCII_ONLY.test(text)) return result(text);
  if (fontEncoding) return result(text.normalize('NFC'));
  const clean = text.replace(INVISIBLE, '').replace(SPACES, ' ').replace(HYPHENS, '-').normalize('NFC');
  const controls = clean.match(CONTROLS)?.length ?? 0;
  if (controls === 0) return result(clean);
  return result(clean.replace(CONTROLS, ''), [
    say(
      'text-control-characters',
      'warning',
      `Đã bỏ ${controls} ký tự điều khiển (như NUL) trong tệp.`,
      `${controls} control characters (such as NUL) were taken out.`,
    ),
  ]);
}
