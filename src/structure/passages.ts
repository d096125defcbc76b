import type { Passage, Region } from '../document/outline.ts';
import { joinTexts, type RichText } from '../document/rich-text.ts';
import type { Item, LineItem } from './items.ts';
import { type Marker, readMarker } from './numbering.ts';
import type { StructureWords } from './words.ts';

/** A paragraph before its section is known. */
export interface Paragraph {
  readonly kind: Passage['kind'];
  readonly content: RichText;
  readonly marker: Marker | null;
  readonly level: number | null;
  readonly region: Region;
}

/** Lines of one block are one paragraph; blocks that a page or a footnote has torn apart are joined again. */
export function paragraphsOf(items: readonly Item[], region: Region, words: StructureWords): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let open = false;
  for (const lines of blocksOf(items, words)) {
    if (lines === 'barrier') {
      open = false;
      continue;
    }
    const content = joinTexts(
      lines.map((line) => line.content),
      ' ',
    );
    if (isPageNumber(content.text)) continue;
    const first = lines[0];
    if (first === undefined) continue;
    const marker = readMarker(content.text, words.bullets, words.parts);
    const last = paragraphs.at(-1);
    if (open && last !== undefined && continues(last, content.text, marker, first)) {
      paragraphs[paragraphs.length - 1] = { ...last, content: joinTexts([last.content, content], ' ') };
      continue;
    }
    paragraphs.push({
      kind: marker?.style === 'bullet' ? 'list-item' : first.block.kind,
      content,
      marker,
      level: first.block.level,
      region,
    });
    open = true;
  }
  return paragraphs;
}

/** Groups the lines of each block; tables and gaps are barriers, notes and page breaks are passed over. */
function* blocksOf(items: readonly Item[], words: StructureWords): Generator<LineItem[] | 'barrier'> {
  let lines: LineItem[] = [];
  for (const item of items) {
    if (item.kind === 'line') {
      if (lines.length > 0 && (lines[0]?.block !== item.block || opensListItem(item, words))) {
        yield lines;
        lines = [];
      }
      lines.push(item);
      continue;
    }
    if (lines.length > 0) yield lines;
    lines = [];
    if (item.kind === 'table' || item.kind === 'gap') yield 'barrier';
  }
  if (lines.length > 0) yield lines;
}

/** "- Số văn bản …": a line of a block that begins with a bullet and a capital is an item of its own. */
function opensListItem(line: LineItem, words: StructureWords): boolean {
  const marker = readMarker(line.content.text, words.bullets, words.parts);
  return marker?.style === 'bullet' && /^[\p{Lu}\d]/u.test(line.content.text.slice(marker.length));
}

/** A block that is only a number is a page number: nothing of a report stands alone like this. */
function isPageNumber(text: string): boolean {
  return /^[-–—\s]*\d{1,3}[-–—\s]*$/.test(text);
}

const ENDED = /[.;:!?…)\]”"]\s*$|\.\/\.\s*$/;

/**
 * A sentence goes on in the next block when the first has no closing sign and the second begins as no sentence
 * does: with a small letter, a figure that is no list number, or a closing bracket.
 */
function continues(before: Paragraph, text: string, marker: Marker | null, first: LineItem): boolean {
  if (first.block.kind === 'heading' || before.kind === 'heading') return false;
  if (marker !== null && !(marker.style === 'letter' && !/^[a-zđ][.)]/.test(text))) return false;
  const end = before.content.text;
  if (/,\s*$/.test(end)) return true;
  // "… của ngành: / 78 TTHC cấp tỉnh, …": an item of a list would have a mark.
  if (/:\s*$/.test(end) && /^\d/.test(text)) return true;
  if (ENDED.test(end)) return false;
  if (isOpenBracket(end) && !/^\p{Lu}{2}/u.test(text)) return true;
  return /^[\p{Ll}\d),;]/u.test(text);
}

function isOpenBracket(text: string): boolean {
  return text.lastIndexOf('(') > text.lastIndexOf(')');
}
