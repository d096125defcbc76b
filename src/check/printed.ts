import { NUMBER_SOURCE, type NumberContext, parseNumber, printedInterval } from '../text/number.ts';
import { exactly, type Interval, within } from './interval.ts';

const NUMBERS = new RegExp(NUMBER_SOURCE, 'g');

/** Digits after the decimal mark with which a value stands in its cell or sentence; those of the value otherwise. */
export function printedDecimals(value: number, raw: string | null, context: NumberContext): number {
  for (const match of (raw ?? '').matchAll(NUMBERS)) {
    const printed = parseNumber(match[0], context);
    if (printed !== null && printed.value === value) return printed.decimals;
  }
  return (String(value).split('.')[1] ?? '').length;
}

/** What an amount may be exactly: counts are exact, money and decimals were rounded or cut off at the last digit. */
export function amountInterval(value: number, decimals: number, rounded: boolean): Interval {
  return decimals > 0 || rounded ? within(value, 10 ** -decimals) : exactly(value);
}

/** True when `exact` prints as `value` with so many decimals, rounded or cut off. */
export function printsAs(exact: number, value: number, decimals: number): boolean {
  const [low, high] = printedInterval(value, decimals);
  // Half a unit below is where rounding up begins; decimals in binary may fall a hair short of it.
  return exact >= low - 1e-9 && exact < high;
}

/** A figure rounded to one digit more than the one it is compared with, so that the difference shows. */
export function roundFor(exact: number, decimals: number): number {
  return Number(exact.toFixed(Math.min(decimals + 1, 6)));
}

/** A percentage sign stands behind the figure. */
export function hasPercentSign(raw: string | null): boolean {
  return /%/.test(raw ?? '');
}

/** "01", "05": the way offices print small counts; nobody prints a percentage so. */
export function hasLeadingZero(raw: string | null): boolean {
  return /^\s*0[1-9]\d*\s*$/.test(raw ?? '');
}
