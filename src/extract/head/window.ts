import type { RulePack } from '../../rules/pack.ts';
import { letterPattern } from '../../text/letter-pattern.ts';
import { alternatives } from '../citations/grammar.ts';

/** A window that a report states in words: calendar days, both included. */
export interface StatedWindow {
  readonly start: string;
  readonly end: string;
  readonly label: string;
}

const DAY = String.raw`(\d{1,2})\s*[/.-]\s*(\d{1,2})(?:\s*[/.-]\s*((?:19|20)\d{2}))?(?![\d/])`;

/** "từ ngày 15/7 đến ngày 14/8/2022"; null where a text states no window. The first day may leave out the year. */
export function statedWindow(text: string, rules: RulePack): StatedWindow | null {
  const { windowFrom, windowTo } = rules.head;
  const pattern = letterPattern(
    String.raw`(?<!\p{L})(?:${alternatives(windowFrom)})\s*${DAY}\s*(?:${alternatives(windowTo)})\s*${DAY}`,
    'iu',
  );
  const m = pattern.exec(text);
  if (m?.[6] === undefined) return null;
  const end = iso(m[6], m[5], m[4]);
  const sameYear = iso(m[3] ?? m[6], m[2], m[1]);
  if (end === null || sameYear === null) return null;
  const start = sameYear > end ? iso(String(Number(m[6]) - 1), m[2], m[1]) : sameYear;
  return start === null || start > end ? null : { start, end, label: m[0] };
}

function iso(year: string, month: string | undefined, day: string | undefined): string | null {
  const [m, d] = [Number(month), Number(day)];
  const date = new Date(Date.UTC(Number(year), m - 1, d));
  if (date.getUTCMonth() !== m - 1 || date.getUTCDate() !== d) return null;
  return date.toISOString().slice(0, 10);
}
