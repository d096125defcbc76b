import { fold } from '../text/fold.ts';
import { openingPhrase } from '../text/words.ts';
import type { StructureWords } from './words.ts';

/** Longest signing line seen: a title with the name of its unit. */
const LONGEST_SIGNING_LINE = 80;
/** Folded characters that may follow a position without "TM.", "KT." … before the line is a heading in capitals. */
const POSITION_TAIL = 30;

/** "KT. GIÁM ĐỐC", "TM. ỦY BAN NHÂN DÂN", "PHÓ GIÁM ĐỐC": a line in capitals that opens or holds a signing title. */
export function isSigningLine(line: string, words: StructureWords): boolean {
  const text = line.trim();
  if (text === '' || text !== text.toUpperCase() || text.length > LONGEST_SIGNING_LINE) return false;
  const folded = fold(text);
  const bare = withoutCapacity(folded, words);
  const position = openingPhrase(words.positions, bare);
  if (bare !== folded)
    return bare === '' || position !== null || openingPhrase(words.signingBodies, bare) !== null;
  return position !== null && folded.length <= position.length + POSITION_TAIL;
}

/** Under a signing line also a long title in capitals holds ("GIÁM ĐỐC TRUNG TÂM …"). */
export function isLongTitle(line: string, words: StructureWords): boolean {
  const text = line.trim();
  if (text !== text.toUpperCase() || text.length > 2 * LONGEST_SIGNING_LINE) return false;
  return openingPhrase(words.positions, fold(text)) !== null;
}

/** Folded text without "kt", "tm", "tl", … in front. */
export function withoutCapacity(folded: string, words: StructureWords): string {
  for (const mark of words.capacityMarks) {
    if (folded === mark) return '';
    if (folded.startsWith(`${mark} `)) return folded.slice(mark.length + 1);
  }
  return folded;
}

/** Two to six words, each with a capital first letter or all in capitals; no digit. */
export function looksLikeName(text: string): boolean {
  const bare = text.replace(/^\s*(?:(?:TS|ThS|PGS|GS|BS|KS|CN|Ths|Ts)\.?\s*)+(?=\p{Lu})/u, '').trim();
  if (/\d|[:;,/]/.test(bare)) return false;
  const parts = bare.split(/\s+/);
  if (parts.length < 2 || parts.length > 6) return false;
  return parts.every((part) => /^\p{Lu}[\p{L}'’.-]*$/u.test(part)) && fold(bare).length >= 4;
}
