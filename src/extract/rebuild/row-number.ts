import { EMPTY_TEXT, joinTexts, type RichText } from '../../document/rich-text.ts';
import type { RulePack } from '../../rules/pack.ts';
import { fold } from '../../text/fold.ts';
import type { FoundRow } from './chain.ts';
import { type Line, rangeText, type Word, type WordRange } from './lines.ts';
import { likeness, lookAlikesOf } from './look-alikes.ts';
import { restored } from './restored.ts';
import type { Slice } from './slices.ts';

/** Confidence of a number that is known by its row only. */
const UNLIKE = 0.2;
/** A first word of a line without label is the row's number when it is this like it. */
const LIKE = 0.5;
/** The longest damaged number ("1.2.1." and a sign of damage). */
const LONGEST = 8;

/**
 * How many words at the start of a line belong to the number column: the words before a label, and in a line without
 * one the row's number or the halves of "Trong đó".
 */
export function numberWords(
  slice: Slice,
  row: FoundRow,
  slices: readonly Slice[],
  lines: readonly Line[],
  rules: RulePack,
): number {
  const { whole } = slice;
  if (whole === null) return 0;
  const words = lines[whole.line]?.words ?? [];
  let count = 0;
  const known = slices.flatMap(({ head, line }) =>
    head === null ? [] : (lines[line]?.words ?? []).slice(0, head.to),
  );
  // "Trong đó có …" opens a note where the row has its own mark before the label.
  const isMark = (word: Word | undefined) =>
    isPartWord(word, rules) && !known.some((own) => own.key === word?.key);
  while (count < words.length && isMark(words[count])) count++;
  if (count > 0) return count;
  const first = words.findIndex((word) => word.key !== '');
  const word = words[first];
  if (word === undefined || row.expected === null || !/\d/.test(word.key) || word.key.length > LONGEST)
    return 0;
  if (headNumber(slices, lines) !== null) return 0;
  const like = likeness(word.key, row.expected.replaceAll('.', ''), lookAlikesOf(rules));
  const inside = slice.line > (row.hit.parts[0]?.line ?? 0) && slice.line < (row.hit.parts.at(-1)?.line ?? 0);
  return like >= LIKE || inside ? first + 1 : 0;
}

/** The printed number or part mark; a damaged number is given as the form prints it, what was printed stays on record. */
export function rowNumberText(
  row: FoundRow,
  slices: readonly Slice[],
  lines: readonly Line[],
  rules: RulePack,
): RichText {
  const printed = headNumber(slices, lines) ?? wholeNumber(row, slices, lines, rules);
  if (printed === null) return partMark(row, slices, lines, rules);
  const text = rangeText(lines, printed);
  if (row.expected === null) {
    // In a part of the form "a6" is "đó".
    const part = row.formRow !== null && !DECIMAL.test(text.text);
    return part ? partMark(row, slices, lines, rules) : text;
  }
  if (isSound(text.text, row.expected)) return text;
  const key = lines[printed.line]?.words[printed.from]?.key ?? '';
  const like = likeness(key, row.expected.replaceAll('.', ''), lookAlikesOf(rules));
  return restored(text, `${row.expected}.`, 'form-number', Math.max(UNLIKE, like));
}

const DECIMAL = /^\d+(?:\.\d+)+[.,]?$/;

/** Offices number rows in their own way: a whole number of the same depth and section stands as it is. */
function isSound(printed: string, expected: string): boolean {
  if (!/^\d+(?:\.\d+)*\.?$/.test(printed)) return false;
  const [own, known] = [printed.replace(/\.$/, '').split('.'), expected.split('.')];
  return own.length === known.length && own[0] === known[0];
}

/** The word with a digit before the label. */
function headNumber(slices: readonly Slice[], lines: readonly Line[]): WordRange | null {
  for (const { head } of slices) {
    if (head === null) continue;
    for (let at = head.from; at < head.to; at++)
      if (/\d/.test(lines[head.line]?.words[at]?.key ?? '')) return { line: head.line, from: at, to: at + 1 };
  }
  return null;
}

function wholeNumber(
  row: FoundRow,
  slices: readonly Slice[],
  lines: readonly Line[],
  rules: RulePack,
): WordRange | null {
  if (row.expected === null) return null;
  for (const slice of slices) {
    const count = numberWords(slice, row, slices, lines, rules);
    const word = lines[slice.line]?.words[count - 1];
    if (count > 0 && /\d/.test(word?.key ?? '')) return { line: slice.line, from: count - 1, to: count };
  }
  return null;
}

/** "Trong" and "đó" stand in two lines of the narrow column, each before another part of the label. */
function partMark(
  row: FoundRow,
  slices: readonly Slice[],
  lines: readonly Line[],
  rules: RulePack,
): RichText {
  if (row.expected !== null) return EMPTY_TEXT;
  const found: RichText[] = [];
  for (const { head, whole, line } of slices) {
    const range = head ?? whole;
    if (range === null) continue;
    for (let at = range.from; at < range.to && isPartWord(lines[line]?.words[at], rules); at++)
      found.push(rangeText(lines, { line, from: at, to: at + 1 }));
  }
  const mark = rules.tableForms.partMarks[0];
  if (found.length === 0 || mark === undefined) return EMPTY_TEXT;
  return restored(joinTexts(found, ' '), mark, 'part-mark', 0.8);
}

/** A half of "Trong đó", as an OCR engine reads it. */
function isPartWord(word: Word | undefined, rules: RulePack): boolean {
  if (word === undefined || word.key === '') return false;
  const halves = fold(rules.tableForms.partMarks[0] ?? '').split(' ');
  return halves.some((half) => {
    if (word.key === half) return true;
    return half.length > 3 && likeness(word.key, half, lookAlikesOf(rules)) >= 0.75;
  });
}
