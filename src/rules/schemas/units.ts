import { z } from 'zod';
import { Names } from './common.ts';

export const UnitKind = z.enum(['count', 'percent', 'money', 'measure', 'rank', 'code']);
export type UnitKind = z.infer<typeof UnitKind>;

export const UnitCode = z.string().regex(/^[A-Z][A-Z0-9_]*$/);

/** A unit of measure and the ways in which it is printed. */
export const Unit = z.strictObject({
  code: UnitCode,
  kind: UnitKind,
  names: Names,
  /** Printed forms besides the Vietnamese name; compared without marks and case. */
  variants: z.array(z.string().min(1)).default([]),
  /** Expressions over the printed form without marks and in lower case, tried after all printed forms. */
  patterns: z.array(z.string().min(1)).default([]),
  /** This unit as a multiple of another: one VND_BN is 1000 VND_M. */
  multipleOf: z.strictObject({ unit: UnitCode, factor: z.number().positive() }).nullable().default(null),
  /** Units that may be printed in its place: a row counted in ORG is often printed "Đơn vị" (UNIT). */
  interchangeableWith: z.array(UnitCode).default([]),
  /** True for words that name no unit of their own ("Số lượng"): the indicator's unit stands. */
  generic: z.boolean().default(false),
});
export type Unit = z.infer<typeof Unit>;

export const UnitsFile = z.strictObject({ units: z.array(Unit).min(1) });
export type UnitsFile = z.infer<typeof UnitsFile>;
