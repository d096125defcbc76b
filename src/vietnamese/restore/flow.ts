/** A line this short is a heading, a table cell or the end of a paragraph. */
const FULL_LINE = 45;
const OPENS_ITEM = /^\s*(?:[-+*•–]|\p{N}+(?:\.\p{N}+)*[.)]|[IVX]+\.|\p{L}\))/u;
const CLOSED = /[.:;!?]\s*$/u;
const LOWER_START = /^\s*[^\p{L}]*\p{Ll}/u;

/** Share of the usual full line that a line must reach for its sentence to run on in a capital. */
const NEARLY_FULL = 0.75;

/** Length of a full line of a text: nine lines in ten are no longer. */
export function fullLength(lines: readonly string[]): number {
  const lengths = lines.map((line) => line.length).filter((length) => length > 0);
  lengths.sort((a, b) => a - b);
  return lengths[Math.floor(0.9 * lengths.length)] ?? 0;
}

/** True where the sentence of a line seems to run on in the next one. `full` is the length of a full line. */
export function flowsOn(line: string, next: string, full: number): boolean {
  if (line.trim() === '' || next.trim() === '' || CLOSED.test(line) || OPENS_ITEM.test(next)) return false;
  if (line.includes('\t') || next.includes('\t')) return false;
  if (LOWER_START.test(next)) return true;
  return line.length >= Math.max(FULL_LINE, NEARLY_FULL * full);
}
