import { z } from 'zod';

/** An ISO 8601 date; precision may be reduced to the month or the year ("2023-12", "2023"). */
export const IsoDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);
export type IsoDate = z.infer<typeof IsoDate>;

export const PeriodType = z.enum(['month', 'quarter', 'half', 'nine-months', 'year', 'range', 'other']);
export type PeriodType = z.infer<typeof PeriodType>;

/** The time a figure speaks of. `label` as printed; start and end are calendar days, both included. */
export const Period = z.object({
  type: PeriodType,
  start: IsoDate.nullable(),
  end: IsoDate.nullable(),
  label: z.string().nullable(),
});
export type Period = z.infer<typeof Period>;
