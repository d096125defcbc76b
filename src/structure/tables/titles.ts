import type { RichText } from '../../document/rich-text.ts';
import { fold, squeeze } from '../../text/fold.ts';
import { openingPhrase } from '../../text/words.ts';
import type { Item, LineItem } from '../items.ts';
import { readMarker } from '../numbering.ts';
import type { StructureWords } from '../words.ts';

export interface TableTitle {
  readonly title: string | null;
  readonly lines: readonly LineItem[];
  readonly captions: readonly RichText[];
}

/** A heading of a table takes up at most so many lines: body, form number, title over three lines, window, unit. */
const MOST_LINES = 10;
const LONGEST_LINE = 260;
/** "Biểu số 06a/VPCP/KSTT" and its kind; longer lines say what the annex holds. */
const LONGEST_ANNEX_NAME = 40;

/** Reads the lines above a table up to the last thing that is no heading of it. */
export function readTitle(items: readonly Item[], before: number, words: StructureWords): TableTitle {
  const lines: LineItem[] = [];
  for (let at = before - 1; at >= 0 && lines.length < MOST_LINES; at--) {
    const item = items[at];
    if (item === undefined || item.kind === 'table' || item.kind === 'gap') break;
    if (item.kind !== 'line') continue;
    if (!isTitleLine(item, words)) break;
    lines.unshift(item);
    if (openingPhrase(words.annex, item.folded) !== null && isFormName(item)) break;
  }
  const captions = lines.filter((line) => isCaption(line, words) || isBareAnnexName(line, words));
  const titles = lines.filter((line) => !captions.includes(line) && line.folded !== '');
  const title = squeeze(titles.map((line) => line.content.text).join(' '));
  return { title: title === '' ? null : title, lines, captions: captions.map((line) => line.content) };
}

function isTitleLine(line: LineItem, words: StructureWords): boolean {
  const text = line.content.text;
  if (text.length > LONGEST_LINE) return false;
  if (isCaption(line, words) || openingPhrase(words.annex, line.folded) !== null) return true;
  if (/[;,]$/.test(text) || /\.$/.test(text)) return false;
  const styled = line.content.tokens.every((token) => token.style.bold || token.style.italic);
  if (readMarker(text, words.bullets, words.parts) !== null) return false;
  return text === text.toUpperCase() || styled || isInCaptionBlock(line, words);
}

/** A caption wrapped over two lines: "(Kèm theo Báo cáo số … / của Ban …)". */
function isInCaptionBlock(line: LineItem, words: StructureWords): boolean {
  const block = line.block.content.text;
  return /\([^()]*\)\s*$/.test(block) && openingPhrase(words.annex, foldedStart(block)) !== null;
}

function foldedStart(text: string): string {
  return text
    .slice(0, 60)
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

function isCaption(line: LineItem, words: StructureWords): boolean {
  if (openingPhrase(words.caption, line.folded) !== null) return true;
  return /^\(/.test(line.content.text) || (/\)$/.test(line.content.text) && !/\(/.test(line.content.text));
}

/** "Phụ lục II", "Biểu số 03/BCCI": a name and its number; "BIỂU TỔNG HỢP", "Biểu 3: Số liệu" are titles. */
function isBareAnnexName(line: LineItem, words: StructureWords): boolean {
  const opening = openingPhrase(words.annex, line.folded);
  if (opening === null || line.content.text.length > LONGEST_ANNEX_NAME) return false;
  const rest = squeeze(line.content.text).split(' ').slice(opening.split(' ').length);
  const [number = '', ...more] = rest.filter((word) => fold(word) !== 'so');
  return more.length === 0 && /^(?:$|\W*(?:\d|[IVX]+\W*$|[A-Z]\W*$))/iu.test(number);
}

function isFormName(line: LineItem): boolean {
  return /^(?:phu luc|phu bieu|bieu mau)/.test(line.folded);
}
