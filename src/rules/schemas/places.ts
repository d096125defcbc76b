import { z } from 'zod';
import { Day, Names } from './common.ts';

/** Statistical code of a province (two digits). It names a province only together with a day: seven were reused. */
export const ProvinceCode = z.string().regex(/^\d{2}$/);

export const ProvinceType = z.enum(['province', 'city']);

/** One provincial unit for the time in which its area did not change. */
export const Province = z.strictObject({
  code: ProvinceCode,
  /** Without "tỉnh" or "thành phố". */
  name: z.string().min(1),
  type: ProvinceType,
  nameEn: z.string().min(1),
  /** Other spellings and names in use. */
  variants: z.array(z.string().min(1)).default([]),
  /** First and last day; null where it began before the pack's time or still stands. */
  validFrom: Day.nullable().default(null),
  validTo: Day.nullable().default(null),
  /** Code of the unit that takes over on the day after `validTo`. */
  successor: ProvinceCode.nullable().default(null),
  /** Codes of the units, as they were until the day before `validFrom`, whose areas make it up. */
  formedFrom: z.array(ProvinceCode).default([]),
  /** Code of the old unit in which the seat lies. */
  seatIn: ProvinceCode.nullable().default(null),
  /** Change of rank without a change of area. */
  becomesCity: Day.nullable().default(null),
  /** Socio-economic region until June 2025 and since. */
  regionUntil2025: z.string().nullable().default(null),
  regionFrom2025: z.string().nullable().default(null),
  /** Electronic identifier of level 1; `confirmed` where it has been seen in use. */
  electronicId: z
    .strictObject({ code: z.string().regex(/^H\d{2}$/), confirmed: z.boolean() })
    .nullable()
    .default(null),
  iso3166: z
    .string()
    .regex(/^VN-[A-Z0-9]{2}$/)
    .nullable()
    .default(null),
  /** Number of districts when the level ended. */
  districts: z.int().nullable().default(null),
  /** Number of communes, wards and special zones in July 2026. */
  communes: z.int().nullable().default(null),
});
export type Province = z.infer<typeof Province>;

const Region = z.strictObject({ code: z.string(), names: Names });

export const PlacesFile = z.strictObject({
  /** Words before a place name that say what it is. */
  prefixes: z.array(z.string().min(1)),
  regionsUntil2025: z.array(Region),
  regionsFrom2025: z.array(Region),
  provinces: z.array(Province).min(1),
});
export type PlacesFile = z.infer<typeof PlacesFile>;
