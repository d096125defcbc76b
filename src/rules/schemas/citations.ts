import { z } from 'zod';

const Words = z.array(z.string().min(1)).min(1);

/** rules/citations.yaml: how documents are named in running text. */
export const CitationRules = z.strictObject({
  /** Words between the type and the number. */
  numberWords: Words,
  /** Nouns of a document beside the names of rules/document-types, with the type they stand for. */
  typeNouns: z.array(z.strictObject({ noun: z.string().min(1), type: z.string().min(1) })),
  /** Type of an official letter, whose symbol holds no type. */
  letterType: z.string().min(1),
  /** Types whose symbol names more than one body. */
  jointTypes: Words,
  /** Symbols without a type ("63/2020/QH14"): pattern of the symbol -> type where none is printed, and issuer. */
  untypedSymbols: z.array(
    z.strictObject({ pattern: z.string().min(1), type: z.string().min(1), issuer: z.string().min(1) }),
  ),
  /** Nouns before a number that is the number of a form. */
  formNouns: Words,
  /** Words between a number and its date ("ký ngày"). */
  dateWords: Words,
  dayWord: z.string().min(1),
  monthWord: z.string().min(1),
  yearWord: z.string().min(1),
  /** Word before the issuer. */
  issuerWord: z.string().min(1),
  /** Verbs whose subject has issued the document that follows. */
  issuingVerbs: Words,
  /** Words between a subject and its verb. */
  auxiliaries: Words,
  /** Titles of persons that stand before a body. */
  issuerPositions: Words,
  /** Bodies whose name goes on in plain words ("Đoàn kiểm tra công vụ huyện"). */
  descriptiveBodies: Words,
  /** Words that are no part of a body's name. */
  issuerStops: Words,
  /** Kinds of areas before a place name, the longest first. */
  areaWords: Words,
  /** First words of a title. */
  titleOpenings: Words,
  /** Words that lead on from a title to what was done with the document. */
  titleStops: Words,
  /** Laws that are cited by name. */
  lawNouns: Words,
  lawNames: Words,
  /** National standards named in full. */
  standards: z.strictObject({ noun: z.string().min(1), type: z.string().min(1), pattern: z.string().min(1) }),
});
export type CitationRules = z.infer<typeof CitationRules>;
