/** The texts of a document as units, and the document with other texts in their places. */
import type { Block } from '../../document/block.ts';
import type { Document } from '../../document/document.ts';
import type { RichText } from '../../document/rich-text.ts';
import type { TextRun, TextUnit } from './unit.ts';

interface Place {
  readonly content: RichText;
  readonly cell: boolean;
}

function placesOf(block: Block): Place[] {
  if (block.kind === 'page-break') return [];
  if (block.kind === 'table') return block.cells.map(({ content }) => ({ content, cell: true }));
  return [{ content: block.content, cell: false }];
}

/** Every text of the document in reading order. */
export function documentTexts(document: Document): RichText[] {
  return document.blocks.flatMap(placesOf).map((place) => place.content);
}

export function documentUnits(document: Document): TextUnit[] {
  let page: number | null = null;
  return document.blocks.flatMap(placesOf).map(({ content, cell }) => {
    // An empty cell has no token to say where it stands: it stands where the one before it does.
    page = content.tokens[0]?.location.page ?? page;
    return { text: content.text, page, runs: runsOf(content), cell };
  });
}

/** One run for each stretch of one font, from its first token to that of the next. */
function runsOf({ text, tokens }: RichText): TextRun[] {
  const starts: { start: number; font: string | null }[] = [
    { start: 0, font: tokens[0]?.style.font ?? null },
  ];
  for (const token of tokens)
    if (token.style.font !== starts.at(-1)?.font) starts.push({ start: token.start, font: token.style.font });
  return starts.map(({ start, font }, i) => ({ start, end: starts[i + 1]?.start ?? text.length, font }));
}

/** The document with `texts` (in the order of `documentTexts`) in place of its own. */
export function withTexts(document: Document, texts: readonly RichText[]): Document {
  let next = 0;
  const take = (old: RichText): RichText => texts[next++] ?? old;
  const blocks = document.blocks.map((block): Block => {
    if (block.kind === 'page-break') return block;
    if (block.kind !== 'table') return { ...block, content: take(block.content) };
    return { ...block, cells: block.cells.map((cell) => ({ ...cell, content: take(cell.content) })) };
  });
  return { ...document, blocks };
}
