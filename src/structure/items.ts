import type { Block, FootnoteBlock, TextBlock } from '../document/block.ts';
import { type RichText, sliceText, trimText } from '../document/rich-text.ts';
import { type Table, tableRows } from '../document/table.ts';
import { fold } from '../text/fold.ts';
import { containedPhrase, openingPhrase } from '../text/words.ts';
import type { StructureWords } from './words.ts';

/** One printed line of a text block; `block` is the same object for all lines of one block. */
export interface LineItem {
  readonly kind: 'line';
  readonly content: RichText;
  readonly folded: string;
  readonly block: TextBlock;
}

/** What stands in the document in reading order, down to lines. A gap separates things that never belong together. */
export type Item =
  | LineItem
  | { readonly kind: 'table'; readonly table: Table }
  | { readonly kind: 'note'; readonly note: FootnoteBlock }
  | { readonly kind: 'page-break' }
  | { readonly kind: 'gap' };

export function itemsOf(blocks: readonly Block[], words: StructureWords): Item[] {
  const items: Item[] = [];
  for (const block of blocks) {
    if (block.kind === 'footnote') items.push({ kind: 'note', note: block });
    else if (block.kind === 'page-break') items.push({ kind: 'page-break' });
    else if (block.kind === 'table') items.push(...tableItems(block, words));
    else items.push(...lineItems(block));
  }
  return items;
}

function lineItems(block: TextBlock): LineItem[] {
  const items: LineItem[] = [];
  let start = 0;
  for (const line of block.content.text.split('\n')) {
    const content = trimText(sliceText(block.content, start, start + line.length));
    start += line.length + 1;
    if (content.text !== '' || content.marks.length > 0)
      items.push({ kind: 'line', content, folded: fold(content.text), block });
  }
  return items;
}

/** A letterhead or closing set as a table of two columns is text: its columns are read one after the other. */
function tableItems(table: Table, words: StructureWords): Item[] {
  if (!isFrameTable(table, words)) return [{ kind: 'table', table }];
  const items: Item[] = [];
  for (let column = 0; column < table.columnCount; column++) {
    items.push({ kind: 'gap' });
    for (const cell of table.cells) {
      if (cell.column !== column || cell.content.text === '') continue;
      const block: TextBlock = { kind: 'paragraph', content: cell.content, level: null };
      items.push(...lineItems(block));
    }
  }
  items.push({ kind: 'gap' });
  return items;
}

/** Widest layout table seen: two columns of text and an empty one between them. */
const FRAME_COLUMNS = 3;
const FRAME_ROWS = 8;

function isFrameTable(table: Table, words: StructureWords): boolean {
  if (table.columnCount > FRAME_COLUMNS || table.rowCount > FRAME_ROWS) return false;
  return tableRows(table)
    .flat()
    .some((cell) => {
      const folded = fold(cell.content.text);
      if (containedPhrase(words.frameMarks, folded) !== null) return true;
      return cell.content.text.split('\n').some((line) => isSigningLine(line, words));
    });
}

/** "KT. GIÁM ĐỐC", "TM. ỦY BAN NHÂN DÂN", "PHÓ GIÁM ĐỐC": a line in capitals that opens or holds a signing title. */
export function isSigningLine(line: string, words: StructureWords): boolean {
  const text = line.trim();
  if (text === '' || text !== text.toUpperCase() || text.length > 80) return false;
  const folded = fold(text);
  const bare = withoutCapacity(folded, words);
  const position = openingPhrase(words.positions, bare);
  if (bare !== folded)
    return bare === '' || position !== null || openingPhrase(words.signingBodies, bare) !== null;
  return position !== null && folded.length <= position.length + 30;
}

/** Folded text without "kt", "tm", "tl", … in front. */
export function withoutCapacity(folded: string, words: StructureWords): string {
  for (const mark of words.capacityMarks) {
    if (folded === mark) return '';
    if (folded.startsWith(`${mark} `)) return folded.slice(mark.length + 1);
  }
  return folded;
}
