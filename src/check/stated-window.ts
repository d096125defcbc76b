import type { PeriodType } from '../document/contract/period.ts';
import type { RulePack } from '../rules/pack.ts';
import { calendarWindow } from '../rules/period-window.ts';
import { type PeriodReading, readPeriods } from '../rules/periods.ts';
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

/**
 * Windows that a heading names: two dates ("từ ngày … đến ngày …") or a period of rules/periods.
 * @param year for wordings without a year, where the text has no other.
 */
export function statedWindows(text: string, rules: RulePack, year: number | null): readonly StatedWindow[] {
  const { dates: patterns } = rules.checks;
  const masked = datesIn(text, patterns).reduce(
    (rest, date) =>
      `${rest.slice(0, date.index)}${'#'.repeat(date.text.length)}${rest.slice(date.index + date.text.length)}`,
    text,
  );
  const otherYear = lastYear(masked) ?? year;
  const named = readPeriods(rules, masked).flatMap((reading) => windowOf(reading, otherYear));
  const byText = new Map(named.map((window) => [window.text, window]));
  return [...rangeOf(text, patterns), ...byText.values()];
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

function windowOf({ kind, label, months, years }: PeriodReading, year: number | null): StatedWindow[] {
  const named: PeriodReading['years'] = years ?? (year === null ? null : [year, year]);
  if (named === null) return [];
  const window = calendarWindow({ months, years: named });
  return [{ type: kind.type, ...window, text: label, exact: false, assumedYear: years === null }];
}
