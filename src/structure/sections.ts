import type { Passage, Section } from '../document/outline.ts';
import { squeeze } from '../text/fold.ts';
import type { Marker } from './numbering.ts';
import type { Paragraph } from './passages.ts';

/** Ranks of numbering from the outside in; decimals are told apart by their depth. */
const RANK = { part: 0, capital: 1, roman: 2, decimal: 3, letter: 8, bullet: 9 } as const;

/** A title is shorter than a paragraph: the longest heading met in the sample reports has 210 characters. */
const LONGEST_TITLE = 260;

interface Level {
  readonly rank: number;
  readonly label: string;
  readonly title: string;
}

/** Ties each paragraph to its section, and each list item to the line whose scope it inherits. */
export function sectionize(paragraphs: readonly Paragraph[]): { passages: Passage[]; sections: Section[] } {
  const passages: Passage[] = [];
  const sections: Section[] = [];
  let stack: Level[] = [];
  let section: Section | null = null;
  for (const paragraph of paragraphs) {
    const { marker } = paragraph;
    if (marker !== null && marker.style !== 'bullet') {
      stack = push(stack, marker, titleOf(paragraph));
      section = toSection(stack);
      sections.push(section);
    }
    passages.push({
      region: paragraph.region,
      kind: isTitle(paragraph) ? 'heading' : paragraph.kind,
      content: paragraph.content,
      markerLength: marker?.length ?? 0,
      section,
      lead: findLead(passages, paragraphs, marker),
      footnote: null,
    });
  }
  return { passages, sections };
}

function push(stack: readonly Level[], marker: Marker, title: string): Level[] {
  const rank = marker.style === 'decimal' ? RANK.decimal + marker.depth - 1 : RANK[marker.style];
  const kept = stack.filter((level) => level.rank < rank);
  return [...kept, { rank, label: marker.label, title }];
}

function toSection(stack: readonly Level[]): Section {
  // A decimal number repeats the numbers above it ("2.1" under "2"): only the deepest one is kept.
  const labels: string[] = [];
  for (const [at, level] of stack.entries()) {
    const next = stack[at + 1];
    const repeated =
      next !== undefined &&
      isDecimal(level.rank) &&
      isDecimal(next.rank) &&
      next.label.startsWith(`${level.label}.`);
    if (!repeated) labels.push(level.label);
  }
  return {
    number: labels.join('.'),
    title: stack.at(-1)?.title ?? '',
    depth: stack.length,
    ancestors: stack.slice(0, -1).map((level) => level.title),
  };
}

function isDecimal(rank: number): boolean {
  return rank >= RANK.decimal && rank < RANK.letter;
}

function isTitle(paragraph: Paragraph): boolean {
  if (paragraph.kind === 'heading') return true;
  if (paragraph.marker === null || paragraph.marker.style === 'bullet') return false;
  const text = paragraph.content.text;
  if (text.length > LONGEST_TITLE) return false;
  const rest = text.slice(paragraph.marker.length);
  if (paragraph.content.tokens.length > 0 && paragraph.content.tokens.every((token) => token.style.bold))
    return true;
  return !/[.;]\s*$/.test(rest) && !/:\s*\S/.test(rest);
}

/** The words after the numbering; of a paragraph, its words up to the first colon or full stop. */
function titleOf(paragraph: Paragraph): string {
  const rest = paragraph.content.text.slice(paragraph.marker?.length ?? 0);
  if (isTitle(paragraph)) return squeeze(rest.replace(/[:.]\s*$/, ''));
  return squeeze(/^[^:.;]{0,200}/.exec(rest)?.[0] ?? '');
}

/** Nearest line above that ends in a colon and is not itself an item of the same list. */
function findLead(
  before: readonly Passage[],
  paragraphs: readonly Paragraph[],
  marker: Marker | null,
): number | null {
  for (let at = before.length - 1; at >= 0; at--) {
    const passage = before[at];
    const source = paragraphs[at];
    if (passage === undefined || source === undefined) return null;
    const ends = /:\s*$/.test(passage.content.text);
    const sameList =
      marker !== null && source.marker?.style === marker.style && source.marker.label === marker.label;
    if (ends && !sameList) return at;
    // A list without bullets ("Tiếp nhận trực tiếp: 5.013 hồ sơ") hangs on the line above its first item.
    if (marker === null && !isListLine(passage.content.text)) return null;
    if (marker !== null && source.marker !== null && source.marker.style !== 'bullet') return null;
  }
  return null;
}

/** Short lines that hold one figure each; anything longer ends the scope of a colon. */
const LONGEST_LIST_LINE = 160;

function isListLine(text: string): boolean {
  return text.length <= LONGEST_LIST_LINE;
}
