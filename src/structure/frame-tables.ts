import type { Block, TextBlock } from '../document/block.ts';
import { type RichText, sliceText, trimText } from '../document/rich-text.ts';
import { type Table, tableRows } from '../document/table.ts';
import { fold } from '../text/fold.ts';
import { containedPhrase, openingPhrase } from '../text/words.ts';
import { readMarker } from './numbering.ts';
import { isSigningLine, looksLikeName } from './signing.ts';
import type { StructureWords } from './words.ts';

/** Widest layout table seen: two columns of text and an empty one between them. */
const FRAME_COLUMNS = 3;
/** A closing has a dozen recipients at most; one row each where every line was made a row. */
const FRAME_ROWS = 14;

/** A letterhead or closing set as a table: its cells are text, not data. */
export function isFrameTable(table: Table, words: StructureWords): boolean {
  if (table.columnCount > FRAME_COLUMNS || table.rowCount > FRAME_ROWS) return false;
  return tableRows(table)
    .flat()
    .some((cell) => {
      if (containedPhrase(words.frameMarks, fold(cell.content.text)) !== null) return true;
      return cell.content.text
        .split('\n')
        .some((line) => isSigningLine(line, words) || (table.rowCount <= 2 && isNumberLine(line, words)));
    });
}

/** "Số: 12/BC-SNV" beside the place and date. */
function isNumberLine(line: string, words: StructureWords): boolean {
  const text = line.trim();
  return (
    openingPhrase(words.numberLine, fold(text)) !== null && /^\p{L}+\s*:\s*[\d.…\s]*(?:\/|$)/u.test(text)
  );
}

/** Blocks that stand side by side on the page, by column from the left. */
export interface ColumnRun {
  readonly columns: readonly (readonly RichText[])[];
  /** Position of the first block after the run. */
  readonly next: number;
}

/**
 * A closing in two columns reaches a text file as rows of a table where both columns have a line, and as plain lines
 * where only one has; or as lines with a wide gap. The pieces are put side by side again.
 */
export function closingRun(blocks: readonly Block[], from: number, words: StructureWords): ColumnRun | null {
  const left: RichText[] = [];
  const right: RichText[] = [];
  let at = from;
  for (; at < blocks.length; at++) {
    const pair = closingPair(blocks[at], at === from, words);
    if (pair === null) break;
    left.push(...pair.left);
    right.push(...pair.right);
  }
  return at > from ? { columns: [left, right], next: at } : null;
}

interface Pair {
  readonly left: readonly RichText[];
  readonly right: readonly RichText[];
}

/** The run begins where the recipients open beside the signature; it goes on with items, titles and the name. */
function closingPair(block: Block | undefined, first: boolean, words: StructureWords): Pair | null {
  const pair = block === undefined ? null : pairOf(block, words);
  if (pair === null) return null;
  if (first) {
    const heading = pair.left[0];
    const opens = heading !== undefined && openingPhrase(words.recipients, fold(heading.text)) !== null;
    return opens && pair.right.length > 0 ? pair : null;
  }
  const isClosing = pair.left.every((line) => isBullet(line, words));
  return isClosing && pair.right.every((line) => isSigned(line.text, words)) ? pair : null;
}

function isSigned(text: string, words: StructureWords): boolean {
  if (isSigningLine(text, words) || /^\([^)]*\)$/u.test(text)) return true;
  return looksLikeName(text) && openingPhrase(words.annex, fold(text)) === null;
}

function pairOf(block: Block, words: StructureWords): Pair | null {
  const left: RichText[] = [];
  const right: RichText[] = [];
  if (block.kind === 'table') {
    if (block.columnCount > FRAME_COLUMNS || block.rowCount > FRAME_ROWS) return null;
    for (const cell of block.cells) (cell.column === 0 ? left : right).push(...linesOf(cell.content));
    return { left, right };
  }
  if (block.kind !== 'list-item' && block.kind !== 'paragraph') return null;
  for (const line of linesOf(block.content)) {
    const [one, other] = splitAtGap(line);
    if (other !== null) right.push(other);
    if (isSigned(one.text, words)) right.push(one);
    else left.push(one);
  }
  return { left, right };
}

/** Blanks that set two columns apart where a printer put both into one line. */
const GAP = /\s{3,}|\t/u;

function splitAtGap(line: RichText): [RichText, RichText | null] {
  const gap = GAP.exec(line.text);
  if (gap === null) return [line, null];
  const rest = sliceText(line, gap.index + gap[0].length, line.text.length);
  return [sliceText(line, 0, gap.index), rest];
}

function isBullet(line: RichText, words: StructureWords): boolean {
  return readMarker(line.text, words.bullets, words.parts)?.style === 'bullet';
}

function linesOf(content: RichText): RichText[] {
  const lines: RichText[] = [];
  let start = 0;
  for (const line of content.text.split('\n')) {
    const trimmed = trimText(sliceText(content, start, start + line.length));
    start += line.length + 1;
    if (trimmed.text !== '') lines.push(trimmed);
  }
  return lines;
}

/** A line of text of its own. */
export function lineBlock(content: RichText): TextBlock {
  return { kind: 'paragraph', content, level: null };
}
