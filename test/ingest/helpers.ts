import { expect } from 'vitest';
import type { Block, TextBlock } from '../../src/document/block.ts';
import type { Document } from '../../src/document/document.ts';
import { Failure, type FailureCode } from '../../src/document/failure.ts';
import type { Result } from '../../src/document/result.ts';
import type { RichText } from '../../src/document/rich-text.ts';
import { type Table, tableRows } from '../../src/document/table.ts';
import { ingest } from '../../src/ingest/ingest.ts';

/** Reads a text file that holds `text`. */
export function ingestText(text: string): Promise<Result<Document>> {
  return ingest(new TextEncoder().encode(text), 'bao-cao.txt');
}

export async function blocksOf(text: string): Promise<readonly Block[]> {
  return (await ingestText(text)).value.blocks;
}

/** Each block as "kind: text", with marks as "^label^" and styles as "<b>…</b>", "<i>…</i>". */
export function sketch(blocks: readonly Block[]): string[] {
  return blocks.map((block) => {
    if (block.kind === 'table') return `table ${block.rowCount}x${block.columnCount}`;
    if (block.kind === 'page-break') return `page ${block.page}`;
    const label = block.kind === 'footnote' ? ` ${block.label}` : '';
    return `${block.kind}${label}: ${sketchText(block.content)}`;
  });
}

export function sketchText(content: RichText): string {
  const inserts: { at: number; order: number; text: string }[] = [];
  for (const { start, end, style } of content.tokens) {
    const tag = `${style.bold ? 'b' : ''}${style.italic ? 'i' : ''}`;
    if (tag === '') continue;
    inserts.push({ at: start, order: 2, text: `<${tag}>` }, { at: end, order: 0, text: `</${tag}>` });
  }
  for (const { at, label } of content.marks) inserts.push({ at, order: 1, text: `^${label}^` });
  inserts.sort((a, b) => a.at - b.at || a.order - b.order);
  let text = '';
  let from = 0;
  for (const insert of inserts) {
    text += content.text.slice(from, insert.at) + insert.text;
    from = insert.at;
  }
  return text + content.text.slice(from);
}

/** The texts of a table, row by row. */
export function cellTexts(table: Table): string[][] {
  return tableRows(table).map((row) => row.map((cell) => sketchText(cell.content)));
}

export function tableAt(blocks: readonly Block[], index = 0): Table {
  const tables = blocks.filter((block): block is Table => block.kind === 'table');
  const table = tables[index];
  if (table === undefined) throw new Error(`no table ${index} among ${blocks.length} blocks`);
  return table;
}

export function textBlock(blocks: readonly Block[], index: number): TextBlock {
  const block = blocks[index];
  if (block?.kind !== 'paragraph' && block?.kind !== 'heading' && block?.kind !== 'list-item') {
    throw new Error(`block ${index} is ${block?.kind}`);
  }
  return block;
}

/** The failure must carry a line in both languages and none of the program's own words. */
export async function expectFailure(work: Promise<unknown>, code: FailureCode): Promise<Failure> {
  const thrown: unknown = await work.then(
    () => null,
    (error: unknown) => error,
  );
  expect(thrown).toBeInstanceOf(Failure);
  if (!(thrown instanceof Failure)) throw thrown;
  expect(thrown.code).toBe(code);
  for (const line of [thrown.text.vi, thrown.text.en]) {
    expect(line).toMatch(/^[^\n]{10,300}$/);
    expect(line).not.toMatch(/\bat .*\.(?:ts|js):\d+|undefined|\[object/);
  }
  return thrown;
}
