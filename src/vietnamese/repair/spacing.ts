/**
 * Split syllables ("h ệ th ống") and joined ones ("coquan"). Justified PDFs split on every line of a page, clean pages
 * never: how much a run shows of it decides how readily it is changed.
 */

import { letterPattern } from '../../text/letter-pattern.ts';
import { LONGEST_SYLLABLE } from '../orthography/syllable.ts';
import { type Phrase, phrasesOf } from './phrase.ts';
import type { Repair } from './repair-record.ts';
import { type SegmentCosts, segmentPhrase } from './segment.ts';
import { type SpacingModel, spacingModelFor } from './spacing-model.ts';
import type { SyllableStatistics } from './statistics.ts';

export interface SplitEvidence {
  readonly words: number;
  /** Fragments (words that are no syllables) that make a syllable with a neighbour. */
  readonly joinable: number;
}

/**
 * A run is split when at least this many fragments, and this share of its words, would make a syllable with a
 * neighbour. Measured on 2,813 held-out runs of 8 lines: the share is 0 at 99 % of clean runs and at most 0.0033
 * (administrative) and 0.0100 (general) at 99.9 %; with one syllable in twenty split it is above 0.0075 in 99 % of the
 * runs. One clean run is flagged by both numbers together, and nothing in it is joined.
 */
export const LEAST_JOINABLE = 2;
export const LEAST_JOINABLE_SHARE = 0.008;

/**
 * Bits. In a split run a wrong space is nearly as likely as a right one; elsewhere it needs strong evidence. Chosen on
 * the held-out blocks (see the card of the statistics): 99.9 % of the splits mended, no clean text joined wrongly.
 */
const IN_SPLIT_RUN: SegmentCosts = { join: 2, split: 13, onlyAtFragments: false, singleLetter: 25 };
const ELSEWHERE: SegmentCosts = { join: 8, split: 9, onlyAtFragments: true, singleLetter: 14 };

/** Gain in bits that a change outside split runs has to bring. */
const LEAST_GAIN = 8;
/** A word with a capital may be a foreign name ("Giêsu"): its splitting has to bring more. */
const LEAST_GAIN_NAME = 12;

/** Two neighbours that make one legal syllable in one case. */
function makeSyllable(left: string, right: string, model: SpacingModel): boolean {
  const joined = left + right;
  if (joined.length > LONGEST_SYLLABLE || !model.isSyllable(joined)) return false;
  return right === right.toLowerCase() || joined === joined.toUpperCase();
}

function joinableIn(phrase: Phrase, model: SpacingModel): number {
  let count = 0;
  phrase.forEach(({ text }, i) => {
    if (model.isSyllable(text)) return;
    const left = phrase[i - 1]?.text;
    const right = phrase[i + 1]?.text;
    if ((left && makeSyllable(left, text, model)) || (right && makeSyllable(text, right, model))) count++;
  });
  return count;
}

/** How much a run shows of split syllables. */
export function measureSplits(text: string, model: SpacingModel): SplitEvidence {
  let words = 0;
  let joinable = 0;
  for (const phrase of phrasesOf(text)) {
    words += phrase.length;
    joinable += joinableIn(phrase, model);
  }
  return { words, joinable };
}

export function isSplitRun({ words, joinable }: SplitEvidence): boolean {
  return joinable >= LEAST_JOINABLE && joinable >= LEAST_JOINABLE_SHARE * words;
}

function needsLook(phrase: Phrase, split: boolean, model: SpacingModel): boolean {
  const [only] = phrase;
  if (only && phrase.length === 1) return only.text.length > 3 && !model.isSyllable(only.text);
  return split || phrase.some((word) => !model.isSyllable(word.text));
}

/** Changes of spaces between the words of a phrase as they stand and as they are cut. */
function editsFor(phrase: Phrase, cuts: readonly number[]): Repair[] {
  const edits: Repair[] = [];
  const wanted = new Set(cuts);
  let at = 0;
  for (const { text, start } of phrase) {
    if (at > 0 && !wanted.has(at))
      edits.push({ start: start - 1, end: start, replacement: '', operation: 'join' });
    for (let i = 1; i < text.length; i++) {
      if (wanted.has(at + i))
        edits.push({ start: start + i, end: start + i, replacement: ' ', operation: 'split' });
    }
    at += text.length;
  }
  return edits;
}

const NAME_START = letterPattern(String.raw`(?<!\p{L})\p{Lu}\p{Ll}*$`, 'u');

function leastGain(text: string, edits: readonly Repair[]): number {
  const name = edits.some((edit) => edit.operation === 'split' && NAME_START.test(text.slice(0, edit.start)));
  return name ? LEAST_GAIN_NAME : LEAST_GAIN;
}

/** Spaces to take out and to put in, in order. */
export function spacingRepairs(text: string, statistics: SyllableStatistics): Repair[] {
  const model = spacingModelFor(text, statistics);
  const split = isSplitRun(measureSplits(text, model));
  const repairs: Repair[] = [];
  for (const phrase of phrasesOf(text)) {
    if (!needsLook(phrase, split, model)) continue;
    const found = segmentPhrase(phrase, split ? IN_SPLIT_RUN : ELSEWHERE, model);
    if (!found) continue;
    const edits = editsFor(phrase, found.cuts);
    if (split || found.gain >= leastGain(text, edits)) repairs.push(...edits);
  }
  return repairs;
}
