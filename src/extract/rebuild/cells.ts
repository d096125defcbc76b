import { EMPTY_TEXT, joinTexts, type RichText } from '../../document/rich-text.ts';
import type { RulePack } from '../../rules/pack.ts';
import type { FoundRow } from './chain.ts';
import { chooseValue, type ValueReading } from './choose-value.ts';
import { type CodeListState, codeListText, expectsCode, readCodeList } from './code-list.ts';
import { figureEnd, isAnswer, isDamage, nextWord } from './figures.ts';
import { type Line, rangeText, type Word, type WordRange } from './lines.ts';
import { restored } from './restored.ts';
import { numberWords, rowNumberText } from './row-number.ts';
import type { Slice } from './slices.ts';
import { countsAt, restAt, type UnitMatch, unitAt, unitStrength } from './unit-match.ts';

/** The cells of a row beside its label. */
export interface RowCells {
  readonly number: RichText;
  readonly unit: RichText;
  readonly value: RichText;
  readonly note: RichText;
}

/**
 * How sure a figure is by the place where it stands. Right behind its unit nothing else can stand; at the start of what
 * follows the label it may still be the first word of a note; a line of damage that ends in a figure is a guess.
 */
const PLACE = { behindUnit: 0.95, behindLabel: 0.85, endOfDamage: 0.7, startOfLine: 0.4 } as const;
/** "Không có" fills the place of a figure; longer answers ("Không phát sinh hồ sơ") are as often a note. */
const LONGEST_ANSWER = 2;
/** Damage comes in pieces of a few letters. */
const LONGEST_DAMAGE = 4;

interface Reading {
  readonly row: FoundRow;
  readonly slices: readonly Slice[];
  readonly lines: readonly Line[];
  readonly rules: RulePack;
  unit: UnitMatch | null;
  readonly unitParts: WordRange[];
  readonly codes: CodeListState;
  readonly values: ValueReading[];
  readonly notes: WordRange[];
}

/** Reads the cells of a row out of its lines. */
export function readCells(
  row: FoundRow,
  slices: readonly Slice[],
  lines: readonly Line[],
  rules: RulePack,
): RowCells {
  // A unit behind the label is surer than one in a line of its own, which may be a line of the note.
  const tails = slices.filter((slice) => slice.tail !== null);
  const wholes = slices.filter((slice) => slice.tail === null);
  let reading = readSlices([...tails, ...wholes], row, slices, lines, rules);
  // A unit that is cut, or a list of codes, goes on from line to line.
  if (expectsCode(row.indicator) || (reading.unit?.rest.length ?? 0) > 0)
    reading = readSlices(slices, row, slices, lines, rules);
  const { value, taken } = chooseValue(trustedValues(reading), row, lines, rules);
  return {
    number: rowNumberText(row, slices, lines, rules),
    unit: unitText(reading),
    value,
    note: noteText(reading, taken),
  };
}

function readSlices(
  order: readonly Slice[],
  row: FoundRow,
  slices: readonly Slice[],
  lines: readonly Line[],
  rules: RulePack,
): Reading {
  const reading: Reading = {
    row,
    slices,
    lines,
    rules,
    unit: null,
    unitParts: [],
    codes: { open: false, last: null, count: 0 },
    values: [],
    notes: [],
  };
  for (const slice of order) readSlice(slice, reading);
  return reading;
}

/** Beside a list of codes that was not read whole any digit may be one of its codes. */
function trustedValues({ row, slices, lines, codes, values }: Reading): readonly ValueReading[] {
  if (!expectsCode(row.indicator)) return values;
  const texts = slices.map(({ line, head, label }) =>
    (lines[line]?.words.slice(label?.to ?? head?.to ?? 0) ?? []).map((word) => word.raw).join(' '),
  );
  const signs = texts.join(' ').match(/=/g)?.length ?? 0;
  return codes.count === signs ? values : values.map((value) => ({ ...value, sure: value.sure / 2 }));
}

