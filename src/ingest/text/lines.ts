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
