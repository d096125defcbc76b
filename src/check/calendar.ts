import { patternOf } from './compiled.ts';
/** A date as printed; `year` is null where the text gives none. */
export interface PrintedDate {
  readonly text: string;
  readonly index: number;
  readonly day: number;
  readonly month: number;
  readonly year: number | null;
}

/** Dates that stand in a text, by patterns with the groups day, month and year; each place is read once. */
export function datesIn(text: string, patterns: readonly string[]): readonly PrintedDate[] {
  const found: PrintedDate[] = [];
  for (const pattern of patterns)
    for (const match of text.matchAll(patternOf(pattern))) {
      const { day, month, year } = match.groups ?? {};
      const index = match.index;
      const taken = found.some(
        (date) => index < date.index + date.text.length && date.index < index + match[0].length,
      );
      if (day === undefined || month === undefined || taken) continue;
      found.push({
        text: match[0].trim(),
        index,
        day: Number(day),
        month: Number(month),
        year: year === undefined ? null : Number(year),
      });
    }
  return found.sort((a, b) => a.index - b.index);
}

/** True when the calendar has the day; 29 February needs a leap year only where the year is given. */
export function isCalendarDay(day: number, month: number, year: number | null): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  // Day 0 of the next month is the last day of this one; 2024 is a leap year.
  return day <= new Date(Date.UTC(year ?? 2024, month, 0)).getUTCDate();
}

/** "2023-02-31" and "2023-13" are shaped like dates; false for them. */
export function isIsoDay(date: string): boolean {
  const [year = 0, month, day] = date.split('-').map(Number);
  return month === undefined || isCalendarDay(day ?? 1, month, year);
}

export function isoDay(year: number, month: number, day: number): string {
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join(
    '-',
  );
}

/** Order of two ISO dates as far as both are precise: "2023-12" and "2023-12-20" are equal. */
export function compareDates(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  const [first, second] = [a.slice(0, length), b.slice(0, length)];
  return first < second ? -1 : first > second ? 1 : 0;
}

const DAY = 86_400_000;

/** The first or last day that an ISO date of any precision may mean, as days since 1970. */
export function dayNumber(date: string, end: 'first' | 'last'): number {
  const [year = 1970, month, day] = date.split('-').map(Number);
  if (day !== undefined) return Date.UTC(year, (month ?? 1) - 1, day) / DAY;
  if (end === 'first') return Date.UTC(year, (month ?? 1) - 1, 1) / DAY;
  return Date.UTC(year, month ?? 12, 0) / DAY;
}
