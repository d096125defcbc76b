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
 * Text in NFC with ordinary spaces and hyphens and without characters that print nothing. Letters, digits and line
 * breaks stay. What was taken out and could have been content is said in a message.
 */
export function cleanText(text: string): Result<string> {
  if (ASCII_ONLY.test(text)) return result(text);
  const controls = text.match(CONTROLS)?.length ?? 0;
  const clean = (controls > 0 ? text.replace(CONTROLS, '') : text)
    .replace(INVISIBLE, '')
    .replace(SPACES, ' ')
    .replace(HYPHENS, '-')
    .normalize('NFC');
  if (controls === 0) return result(clean);
  return result(clean, [
    say(
      'text-control-characters',
      'warning',
      `Đã bỏ ${controls} ký tự điều khiển (như NUL) trong tệp.`,
      `${controls} control characters (such as NUL) were taken out.`,
    ),
  ]);
}
