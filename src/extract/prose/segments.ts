import type { Span } from './mask.ts';

/** Words whose full stop ends no sentence ("TP. Hồ Chí Minh", "KT. Giám đốc"). */
const ABBREVIATION = /(?:^|[\s(])(?:tp|tx|tt|kt|tm|tl|tuq|ths|ts|pgs|gs|bs|ks|q|p|st|stt|tr|vd|đ\/c)$/iu;

/**
 * Sentences and the parts of sentences between semicolons: the stretches that hold one statement. Brackets do not
 * end a segment; a line break does.
 */
export function segmentsOf(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    if (!endsSegment(text, at, start)) continue;
    pushTrimmed(spans, text, start, at + 1);
    start = at + 1;
  }
  pushTrimmed(spans, text, start, text.length);
  return spans;
}

/** The sentence that holds a segment: what a reader must see to understand the figure. */
export function sentenceAround(text: string, segment: Span): Span {
  let start = 0;
  for (let at = 0; at < segment.start; at++) if (endsSentence(text, at, start)) start = at + 1;
  let end = text.length;
  for (let at = Math.max(segment.start, segment.end - 1); at < text.length; at++) {
    if (!endsSentence(text, at, start)) continue;
    end = at + 1;
    break;
  }
  const spans: Span[] = [];
  pushTrimmed(spans, text, start, end);
  return spans[0] ?? segment;
}

function endsSegment(text: string, at: number, start: number): boolean {
  return text[at] === ';' || endsSentence(text, at, start);
}

function endsSentence(text: string, at: number, start: number): boolean {
  const char = text[at];
  if (char === '\n') return true;
  if (char !== '.' && char !== '!' && char !== '?') return false;
  const rest = text.slice(at + 1);
  if (rest !== '' && !/^\s+["“(]?[\p{Lu}\d+\-–]|^["”)]*\s*$|^["”)]+\s+\p{Lu}/u.test(rest)) return false;
  return !ABBREVIATION.test(text.slice(start, at));
}

function pushTrimmed(spans: Span[], text: string, start: number, end: number): void {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text[from] ?? '')) from++;
  while (to > from && /[\s;]/.test(text[to - 1] ?? '')) to--;
  if (to > from) spans.push({ start: from, end: to });
}

/** Start of the clause that ends at `at`: behind the last sign that divides clauses. */
export function clauseStart(text: string, from: number, at: number): number {
  for (let i = at - 1; i >= from; i--) {
    const char = text[i] ?? '';
    if ('.;()'.includes(char) && !(char === '.' && /\d/.test(text[i + 1] ?? ''))) return i + 1;
    if (char === ',' && /\s/.test(text[i + 1] ?? '')) return i + 1;
  }
  return from;
}

/** End of the clause that begins at `at`: before the next sign that divides clauses. */
export function clauseEnd(text: string, at: number, to: number): number {
  for (let i = at; i < to; i++) {
    const char = text[i] ?? '';
    if (';:()'.includes(char)) return i;
    if ((char === ',' || char === '.') && !/\d/.test(text[i + 1] ?? '')) return i;
  }
  return to;
}
