import { letterPattern } from '../../text/letter-pattern.ts';
import { isStrippedSyllable } from '../orthography/stripped-syllable.ts';
import { hasMark, isLegalSyllable } from '../orthography/syllable.ts';
import type { SyllableStatistics } from './statistics.ts';

/** What counts as a syllable in a run and how likely syllables follow each other. */
export interface SpacingModel {
  isSyllable(word: string): boolean;
  readonly statistics: SyllableStatistics;
}

/** A run with at most this share of its words marked has lost its marks: stripped text has none, clean at least 0.53. */
const MOST_STRIPPED_MARKED = 0.02;

const WORD = letterPattern(String.raw`[\p{L}\p{M}]+`, 'gu');

function lostItsMarks(text: string): boolean {
  let words = 0;
  let marked = 0;
  for (const [word] of text.matchAll(WORD)) {
    words++;
    if (hasMark(word)) marked++;
  }
  return marked <= MOST_STRIPPED_MARKED * words;
}

/** The model for a run: of marked syllables, or of stripped ones where the run has no marks. */
export function spacingModelFor(text: string, statistics: SyllableStatistics): SpacingModel {
  return lostItsMarks(text)
    ? { isSyllable: isStrippedSyllable, statistics: statistics.stripped }
    : { isSyllable: isLegalSyllable, statistics };
}
