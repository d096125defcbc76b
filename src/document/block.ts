import type { RichText } from './rich-text.ts';
import type { Table } from './table.ts';

/** A paragraph or heading as the reader saw it; the numbering ("1.1.", "a)") stays in the text. */
export interface TextBlock {
  readonly kind: 'heading' | 'paragraph' | 'list-item';
  readonly content: RichText;
  /** Outline level from 1 where the carrier marks one (markdown "#", Word heading styles); null otherwise. */
  readonly level: number | null;
}

/** A footnote or endnote; `label` as printed before its text. */
export interface FootnoteBlock {
  readonly kind: 'footnote';
  readonly label: string;
  readonly noteId: string | null;
  readonly content: RichText;
}

/** Where the source says that a new page begins (form feed, page break, PDF page). */
export interface PageBreak {
  readonly kind: 'page-break';
  /** Number of the page that begins; null where unknown. */
  readonly page: number | null;
}

export type Block = TextBlock | FootnoteBlock | Table | PageBreak;
