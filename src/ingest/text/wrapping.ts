import type { SourceLine } from './lines.ts';

/** Whether the lines of a file were broken at a fixed width (OCR, old printers), and at which. */
export interface Wrapping {
  readonly wrapped: boolean;
  /** Characters of a full line; 0 where not wrapped. */
  readonly width: number;
}

/** Fewer inner lines than this say nothing about a width. */
const MIN_LINES = 8;
/** A line of a printed A4 page has 60 to 100 characters; one of more than 130 was never broken. */
const MIN_WIDTH = 40;
const MAX_WIDTH = 130;
/** A full line reaches this share of the width: a Vietnamese word with its blank is at most 8 of 80 characters. */
const FULL_LINE_SHARE = 0.75;
/** Of the lines inside a paragraph at least so many are full (wrapped prose: 0.85 and more; lists: below 0.4). */
const FULL_LINES_SHARE = 0.6;

/** Measures lines that have another line of prose below them, over all groups of one file. */
export function measureWrapping(groups: readonly (readonly SourceLine[])[]): Wrapping {
  const inner: number[] = [];
  for (const group of groups)
    for (let i = 0; i + 1 < group.length; i++) inner.push(group[i]?.text.trim().length ?? 0);
  if (inner.length < MIN_LINES) return { wrapped: false, width: 0 };
  inner.sort((a, b) => a - b);
  const width = inner[Math.floor(inner.length * 0.9)] ?? 0;
  const full = inner.filter((length) => length >= width * FULL_LINE_SHARE).length;
  const wrapped = width >= MIN_WIDTH && width <= MAX_WIDTH && full >= inner.length * FULL_LINES_SHARE;
  return { wrapped, width: wrapped ? width : 0 };
}

/** True where a line ends before the width is reached: its paragraph may end there. */
export function endsEarly(line: SourceLine, { wrapped, width }: Wrapping): boolean {
  return !wrapped || line.text.trim().length < width * FULL_LINE_SHARE;
}
