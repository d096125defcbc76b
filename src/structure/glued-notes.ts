import type { Block, TextBlock } from '../document/block.ts';
import { joinTexts, type NoteMark, type RichText, sliceText } from '../document/rich-text.ts';
import { fold } from '../text/fold.ts';
import { letterPattern } from '../text/letter-pattern.ts';

/** A figure stuck to a word in small letters: a footnote mark that lost its raised position ("chỉ thị1"). */
const GLUED = letterPattern(
  String.raw`(?<=(?<![\p{L}\d])\p{Ll}{2,})\d{1,2}(?![\p{L}\d.,/%-]\d|[\p{L}\d%])`,
  'gu',
);
/** Square and cubic units carry such figures rightfully. */
const UNIT_WORDS = new Set(['km', 'cm', 'mm', 'dm', 'mg', 'kg']);
const NOTE_OPENING = letterPattern(String.raw`^(\d{1,2})\s+(?=\p{Lu})`, 'u');

/**
 * Footnotes of carriers that flattened raised figures. Only a figure that a paragraph further on answers ("1 Chỉ thị
 * số …") is a mark: without the note it stays what it is.
 */
export function untieGluedNotes(blocks: readonly Block[]): readonly Block[] {
  const { notes, answered } = findNotes(blocks);
  if (notes.size === 0) return blocks;
  return blocks.map((block, at): Block => {
    if (!isText(block)) return block;
    const label = notes.get(at);
    if (label === undefined) return { ...block, content: untie(block.content, answered.get(at) ?? NONE) };
    const text = block.content;
    const length = NOTE_OPENING.exec(text.text)?.[0].length ?? 0;
    return { kind: 'footnote', label, noteId: null, content: sliceText(text, length, text.text.length) };
  });
}

const NONE: ReadonlySet<string> = new Set();

/** Labels of the blocks that are notes, and of the marks in each block that a later note answers. */
function findNotes(blocks: readonly Block[]): {
  notes: ReadonlyMap<number, string>;
  answered: ReadonlyMap<number, ReadonlySet<string>>;
} {
  const notes = new Map<number, string>();
  const answered = new Map<number, Set<string>>();
  /** Blocks with a mark of this label that no note has answered yet. */
  const open = new Map<string, number[]>();
  for (const [at, block] of blocks.entries()) {
    if (!isText(block)) continue;
    const label = noteLabel(block);
    const asking = label === null ? undefined : open.get(label);
    if (label !== null && asking !== undefined) {
      notes.set(at, label);
      for (const from of asking) answered.set(from, (answered.get(from) ?? new Set()).add(label));
      open.delete(label);
      continue;
    }
    for (const mark of gluedMarks(block.content.text))
      open.set(mark.label, [...(open.get(mark.label) ?? []), at]);
  }
  return { notes, answered };
}

function isText(block: Block): block is TextBlock {
  return block.kind === 'paragraph' || block.kind === 'heading' || block.kind === 'list-item';
}

function noteLabel(block: TextBlock): string | null {
  return block.kind === 'heading' ? null : (NOTE_OPENING.exec(block.content.text)?.[1] ?? null);
}

function gluedMarks(text: string): (NoteMark & { readonly end: number })[] {
  return [...text.matchAll(GLUED)].flatMap((m) => {
    const word = /\p{Ll}+$/u.exec(text.slice(0, m.index))?.[0] ?? '';
    if (UNIT_WORDS.has(fold(word))) return [];
    return [{ at: m.index, end: m.index + m[0].length, label: m[0], noteId: null }];
  });
}

function untie(content: RichText, answered: ReadonlySet<string>): RichText {
  const marks = gluedMarks(content.text).filter((mark) => answered.has(mark.label));
  if (marks.length === 0) return content;
  const parts: RichText[] = [];
  let from = 0;
  for (const mark of marks) {
    const part = sliceText(content, from, mark.at);
    parts.push({
      ...part,
      marks: [...part.marks, { at: part.text.length, label: mark.label, noteId: null }],
    });
    from = mark.end;
  }
  parts.push(sliceText(content, from, content.text.length));
  return joinTexts(parts, '');
}
