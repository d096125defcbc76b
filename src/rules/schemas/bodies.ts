import { z } from 'zod';
import { Code, Day, Names } from './common.ts';

export const BodyLevel = z.enum([
  'central',
  'ministry',
  'province',
  'department',
  'district',
  'commune',
  'unit',
]);
export type BodyLevel = z.infer<typeof BodyLevel>;

/** A body that issues documents, with the abbreviations under which it stands in symbols. */
export const Body = z.strictObject({
  code: Code,
  names: Names,
  /** As printed in symbols, the usual one first. */
  abbreviations: z.array(z.string().min(1)).default([]),
  /** Other names of the same body. */
  aliases: z.array(z.string().min(1)).default([]),
  /** Every level at which a body of this name exists. */
  levels: z.array(BodyLevel).min(1),
  branch: z.enum(['state', 'party', 'assembly', 'front', 'other']).default('state'),
  validFrom: Day.nullable().default(null),
  validTo: Day.nullable().default(null),
  /** Codes of the bodies that take over on the day after `validTo`. */
  successors: z.array(Code).default([]),
  note: Names.nullable().default(null),
});
export type Body = z.infer<typeof Body>;

/** A unit inside a body, as it stands after the body in the symbol of an official letter ("SNV-CCHC"). */
export const InnerUnit = z.strictObject({
  abbreviations: z.array(z.string().min(1)).min(1),
  names: Names,
});
export type InnerUnit = z.infer<typeof InnerUnit>;

export const BodiesFile = z.strictObject({
  bodies: z.array(Body).min(1),
  innerUnits: z.array(InnerUnit).min(1),
});
export type BodiesFile = z.infer<typeof BodiesFile>;
