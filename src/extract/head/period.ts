import type { Period } from '../../document/contract/period.ts';
import { calendarWindow, nominalWindow } from '../../rules/period-window.ts';
import { type PeriodReading, readPeriods } from '../../rules/periods.ts';
import { fold } from '../../text/fold.ts';
import { readNumbered } from '../citations/read-text.ts';
import { type HeadContext, openingTexts } from './context.ts';
import { type StatedWindow, statedWindow } from './window.ts';

/** The time a report speaks of: from its title, else from its opening. Null where neither names one. */
export function reportPeriod(context: HeadContext, title: string | null, date: string | null): Period | null {
  const opening = openingTexts(context);
  const stated =
    [title ?? '', ...opening].map((text) => statedWindow(text, context.rules)).find(isWindow) ?? null;
  const fromTitle = title === null ? null : periodIn(title, chooseFromTitle, date, stated, context);
  if (fromTitle !== null) return fromTitle;
  for (const text of opening.filter(announces)) {
    const period = periodIn(withoutCitations(text, context), chooseLast, date, stated, context);
    if (period !== null) return period;
  }
  if (stated === null) return null;
  return { type: 'range', start: stated.start, end: stated.end, label: stated.label };
}

function isWindow(window: StatedWindow | null): window is StatedWindow {
  return window !== null;
}

/** The sentence that says what follows. */
function announces(text: string): boolean {
  return /:\s*$/u.test(text) || /như sau/u.test(text);
}

type Choice = (
  readings: readonly PeriodReading[],
  text: string,
  context: HeadContext,
) => PeriodReading | null;

function periodIn(
  text: string,
  choose: Choice,
  date: string | null,
  stated: StatedWindow | null,
  context: HeadContext,
): Period | null {
  const readings = readPeriods(context.rules, text);
  const chosen = choose(readings, text, context);
  const years = chosen === null ? null : yearsOf(chosen, readings, date);
  return chosen === null || years === null ? null : periodOf(chosen, years, stated, context);
}

/** Periods inside the titles of cited documents are not those of the report. */
function withoutCitations(text: string, context: HeadContext): string {
  let rest = text;
  for (const { extent } of readNumbered(text, context.grammar))
    rest = rest.slice(0, extent.start) + ' '.repeat(extent.end - extent.start) + rest.slice(extent.end);
  return rest;
}

function chooseFromTitle(
  readings: readonly PeriodReading[],
  text: string,
  context: HeadContext,
): PeriodReading | null {
  const past = readings.filter(
    (reading, at) => at === 0 || !followsPlan(reading, readings[0], text, context),
  );
  return narrowest(widened(past, text, context), context);
}

/** The sentence that opens a report ends with what it reports. */
function chooseLast(
  readings: readonly PeriodReading[],
  text: string,
  context: HeadContext,
): PeriodReading | null {
  return widened(readings, text, context).at(-1) ?? null;
}

function followsPlan(
  reading: PeriodReading,
  first: PeriodReading | undefined,
  text: string,
  context: HeadContext,
): boolean {
  const between = ` ${fold(text.slice(first?.end ?? 0, reading.start))} `;
  return context.rules.head.planWords.some((word) => between.includes(` ${fold(word)} `));
}

/** "tháng 12 và cả năm 2023" is one period, the year. */
function widened(
  readings: readonly PeriodReading[],
  text: string,
  context: HeadContext,
): readonly PeriodReading[] {
  const joints = context.rules.head.periodJoints.map((joint) => fold(joint));
  return readings.filter((reading, at) => {
    const next = readings[at + 1];
    if (next === undefined) return true;
    const between = text.slice(reading.end, next.start);
    return !(
      (fold(between) === '' || joints.includes(fold(between))) &&
      rank(next, context) > rank(reading, context)
    );
  });
}

function narrowest(readings: readonly PeriodReading[], context: HeadContext): PeriodReading | null {
  let best: PeriodReading | null = null;
  for (const reading of readings)
    if (best === null || rank(reading, context) < rank(best, context)) best = reading;
  return best;
}

function rank(reading: PeriodReading, context: HeadContext): number {
  return context.rules.head.periodOrder.indexOf(reading.kind.type);
}

/** Its own year, else one named beside it, else that of the date; a report of December may come in January. */
function yearsOf(
  chosen: PeriodReading,
  readings: readonly PeriodReading[],
  date: string | null,
): readonly [number, number] | null {
  if (chosen.years !== null) return chosen.years;
  const named = readings.find((reading) => reading.start > chosen.start && reading.years !== null);
  const other = named ?? readings.find((reading) => reading.years !== null);
  if (other?.years != null && other.years[0] === other.years[1]) return other.years;
  if (date === null) return null;
  const [year, month] = date.split('-').map(Number);
  if (year === undefined) return null;
  const own = month !== undefined && chosen.months[0] > month ? year - 1 : year;
  return [own, own];
}

function periodOf(
  chosen: PeriodReading,
  years: readonly [number, number],
  stated: StatedWindow | null,
  context: HeadContext,
): Period {
  const span = { months: chosen.months, years };
  const isStage = chosen.kind.type === 'range';
  const nominal = isStage ? calendarWindow(span) : nominalWindow(context.rules, span);
  // A stated window that lies elsewhere speaks of something else (a plan, an earlier report).
  const fits = stated !== null && stated.end >= calendarWindow(span).start && stated.start <= nominal.end;
  const window = fits ? stated : nominal;
  return { type: chosen.kind.type, start: window.start, end: window.end, label: chosen.label };
}
