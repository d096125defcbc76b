import type { Document } from '../document/document.ts';
import type { DataTable, Outline, Passage } from '../document/outline.ts';
import { type Result, result } from '../document/result.ts';
import type { RulePack } from '../rules/pack.ts';
import { untieGluedNotes } from './glued-notes.ts';
import { type Item, itemsOf, type LineItem } from './items.ts';
import { dropPageNumbers } from './page-numbers.ts';
import { type Paragraph, paragraphsOf } from './passages.ts';
import { findRegions, type Regions } from './regions.ts';
import { sectionize } from './sections.ts';
import { joinPieces } from './tables/pieces.ts';
import { readTable } from './tables/table.ts';
import { type StructureWords, structureWords } from './words.ts';

/** Gives a document its structure: frame, sections, whole paragraphs, whole tables. Never fails. */
export function structure(document: Document, rules: RulePack): Result<Outline> {
  const words = structureWords(rules);
  const items = itemsOf(untieGluedNotes(document.blocks), words);
  const regions = findRegions(items, words);
  const content: Item[] = [...regions.body, { kind: 'gap' }, ...regions.annex];
  const { tables, titleLines } = readTables(content, rules, words);
  const whole = dropPageNumbers(paragraphsOf(without(regions.body, titleLines), 'body', words), words);
  const body = sectionize(whole.paragraphs);
  const annex = sectionize(paragraphsOf(without(regions.annex, titleLines), 'annex', words));
  const shift = body.passages.length;
  const passages: Passage[] = [
    ...body.passages,
    ...annex.passages.map((passage) => ({
      ...passage,
      lead: passage.lead === null ? null : passage.lead + shift,
    })),
    ...captionPassages(titleLines, words),
    ...footnotePassages(items, words),
  ];
  const outline = { document, frame: frameOf(regions), sections: body.sections, passages, tables };
  return result(outline, whole.messages);
}

function frameOf(regions: Regions): Outline['frame'] {
  const { letterhead, titleLines, signature, recipients } = regions;
  return { letterhead, titleLines, signature, recipients };
}

function readTables(
  content: readonly Item[],
  rules: RulePack,
  words: StructureWords,
): { tables: DataTable[]; titleLines: Set<Item> } {
  const tables: DataTable[] = [];
  const titleLines = new Set<Item>();
  for (const joined of joinPieces(content, rules, words)) {
    const { table, title } = readTable(joined, content, null, rules, words);
    tables.push(table);
    for (const line of title.lines) titleLines.add(line);
  }
  return { tables, titleLines };
}

/** Title lines leave a gap: the text before a table never goes on behind it. */
function without(items: readonly Item[], taken: ReadonlySet<Item>): Item[] {
  return items.map((item): Item => (taken.has(item) ? { kind: 'gap' } : item));
}

/** Headings of tables, read for citations and periods only. */
function captionPassages(titleLines: ReadonlySet<Item>, words: StructureWords): Passage[] {
  const lines = [...titleLines].filter((item): item is LineItem => item.kind === 'line');
  return paragraphsOf(lines, 'caption', words).map((paragraph) => plainPassage(paragraph, null));
}

function footnotePassages(items: readonly Item[], words: StructureWords): Passage[] {
  const passages: Passage[] = [];
  for (const item of items) {
    if (item.kind !== 'note') continue;
    const block = { kind: 'paragraph' as const, content: item.note.content, level: null };
    const line: LineItem = { kind: 'line', content: item.note.content, folded: '', block };
    for (const paragraph of paragraphsOf([line], 'footnote', words))
      passages.push(plainPassage(paragraph, item.note.label));
  }
  return passages;
}

function plainPassage(paragraph: Paragraph, footnote: string | null): Passage {
  return {
    region: paragraph.region,
    kind: 'paragraph',
    content: paragraph.content,
    markerLength: 0,
    section: null,
    lead: null,
    footnote,
  };
}
