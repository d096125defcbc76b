import type { Block, FootnoteBlock, TextBlock } from '../document/block.ts';
import { type RichText, sliceText, trimText } from '../document/rich-text.ts';
import type { Table } from '../document/table.ts';
import { fold } from '../text/fold.ts';
import { closingRun, isFrameTable, lineBlock } from './frame-tables.ts';
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
  for (let at = 0; at < blocks.length; ) {
    const run = closingRun(blocks, at, words);
    if (run === null) items.push(...blockItems(blocks[at], words));
    else items.push(...columnItems(run.columns));
    at = run?.next ?? at + 1;
  }
  return items;
}

function blockItems(block: Block | undefined, words: StructureWords): Item[] {
  if (block === undefined) return [];
  if (block.kind === 'footnote') return [{ kind: 'note', note: block }];
  if (block.kind === 'page-break') return [{ kind: 'page-break' }];
  return block.kind === 'table' ? tableItems(block, words) : lineItems(block);
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
  const columns: RichText[][] = [];
  for (const cell of table.cells) {
    const column = columns[cell.column] ?? [];
    column.push(cell.content);
    columns[cell.column] = column;
  }
  return columnItems(columns);
}

function columnItems(columns: readonly (readonly RichText[])[]): Item[] {
  const items: Item[] = [];
  for (const column of columns) {
    items.push({ kind: 'gap' });
    for (const content of column ?? []) items.push(...lineItems(lineBlock(content)));
  }
  items.push({ kind: 'gap' });
  return items;
}
