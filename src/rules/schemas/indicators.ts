import { z } from 'zod';
import { Code, Day, Names, ReporterLevel, RuleSeverity } from './common.ts';

const Percent = z.strictObject({
  op: z.literal('percent'),
  numerator: Code,
  denominator: Code,
  severity: RuleSeverity.default('error'),
});

const Sum = z.strictObject({
  op: z.literal('sum'),
  parts: z.array(Code).min(2),
  /** "warning" where the printed parts need not be all parts. */
  severity: RuleSeverity.default('error'),
});

/** (from - to) / from * 100: the share by which a number has been cut. */
const Decrease = z.strictObject({
  op: z.literal('decrease'),
  from: Code,
  to: Code,
  severity: RuleSeverity.default('warning'),
});

/** How an indicator follows from others. */
export const Formula = z.discriminatedUnion('op', [Percent, Sum, Decrease]);
export type Formula = z.infer<typeof Formula>;

export const ValueType = z.enum(['group', 'count', 'percent', 'money', 'boolean', 'enum', 'rank']);
export type ValueType = z.infer<typeof ValueType>;

export const PeriodBasis = z.enum([
  'period',
  'ytd',
  'plan_year',
  'programme',
  'point',
  'cumulative',
  'cumulative_since_2015',
]);
export type PeriodBasis = z.infer<typeof PeriodBasis>;

/** One concept with one scope; a row of a statistical annex or a figure that reports give in prose. */
export const Indicator = z.strictObject({
  code: Code,
  kind: z.enum(['section', 'group', 'indicator']).default('indicator'),
  /** Code of the entry above it; only sections have none. */
  parent: Code.nullable().default(null),
  names: Names,
  /** Other wordings that forms print for it; the Vietnamese name need not be repeated. */
  aliases: z.array(z.string().min(1)).default([]),
  /** Code in units.yaml. */
  unit: z.string().nullable().default(null),
  valueType: ValueType,
  /** Who reports it. */
  levels: z.array(ReporterLevel).min(1).default(['province', 'department', 'district', 'commune']),
  /** What time a figure covers; null for sections and groups. */
  periodBasis: PeriodBasis.nullable().default(null),
  /** The concept without its scope: indicators that differ only in `dimensions` share it. Need not be an entry. */
  base: Code.nullable().default(null),
  dimensions: z.record(z.string(), z.string()).default({}),
  formula: Formula.nullable().default(null),
  /** Indicators that it must not exceed. */
  atMost: z.array(z.strictObject({ indicator: Code, severity: RuleSeverity.default('error') })).default([]),
  /** Weight of a value outside the bounds of its value type ("warning" where real exceptions exist). */
  boundsSeverity: RuleSeverity.default('error'),
  /** Answers of a boolean or enum: the printed digit -> its meaning. */
  answers: z.record(z.string().regex(/^\d$/), Names).default({}),
  validFrom: Day.nullable().default(null),
  validTo: Day.nullable().default(null),
  /** Key in codelists.yaml: legal regime of its terms. */
  regime: z.string().nullable().default(null),
  /** Indicator of another regime that it may be compared with, with care. */
  bridge: Code.nullable().default(null),
  /** True where reports print it with its total, as a/b. */
  statesTotal: z.boolean().default(false),
  /** "table": a row of a known form; "prose": only in running text; "derived": implied by its family. */
  origin: z.enum(['table', 'prose', 'derived']),
  note: Names.nullable().default(null),
});
export type Indicator = z.infer<typeof Indicator>;

/** The indicators of one section of the catalogue. */
export const IndicatorFile = z.strictObject({
  section: z.int().min(1).max(7),
  indicators: z.array(Indicator).min(1),
});
export type IndicatorFile = z.infer<typeof IndicatorFile>;
