import type { Period } from '../../document/contract/period.ts';
import { letterPattern } from '../../text/letter-pattern.ts';

const RANGE =
  /từ\s+(?:ngày\s+)?(\d{1,2})\/(\d{1,2})\/(\d{4})\s+đến\s+(?:hết\s+)?(?:ngày\s+)?(\d{1,2})\/(\d{1,2})\/(\d{4})/iu;
const YEAR = letterPattern(
  String.raw`(?:^|[:,;.]\s*)(?:trong\s+|cả\s+)?năm\s+((?:19|20)\d{2})(?=\s*,|\s+\p{Lu}|\s+(?:đã|được|có|tổ chức|toàn))`,
  'iu',
);

/** The window that a sentence itself gives before a figure; null where the report's own applies. */
export function statedPeriod(before: string): Period | null {
  const range = RANGE.exec(before);
  if (range !== null) {
    const [, d1, m1, y1, d2, m2, y2] = range;
    return { type: 'range', start: iso(y1, m1, d1), end: iso(y2, m2, d2), label: range[0] };
  }
  const year = YEAR.exec(before)?.[1];
  if (year === undefined) return null;
  return { type: 'year', start: `${year}-01-01`, end: `${year}-12-31`, label: `năm ${year}` };
}

function iso(year: string | undefined, month: string | undefined, day: string | undefined): string | null {
  if (year === undefined || month === undefined || day === undefined) return null;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