function readSlice(slice: Slice, reading: Reading): void {
  const { row, slices, lines, rules } = reading;
  const range = slice.tail ?? slice.whole;
  if (range === null) return;
  const skipped = numberWords(slice, row, slices, lines, rules);
  const from = range.from + skipped;
  const words = (lines[range.line]?.words ?? []).slice(0, range.to);
  const at = (start: number, end: number): WordRange => ({ line: range.line, from: start, to: end });
  const afterCodes = readCodeList(words, from, row.indicator, reading.codes);
  if (afterCodes > from) {
    reading.unitParts.push(at(from, afterCodes));
    readBehindUnit(words, afterCodes, at, reading);
    return;
  }
  const afterUnit = readUnit(words, from, slice, at, reading);
  if (afterUnit !== null) {
    readBehindUnit(words, afterUnit, at, reading);
    return;
  }
  readWithoutUnit(words, from, slice, skipped > 0, at, reading);
}

/** Position behind the unit, or the rest of a unit cut in an earlier line; null where there is none. */
function readUnit(
  words: readonly Word[],
  from: number,
  slice: Slice,
  at: (start: number, end: number) => WordRange,
  reading: Reading,
): number | null {
  const { row, rules } = reading;
  const start = nextWord(words, from);
  if (reading.unit !== null && reading.unit.rest.length > 0) {
    const rest = restAt(words, start, reading.unit.rest, rules);
    if (rest > 0) {
      reading.unit = { ...reading.unit, rest: [] };
      reading.unitParts.push(at(start, start + rest));
      return start + rest;
    }
  }
  if (reading.unit !== null) return null;
  const match = likeliestUnit(words, start, slice, row, rules);
  if (match === null) return null;
  reading.unit = match;
  reading.unitParts.push(at(match.from, match.to));
  return match.to;
}

/** Damage may stand before a unit, words of a note never do; a line without label holds more damage. */
function likeliestUnit(
  words: readonly Word[],
  start: number,
  slice: Slice,
  row: FoundRow,
  rules: RulePack,
): UnitMatch | null {
  const place = { indicator: row.indicator, onlyExpected: slice.whole !== null };
  let best: UnitMatch | null = null;
  for (let position = start; position < words.length; position = nextWord(words, position + 1)) {
    const match = unitAt(words, position, place, rules);
    const counted = position > start && /^\d+$/.test(words[position - 1]?.key ?? '');
    if (match !== null && !counted && unitStrength(match) > unitStrength(best)) best = match;
    if (!isDamage(words[position], slice.whole === null ? 2 : LONGEST_DAMAGE)) break;
  }
  return best;
}

function readBehindUnit(
  words: readonly Word[],
  from: number,
  at: (start: number, end: number) => WordRange,
  reading: Reading,
): void {
  const start = nextWord(words, from);
  const end = figureEnd(words, start);
  if (end > start) {
    reading.values.push({ range: at(start, end), sure: PLACE.behindUnit, behind: end < words.length });
    if (end < words.length) reading.notes.push(at(end, words.length));
    return;
  }
  if (words.length - from <= LONGEST_ANSWER && isAnswer(words, from, reading.rules)) {
    reading.values.push({ range: at(from, words.length), sure: PLACE.behindLabel, behind: false });
    return;
  }
  // One or two letters alone in the place of the figure: "Z" for 7, "O" for 0. It is given as printed and not read.
  const word = words[start];
  const shortest = expectsCode(reading.row.indicator) ? 1 : 2;
  if (word !== undefined && word.key.length > 0 && word.key.length <= shortest && start === from) {
    reading.values.push({ range: at(start, start + 1), sure: 0, behind: start + 1 < words.length });
    if (start + 1 < words.length) reading.notes.push(at(start + 1, words.length));
    return;
  }
  if (start < words.length) reading.notes.push(at(from, words.length));
}

