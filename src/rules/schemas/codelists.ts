import { z } from 'zod';
import { Names } from './common.ts';

const Named = z.strictObject({ names: Names });

/** What kind of answer an indicator takes, with the bounds that hold for every figure of the kind. */
const ValueTypeEntry = z.strictObject({
  names: Names,
  min: z.number().nullable().default(null),
  max: z.number().nullable().default(null),
  integer: z.boolean().default(false),
});

/** Closed lists that the other files of the pack refer to. */
export const Codelists = z.strictObject({
  valueTypes: z.strictObject({
    group: ValueTypeEntry,
    count: ValueTypeEntry,
    percent: ValueTypeEntry,
    money: ValueTypeEntry,
    boolean: ValueTypeEntry,
    enum: ValueTypeEntry,
    rank: ValueTypeEntry,
  }),
  periodBases: z.strictObject({
    period: Named,
    ytd: Named,
    plan_year: Named,
    programme: Named,
    point: Named,
    cumulative: Named,
    cumulative_since_2015: Named,
  }),
  levels: z.strictObject({ province: Named, department: Named, district: Named, commune: Named }),
  regimes: z.record(z.string(), Named),
  /** Dimension -> its members. */
  dimensions: z.record(z.string(), z.strictObject({ names: Names, members: z.record(z.string(), Names) })),
});
export type Codelists = z.infer<typeof Codelists>;
