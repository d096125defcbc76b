import { z } from 'zod';

const Words = z.array(z.string().min(1)).min(1);

/** rules/head.yaml: how a report says what it is. */
export const HeadRules = z.strictObject({
  /** Words that tie an annex to its report ("Kèm theo Báo cáo số …"). */
  attachedWords: Words,
  /** Words in a title after which it speaks of the time to come. */
  planWords: Words,
  /** Words between two periods of which the wider one holds ("tháng 12 và cả năm 2023"). */
  periodJoints: Words,
  /** Period types from the narrowest to the widest. */
  periodOrder: Words,
  windowFrom: Words,
  windowTo: Words,
  /** Verbs of the reporting body in the opening ("… báo cáo kết quả như sau"). */
  reportVerbs: Words,
  /** Before a name: academic titles and ranks. */
  nameTitles: Words,
  /** Kinds of areas -> level of the body that governs one. */
  areaLevels: z.array(z.strictObject({ words: Words, level: z.enum(['province', 'district', 'commune']) })),
  /** Area words of a province and of a city of the same rank. */
  provinceWord: z.string().min(1),
  cityWord: z.string().min(1),
  /** First words of bodies that no rule file knows, with their level. */
  unknownBodies: z.array(
    z.strictObject({ words: Words, level: z.enum(['province', 'department', 'district', 'commune']) }),
  ),
  /** Code of the body that governs an area, in rules/bodies. */
  governingBody: z.string().min(1),
  /** How the parent of a department is written where it is not printed. */
  governingName: z.string().min(1),
});
export type HeadRules = z.infer<typeof HeadRules>;
