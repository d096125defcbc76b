/** Bounds on one input. All are checked before the work that they bound. */
export interface Limits {
  /** Bytes of any file. */
  readonly inputBytes: number;
  /** Bytes of a file that is read as text. */
  readonly textBytes: number;
  /** Lines of a text file. */
  readonly textLines: number;
  /** Tabs and bars of a text file: each may make a cell. */
  readonly textCells: number;
  /** Bytes of all entries of a package (DOCX) after inflation. */
  readonly inflatedBytes: number;
  /** Entries of a package. */
  readonly entries: number;
  /** XML elements of one part of a package. */
  readonly elements: number;
  /** Inflated bytes for each compressed byte of one entry. */
  readonly compressionRatio: number;
}

const MIB = 1024 * 1024;

/**
 * Why these: the largest archived report seen has 60 KB of text, a DOCX of 300 pages with scans about 100 MB.
 * - text: 64 MiB is a thousand times the largest report; 60 MB of prose took 2.4 s and 0.8 GB on the slow machine
 *   that this was measured on.
 * - lines: a page has about 45, so this is 20,000 pages; a file of nothing but line ends would fill the memory.
 * - cells: 20,000 pages of nothing but tables have about two million.
 * - inflated: the XML of a 1000-page DOCX takes about 60 MiB, images do not grow.
 * - entries: a DOCX has some dozens, one for each image.
 * - elements: 300,000 are 20,000 rows of three cells (600 pages of tables) and took 7 s and 0.8 GB.
 * - ratio: XML of tables deflates to 1/20 to 1/60, DEFLATE ends at 1/1032; a bomb needs the end of that scale.
 */
export const DEFAULT_LIMITS: Limits = Object.freeze({
  inputBytes: 256 * MIB,
  textBytes: 64 * MIB,
  textLines: 1_000_000,
  textCells: 2_000_000,
  inflatedBytes: 256 * MIB,
  entries: 10_000,
  elements: 1_000_000,
  compressionRatio: 250,
});

/** The ratio is judged only above this size: a few kilobytes of blanks deflate well and do no harm. */
export const RATIO_FLOOR_BYTES = MIB;