function readWithoutUnit(
  words: readonly Word[],
  from: number,
  slice: Slice,
  numbered: boolean,
  at: (start: number, end: number) => WordRange,
  reading: Reading,
): void {
  const start = nextWord(words, from);
  const end = figureEnd(words, start);
  if (end > start) {
    const sure = slice.tail === null ? PLACE.startOfLine : PLACE.behindLabel;
    const alone = nextWord(words, end) >= words.length;
    // A figure alone in its line below the number column stands in no column of words.
    const place = slice.tail === null && alone && numbered ? PLACE.endOfDamage : sure;
    const counts = countsAt(words, end, reading.rules);
    reading.values.push({ range: at(start, end), sure: place, behind: !alone, counts });
    if (!alone) reading.notes.push(at(end, words.length));
    return;
  }
  const closing =
    slice.tail === null || reading.unit !== null ? null : unitBeforeLastFigure(words, from, reading);
  if (closing !== null) {
    reading.unit = closing;
    reading.unitParts.push(at(closing.from, closing.to));
    reading.values.push({ range: at(closing.to, words.length), sure: PLACE.endOfDamage, behind: false });
    reading.notes.push(at(from, closing.from));
    return;
  }
  const last = words.length - 1;
  if (
    numbered &&
    figureEnd(words, last) > last &&
    words.slice(from, last).every((w) => isDamage(w, LONGEST_DAMAGE))
  ) {
    reading.values.push({ range: at(last, last + 1), sure: PLACE.endOfDamage, behind: false });
    return;
  }
  if (start < words.length) reading.notes.push(at(from, words.length));
}

/** A unit and a figure that close the line: the label goes on before them in words that its wording does not have. */
function unitBeforeLastFigure(
  words: readonly Word[],
  from: number,
  { row, rules }: Reading,
): UnitMatch | null {
  for (let at = from; at < words.length; at++) {
    const place = { indicator: row.indicator, onlyExpected: true, beforeLastFigure: true };
    const match = unitAt(words, at, place, rules);
    const ends = match !== null && match.to < words.length && figureEnd(words, match.to) === words.length;
    if (ends) return match;
  }
  return null;
}

function unitText({ unit, unitParts, lines, row, rules }: Reading): RichText {
  const printed = joinTexts(
    [...unitParts].sort((a, b) => a.line - b.line).map((range) => rangeText(lines, range)),
    ' ',
  );
  if (unit === null) return codeListText(printed, row, rules);
  const capital = /^\p{Lu}/u.test(printed.text);
  const text = capital ? unit.form.text.replace(/^./u, (letter) => letter.toUpperCase()) : unit.form.text;
  return restored(printed, text, 'unit', unit.similarity);
}

/** Notes without the words that were taken for the value. */
function noteText({ notes, values, lines }: Reading, taken: WordRange | null): RichText {
  const left = values.filter(({ range, sure }) => range !== taken && sure > 0).map(({ range }) => range);
  const ranges = [...notes, ...left].sort((a, b) => a.line - b.line || a.from - b.from);
  const texts = ranges.map((range) => trimmed(range, lines)).filter((text) => text.text !== '');
  const note = joinTexts(texts, ' ');
  // What is left of a label ("o)" of "có)") is no note.
  return /[\p{L}\d]{2}/u.test(note.text) ? note : EMPTY_TEXT;
}

/** Without single signs of damage at both ends. */
function trimmed({ line, from, to }: WordRange, lines: readonly Line[]): RichText {
  const words = lines[line]?.words ?? [];
  let [start, end] = [from, to];
  while (start < end && words[start]?.key === '' && !/^[-–(“"]/.test(words[start]?.raw ?? '')) start++;
  while (end > start && words[end - 1]?.key === '' && !/^[).”"]/.test(words[end - 1]?.raw ?? '')) end--;
  return start < end ? rangeText(lines, { line, from: start, to: end }) : EMPTY_TEXT;
}
