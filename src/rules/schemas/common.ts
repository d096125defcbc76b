import { z } from 'zod';
import { Bilingual } from '../../document/message.ts';

/** A name in both languages of the product. */
export const Names = Bilingual.strict();
export type Names = z.infer<typeof Names>;

/** Dotted lower-case code: "tthc.dossiers.received". */
export const Code = z.string().regex(/^[a-z][a-z0-9_-]*(\.[a-z0-9_-]+)*$/);

/** A calendar day, "2025-06-30". */
export const Day = z.iso.date();

/** The four levels of local bodies that report. */
export const ReporterLevel = z.enum(['province', 'department', 'district', 'commune']);
export type ReporterLevel = z.infer<typeof ReporterLevel>;

/** How far a broken rule weighs. */
export const RuleSeverity = z.enum(['error', 'warning', 'info']);
export type RuleSeverity = z.infer<typeof RuleSeverity>;
