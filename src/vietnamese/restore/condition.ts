import { bareKey } from '../model/channel.ts';
import { syllableKey } from '../model/syllable-key.ts';
import type { RestoreModel } from './restore-model.ts';

/**
 * State of a stretch of text, which decides what a raw token may stand for:
 * `clean` is left alone; `light` is Vietnamese text with some wrong letters (an engine with a Vietnamese
 * model); `foreign` was read by an engine for another language; `stripped` has lost its marks and nothing else.
 */
export type Condition = 'clean' | 'light' | 'foreign' | 'stripped';

const WORD = /[\p{L}\p{M}]+/gu;
const VIETNAMESE = /^[a-zàáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]+$/u;
const DAMAGED = /[\p{L}][&¢@§$\p{N}][\p{L}]?|[\p{N}][\p{L}]/gu;

/**
 * Shares measured on whole files: clean reports have 84-89 % of words that are known syllables with a mark,
 * pages read by an English engine 4-7 %, stripped text none.
 */
const MARKED_VIETNAMESE = 0.5;
const MARKED_STRIPPED = 0.005;
/**
 * Share of words that carry Vietnamese marks but are no word of the model, by page of forty lines: clean reports
 * at most 0.3 %, encyclopaedia pages 0.5 % (nine in ten) to 1.2 % (the worst of 125), pages of a Vietnamese
 * engine on poor scans 0.6 % (median) to 2.5 %. Set so that hardly a clean page is touched; half of the damaged
 * ones are then left as they are unless the caller says what they are.
 */
const UNKNOWN_CLEAN = 0.009;
const DAMAGE_STRIPPED = 0.01;

/** Condition of a text by the shares of marked and unknown words. */
export function conditionOf(text: string, model: RestoreModel): Condition {
  let words = 0;
  let marked = 0;
  let unknown = 0;
  for (const match of text.matchAll(WORD)) {
    const key = syllableKey(match[0]);
    words++;
    const known = model.language.ids.has(key);
    if (known && bareKey(key) !== key) marked++;
    if (!known && bareKey(key) !== key && VIETNAMESE.test(key)) unknown++;
  }
  if (words === 0) return 'clean';
  if (marked / words >= MARKED_VIETNAMESE) return unknown / words <= UNKNOWN_CLEAN ? 'clean' : 'light';
  const damage = text.match(DAMAGED)?.length ?? 0;
  const bare = marked / words <= MARKED_STRIPPED && damage / words <= DAMAGE_STRIPPED;
  return bare ? 'stripped' : 'foreign';
}
