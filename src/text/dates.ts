/**
 * Dates as Vietnamese offices print them: "ngày 08 tháng 6 năm 2021", "08/6/2021", "tháng 10 năm 2021", "10/2021",
 * "ngày 13/6". Periods ("quý III/2022") are worded in the rule packs.
 */

export interface PrintedDate {
  readonly year: number | null;
  readonly month: number;
  /** Null when the print has none, or leaves it blank ("ngày … tháng 12 năm 2023"). */
  readonly day: number | null;
  readonly start: number;
  readonly end: number;
  /** ISO 8601 in the precision of the print; null without a year. */
  readonly iso: string | null;
}

const DAY = String.raw`(?<day>0?[1-9]|[12]\d|3[01])`;
const MONTH = '(?<month>0?[1-9]|1[0-2])';
const YEAR = String.raw`(?<year>(?:19|20)\d{2})`;
/** What a form leaves for the day to be written by hand. */
const BLANK = String.raw`[\s.…_]*`;
/** Numbers of documents go on after the year: "30/2021/NĐ-CP". */
const NO_NUMBER_BEFORE = String.raw`(?<![\p{L}\p{N}/.,-])`;
const NO_NUMBER_AFTER = String.raw`(?![\p{L}\p{N}]|[/-][\p{L}\p{N}]|[.,]\d)`;

const FORMS: readonly RegExp[] = [
  String.raw`ngày\s+${DAY}\s+tháng\s+${MONTH}\s+năm\s+${YEAR}(?!\d)`,
  String.raw`ngày${BLANK}tháng\s+${MONTH}\s+năm\s+${YEAR}(?!\d)`,
  String.raw`${NO_NUMBER_BEFORE}${DAY}(?<sign>[/.-])${MONTH}\k<sign>${YEAR}${NO_NUMBER_AFTER}`,
  String.raw`tháng\s+${MONTH}(?:\s+năm\s+|\s*[/-]\s*)${YEAR}(?!\d)`,
  `${NO_NUMBER_BEFORE}${MONTH}/${YEAR}${NO_NUMBER_AFTER}`,
  String.raw`(?<=(?:ngày|đến|từ|hết|trước|sau)\s+)${DAY}/${MONTH}${NO_NUMBER_AFTER}`,
].map((source) => new RegExp(source, 'giu'));

const DAYS_IN_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function dateOf(match: RegExpMatchArray): PrintedDate | null {
  const { day, month, year } = match.groups ?? {};
  const m = Number(month);
  const d = day === undefined ? null : Number(day);
  if (d !== null && d > (DAYS_IN_MONTH[m - 1] ?? 0)) return null;
  const parts = [year, String(m).padStart(2, '0'), d === null ? null : String(d).padStart(2, '0')];
  return {
    year: year === undefined ? null : Number(year),
    month: m,
    day: d,
    start: match.index ?? 0,
    end: (match.index ?? 0) + match[0].length,
    iso: year === undefined ? null : parts.filter((part) => part !== null).join('-'),
  };
}

/** Every date in an NFC text, in order; of overlapping readings the first form in the list above wins. */
export function readDates(text: string): PrintedDate[] {
  const found: PrintedDate[] = [];
  for (const form of FORMS) {
    for (const match of text.matchAll(form)) {
      const date = dateOf(match);
      if (date && !found.some((other) => date.start < other.end && other.start < date.end)) found.push(date);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
