import type { Location } from '../document/location.ts';
import { EMPTY_TEXT, type NoteMark, type RichText, type Style, type Token } from '../document/rich-text.ts';

/** A stretch of one line and one style; null location is the "\n" between lines. */
interface Chunk {
  text: string;
  readonly start: number;
  readonly location: Location | null;
  readonly style: Style;
}

/**
 * Collects text piece by piece: one token for each piece of one line and one style, "\n" between lines, no white
 * space at the ends of a line, footnote marks at the place where they hang.
 */
export class RichTextBuilder {
  // Chunks and no growing string: looking at the end of a string that grows by pieces copies it each time.
  readonly #chunks: Chunk[] = [];
  readonly #marks: NoteMark[] = [];
  #length = 0;

  /** The end of what has been collected, at least `length` characters where there are so many. */
  tail(length: number): string {
    let text = '';
    for (let i = this.#chunks.length - 1; i >= 0 && text.length < length; i--) {
      text = (this.#chunks[i]?.text.slice(-length) ?? '') + text;
    }
    return text;
  }

  append(piece: string, location: Location, style: Style): void {
    const last = this.#chunks.at(-1);
    const text = last === undefined || last.location === null ? piece.trimStart() : piece;
    if (text === '') return;
    this.#chunks.push({ text, start: this.#length, location, style });
    this.#length += text.length;
  }

  lineBreak(): void {
    this.#trimEnd();
    if (this.#length === 0) return;
    this.#chunks.push({ text: '\n', start: this.#length, location: null, style: plainStyle(false, false) });
    this.#length += 1;
  }

  /** A mark hangs on what stands before it; a blank that only set it apart from punctuation goes. */
  mark(label: string, noteId: string | null, after: string): void {
    if (/^(?:$|[\s.,;:!?)\]”"])/.test(after)) this.#trimEnd();
    this.#marks.push({ at: this.#length, label, noteId });
  }

  finish(): RichText {
    this.#trimEnd();
    while (this.#chunks.at(-1)?.location === null) {
      this.#pop();
      this.#trimEnd();
    }
    if (this.#length === 0 && this.#marks.length === 0) return EMPTY_TEXT;
    const marks = this.#marks.map((mark) => (mark.at > this.#length ? { ...mark, at: this.#length } : mark));
    return { text: this.#chunks.map((chunk) => chunk.text).join(''), tokens: this.#tokens(), marks };
  }

  /** One token for neighbours of one line and one style. */
  #tokens(): Token[] {
    const spans: { start: number; end: number; location: Location; style: Style }[] = [];
    for (const { text, start, location, style } of this.#chunks) {
      if (location === null) continue;
      const last = spans.at(-1);
      const joins = last && last.end === start && last.style === style && last.location === location;
      if (joins) last.end += text.length;
      else spans.push({ start, end: start + text.length, location, style });
    }
    return spans.map((span) => ({ ...span, source: 'text-layer', confidence: 1, restoration: null }));
  }

  #pop(): void {
    this.#length -= this.#chunks.pop()?.text.length ?? 0;
  }

  /** Takes the white space off the end of the current line. */
  #trimEnd(): void {
    let last = this.#chunks.at(-1);
    while (last && last.location !== null) {
      const kept = last.text.trimEnd();
      this.#length -= last.text.length - kept.length;
      last.text = kept;
      if (kept !== '') return;
      this.#chunks.pop();
      last = this.#chunks.at(-1);
    }
  }
}

/** The four styles of text without fonts, one object each so that they compare by identity. */
export function plainStyle(bold: boolean, italic: boolean): Style {
  return STYLES[(bold ? 1 : 0) + (italic ? 2 : 0)] ?? STYLES[0];
}

const STYLES: readonly [Style, Style, Style, Style] = [
  Object.freeze({ bold: false, italic: false, font: null, size: null }),
  Object.freeze({ bold: true, italic: false, font: null, size: null }),
  Object.freeze({ bold: false, italic: true, font: null, size: null }),
  Object.freeze({ bold: true, italic: true, font: null, size: null }),
];
