import type { RulePack } from './pack.ts';

/** Months of one or more years: a quarter of 2023 is months [7, 9], years [2023, 2023]. */
export interface MonthSpan {
  readonly months: readonly [number, number];
  readonly years: readonly [number, number];
}

/** Calendar days, both included: "2021-09-15". */
export interface DayWindow {
  readonly start: string;
  readonly end: string;
}

/** From the first day of the first month to the last day of the last. */
export function calendarWindow({ months, years }: MonthSpan): DayWindow {
  return { start: iso(years[0], months[0], 1), end: iso(years[1], months[1] + 1, 0) };
}

/** The days that a regular report covers by the rule of the pack (15th before to 14th); not for ranges of years. */
export function nominalWindow(pack: RulePack, { months, years }: MonthSpan): DayWindow {
  const { fromDay, monthsBefore, toDay } = pack.periods.nominalWindow;
  return { start: iso(years[0], months[0] - monthsBefore, fromDay), end: iso(years[1], months[1], toDay) };
}

/** Months and days may lie outside their year or month, as in Date.UTC. */
function iso(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}
