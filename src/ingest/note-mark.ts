import { letterPattern } from '../text/letter-pattern.ts';
/** What a raised run of text is: footnote marks, or raised text that belongs to what stands before it ("m²"). */
export type Raised = { readonly labels: readonly string[] } | { readonly text: string };

const RAISED_DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** A run of Unicode superscript digits. */
export const RAISED_RUN = /[⁰¹²³⁴-⁹]+/y;

/** "7", "12", "(3)", "[3]", "*", "**", or one small letter; a note number never begins with 0. */
const NOTE_LABEL = /^[([]?([1-9]\d{0,2}|\*{1,4}|[a-hk-n])[)\]]?$/;
/** Metre with a prefix of the SI, alone: "m", "km", "cm". No Vietnamese word is spelled so. */
const METRE = letterPattern(String.raw`(?<!\p{L})[kdcm]?m$`, 'u');
/** "5 x 10", "2.10": the base of a power. */
const POWER_BASE = /[x×*.·]\s?10$/;

/** "12" for "¹²". */
export function lowerDigits(raised: string): string {
  return raised.replace(/./gu, (c) => {
    const digit = RAISED_DIGITS.indexOf(c);
    return digit < 0 ? c : String(digit);
  });
}

/** "²" for "2"; characters without a raised form stay. */
export function raiseDigits(plain: string): string {
  return plain.replace(/\d/g, (digit) => RAISED_DIGITS[Number(digit)] ?? digit);
}

/**
 * Tells footnote marks from exponents. `content` is the raised text in plain digits, `before` the text that it hangs
 * on (its end is enough), `after` what follows.
 */
export function readRaised(content: string, before: string, after: string): Raised {
  const plain = content.trim();
  const labels = plain.split(/\s*[,;]\s*/).filter((part) => part !== '');
  const isNote = labels.length > 0 && labels.every((label) => NOTE_LABEL.test(label));
  const isExponent = /^[23]$/.test(plain)
    ? METRE.test(before) || POWER_BASE.test(before)
    : POWER_BASE.test(before);
  const isFraction = /^[/⁄]/.test(after);
  const isLoneLetter = /^[a-z]$/.test(plain) && !/[\p{L}.,;:)”"]$/u.test(before);
  if (isNote && !isExponent && !isFraction && !isLoneLetter) {
    return { labels: labels.map((label) => NOTE_LABEL.exec(label)?.[1] ?? label) };
  }
  return { text: raiseDigits(content) };
}
