import { z } from 'zod';
import { PeriodType } from '../../document/contract/period.ts';
import { Names } from './common.ts';

/** Slots of a wording: {month} {quarter} {year} {yearFrom} {yearTo}; everything else stands as printed. */
export const PeriodWording = z.string().min(1);

/** A kind of reporting period. */
export const PeriodKind = z.strictObject({
  code: z.string().min(1),
  type: PeriodType,
  names: Names,
  /** First and last month; null where a slot of the wording or the years give them. */
  months: z
    .tuple([z.int().min(1).max(12), z.int().min(1).max(12)])
    .nullable()
    .default(null),
  /** The longest wording that fits is taken. */
  wordings: z.array(PeriodWording).min(1),
});
export type PeriodKind = z.infer<typeof PeriodKind>;

export const PeriodsFile = z.strictObject({
  /** Which days a report of some months covers: from a day of the month before the first to a day of the last. */
  nominalWindow: z.strictObject({
    fromDay: z.int().min(1).max(31),
    monthsBefore: z.int().min(0),
    toDay: z.int().min(1).max(31),
    source: Names,
  }),
  /** Words that make a month after them a date, with or without a day between: "ngày 15 tháng 9". */
  notAfter: z.array(z.string().min(1)),
  periods: z.array(PeriodKind).min(1),
});
export type PeriodsFile = z.infer<typeof PeriodsFile>;
