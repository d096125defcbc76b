import { z } from 'zod';
import { IsoDate, Period } from './period.ts';

export const IssuerLevel = z.enum(['province', 'department', 'district', 'commune']);
export type IssuerLevel = z.infer<typeof IssuerLevel>;

export const Area = z.object({
  code: z.string(),
  name: z.string(),
  validFrom: IsoDate.nullable(),
  validTo: IsoDate.nullable(),
  successor: z.object({ code: z.string(), name: z.string() }).nullable(),
});
export type Area = z.infer<typeof Area>;

/** What the report says of itself. */
export const ReportHead = z.object({
  documentType: z.object({ code: z.string().nullable(), name: z.string() }).nullable(),
  /** "/BC-SNV" with a blank serial: serial null, suffix "BC-SNV". */
  number: z.object({
    raw: z.string().nullable(),
    serial: z.string().nullable(),
    suffix: z.string().nullable(),
  }),
  issuer: z.object({
    name: z.string().nullable(),
    level: IssuerLevel.nullable(),
    parentBody: z.string().nullable(),
  }),
  area: Area.nullable(),
  place: z.string().nullable(),
  date: IsoDate.nullable(),
  title: z.string().nullable(),
  period: Period.nullable(),
  signer: z
    .object({ name: z.string().nullable(), position: z.string().nullable(), capacity: z.string().nullable() })
    .nullable(),
  recipients: z.array(z.string()),
});
export type ReportHead = z.infer<typeof ReportHead>;
