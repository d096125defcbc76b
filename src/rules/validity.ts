/** Something that stands from one day to another, both included; null leaves an end open. */
export interface Validity {
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** `day` as "2025-06-30"; a month or a year alone ("2025-06") counts as its first day. */
export function validOn({ validFrom, validTo }: Validity, day: string): boolean {
  const full = day.length === 4 ? `${day}-01-01` : day.length === 7 ? `${day}-01` : day;
  return (validFrom === null || validFrom <= full) && (validTo === null || full <= validTo);
}

export function overlap(first: Validity, second: Validity): boolean {
  const startsBeforeEnd = (a: Validity, b: Validity): boolean =>
    a.validFrom === null || b.validTo === null || a.validFrom <= b.validTo;
  return startsBeforeEnd(first, second) && startsBeforeEnd(second, first);
}

export function dayAfter(day: string): string {
  return shift(day, 1);
}

export function dayBefore(day: string): string {
  return shift(day, -1);
}

function shift(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
