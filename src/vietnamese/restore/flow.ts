/** A line this short is a heading, a table cell or the end of a paragraph. */
const FULL_LINE = 45;
const OPENS_ITEM = /^\s*(?:[-+*•–]|\p{N}+(?:\.\p{N}+)*[.)]|[IVX]+\.|\p{L}\))/u;
const CLOSED = /[.:;!?]\s*$/u;
const LOWER_START = /^\s*[^\p{L}]*\p{Ll}/u;

/** True where the sentence of a line seems to run on in the next one. */
export function flowsOn(line: string, next: string): boolean {
  if (line.trim() === '' || next.trim() === '' || CLOSED.test(line) || OPENS_ITEM.test(next)) return false;
  if (line.includes('\t') || next.includes('\t')) return false;
  return line.length >= FULL_LINE || LOWER_START.test(next);
}
