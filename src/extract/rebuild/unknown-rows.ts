import type { RulePack } from '../../rules/pack.ts';
import { parseRoman } from '../../text/number.ts';
import { endOf, type FoundRow, printedNumber, startOf } from './chain.ts';
import { comparePlaces, type Line, type Word } from './lines.ts';
import { lookAlikesOf } from './look-alikes.ts';
import { unitAt } from './unit-match.ts';

/** Lines beyond the first and last row in which further rows are looked for. */
const REACH = 12;
/** "1.2.", "3)", "IV"; "01" counts something. */
const NUMBER = /^(?:[1-9]\d?(?:\.[1-9]\d?){0,3}|[IVX]{1,5})[.,)]?$/;
/** A row that only its shape speaks for. */
const SHAPE_LIKENESS = 0.8;
const LEAST_WORDS = 2;
const LEAST_WORDS_OUT_OF_ORDER = 3;

/**
 * Rows whose label the catalogue does not know, by their shape: a number that follows the numbers above, words, a unit,
 * a figure. Without them their figures would end in the note of the row above. `begin` and `end` are the lines between
 * which rows stand.
 */
export function withUnknownRows(
  rows: readonly FoundRow[],
  [begin, end]: readonly [number, number],
  lines: readonly Line[],
  rules: RulePack,
): FoundRow[] {
  const labelled = new Set(rows.flatMap((row) => row.hit.parts.map((part) => part.line)));
  const inside = new Set(rows.flatMap((row) => linesBetween(row)));
  const found = [...rows];
  const numbers: string[] = [];
  let last = end;
  for (let at = Math.max(0, begin - REACH); at <= Math.min(lines.length - 1, last + REACH); at++) {
    const known = rows.find((row) => startOf(row.hit).line === at);
    if (known !== undefined) numbers.push(known.expected ?? printedNumber(known.hit, lines) ?? '');
    const line = lines[at];
    if (line === undefined || labelled.has(at) || inside.has(at)) continue;
    const row = rowOfShape(line, at, numbers, rules);
    if (row === null) continue;
    found.push(row);
    last = Math.max(last, at);
    numbers.push(printedNumber(row.hit, lines) ?? '');
  }
  return found.sort((a, b) => comparePlaces(startOf(a.hit), startOf(b.hit)));
}

function linesBetween({ hit }: FoundRow): number[] {
  const lines: number[] = [];
  for (let line = startOf(hit).line; line <= endOf(hit).line; line++) lines.push(line);
  return lines;
}

function rowOfShape(line: Line, at: number, numbers: readonly string[], rules: RulePack): FoundRow | null {
  const { words } = line;
  const number = words[0]?.raw ?? '';
  const follows = NUMBER.test(number) && continues(number.replace(/[.,)]+$/, ''), numbers);
  const numbered =
    NUMBER.test(number) || (/^\w{1,4}[.,]?$/.test(number) && /\d/.test(number) && !/^0/.test(number));
  if (!follows && !numbered) return null;
  const heading = /^[IVX]+\W*$/.test(number);
  const end = heading ? { at: words.length, figure: false } : labelEnd(words, rules);
  const count = words.slice(1, end.at).filter((word) => word.key.length > 1).length;
  if (count < (follows ? LEAST_WORDS : LEAST_WORDS_OUT_OF_ORDER)) return null;
  // Out of order only a unit with a figure at the end of the line tells a row from a note.
  if (!follows && !end.figure) return null;
  const text = words
    .slice(1, end.at)
    .map((word) => word.raw)
    .join(' ');
  const key = words
    .slice(1, end.at)
    .map((word) => word.key)
    .join('');
  const wording = { text, key, codes: lookAlikesOf(rules).codesOf(key), trigrams: 0, indicators: [] };
  const parts = [{ line: at, from: 1, to: end.at }];
  return {
    hit: { wording, parts, similarity: SHAPE_LIKENESS },
    indicator: null,
    formRow: null,
    expected: null,
  };
}

/** Where the label ends: before its unit, or before the figure that closes the line. */
function labelEnd(
  words: readonly Word[],
  rules: RulePack,
): { readonly at: number; readonly figure: boolean } {
  const last = words.length - 1;
  const isFigure = (at: number) => /^(?:\d[\d.,]*%?|-)$/.test(words[at]?.raw ?? '');
  for (let at = 1 + LEAST_WORDS; at <= last; at++) {
    const unit = unitAt(words, at, { indicator: null, onlyExpected: false }, rules);
    // "… thực hiện vào tháng 11" is a note.
    if (unit === null || unit.form.unit.kind === 'measure') continue;
    // The last word of a heading ("… công vụ") may be a unit elsewhere.
    const closes = unit.to > last;
    if (!closes || unit.form.words.length > 1) return { at, figure: unit.to === last && isFigure(last) };
  }
  return { at: isFigure(last) ? last : words.length, figure: false };
}

/** Whether a number goes on where the numbers above have stopped: "1.2" behind "1.1", "1.1" under "1", "2" behind "1". */
function continues(number: string, above: readonly string[]): boolean {
  const roman = parseRoman(number);
  if (roman !== null) {
    const before = above.findLast((other) => parseRoman(other) !== null);
    return before === undefined ? roman === 1 : parseRoman(before) === roman - 1;
  }
  const parts = number.split('.');
  const own = Number(parts.at(-1));
  const prefix = parts.slice(0, -1).join('.');
  if (own === 1) {
    const before = above.findLast((other) => other !== '');
    return prefix === '' ? before === undefined || parseRoman(before) !== null : before === prefix;
  }
  const sibling = [prefix, String(own - 1)].filter((part) => part !== '').join('.');
  const position = above.lastIndexOf(sibling);
  // Nothing between the two but what stands under the sibling.
  return (
    position >= 0 &&
    above.slice(position + 1).every((other) => other === '' || other.startsWith(`${sibling}.`))
  );
}
