import type { Citation } from '../document/contract/citation.ts';
import type { Finding } from '../document/contract/finding.ts';
import type { CheckOptions } from '../rules/schemas/checks.ts';
import { squeeze } from '../text/fold.ts';
import { compareDates, datesIn, isCalendarDay, isIsoDay, isoDay } from './calendar.ts';
import type { CheckContext } from './context.ts';
import { clip, type Fact } from './facts.ts';
import { finding } from './finding.ts';

const CODE = 'impossible-date';
type Options = CheckOptions['checks']['impossible-date'];

/**
 * Dates that cannot be: days that no calendar has, a cited document that is younger than the report or than its own
 * number says, a report older than its period. A report signed before its period closes is usual and no fault.
 */
export function impossibleDate(context: CheckContext, options: Options): Finding[] {
  return [
    ...calendarFindings(context, options),
    ...context.input.citations.flatMap((citation) => [
      ...laterThanReport(context, options, citation),
      ...yearOfNumber(options, citation),
    ]),
    ...reportDates(context, options),
  ];
}

/** A text of the report with the facts that stand in it. */
interface Passage {
  readonly text: string;
  readonly facts: readonly Fact[];
}

function passages(context: CheckContext): readonly Passage[] {
  const { report, tables, citations } = context.input;
  const headings = [report.title, ...tables.flatMap((table) => [table.title, ...table.captions])];
  const cited = citations.map((citation) => citation.evidence.text);
  const byText = Map.groupBy(context.facts, (fact) => fact.text);
  return [
    ...[...headings, ...cited].flatMap((text) => (text === null ? [] : [{ text, facts: [] }])),
    ...[...byText].map(([text, facts]) => ({ text, facts })),
  ];
}

function calendarFindings(context: CheckContext, options: Options): Finding[] {
  const printed = new Map<string, Fact[]>();
  for (const { text, facts } of passages(context))
    for (const date of datesIn(text, context.rules.checks.dates)) {
      if (isCalendarDay(date.day, date.month, date.year)) continue;
      const key = squeeze(date.text);
      printed.set(key, [...(printed.get(key) ?? []), ...facts]);
    }
  for (const date of statedDates(context))
    if (!isIsoDay(date) && !isPrinted(printed, context, date)) printed.set(date, []);
  return [...printed].map(([text, facts]) =>
    finding(CODE, options.outcomes.calendar, {
      values: { text, actual: text },
      about: facts,
      expected: null,
      actual: text,
    }),
  );
}

function statedDates(context: CheckContext): readonly string[] {
  const { report, citations } = context.input;
  return [report.date, ...citations.map((citation) => citation.date)].filter((date) => date !== null);
}

/** The same day, found in a text already. */
function isPrinted(printed: ReadonlyMap<string, unknown>, context: CheckContext, iso: string): boolean {
  return [...printed.keys()].some((text) =>
    datesIn(text, context.rules.checks.dates).some(
      ({ day, month, year }) => year !== null && isoDay(year, month, day) === iso,
    ),
  );
}

function laterThanReport(context: CheckContext, options: Options, citation: Citation): Finding[] {
  const { date } = context.input.report;
  if (date === null || citation.date === null || compareDates(citation.date, date) <= 0) return [];
  return [
    finding(CODE, options.outcomes.later, {
      values: { document: nameOf(citation), expected: date, actual: citation.date },
      about: [],
      expected: `<= ${date}`,
      actual: citation.date,
    }),
  ];
}

/** "43/2011/NĐ-CP": documents of law carry the year in which they were issued. */
const YEAR_IN_NUMBER = /^\s*\d+\s*\/\s*((?:19|20)\d{2})\s*\//;

function yearOfNumber(options: Options, citation: Citation): Finding[] {
  const year = YEAR_IN_NUMBER.exec(citation.number ?? '')?.[1];
  if (year === undefined || citation.date === null || citation.date.startsWith(year)) return [];
  return [
    finding(CODE, options.outcomes.yearOfNumber, {
      values: { document: nameOf(citation), expected: year, actual: citation.date },
      about: [],
      expected: year,
      actual: citation.date,
    }),
  ];
}

function nameOf(citation: Citation): string {
  return clip(
    [citation.type, citation.number].filter((part) => part !== null).join(' ') || citation.evidence.text,
  );
}

function reportDates(context: CheckContext, options: Options): Finding[] {
  const { date, period } = context.input.report;
  const findings: Finding[] = [];
  if (period?.start && period.end && compareDates(period.start, period.end) > 0)
    findings.push(
      finding(CODE, options.outcomes.periodOrder, {
        values: { expected: period.start, actual: period.end },
        about: [],
        expected: `>= ${period.start}`,
        actual: period.end,
      }),
    );
  if (date !== null && period?.start && compareDates(date, period.start) < 0)
    findings.push(
      finding(CODE, options.outcomes.beforePeriod, {
        values: { expected: period.start, actual: date },
        about: [],
        expected: `>= ${period.start}`,
        actual: date,
      }),
    );
  return findings;
}
