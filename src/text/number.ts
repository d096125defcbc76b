/**
 * Numbers as Vietnamese offices print them: thousands with a dot, decimals with a comma ("121.737", "98,3"), small
 * counts with a leading zero ("05"), and now and then a decimal dot ("96.0%").
 */

export interface PrintedNumber {
  readonly value: number;
  /** Digits after the decimal mark as printed. */
  readonly decimals: number;
  /** True when another reading of the separators is possible: "1.034 %" may be 1,034 or 1034. */
  readonly ambiguous: boolean;
}

const THOUSANDS_DOT = /^\d{1,3}(?:\.\d{3})+$/;
const THOUSANDS_DOT_DECIMAL = /^(\d{1,3}(?:\.\d{3})+),(\d+)$/;
const THOUSANDS_COMMA_DECIMAL_DOT = /^(\d{1,3}(?:,\d{3})+)\.(\d+)$/;
const THOUSANDS_COMMA_LONG = /^\d{1,3}(?:,\d{3}){2,}$/;
const THOUSANDS_SPACE = /^\d{1,3}(?:[ \u00a0]\d{3})+$/;
const DECIMAL_COMMA = /^\d+,(\d+)$/;
const DECIMAL_DOT = /^\d+\.(\d{1,2}|\d{4,})$/;
const PLAIN = /^\d+$/;

/** What stands around a number decides between thousands and decimals. */
export type NumberContext = 'count' | 'percent' | 'money';

/** Reads one printed number (no sign, no unit); null when it is none. */
export function parseNumber(text: string, context: NumberContext = 'count'): PrintedNumber | null {
  const t = text.trim();
  const make = (digits: string, decimals: number, ambiguous = false): PrintedNumber => ({
    value: Number(digits),
    decimals,
    ambiguous,
  });
  if (PLAIN.test(t)) return make(t, 0);
  if (THOUSANDS_DOT.test(t)) {
    // A percentage with a dot and three digits ("99.123%") is doubtful: no percentage reaches a thousand.
    if (context === 'percent') return make(t, t.length - t.indexOf('.') - 1, true);
    return make(t.replaceAll('.', ''), 0);
  }
  let m = THOUSANDS_DOT_DECIMAL.exec(t);
  if (m?.[1] && m[2]) return make(`${m[1].replaceAll('.', '')}.${m[2]}`, m[2].length);
  m = THOUSANDS_COMMA_DECIMAL_DOT.exec(t);
  if (m?.[1] && m[2]) return make(`${m[1].replaceAll(',', '')}.${m[2]}`, m[2].length);
  if (THOUSANDS_COMMA_LONG.test(t)) return make(t.replaceAll(',', ''), 0);
  m = DECIMAL_COMMA.exec(t);
  // "1,034 hồ sơ" is the one count where the comma may be an English thousands mark.
  if (m?.[1]) return make(t.replace(',', '.'), m[1].length, context === 'count' && m[1].length === 3);
  m = DECIMAL_DOT.exec(t);
  if (m?.[1]) return make(t, m[1].length);
  if (THOUSANDS_SPACE.test(t)) return make(t.replace(/[ \u00a0]/g, ''), 0);
  return null;
}

/** Expression source for one printed number inside running text. */
export const NUMBER_SOURCE = String.raw`\d{1,3}(?:\.\d{3})+(?:,\d+)?(?!\d)|\d{1,3}(?:,\d{3}){2,}(?!\d)|\d+(?:[.,]\d+)?`;

/** The half-open interval of exact values that print as `value` with so many decimals, for rounding or cutting off. */
export function printedInterval(value: number, decimals: number): readonly [number, number] {
  // Offices cut off as often as they round (2969/7161 = 41,46 printed 41,4): one unit of the last digit either way.
  const step = 10 ** -decimals;
  return [value - step / 2, value + step];
}

const ROMAN = /^(?=[IVXLC])(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;

/** Value of a Roman numeral up to 99; null when it is none. */
export function parseRoman(text: string): number | null {
  if (!ROMAN.test(text)) return null;
  const values: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100 };
  let total = 0;
  for (let i = 0; i < text.length; i++) {
    const here = values[text[i] ?? ''] ?? 0;
    const next = values[text[i + 1] ?? ''] ?? 0;
    total += here < next ? -here : here;
  }
  return total;
}
