import type { TextRun, TextUnit } from './unit.ts';

/** A unit is cut at the next blank line behind so many characters, and behind twice as many at any line. */
const UNIT_CHARACTERS = 1500;

/**
 * Plain text as units that join to the text again: some paragraphs each, never over a form feed. Each line is a run of
 * its own.
 */
export function textUnits(text: string): TextUnit[] {
  const units: TextUnit[] = [];
  const pages = text.split('\f');
  pages.forEach((page, index) => {
    const whole = index + 1 < pages.length ? `${page}\f` : page;
    for (const part of cutPage(whole))
      units.push({
        text: part,
        page: pages.length > 1 ? index + 1 : null,
        runs: lineRuns(part),
        cell: false,
      });
  });
  return units;
}

function cutPage(page: string): string[] {
  const parts: string[] = [];
  let part = '';
  for (const line of page.split(/(?<=\n)/)) {
    const blank = line.trim() === '';
    if (part.length >= 2 * UNIT_CHARACTERS || (blank && part.length >= UNIT_CHARACTERS)) {
      parts.push(part);
      part = '';
    }
    part += line;
  }
  if (part !== '') parts.push(part);
  return parts;
}

function lineRuns(text: string): TextRun[] {
  const runs: TextRun[] = [];
  let start = 0;
  for (const line of text.split(/(?<=\n)/)) {
    runs.push({ start, end: start + line.length, font: null });
    start += line.length;
  }
  return runs;
}
