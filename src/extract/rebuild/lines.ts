import type { TextBlock } from '../../document/block.ts';
import type { Document } from '../../document/document.ts';
import { type RichText, sliceText } from '../../document/rich-text.ts';
import { fold } from '../../text/fold.ts';

/** A word of a printed line; what stands between two column rules or spaces. */
export interface Word {
  /** Offsets into the text of its line. */
  readonly start: number;
  readonly end: number;
  readonly raw: string;
  /** Letters, digits and % without marks; "" for a word of signs only. */
  readonly key: string;
}

/** A printed line of running text. */
export interface Line {
  readonly content: RichText;
  readonly words: readonly Word[];
  /** All keys in a row. */
  readonly key: string;
  readonly block: TextBlock;
}

/** A run of words of one line, `to` excluded. */
export interface WordRange {
  /** Position in the list of lines. */
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

/** Column rules come out of an OCR engine as bars that touch the text. */
const WORD = /[^\s|]+/g;
/** A line of a table is no wider than its page; what is longer is a paragraph of flowing text. */
const WIDEST = 200;
/** A block of one number is a page number: no cell of a table stands alone between blank lines. */
const PAGE_NUMBER = /^[-–—\s]*\d{1,3}[-–—\s]*$/;

/**
 * All printed lines of the text blocks of a document, without page numbers and lines of signs only. A paragraph that
 * was not broken into lines has no words: nothing can be rebuilt from it, and nothing across it.
 */
export function linesOf(document: Document): Line[] {
  const lines: Line[] = [];
  for (const block of document.blocks) {
    if (block.kind === 'table' || block.kind === 'footnote' || block.kind === 'page-break') continue;
    if (PAGE_NUMBER.test(block.content.text)) continue;
    let start = 0;
    for (const text of block.content.text.split('\n')) {
      const content = sliceText(block.content, start, start + text.length);
      start += text.length + 1;
      const words = text.length > WIDEST ? [] : wordsOf(text);
      const key = words.map((word) => word.key).join('');
      if (key !== '' || text.length > WIDEST) lines.push({ content, words, key, block });
    }
  }
  return lines;
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    raw: match[0],
    key: fold(match[0]).replaceAll(' ', ''),
  }));
}

/** The text of a run of words with its tokens. */
export function rangeText(lines: readonly Line[], { line, from, to }: WordRange): RichText {
  const source = lines[line];
  const first = source?.words[from];
  const last = source?.words[to - 1];
  if (source === undefined || first === undefined || last === undefined || to <= from)
    return { text: '', tokens: [], marks: [] };
  return sliceText(source.content, first.start, last.end);
}

/** Negative when `a` stands before `b` in reading order. */
export function comparePlaces(
  a: { readonly line: number; readonly word: number },
  b: { readonly line: number; readonly word: number },
): number {
  return a.line - b.line || a.word - b.word;
}
