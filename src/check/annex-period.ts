import type { Finding } from '../document/contract/finding.ts';
import type { Period } from '../document/contract/period.ts';
import type { CheckOptions } from '../rules/schemas/checks.ts';
import { fold } from '../text/fold.ts';
import { containedPhrase } from '../text/words.ts';
import { compareDates, dayNumber } from './calendar.ts';
import { patternOf, wordsOf } from './compiled.ts';
import type { CheckContext } from './context.ts';
import { clip } from './facts.ts';
import { finding } from './finding.ts';
import { type StatedWindow, statedWindows } from './stated-window.ts';

const CODE = 'annex-period';
type Options = CheckOptions['checks']['annex-period'];

/**
 * The window that a table's heading states against the period of the report, and the date in the line that ties the
 * annex to its report ("(Kèm theo Báo cáo số … ngày …)") against the date of the report. The doubt is about the whole
 * table, so these findings name no single observation.
 */
export function annexPeriod(context: CheckContext, options: Options): Finding[] {
  return context.input.tables.flatMap((table, position) => {
    const name = clip(table.title ?? `${position + 1}`);
    const headings = [table.title, ...table.captions].filter((text) => text !== null);
    const titles = speaksOfAnotherTime(options, headings) ? [] : headings;
    const headers = [...new Set(table.columns.flatMap((column) => column.path))];
    return [
      ...windowFinding(context, options, name, titles),
      ...headerFinding(context, options, name, headers),
      ...attachmentFindings(context, options, name, headings),
    ];
  });
}

/** "Kế hoạch năm sau", "tồn tại năm trước": such an annex names another period on purpose. */
function speaksOfAnotherTime(options: Options, texts: readonly string[]): boolean {
  return texts.some((text) => containedPhrase(wordsOf(options.otherTimes), fold(text)) !== null);
}

function windowFinding(
  context: CheckContext,
  options: Options,
  name: string,
  texts: readonly string[],
): Finding[] {
  const { period } = context.input.report;
  const windows = windowsOf(context, options, texts);
  const bounds = boundsOf(context);
  // A wording without a year can speak for the table, not against it.
  if (bounds === null || windows.every((window) => window.assumedYear)) return [];
  if (!windows.some((window) => fits(window, bounds, options)))
    return report(options, name, windows, period, 'outside');
  const narrow = windows.every(
    (window) => fits(window, bounds, options) && isNarrower(window, bounds, options),
  );
  return narrow ? report(options, name, windows, period, 'narrower') : [];
}

/** Columns that compare periods name several of them; only a header that fits none of the report's is odd. */
function headerFinding(
  context: CheckContext,
  options: Options,
  name: string,
  texts: readonly string[],
): Finding[] {
  const { period } = context.input.report;
  const bounds = boundsOf(context);
  const windows = windowsOf(context, options, texts);
  const [window] = windows;
  if (bounds === null || windows.length !== 1 || window === undefined) return [];
  if (window.assumedYear || window.type === 'year') return [];
  return windows.some((window) => fits(window, bounds, options))
    ? []
    : report(options, name, windows, period, 'outside');
}

function report(
  options: Options,
  name: string,
  windows: readonly StatedWindow[],
  period: Period | null,
  outcome: 'outside' | 'narrower',
): Finding[] {
  const expected = period?.label ?? [period?.start, period?.end].join(' – ');
  const actual = windows.map((window) => window.text).join('; ');
  return [
    finding(CODE, options.outcomes[outcome], {
      values: { table: name, expected, actual },
      about: [],
      expected,
      actual,
    }),
  ];
}

/** Attachment lines hold dates of documents, not of figures. */
function windowsOf(
  context: CheckContext,
  options: Options,
  texts: readonly string[],
): readonly StatedWindow[] {
  const end = context.input.report.period?.end ?? null;
  const year = end === null ? null : Number(end.slice(0, 4));
  return texts.flatMap((text) => {
    const rest = options.attachments.reduce((left, pattern) => left.replace(patternOf(pattern), ' '), text);
    return statedWindows(rest, context.rules, year);
  });
}

/** The period of the report: its days, and its calendar months as counted from year 0. */
interface Bounds {
  readonly first: number;
  readonly last: number;
  readonly firstMonth: number;
  readonly lastMonth: number;
}

function boundsOf(context: CheckContext): Bounds | null {
  const { period } = context.input.report;
  if (!period?.start || !period.end) return null;
  const { fromDay, monthsBefore } = context.rules.periods.nominalWindow;
  // A nominal window opens in the month before the period that it is named after.
  const opensBefore = Number(period.start.slice(8) || 1) >= fromDay ? monthsBefore : 0;
  return {
    first: dayNumber(period.start, 'first'),
    last: dayNumber(period.end, 'last'),
    firstMonth: monthNumber(period.start, 1) + opensBefore,
    lastMonth: monthNumber(period.end, 12),
  };
}

function monthNumber(date: string, otherwise: number): number {
  const [year = 0, month] = date.split('-').map(Number);
  return year * 12 + (month ?? otherwise);
}

/** Inside the period, give or take the slack of cut-off days, or around all of it (cumulative tables). */
function fits(window: StatedWindow, bounds: Bounds, options: Options): boolean {
  if (!window.exact) {
    const [from, to] = [monthNumber(window.start, 1), monthNumber(window.end, 12)];
    const inside = from >= bounds.firstMonth && to <= bounds.lastMonth;
    return inside || (from <= bounds.firstMonth && to >= bounds.lastMonth);
  }
  const [first, last] = [dayNumber(window.start, 'first'), dayNumber(window.end, 'last')];
  const inside = first >= bounds.first - options.slackDays && last <= bounds.last + options.slackDays;
  const apart = last < bounds.first || first > bounds.last;
  return (inside && !apart) || (first <= bounds.first && last >= bounds.last);
}

/** A part of the period: its length falls short by more than the cut-off days at both ends explain. */
function isNarrower(window: StatedWindow, bounds: Bounds, options: Options): boolean {
  const length = dayNumber(window.end, 'last') - dayNumber(window.start, 'first');
  return length < bounds.last - bounds.first - 2 * options.slackDays;
}

function attachmentFindings(
  context: CheckContext,
  options: Options,
  name: string,
  texts: readonly string[],
): Finding[] {
  const { date } = context.input.report;
  if (date === null) return [];
  const seen = new Set<string>();
  return texts
    .flatMap((text) => options.attachments.flatMap((pattern) => [...text.matchAll(patternOf(pattern))]))
    .flatMap((match) => {
      const { day, month, year } = match.groups ?? {};
      if (month === undefined || year === undefined || !isOwnReport(context, match)) return [];
      const iso = [year, month.padStart(2, '0'), day?.padStart(2, '0')]
        .filter((part) => part !== undefined)
        .join('-');
      if (compareDates(iso, date) === 0 || seen.has(iso)) return [];
      seen.add(iso);
      return finding(CODE, options.outcomes.attachment, {
        values: { table: name, expected: date, actual: iso },
        about: [],
        expected: date,
        actual: iso,
      });
    });
}

/** Forms are also attached to the letters that ask for them: the type or the symbol must be the report's own. */
function isOwnReport(context: CheckContext, match: RegExpMatchArray): boolean {
  const { documentType, number } = context.input.report;
  const { type, symbol } = match.groups ?? {};
  const sameType = documentType !== null && fold(type ?? '') === fold(documentType.name);
  const suffix = fold(number.suffix ?? '');
  return sameType || (suffix !== '' && fold(symbol ?? '').endsWith(suffix));
}
