/** The second stage: layout damage of text whose letters are right. Lines stay as many as they are. */
import {
  applyEdits,
  compose,
  type MappedText,
  rawRange,
  type TextEdit,
  unchanged,
} from '../../text/mapped-text.ts';
import { digitRepairs } from '../repair/digits.ts';
import { hyphenRepairs } from '../repair/hyphenation.ts';
import { punctuationRepairs } from '../repair/punctuation.ts';
import type { Repair, RepairOperation } from '../repair/repair-record.ts';
import { spacingRepairs } from '../repair/spacing.ts';
import type { SyllableStatistics } from '../repair/statistics.ts';

/** A place that was mended, in the text that the stage was given. */
export interface Mend {
  readonly start: number;
  readonly end: number;
  readonly operation: RepairOperation;
}

export interface MendedText {
  readonly mapped: MappedText;
  readonly mends: readonly Mend[];
}

const STEPS: readonly ((text: string, statistics: SyllableStatistics) => Repair[])[] = [
  hyphenRepairs,
  digitRepairs,
  spacingRepairs,
  punctuationRepairs,
];

/** Two units are a paragraph apart: nothing is mended over the gap. */
const GAP = '\n\n';

/** Mends the texts of one scope together: how much all of them show of a damage decides how readily it is mended. */
export function mendTexts(texts: readonly string[], statistics: SyllableStatistics): MendedText[] {
  const whole = mendText(texts.join(GAP), statistics);
  let start = 0;
  return texts.map((text) => {
    const from = start;
    const end = from + text.length;
    start = end + GAP.length;
    const edits = whole.edits.filter((edit) => edit.start >= from && edit.end <= end);
    const shifted = edits.map((edit) => ({ ...edit, start: edit.start - from, end: edit.end - from }));
    return { mapped: applyEdits(text, shifted), mends: shifted.filter((edit) => edit.told) };
  });
}

interface MendEdit extends TextEdit, Mend {
  /** False for the second half of a mend that is told of already. */
  readonly told: boolean;
}

/** All edits in the coordinates of the raw text, in order, without overlap. */
function mendText(raw: string, statistics: SyllableStatistics): { readonly edits: readonly MendEdit[] } {
  let mapped = unchanged(raw);
  const edits: MendEdit[] = [];
  for (const step of STEPS) {
    const found = step(mapped.text, statistics).flatMap((repair) => keepingLines(mapped.text, repair));
    if (found.length === 0) continue;
    for (const edit of found) {
      const [start, end] = rawRange(mapped, edit.start, edit.end);
      edits.push({ ...edit, start, end: edit.start === edit.end ? start : end });
    }
    mapped = compose(mapped, applyEdits(mapped.text, found));
  }
  return { edits: withoutOverlap(edits) };
}

/** Later steps rarely touch what an earlier one has changed; where they do, the earlier one stands. */
function withoutOverlap(edits: readonly MendEdit[]): MendEdit[] {
  const kept: MendEdit[] = [];
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    const last = kept.at(-1);
    if (last === undefined || edit.start >= last.end) kept.push(edit);
  }
  return kept;
}

/** A syllable broken over a line end is made whole on the first line; the line end stays. */
function keepingLines(text: string, repair: Repair): MendEdit[] {
  const { start, end, operation } = repair;
  if (operation !== 'hyphen') return [{ ...repair, told: true }];
  const gap = text.slice(start, end);
  const lineEnd = gap.search(/\r?\n/);
  const right = /^[\p{L}\p{M}]+[^\s\p{L}\p{N}]*/u.exec(text.slice(end))?.[0] ?? '';
  const blank = /^[ \t]*/.exec(text.slice(end + right.length))?.[0] ?? '';
  const from = start + lineEnd + (/\r?\n[ \t]*/.exec(gap.slice(lineEnd))?.[0].length ?? 0);
  return [
    { start, end: start + lineEnd, replacement: right, operation, told: true },
    { start: from, end: end + right.length + blank.length, replacement: '', operation, told: false },
  ];
}
