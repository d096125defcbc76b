import type { RulePack } from '../../rules/pack.ts';
import { fold } from '../../text/fold.ts';
import type { Line } from './lines.ts';
import { likeness, lookAlikesOf } from './look-alikes.ts';

/** What stands over the first row: title lines, lines in brackets under them, header of the columns. */
export interface Heading {
  readonly title: readonly number[];
  readonly captions: readonly number[];
  readonly header: readonly number[];
}

/** Lines between the title and the first row. */
const REACH = 10;
const LONGEST_HEADER = 4;
/** Share of a line's letters that are header words, and that are capitals in a title. */
const HEADER_SHARE = 0.6;
const CAPITALS = 0.7;
const LONGEST_CAPTION = 3;

export function headingOf(firstRow: number, lines: readonly Line[], rules: RulePack): Heading {
  const header: number[] = [];
  let at = firstRow - 1;
  while (at >= 0 && header.length < LONGEST_HEADER && isHeader(lines[at], rules)) header.unshift(at--);
  const between: number[] = [];
  const title: number[] = [];
  for (; at >= Math.max(0, firstRow - REACH); at--) {
    if (isTitle(lines[at])) title.unshift(at);
    else if (title.length > 0) break;
    else between.unshift(at);
  }
  const captions = title.length > 0 && between.length <= LONGEST_CAPTION ? between : [];
  return { title, captions, header };
}

/** The words of lines, without signs of damage that stand alone. */
export function textOfLines(at: readonly number[], lines: readonly Line[]): string {
  return at
    .flatMap((line) => lines[line]?.words ?? [])
    .filter((word) => word.key !== '' || /^[-–—]$/.test(word.raw))
    .map((word) => word.raw)
    .join(' ');
}

/** Words of column headers fill a good part of it. */
function isHeader(line: Line | undefined, rules: RulePack): boolean {
  if (line === undefined || line.words.length === 0 || isTitle(line)) return false;
  const looks = lookAlikesOf(rules);
  const texts = Object.values(rules.tableForms.columnRoles).flatMap((role) => role.exact ?? []);
  const keys = [...new Set(texts.map((text) => fold(text)))].filter((text) => text.length > 2);
  let covered = 0;
  const words = line.words.filter((word) => word.key !== '');
  for (let from = 0; from < words.length; ) {
    let best = 0;
    for (const key of keys) {
      const count = key.split(' ').length;
      const printed = words.slice(from, from + count);
      const text = printed.map((word) => word.key).join('');
      if (printed.length === count && likeness(text, key.replaceAll(' ', ''), looks) >= 0.7)
        best = Math.max(best, count);
    }
    for (const word of words.slice(from, from + best)) covered += word.key.length;
    from += Math.max(1, best);
  }
  return covered >= line.key.length * HEADER_SHARE;
}

function isTitle(line: Line | undefined): boolean {
  if (line === undefined) return false;
  const letters = line.content.text.match(/\p{L}/gu) ?? [];
  const capitals = letters.filter((letter) => letter !== letter.toLowerCase());
  return letters.length >= 8 && capitals.length >= letters.length * CAPITALS;
}
