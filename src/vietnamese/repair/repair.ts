/**
 * Mends the layout damage of one run of text (a paragraph, a page): marks parted from letters, syllables broken, split
 * or joined, stray spaces, look-alikes. Clean text comes back as it is.
 */
import { applyEdits, compose, type MappedText, rawRange, unchanged } from '../../text/mapped-text.ts';
import { normaliseUnicode } from '../encodings/unicode.ts';
import { digitRepairs } from './digits.ts';
import { hyphenRepairs } from './hyphenation.ts';
import { markRepairs } from './marks.ts';
import { punctuationRepairs } from './punctuation.ts';
import type { Repair, RepairedText } from './repair-record.ts';
import { spacingRepairs } from './spacing.ts';
import type { SyllableStatistics } from './statistics.ts';

type Step = (text: string, statistics: SyllableStatistics) => Repair[];

const STEPS: readonly Step[] = [hyphenRepairs, digitRepairs, spacingRepairs, punctuationRepairs];

/** Text in NFC with its damage mended, the way back to the raw text, and what was done. */
export function repairText(raw: string, statistics: SyllableStatistics): RepairedText {
  const repairs: Repair[] = [];
  let mapped: MappedText = unchanged(raw);
  const apply = (found: readonly Repair[]): void => {
    if (found.length === 0) return;
    for (const repair of found) {
      const [start, end] = rawRange(mapped, repair.start, repair.end);
      repairs.push({ ...repair, start, end: repair.start === repair.end ? start : end });
    }
    mapped = compose(mapped, applyEdits(mapped.text, found));
  };
  apply(markRepairs(raw));
  const composed = normaliseUnicode(mapped.text);
  if (composed.text !== mapped.text) mapped = compose(mapped, composed);
  for (const step of STEPS) apply(step(mapped.text, statistics));
  return { ...mapped, repairs: repairs.sort((a, b) => a.start - b.start) };
}
