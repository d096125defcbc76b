import type { Document } from './document.ts';
import type { RichText } from './rich-text.ts';

/** A numbered part of the report ("II.1.a"); the outermost has an empty path above it. */
export interface Section {
  /** Numbers from the outside in, joined by dots: "II.2.1", "II.1.a". */
  readonly number: string;
  readonly title: string;
  readonly depth: number;
  /** Titles of the sections around it, outermost first, without its own. */
  readonly ancestors: readonly string[];
}

/** The part of an administrative document (Nghị định 30/2020/NĐ-CP, article 8) that a passage belongs to. */
export type Region =
  | 'letterhead'
  | 'title'
  | 'body'
  | 'signature'
  | 'recipients'
  | 'caption'
  | 'annex'
  | 'footnote';

/** A paragraph made whole again: joined over pages, footnote marks apart, tied to its section. */
export interface Passage {
  readonly region: Region;
  readonly kind: 'heading' | 'paragraph' | 'list-item';
  readonly content: RichText;
  /** Length of the numbering or bullet at the start of `content` ("1.1. ", "- ", "a) "); 0 without one. */
  readonly markerLength: number;
  readonly section: Section | null;
  /** Position in `passages` of the line ending in ":" whose scope a list item inherits; null without one. */
  readonly lead: number | null;
  /** Label of the footnote whose text this is; null in the body. */
  readonly footnote: string | null;
}

/** A column: header texts from the outermost in, the printed column number and formula, and what it holds. */
export interface Column {
  readonly path: readonly string[];
  /** "(3)" */
  readonly number: string | null;
  /** "(4)+(5)+(6)" where the numbering row prints "(3)=(4)+(5)+(6)". */
  readonly formula: string | null;
  readonly role: ColumnRole;
  /** Of a value column that speaks of another window than the report: "cumulative", "previous", "change", "plan". */
  readonly window: string | null;
}

/** From rules/table-forms: what a column holds. "figure" is a column of numbers in a matrix table. */
export type ColumnRole = 'number' | 'label' | 'unit' | 'value' | 'note' | 'figure' | 'other';

/** A printed row of data with its place in the hierarchy. */
export interface DataRow {
  readonly number: RichText;
  readonly label: RichText;
  readonly unit: RichText;
  readonly note: RichText;
  /** One entry for each column, in column order; spans are spread over the columns they cover. */
  readonly cells: readonly RichText[];
  /** Positions in `rows` of the rows above it in the hierarchy, outermost first. */
  readonly parents: readonly number[];
  /** True when it stands under a "Trong đó" ("of which") mark. */
  readonly part: boolean;
  /** True for a row of totals ("TỔNG CỘNG"). */
  readonly total: boolean;
}

/** A table made whole: pieces joined, headers as a tree, rows cut by pages mended. */
export interface DataTable {
  readonly title: string | null;
  /** Lines between the title and the table: "(Kèm theo …)", "Từ ngày … đến ngày …". */
  readonly captions: readonly RichText[];
  /** "indicators": rows are indicators; "matrix": columns are; "other": neither is known. */
  readonly layout: 'indicators' | 'matrix' | 'other';
  readonly form: string | null;
  readonly columns: readonly Column[];
  readonly rows: readonly DataRow[];
  /** Number of the section that holds the table; null in an annex. */
  readonly section: string | null;
}

/** Raw parts of the letterhead and the closing, as printed; reading them is the work of the extract step. */
export interface Frame {
  readonly letterhead: readonly RichText[];
  readonly titleLines: readonly RichText[];
  readonly signature: readonly RichText[];
  readonly recipients: readonly RichText[];
}

/** The document with its structure: what the extract step reads. */
export interface Outline {
  readonly document: Document;
  readonly frame: Frame;
  readonly sections: readonly Section[];
  /** All prose in reading order, footnotes at the end. */
  readonly passages: readonly Passage[];
  readonly tables: readonly DataTable[];
}
