/**
 * Text that was rewritten, with the way back: for every character (UTF-16 unit) of the new text, where the piece of
 * raw text begins that it came from. Tokens keep their places on the page through any number of rewritings.
 */

export interface MappedText {
  readonly text: string;
  /**
   * `starts[i]` is the index in the raw text where the source of `text[i]` begins; one more entry at the end holds the
   * length of the raw text. Never decreasing.
   */
  readonly starts: Int32Array;
}

/** Text that is its own source. */
export function unchanged(text: string): MappedText {
  const starts = new Int32Array(text.length + 1);
  for (let i = 0; i <= text.length; i++) starts[i] = i;
  return { text, starts };
}

/** The half-open range of raw text behind the half-open range of the new text. */
export function rawRange(mapped: MappedText, start: number, end: number): readonly [number, number] {
  const from = mapped.starts[start] ?? 0;
  return [from, Math.max(from, mapped.starts[end] ?? from)];
}

/** `second` was made from the text of `first`; the result leads from its text to the raw text of `first`. */
export function compose(first: MappedText, second: MappedText): MappedText {
  const starts = new Int32Array(second.starts.length);
  for (let i = 0; i < starts.length; i++) starts[i] = first.starts[second.starts[i] ?? 0] ?? 0;
  return { text: second.text, starts };
}

/** One replacement in the raw text. */
export interface TextEdit {
  /** Half-open range in the raw text. */
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

/** Applies edits that are in order and do not overlap. */
export function applyEdits(raw: string, edits: readonly TextEdit[]): MappedText {
  if (edits.length === 0) return unchanged(raw);
  const builder = new MappedTextBuilder(raw);
  let at = 0;
  for (const edit of edits) {
    builder.copy(at, edit.start);
    builder.replace(edit.start, edit.end, edit.replacement);
    at = edit.end;
  }
  builder.copy(at, raw.length);
  return builder.finish();
}

/** Collects pieces of new text with the raw ranges that they stand for. */
export class MappedTextBuilder {
  readonly #raw: string;
  readonly #pieces: string[] = [];
  readonly #starts: number[] = [];

  constructor(raw: string) {
    this.#raw = raw;
  }

  /** Raw text from `start` to `end` as it stands. */
  copy(start: number, end: number): void {
    if (end <= start) return;
    this.#pieces.push(this.#raw.slice(start, end));
    for (let i = start; i < end; i++) this.#starts.push(i);
  }

  /** `replacement` for the raw range; characters of equal count keep their single places. */
  replace(start: number, end: number, replacement: string): void {
    const even = replacement.length === end - start;
    this.#pieces.push(replacement);
    for (let i = 0; i < replacement.length; i++) this.#starts.push(even ? start + i : start);
  }

  finish(): MappedText {
    this.#starts.push(this.#raw.length);
    return { text: this.#pieces.join(''), starts: Int32Array.from(this.#starts) };
  }
}
