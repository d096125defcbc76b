import { type Location, NOWHERE, unionBox } from './location.ts';

/** How a run of text is set. Superscript runs that are footnote marks are taken out of the text (see `NoteMark`). */
export interface Style {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly font: string | null;
  /** Font size in points; null where the carrier does not say. */
  readonly size: number | null;
}

export const PLAIN: Style = Object.freeze({ bold: false, italic: false, font: null, size: null });

/** Where a token's text came from. */
export type TokenSource = 'text-layer' | 'ocr' | 'legacy-encoding' | 'restored';

/** What the restoration did to a token: nothing is changed without its record. */
export interface Restoration {
  readonly raw: string;
  readonly operations: readonly string[];
  /** 0..1 */
  readonly posterior: number;
  readonly alternatives: readonly { readonly text: string; readonly posterior: number }[];
  /** True when the decoder was below its margin: its best reading stands, and wants a look. */
  readonly flagged: boolean;
}

/**
 * The smallest stretch of text with one location: a word of a PDF or OCR page, a line of a text file, a run of a
 * DOCX paragraph. `start` and `end` are offsets into the text that holds the token.
 */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly location: Location;
  readonly style: Style;
  readonly source: TokenSource;
  /** 0..1; 1 for text that was typed. */
  readonly confidence: number;
  readonly restoration: Restoration | null;
}

/** A raised mark that ties the text at `at` to a footnote; `label` as printed ("7", "*"). */
export interface NoteMark {
  readonly at: number;
  readonly label: string;
  /** Identity of the note where the carrier ties it itself (DOCX); null where only the label is known. */
  readonly noteId: string | null;
}

/** Text in NFC with the places it came from. Line breaks of the source inside one block are kept as "\n". */
export interface RichText {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly marks: readonly NoteMark[];
}

export const EMPTY_TEXT: RichText = Object.freeze({ text: '', tokens: [], marks: [] });

/** Rich text of one token: the usual case in text files. */
export function richText(text: string, location: Location = NOWHERE, style: Style = PLAIN): RichText {
  if (text === '') return EMPTY_TEXT;
  const token: Token = {
    start: 0,
    end: text.length,
    location,
    style,
    source: 'text-layer',
    confidence: 1,
    restoration: null,
  };
  return { text, tokens: [token], marks: [] };
}

/** The texts one after another with `separator` between those that are not empty; tokens and marks are shifted. */
export function joinTexts(parts: readonly RichText[], separator: string): RichText {
  let text = '';
  const tokens: Token[] = [];
  const marks: NoteMark[] = [];
  for (const part of parts) {
    if (part.text === '' && part.marks.length === 0) continue;
    if (text !== '' && part.text !== '') text += separator;
    const shift = text.length;
    text += part.text;
    for (const token of part.tokens)
      tokens.push({ ...token, start: token.start + shift, end: token.end + shift });
    for (const mark of part.marks) marks.push({ ...mark, at: mark.at + shift });
  }
  return { text, tokens, marks };
}

/** The part [start, end) of a text with its tokens and marks. */
export function sliceText(source: RichText, start: number, end: number): RichText {
  const tokens: Token[] = [];
  for (const token of source.tokens) {
    if (token.end <= start || token.start >= end) continue;
    tokens.push({
      ...token,
      start: Math.max(token.start, start) - start,
      end: Math.min(token.end, end) - start,
    });
  }
  const marks = source.marks
    .filter((mark) => mark.at >= start && mark.at <= end)
    .map((mark) => ({ ...mark, at: mark.at - start }));
  return { text: source.text.slice(start, end), tokens, marks };
}

/** The text without white space at both ends. */
export function trimText(source: RichText): RichText {
  const lead = source.text.length - source.text.trimStart().length;
  const end = source.text.trimEnd().length;
  if (lead === 0 && end === source.text.length) return source;
  return sliceText(source, lead, Math.max(lead, end));
}

/** Location of [start, end): first page, line and path, and the union of the boxes on that page. */
export function locate(source: RichText, start: number, end: number): Location {
  const covered = source.tokens.filter(
    (token) => token.end > start && token.start < Math.max(end, start + 1),
  );
  const first = covered[0] ?? source.tokens.findLast((token) => token.start <= start);
  if (first === undefined) return NOWHERE;
  const page = first.location.page;
  return {
    ...first.location,
    box: unionBox(covered.filter((token) => token.location.page === page).map((token) => token.location.box)),
  };
}

/** Lowest token confidence in [start, end): a value is as sure as its least sure token. */
export function confidenceOf(source: RichText, start: number, end: number): number {
  let lowest = 1;
  for (const token of source.tokens)
    if (token.end > start && token.start < end && token.confidence < lowest) lowest = token.confidence;
  return lowest;
}

/** True when every letter of the text stands in tokens that `test` accepts. */
export function everyToken(source: RichText, test: (style: Style) => boolean): boolean {
  return source.tokens.length > 0 && source.tokens.every((token) => test(token.style));
}
