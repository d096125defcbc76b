import { Failure } from '../../document/failure.ts';
import type { Limits } from '../limits.ts';

/** A line of the source. `number` counts from 1; `page` counts form feeds from 1. */
export interface SourceLine {
  readonly text: string;
  readonly number: number;
  readonly page: number;
}

const LINE_END = /\r\n|[\n\r\u2028\u2029]/g;

/**
 * Lines in any mix of LF, CRLF and CR. A form feed ends a line and begins a page, a vertical tab (a manual line break
 * in text that Word has saved) ends a line; neither counts as a line of the file.
 */
export function splitLines(text: string): SourceLine[] {
  const lines: SourceLine[] = [];
  let page = 1;
  text.split(LINE_END).forEach((whole, index) => {
    whole.split('\f').forEach((part, turn) => {
      if (turn > 0) page++;
      for (const piece of part.split('\v')) lines.push({ text: piece, number: index + 1, page });
    });
  });
  return lines;
}

/** Fails with 'limit-exceeded' for text that would make too many lines or cells; counted before any is made. */
export function checkTextLimits(text: string, { textLines, textCells }: Limits): void {
  if (exceeds(text, /[\n\r\v\f\u2028\u2029]/g, textLines)) {
    throw new Failure('limit-exceeded', {
      vi: `Tệp có quá nhiều dòng: giới hạn là ${textLines} dòng.`,
      en: `The file has too many lines: the limit is ${textLines} lines.`,
    });
  }
  if (exceeds(text, /[\t|]/g, textCells)) {
    throw new Failure('limit-exceeded', {
      vi: `Tệp có quá nhiều ô bảng: giới hạn là ${textCells} ô.`,
      en: `The file has too many table cells: the limit is ${textCells} cells.`,
    });
  }
}

function exceeds(text: string, pattern: RegExp, limit: number): boolean {
  if (text.length <= limit) return false;
  let count = 0;
  while (count <= limit && pattern.test(text)) count++;
  return count > limit;
}
