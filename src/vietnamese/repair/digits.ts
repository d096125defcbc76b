/** Letters read for digits in numbers ("2O21", "l00") and digits for letters inside words ("c0 quan" is not safe, "th0ng" is). */

import { letterPattern } from '../../text/letter-pattern.ts';
import { isLegalSyllable } from '../orthography/syllable.ts';
import type { Repair } from './repair-record.ts';

/** Groups of digits and their look-alikes that nothing else touches. */
const NUMBER = letterPattern(
  String.raw`(?<![\p{L}\p{M}\p{N}])[lI]?[0-9][0-9OlI]*(?![\p{L}\p{M}\p{N}])`,
  'gu',
);
const WORD = letterPattern(
  String.raw`(?<![\p{L}\p{M}\p{N}])\p{L}[\p{Ll}\p{M}]*[01][\p{Ll}\p{M}]+(?![\p{L}\p{M}\p{N}])`,
  'gu',
);

const DIGIT_FOR: Readonly<Record<string, string>> = { O: '0', l: '1', I: '1' };

function singleEdits(start: number, before: string, after: string): Repair[] {
  return [...after].flatMap((character, i) =>
    character === before[i]
      ? []
      : [{ start: start + i, end: start + i + 1, replacement: character, operation: 'digit' as const }],
  );
}

/**
 * A look-alike has to stand between digits, or "l" before one: "5l" are five litres, "15O" an isotope, "O1" a strain,
 * "20o58" an angle, "I2" may be a code.
 */
function asNumber(group: string): string | null {
  const letters = group.match(/[OlI]/g)?.length ?? 0;
  if (letters === 0 || group.length - letters < letters || /[OlI]$/.test(group)) return null;
  if (/^I\d?$/.test(group)) return null;
  return group.replace(/[OlI]/g, (letter) => DIGIT_FOR[letter] ?? letter);
}

function asWord(word: string): string | null {
  for (const one of ['i', 'l']) {
    const read = word.replaceAll('0', 'o').replaceAll('1', one);
    if (isLegalSyllable(read)) return read;
  }
  return null;
}

/** Look-alikes to replace, one character each. */
export function digitRepairs(text: string): Repair[] {
  const repairs: Repair[] = [];
  for (const match of text.matchAll(NUMBER)) {
    const read = asNumber(match[0]);
    if (read) repairs.push(...singleEdits(match.index, match[0], read));
  }
  for (const match of text.matchAll(WORD)) {
    const read = asWord(match[0]);
    if (read) repairs.push(...singleEdits(match.index, match[0], read));
  }
  return repairs.sort((a, b) => a.start - b.start);
}
