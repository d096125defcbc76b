import type { Block } from './block.ts';
import type { TokenSource } from './rich-text.ts';

/** Measures of a page's text, without judgement; each 0..1 or null where not measured. */
export interface PageQuality {
  /** Share of tokens that are legal Vietnamese syllables carrying a mark. */
  readonly markedSyllables: number | null;
  readonly meanConfidence: number | null;
}

export interface Page {
  readonly number: number;
  readonly textSource: TokenSource;
  readonly quality: PageQuality;
  /** Points; null for carriers without pages of fixed size. */
  readonly width: number | null;
  readonly height: number | null;
}

/** The neutral tree between the readers and everything else. */
export interface Document {
  /** "sha256:…" of the bytes. */
  readonly id: string;
  /** Base name only: no path of the machine enters the output. */
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly pages: readonly Page[];
  /** Null where the carrier has no pages of its own (text, DOCX). */
  readonly pageCount: number | null;
  readonly blocks: readonly Block[];
}
