import type { RichText } from '../document/rich-text.ts';
import { isPhrase, openingPhrase } from '../text/words.ts';
import { findClosing } from './closing.ts';
import type { Item, LineItem } from './items.ts';
import { readMarker } from './numbering.ts';
import type { StructureWords } from './words.ts';

/** The parts of a document as positions in the list of items. */
export interface Regions {
  readonly letterhead: readonly RichText[];
  readonly titleLines: readonly RichText[];
  readonly signature: readonly RichText[];
  readonly recipients: readonly RichText[];
  /** Items of the body, from the first line after the title. */
  readonly body: readonly Item[];
  /** Items after the closing. */
  readonly annex: readonly Item[];
}

/** How far into a document its type may stand: letterheads take up to a dozen lines, samples and stamps a few more. */
const LETTERHEAD_LINES = 40;

export function findRegions(items: readonly Item[], words: StructureWords): Regions {
  const head = findHead(items, words);
  const closing = findClosing(items, head.bodyStart, words);
  return {
    letterhead: head.letterhead,
    titleLines: head.titleLines,
    signature: closing.signature,
    recipients: closing.recipients,
    body: items.slice(head.bodyStart, closing.bodyEnd),
    annex: items.slice(closing.bodyEnd).filter((item) => item.kind !== 'line' || !closing.taken.has(item)),
  };
}

interface Head {
  readonly letterhead: RichText[];
  readonly titleLines: RichText[];
  readonly bodyStart: number;
}

function findHead(items: readonly Item[], words: StructureWords): Head {
  const typeAt = findTypeLine(items, words);
  if (typeAt === null) return headWithoutType(items, words);
  const letterhead: RichText[] = [];
  for (const item of items.slice(0, typeAt)) if (item.kind === 'line') letterhead.push(item.content);
  const typeLine = items[typeAt] as LineItem;
  const titleLines: RichText[] = [typeLine.content];
  let at = typeAt + 1;
  for (; at < items.length; at++) {
    const item = items[at];
    if (item === undefined || item.kind === 'table') break;
    if (item.kind !== 'line') continue;
    if (isRule(item)) continue;
    if (!continuesTitle(item, titleLines, titleGoesOn(items, at, words), words)) break;
    titleLines.push(item.content);
  }
  return { letterhead, titleLines, bodyStart: at };
}

/** A document without a type line: what comes before the first paragraph of substance is its letterhead. */
function headWithoutType(items: readonly Item[], words: StructureWords): Head {
  const letterhead: RichText[] = [];
  let bodyStart = 0;
  for (const [at, item] of items.slice(0, LETTERHEAD_LINES).entries()) {
    if (item.kind !== 'line') continue;
    if (!isLetterheadLine(item, words)) continue;
    for (const earlier of items.slice(bodyStart, at + 1))
      if (earlier.kind === 'line') letterhead.push(earlier.content);
    bodyStart = at + 1;
  }
  return { letterhead, titleLines: [], bodyStart };
}

function isLetterheadLine(line: LineItem, words: StructureWords): boolean {
  if (isPhrase(words.emblem, line.folded)) return true;
  return (
    openingPhrase(words.numberLine, line.folded) !== null &&
    /^\S+\s*:/.test(line.content.text.trim()) &&
    line.content.text.length < 60
  );
}

function findTypeLine(items: readonly Item[], words: StructureWords): number | null {
  let lines = 0;
  let opening: number | null = null;
  for (const [at, item] of items.entries()) {
    if (item.kind === 'table') break;
    if (item.kind !== 'line') continue;
    if (++lines > LETTERHEAD_LINES) break;
    if (isPhrase(words.documentTypes, item.folded) && isUpperOrBold(item)) return at;
    if (opening === null && openingPhrase(words.documentTypes, item.folded) !== null && isCapitals(item))
      opening = at;
  }
  return opening;
}

function isUpperOrBold(line: LineItem): boolean {
  return (
    isCapitals(line) ||
    line.content.tokens.every((token) => token.style.bold) ||
    line.block.kind === 'heading'
  );
}

function isCapitals(line: LineItem): boolean {
  const text = line.content.text;
  return text === text.toUpperCase();
}

/** "-----", "_____", "* * *" under a title. */
function isRule(line: LineItem): boolean {
  return line.folded === '';
}

/** "… năm 2022; / phương hướng, nhiệm vụ năm 2023": behind a semicolon a title goes on in a small letter. */
function titleGoesOn(items: readonly Item[], at: number, words: StructureWords): boolean {
  const next = items.slice(at + 1).find((item) => item.kind === 'line');
  if (next?.kind !== 'line' || next.content.text.length > LONGEST_TITLE_LINE) return false;
  if (readMarker(next.content.text, words.bullets, words.parts) !== null) return false;
  return /^\p{Ll}/u.test(next.content.text) || isCapitals(next);
}

/** Titles run over at most six lines; longer blocks are paragraphs. */
const LONGEST_TITLE = 400;
/** A first paragraph that names its grounds is longer than any one line of a title. */
const LONGEST_TITLE_LINE = 170;

function continuesTitle(
  line: LineItem,
  soFar: readonly RichText[],
  goesOn: boolean,
  words: StructureWords,
): boolean {
  const text = line.content.text;
  const block = line.block.content.text;
  if (/^[([]/.test(text)) return false;
  if (/[.:]$/.test(text) && !/\.{3}$/.test(text)) return false;
  if (/[;,]$/.test(text) && !goesOn) return false;
  if (text.length > LONGEST_TITLE_LINE || block.length > LONGEST_TITLE) return false;
  if (readMarker(text, words.bullets, words.parts) !== null) return false;
  const length = soFar.reduce((sum, part) => sum + part.text.length, 0);
  if (length + text.length > LONGEST_TITLE) return false;
  const opening = openingPhrase(words.basis, line.folded);
  if (opening !== null && soFar.length > 1) return isInsideBlock(line, soFar);
  return opening === null || block.length <= LONGEST_TITLE_LINE;
}

/** A wrapped title line may begin with any word ("… Chương trình / theo Nghị quyết …"). */
function isInsideBlock(line: LineItem, soFar: readonly RichText[]): boolean {
  const last = soFar.at(-1);
  return last !== undefined && line.block.content.text.includes(`${last.text}\n`);
}
