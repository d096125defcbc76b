import type { Block, TextBlock } from '../../src/document/block.ts';
import type { Document } from '../../src/document/document.ts';
import { NOWHERE } from '../../src/document/location.ts';
import type { DataTable, Outline } from '../../src/document/outline.ts';
import type { Result } from '../../src/document/result.ts';
import { PLAIN, type RichText, richText } from '../../src/document/rich-text.ts';
import type { Cell, Table } from '../../src/document/table.ts';
import { structure } from '../../src/structure/structure.ts';
import { RULES } from '../extract/documents.ts';

/** A paragraph or list item of its lines, a table, or a page break in the words of a test. */
export type Part = string | Block;

export const PAGE: Block = { kind: 'page-break', page: null };

/** Text in which "**all of it**" is bold and "_all of it_" italic; `line` is that of a text file. */
export function styled(text: string, line: number | null = null): RichText {
  const location = { ...NOWHERE, line };
  const bold = /^\*\*(.*)\*\*$/su.exec(text)?.[1];
  if (bold !== undefined) return richText(bold, location, { ...PLAIN, bold: true });
  const italic = /^_([^_]*)_$/su.exec(text)?.[1];
  if (italic !== undefined) return richText(italic, location, { ...PLAIN, italic: true });
  return richText(text, location);
}

export function heading(text: string, level = 1): TextBlock {
  return { kind: 'heading', content: styled(text), level };
}

/** A paragraph whose text carries a raised footnote mark wherever "^label^" stands. */
export function marked(text: string): TextBlock {
  const marks: { at: number; label: string; noteId: null }[] = [];
  let plain = '';
  for (const [at, part] of text.split('^').entries())
    if (at % 2 === 0) plain += part;
    else marks.push({ at: plain.length, label: part, noteId: null });
  return { kind: 'paragraph', content: { ...richText(plain), marks }, level: null };
}

export function note(label: string, text: string): Block {
  return { kind: 'footnote', label, noteId: null, content: richText(text) };
}

/**
 * A table of lines with cells set apart by "|". "**x**" is bold, "<" is covered by the cell on its left, "^" by the one
 * above, and "\n" breaks a line inside a cell.
 */
export function table(...lines: readonly string[]): Table {
  const grid = lines.map((line) => line.split('|').map((cell) => cell.trim()));
  const cells: Cell[] = [];
  for (const [row, texts] of grid.entries())
    for (const [column, text] of texts.entries()) {
      if (text === '<' || text === '^') continue;
      const colSpan = 1 + covered(texts.slice(column + 1), '<');
      const rowSpan =
        1 +
        covered(
          grid.slice(row + 1).map((below) => below[column] ?? ''),
          '^',
        );
      cells.push({ row, column, rowSpan, colSpan, content: styled(text, row + 1) });
    }
  const columnCount = Math.max(...grid.map((row) => row.length));
  return { kind: 'table', rowCount: grid.length, columnCount, cells, headerRows: null };
}

function covered(texts: readonly string[], mark: string): number {
  const end = texts.findIndex((text) => text !== mark);
  return end === -1 ? texts.length : end;
}

export function blocksOf(parts: readonly Part[]): Block[] {
  return parts.map((part) => {
    if (typeof part !== 'string') return part;
    const kind = /^[-+] /.test(part) ? 'list-item' : 'paragraph';
    return { kind, content: styled(part), level: null };
  });
}

export function documentOf(parts: readonly Part[]): Document {
  return {
    id: 'sha256:0',
    fileName: 'report.txt',
    mediaType: 'text/plain',
    bytes: 0,
    pages: [],
    pageCount: null,
    blocks: blocksOf(parts),
  };
}

export function structured(...parts: readonly Part[]): Result<Outline> {
  return structure(documentOf(parts), RULES);
}

/** The only table of a document made of the parts. */
export function tableOf(...parts: readonly Part[]): DataTable {
  const { tables } = structured(...parts).value;
  const [only] = tables;
  if (only === undefined || tables.length > 1) throw new Error(`${tables.length} tables, not one`);
  return only;
}

/** Rows as "number|label", with the labels of the rows above behind "<", outermost first. */
export function tree(data: DataTable): string[] {
  return data.rows.map((row) => {
    const above = row.parents.map((at) => data.rows[at]?.label.text ?? '?');
    const own = `${row.number.text}|${row.label.text}`;
    return above.length === 0 ? own : `${own} < ${above.join(' > ')}`;
  });
}
