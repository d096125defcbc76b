import type { PeriodType } from '../document/contract/period.ts';
import type { PeriodKind, PeriodsFile } from '../rules/schemas/periods.ts';
import { parseRoman } from '../text/number.ts';
import { datesIn, isCalendarDay, isoDay } from './calendar.ts';

/** A span of time that a heading states; ISO days, both included. */
export interface StatedWindow {
  readonly type: PeriodType;
  readonly start: string;
  readonly end: string;
  readonly text: string;
  /** Given by two dates; otherwise by the name of a period, in calendar months. */
  readonly exact: boolean;
  /** The wording names no year; it was taken from the text around it. */
  readonly assumedYear: boolean;
}

interface Placed extends StatedWindow {
  readonly index: number;
}

const SLOTS: Readonly<Record<string, string>> = {
  month: '(?<month>1[0-2]|0?[1-9])',
  quarter: '(?<quarter>IV|I{1,3}|[1-4])',
  half: '(?<half>II|I|[12])',
  year: String.raw`(?<year>(?:19|20)\d{2})`,
  yearFrom: String.raw`(?<yearFrom>(?:19|20)\d{2})`,
  yearTo: String.raw`(?<yearTo>(?:19|20)\d{2})`,
};

/**
 * Windows that a heading names: two dates ("từ ngày … đến ngày …") or a period of rules/periods. Where one wording lies
 * inside another ("năm 2021" in "6 tháng đầu năm 2021"), the longer one counts.
 * @param year for wordings without a year, where the text has no other.
 */
export function statedWindows(
  text: string,
  periods: PeriodsFile,
  datePatterns: readonly string[],
  year: number | null,
): readonly StatedWindow[] {
  const dates = datesIn(text, datePatterns);
  const masked = dates.reduce(
    (rest, date) =>
      `${rest.slice(0, date.index)}${'#'.repeat(date.text.length)}${rest.slice(date.index + date.text.length)}`,
    text,
  );
  const placed = periods.periods.flatMap((kind) => wordingsOf(masked, kind, lastYear(masked) ?? year));
  const longest = placed.filter(
    (window) => !placed.some((other) => other !== window && covers(other, window)),
  );
  const byText = new Map(longest.sort((a, b) => a.index - b.index).map((window) => [window.text, window]));
  return [...rangeOf(text, datePatterns), ...byText.values()];
}

function covers(outer: Placed, inner: Placed): boolean {
  if (outer.text.length <= inner.text.length) return false;
  return outer.index <= inner.index && inner.index + inner.text.length <= outer.index + outer.text.length;
}

function rangeOf(text: string, datePatterns: readonly string[]): readonly StatedWindow[] {
  const days = datesIn(text, datePatterns).flatMap((date) =>
    date.year !== null && isCalendarDay(date.day, date.month, date.year)
      ? [{ date, iso: isoDay(date.year, date.month, date.day) }]
      : [],
  );
  const [first, second] = days;
  if (days.length !== 2 || first === undefined || second === undefined || first.iso >= second.iso) return [];
  const whole = text.slice(first.date.index, second.date.index + second.date.text.length);
  return [{ type: 'range', start: first.iso, end: second.iso, text: whole, exact: true, assumedYear: false }];
}

function lastYear(text: string): number | null {
  const years = text.match(/(?<!\d)(?:19|20)\d{2}(?!\d)/g);
  return years === null ? null : Number(years.at(-1));
}

function wordingsOf(text: string, kind: PeriodKind, year: number | null): Placed[] {
  return kind.wordings
    .flatMap((wording) => [...text.matchAll(expression(wording))])
    .flatMap((match) => {
      const groups = match.groups ?? {};
      const assumedYear = groups.year === undefined && groups.yearTo === undefined;
      const span = spanOf(assumedYear ? { ...groups, year: String(year ?? '') } : groups, kind);
      return span === null
        ? []
        : [{ ...span, type: kind.type, text: match[0], exact: false, assumedYear, index: match.index }];
    });
}

const expressions = new Map<string, RegExp>();

function expression(wording: string): RegExp {
  const known = expressions.get(wording);
  if (known !== undefined) return known;
  const source = wording
    .replace(/[.*+?^$()|[\]\\/]/g, String.raw`\$&`)
    .replace(/\s+/g, String.raw`\s+`)
    .replace(/-/g, String.raw`\s*[-–]\s*`)
    .replace(/\{(\w+)\}/g, (_, slot: string) => SLOTS[slot] ?? '');
  const made = new RegExp(String.raw`(?<![\p{L}\d])${source}(?![\p{L}\d])`, 'giu');
  expressions.set(wording, made);
  return made;
}

function spanOf(
  groups: Readonly<Record<string, string | undefined>>,
  kind: PeriodKind,
): { readonly start: string; readonly end: string } | null {
  const from = Number(groups.yearFrom ?? groups.year);
  const to = Number(groups.yearTo ?? groups.year);
  const months = monthsOf(groups, kind);
  // Number('') is 0: no year was known for a wording without one.
  if (months === null || !(from > 0) || !(to > 0)) return null;
  const [first, last] = months;
  const end = new Date(Date.UTC(to, last, 0)).getUTCDate();
  return { start: isoDay(from, first, 1), end: isoDay(to, last, end) };
}

function monthsOf(
  groups: Readonly<Record<string, string | undefined>>,
  kind: PeriodKind,
): readonly [number, number] | null {
  const { month, quarter, half } = groups;
  if (month !== undefined) return [Number(month), Number(month)];
  if (quarter !== undefined) {
    const n = parseRoman(quarter.toUpperCase()) ?? Number(quarter);
    return [n * 3 - 2, n * 3];
  }
  if (half !== undefined) {
    const n = parseRoman(half.toUpperCase()) ?? Number(half);
    return [n * 6 - 5, n * 6];
  }
  return kind.months;
}
