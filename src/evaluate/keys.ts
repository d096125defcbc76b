import { fold, squeeze } from '../text/fold.ts';

/** The keys by which the reference scorer compares texts. */

/** Letters without marks, digits and "%"; null as empty text. */
export function foldKey(text: string | null | undefined): string {
  return fold(text ?? '');
}

/** NFC in lower case without white space, dots and colons at the ends. */
export function labelKey(text: string | null | undefined): string {
  return squeeze((text ?? '').normalize('NFC'))
    .toLowerCase()
    .replace(/^[ .:]+|[ .:]+$/g, '');
}

/** Number of a document for comparison: capitals, digits, "/" and "&" without blanks and hyphens. */
export function documentNumberKey(text: string | null | undefined): string {
  return (text ?? '')
    .normalize('NFC')
    .toUpperCase()
    .replace(/[ -]/g, '')
    .replace(/[^A-Z0-9/&]/g, '');
}

/** Digits only: "(3)" and "3" are one column. */
export function digitsOf(text: string | null | undefined): string {
  return (text ?? '').replace(/\D/g, '');
}

/** Tolerance of the reference scorer, relative above 1. */
const TOLERANCE = 1e-9;

/** Equal up to rounding of floating point; two absent values are equal. */
export function sameNumber(a: number | null | undefined, b: number | null | undefined): boolean {
  if (a === null || a === undefined || b === null || b === undefined) return (a ?? null) === (b ?? null);
  return Math.abs(a - b) < TOLERANCE * Math.max(1, Math.abs(b));
}
