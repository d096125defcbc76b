import type { Block } from '../../src/document/block.ts';
import type { Document } from '../../src/document/document.ts';
import type { Outline } from '../../src/document/outline.ts';
import { richText } from '../../src/document/rich-text.ts';
import type { Table } from '../../src/document/table.ts';
import { loadRules } from '../../src/rules/load.ts';
import type { RulePack } from '../../src/rules/pack.ts';
import { structure } from '../../src/structure/structure.ts';

export const RULES: RulePack = loadRules();

/** A paragraph for each string, a table for each grid, a footnote for each pair of label and text. */
export type Piece =
  | string
  | readonly (readonly string[])[]
  | { readonly note: string; readonly text: string };

export function documentOf(pieces: readonly Piece[]): Document {
  return {
    id: 'sha256:0',
    fileName: 'report.txt',
    mediaType: 'text/plain',
    bytes: 0,
    pages: [],
    pageCount: null,
    blocks: pieces.map(blockOf),
  };
}

export function outlineOf(pieces: readonly Piece[]): Outline {
  return structure(documentOf(pieces), RULES).value;
}

function blockOf(piece: Piece): Block {
  if (typeof piece === 'string') {
    const isItem = /^[-+] /.test(piece);
    return { kind: isItem ? 'list-item' : 'paragraph', content: richText(piece), level: null };
  }
  if ('note' in piece)
    return { kind: 'footnote', label: piece.note, noteId: null, content: richText(piece.text) };
  return tableOf(piece);
}

function tableOf(grid: readonly (readonly string[])[]): Table {
  return {
    kind: 'table',
    rowCount: grid.length,
    columnCount: Math.max(...grid.map((row) => row.length)),
    cells: grid.flatMap((row, at) =>
      row.map((text, column) => ({
        row: at,
        column,
        rowSpan: 1,
        colSpan: 1,
        content: richText(text),
      })),
    ),
    headerRows: null,
  };
}
