/**
 * Some codes have two readings: the hyphen is ư where a program turned TCVN3's soft hyphen into one ("n-íc" is
 * "nước"), BK HCM1 writes capitals on { } ~ and two letters on one code. The reading that gives a legal syllable wins.
 */
import { isLegalSyllable } from '../orthography/syllable.ts';

/** A character with a second reading; both are one UTF-16 unit long. */
export interface Variant {
  readonly at: number;
  readonly other: string;
  /** Reads as the letter also in an abbreviation ("Q}" is "QĐ"), where no syllable can decide. */
  readonly inCapitals: boolean;
}

/** More doubtful characters than this in one token are left as they stand. */
const MOST_DOUBTFUL = 3;

const LETTER = /\p{L}/u;
const DIGIT = /\d/;

function tokenAround(text: string, at: number, doubtful: ReadonlySet<number>): readonly [number, number] {
  const inside = (i: number): boolean => doubtful.has(i) || LETTER.test(text.charAt(i));
  let start = at;
  let end = at + 1;
  while (start > 0 && inside(start - 1)) start--;
  while (end < text.length && inside(end)) end++;
  return [start, end];
}

/** The letters of an abbreviation in capitals; null when the token is none. */
function abbreviation(token: string, start: number, variants: readonly Variant[]): string | null {
  if (!variants.every((v) => v.inCapitals)) return null;
  if (!/^[\p{Lu}\p{P}\p{S}]+$/u.test(token) || !/\p{Lu}/u.test(token)) return null;
  return readings(token, start, variants).at(-1) ?? null;
}

function readings(token: string, start: number, variants: readonly Variant[]): string[] {
  let all = [token];
  for (const { at, other } of variants) {
    const i = at - start;
    all = all.flatMap((reading) => [reading, reading.slice(0, i) + other + reading.slice(i + 1)]);
  }
  return all;
}

/** The text with every variant settled. Length does not change. */
export function settleVariants(text: string, variants: readonly Variant[]): string {
  if (variants.length === 0) return text;
  const doubtful = new Set(variants.map((v) => v.at));
  let result = text;
  let done = 0;
  for (const { at } of variants) {
    if (at < done) continue;
    const [start, end] = tokenAround(text, at, doubtful);
    done = end;
    const here = variants.filter((v) => v.at >= start && v.at < end);
    // A hyphen alone, or in a code ("B-2"), is a hyphen.
    const code = DIGIT.test(text.charAt(start - 1)) || DIGIT.test(text.charAt(end));
    if (code || here.length > MOST_DOUBTFUL || !LETTER.test(text.slice(start, end))) continue;
    const legal = readings(text.slice(start, end), start, here).find((reading) => isLegalSyllable(reading));
    const settled = legal ?? abbreviation(text.slice(start, end), start, here);
    if (settled !== null) result = result.slice(0, start) + settled + result.slice(end);
  }
  return result;
}
