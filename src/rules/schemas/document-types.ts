import { z } from 'zod';
import { Names } from './common.ts';

/** A type of document with the abbreviations under which it stands in numbers and symbols. */
export const DocumentType = z.strictObject({
  code: z.string().min(1),
  names: Names,
  /** A type may be of several kinds: a decision is administrative, or legal and normative, or of the Party. */
  kinds: z.array(z.enum(['administrative', 'legal', 'party', 'copy'])).min(1),
  /** As printed in symbols of the State; the first is the one to write, the others are read. */
  abbreviations: z.array(z.string().min(1)).default([]),
  /** As printed in symbols of the Party ("12-CT/TU"). */
  partyAbbreviations: z.array(z.string().min(1)).default([]),
  /** Other printed names. */
  aliases: z.array(z.string().min(1)).default([]),
  /** Two-digit type code of archival metadata. */
  archiveCode: z
    .string()
    .regex(/^\d{2}$/)
    .nullable()
    .default(null),
  /** True where the symbol has no type: "212/SNV-CCHC" is an official letter. */
  symbolWithoutType: z.boolean().default(false),
  /** Where the year stands inside the number: always ("01/2021/TT-BNV"), only in normative documents, or never. */
  yearInNumber: z.enum(['always', 'normative', 'never']).default('never'),
});
export type DocumentType = z.infer<typeof DocumentType>;

export const DocumentTypesFile = z.strictObject({ documentTypes: z.array(DocumentType).min(1) });
export type DocumentTypesFile = z.infer<typeof DocumentTypesFile>;
