import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/document/block.ts';
import type { Document } from '../../../src/document/document.ts';
import { NOWHERE } from '../../../src/document/location.ts';
import { joinTexts, PLAIN, type RichText, richText } from '../../../src/document/rich-text.ts';
import { tableRows } from '../../../src/document/table.ts';
import { ENCODINGS, normaliseDocument, withoutMarks } from '../../../src/vietnamese/index.ts';
import { RULES } from '../../extract/documents.ts';
import { table } from '../../support/build.ts';
import { PARAGRAPH } from './texts.ts';

function paragraph(content: RichText): Block {
  return { kind: 'paragraph', content, level: null };
}

function onPage(text: string, page: number): Block {
  return paragraph(richText(text, { ...NOWHERE, page, line: page }));
}

function documentOf(blocks: readonly Block[], pageCount = 1): Document {
  const pages = Array.from({ length: pageCount }, (_, i) => ({
    number: i + 1,
    textSource: 'text-layer' as const,
    quality: { markedSyllables: null, meanConfidence: null },
    width: null,
    height: null,
  }));
  const head = { id: 'sha256:0', fileName: 'a.txt', mediaType: 'text/plain', bytes: 1 };
  return { ...head, pages, pageCount: pageCount > 1 ? pageCount : null, blocks };
}

async function normalised(document: Document) {
  const { value, messages } = await normaliseDocument(document, { rules: RULES });
  const texts = value.document.blocks.map((block) => ('content' in block ? block.content.text : ''));
  return { ...value, texts, messages, codes: messages.map((message) => message.code) };
}

describe('normaliseDocument', () => {
  it('hands the blocks of a clean document on, with the measure of its pages', async () => {
    const document = documentOf([paragraph(richText(PARAGRAPH))]);
    const out = await normalised(document);
    expect(out.document.blocks).toBe(document.blocks);
    expect([out.messages, out.languageModel]).toEqual([[], null]);
    expect(out.document.pages[0]?.textSource).toBe('text-layer');
    expect(out.document.pages[0]?.quality.markedSyllables).toBeGreaterThan(0.7);
  });

  it('decodes a run in a legacy font inside a clean document', async () => {
    const run = richText(ENCODINGS.tcvn3.encode('hồ sơ'), NOWHERE, { ...PLAIN, font: '.VnTime' });
    const mixed = joinTexts([richText('Tiếp nhận'), run], ' ');
    const out = await normalised(documentOf([paragraph(richText(PARAGRAPH)), paragraph(mixed)]));
    expect(out.texts).toEqual([PARAGRAPH, 'Tiếp nhận hồ sơ']);
    expect(out.codes).toEqual(['text-decoded-legacy']);
    const content = (out.document.blocks[1] as { content: RichText }).content;
    expect(content.tokens.map((token) => token.source)).toEqual(['text-layer', 'legacy-encoding']);
    expect(out.document.pages[0]?.textSource).toBe('text-layer');
  });

  it('decodes every cell of a legacy document, however short', async () => {
    const words = ['Nội dung|Số lượng', 'Số hồ sơ đã nhận|12'];
    const cells = table(...words.map((line) => ENCODINGS.vni.encode(line)));
    const out = await normalised(documentOf([paragraph(richText(ENCODINGS.vni.encode(PARAGRAPH))), cells]));
    const rows = tableRows(out.document.blocks[1] as typeof cells);
    expect(rows.map((row) => row.map((cell) => cell.content.text).join('|'))).toEqual(words);
    expect(out.document.pages[0]?.textSource).toBe('legacy-encoding');
  });

  it('restores the stripped page between clean ones and names the model', async () => {
    const pages = [onPage(PARAGRAPH, 1), onPage(withoutMarks(PARAGRAPH), 2), onPage(PARAGRAPH, 3)];
    const out = await normalised(documentOf(pages, 3));
    expect(out.texts).toEqual([PARAGRAPH, PARAGRAPH, PARAGRAPH]);
    expect(out.document.pages.map((page) => page.textSource)).toEqual([
      'text-layer',
      'restored',
      'text-layer',
    ]);
    expect(out.document.pages[1]?.quality.markedSyllables).toBe(0);
    expect(out.languageModel).toMatch(/sha256/);
    expect(out.messages).toMatchObject([{ code: 'text-restored', severity: 'warning' }]);
  });

  it('keeps every digit of a stripped page as sure as it was', async () => {
    const out = await normalised(documentOf([paragraph(richText(withoutMarks(PARAGRAPH)))]));
    const { text, tokens } = (out.document.blocks[0] as { content: RichText }).content;
    const figure = tokens.find(({ start, end }) => text.slice(start, end).includes('245'));
    expect(figure).toMatchObject({ confidence: 1, restoration: null });
  });

  it('mends the split syllables of short cells by what the page shows', async () => {
    const split = PARAGRAPH.replaceAll('ậ', ' ậ').replaceAll('ả', ' ả').replaceAll('ế', ' ế');
    const cells = table('N ội dung|K ết quả');
    const out = await normalised(documentOf([paragraph(richText(split)), cells]));
    expect(out.texts[0]).toBe(PARAGRAPH);
    const [row] = tableRows(out.document.blocks[1] as typeof cells);
    expect(row?.map((cell) => cell.content.text)).toEqual(['Nội dung', 'Kết quả']);
    expect(out.codes).toEqual(['text-split-mended']);
  });

  it('stays on the page of the cell before where a cell is empty', async () => {
    const empty = { kind: 'table', rowCount: 1, columnCount: 1, headerRows: null } as const;
    const cell = { row: 0, column: 0, rowSpan: 1, colSpan: 1, content: richText('') };
    const blocks = [
      onPage(PARAGRAPH, 1),
      { ...empty, cells: [cell] },
      onPage('12 hồ sơ', 1),
      onPage(PARAGRAPH, 2),
    ];
    const out = await normalised(documentOf(blocks, 2));
    expect(out.document.pages.map((page) => page.quality.markedSyllables !== null)).toEqual([true, true]);
    expect(out.codes).toEqual([]);
  });
});
