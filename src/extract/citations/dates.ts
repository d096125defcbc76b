/** A date as printed: ISO 8601 with the precision that is there; null for a day that no calendar has. */
export interface PrintedDate {
  readonly start: number;
  readonly end: number;
  readonly date: string | null;
}

const BLANK = String.raw`[\s.…_]*`;
const NUMERIC = /(\d{1,2}|[\s.…_]*)\s*([/.-])\s*(\d{1,2})\s*\2\s*((?:19|20)\d{2})(?![\d/])/uy;

/** Words of a date in running text: "ngày", "tháng", "năm". */
export interface DateWords {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

/** Reads the date that begins at `at`, with or without the word for day in front; null when none does. */
export function dateAt(key: string, at: number, words: DateWords): PrintedDate | null {
  const opening = new RegExp(String.raw`\s*(?:${words.day}\s*)?`, 'uy');
  opening.lastIndex = at;
  const from = at + (opening.exec(key)?.[0].length ?? 0);
  return numericDate(key, at, from) ?? longDate(key, at, from, words);
}

function numericDate(key: string, start: number, from: number): PrintedDate | null {
  NUMERIC.lastIndex = from;
  const m = NUMERIC.exec(key);
  if (m?.[3] === undefined || m[4] === undefined) return null;
  return { start, end: from + m[0].length, date: isoDate(m[4], m[3], m[1] ?? '') };
}

function longDate(key: string, start: number, from: number, words: DateWords): PrintedDate | null {
  const pattern = new RegExp(
    String.raw`(\d{1,2}|${BLANK})[\s,]*${words.month}\s*(\d{1,2}|${BLANK})[\s,]*${words.year}\s*((?:19|20)\d{2})(?!\d)`,
    'uy',
  );
  pattern.lastIndex = from;
  const m = pattern.exec(key);
  if (m?.[3] === undefined) return null;
  return { start, end: from + m[0].length, date: isoDate(m[3], m[2] ?? '', m[1] ?? '') };
}

/** Parts that are blank or dotted lower the precision. */
function isoDate(year: string, month: string, day: string): string | null {
  const m = Number.parseInt(month, 10);
  if (Number.isNaN(m)) return year;
  if (m < 1 || m > 12) return null;
  const yearMonth = `${year}-${String(m).padStart(2, '0')}`;
  const d = Number.parseInt(day, 10);
  if (Number.isNaN(d)) return yearMonth;
  const last = new Date(Date.UTC(Number(year), m, 0)).getUTCDate();
  return d >= 1 && d <= last ? `${yearMonth}-${String(d).padStart(2, '0')}` : null;
}
