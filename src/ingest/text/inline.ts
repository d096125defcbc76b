import type { Location } from '../../document/location.ts';
import { type RichText, richText, type Style } from '../../document/rich-text.ts';
import { lowerDigits, readRaised } from '../note-mark.ts';
import { plainStyle, RichTextBuilder } from '../rich-text-builder.ts';
import { atLine } from '../say.ts';
import { type MarkEffect, type MarkRun, pairMarks } from './emphasis.ts';
import type { SourceLine } from './lines.ts';
import { isPlain, type Piece, scan } from './scan.ts';

/** How much of the text before a raised mark is looked at to tell a note from an exponent. */
const RAISED_CONTEXT = 16;

/** A block of so many characters (70 pages) is no paragraph; its marks are not read, which bounds their memory. */
const MAX_MARKED_BLOCK = 200_000;

export interface InlineOptions {
  /** Whether the pages of the lines are known. */
  readonly paged: boolean;
  /** Whether "¹" is a raised digit; in the font encodings before Unicode it is a letter. */
  readonly raisedSigns: boolean;
}

/**
 * The lines of one block as rich text: markdown and HTML marks become styles, raised labels become footnote marks,
 * "\n" stands between lines.
 */
export function readInline(lines: readonly SourceLine[], { paged, raisedSigns }: InlineOptions): RichText {
  // A backslash at the end of a line is markdown's line break.
  const source = lines.map((line) => line.text.replace(/\\$/, '').replaceAll('\t', ' ').trim()).join('\n');
  if (isPlain(source)) return richText(source, locationOf(lines[0], paged), plainStyle(false, false));
  const pieces = source.length > MAX_MARKED_BLOCK ? unmarked(source) : scan(source, raisedSigns);
  const effects = pairAll(pieces, source);
  const state: InlineState = { bold: 0, italic: 0, tagBold: 0, tagItalic: 0 };
  const builder = new RichTextBuilder();
  let turn = 0;
  let location = locationOf(lines[0], paged);
  for (const [index, piece] of pieces.entries()) {
    if (piece.kind === 'text') builder.append(piece.text, location, styleOf(state));
    else if (piece.kind === 'line-end') {
      location = locationOf(lines[++turn], paged);
      builder.lineBreak();
    } else if (piece.kind === 'line-break') builder.lineBreak();
    else if (piece.kind === 'tag') applyTag(state, piece.style, piece.open);
    else if (piece.kind === 'marks') {
      const effect = effects.get(index);
      if (effect) addMarks(builder, piece.char.repeat(effect.literal), effect, state, location);
    } else if (piece.kind === 'note') builder.mark(piece.label, piece.label, textAfter(pieces, index));
    else addRaised(builder, piece.content, textAfter(pieces, index), styleOf(state), location);
  }
  return builder.finish();
}

function styleOf(state: InlineState): Style {
  return plainStyle(state.bold > 0 || state.tagBold > 0, state.italic > 0 || state.tagItalic > 0);
}

function addMarks(
  builder: RichTextBuilder,
  literal: string,
  effect: MarkEffect,
  state: InlineState,
  location: Location,
): void {
  builder.append(literal, location, styleOf(state));
  applyMarks(state, effect);
  if (effect.lineBreak) builder.lineBreak();
}

function addRaised(
  builder: RichTextBuilder,
  content: string,
  after: string,
  style: Style,
  location: Location,
): void {
  const raised = readRaised(lowerDigits(content), builder.tail(RAISED_CONTEXT), after);
  if ('text' in raised) builder.append(raised.text, location, style);
  else for (const label of raised.labels) builder.mark(label, null, after);
}

function unmarked(source: string): Piece[] {
  return source
    .split('\n')
    .flatMap((text, index): Piece[] => [
      ...(index > 0 ? [{ kind: 'line-end' } as const] : []),
      { kind: 'text', text },
    ]);
}

function locationOf(line: SourceLine | undefined, paged: boolean): Location {
  return atLine(line?.number ?? 0, paged ? (line?.page ?? null) : null);
}

function textAfter(pieces: readonly Piece[], index: number): string {
  for (const piece of pieces.slice(index + 1, index + 4)) {
    if (piece.kind === 'text') return piece.text.slice(0, 1);
    if (piece.kind === 'line-end' || piece.kind === 'line-break') return '\n';
  }
  return '';
}

interface InlineState {
  bold: number;
  italic: number;
  tagBold: number;
  tagItalic: number;
}

function applyTag(state: InlineState, style: 'bold' | 'italic', open: boolean): void {
  const step = open ? 1 : -1;
  if (style === 'bold') state.tagBold = Math.max(0, state.tagBold + step);
  else state.tagItalic = Math.max(0, state.tagItalic + step);
}

/** 1 mark is italic, 2 are bold, 3 both; closing is the reverse, so that glued runs of up to 5 come apart. */
function applyMarks(state: InlineState, effect: MarkEffect): void {
  const [boldOff, italicOff] = weights(effect.close, state);
  state.bold = Math.max(0, state.bold - boldOff);
  state.italic = Math.max(0, state.italic - italicOff);
  if (effect.open >= 2) state.bold += 1;
  if (effect.open === 1 || effect.open === 3) state.italic += 1;
}

function weights(close: number, state: InlineState): [number, number] {
  if (close === 0) return [0, 0];
  if (close === 1) return [0, 1];
  if (close === 2) return state.bold > 0 ? [1, 0] : [0, 2];
  return [1, close === 3 ? 1 : 2];
}

function pairAll(pieces: readonly Piece[], source: string): Map<number, MarkEffect> {
  const effects = new Map<number, MarkEffect>();
  for (const char of ['*', '_'] as const) {
    const at: number[] = [];
    const runs: MarkRun[] = [];
    for (const [index, piece] of pieces.entries()) {
      if (piece.kind !== 'marks' || piece.char !== char) continue;
      at.push(index);
      runs.push({
        char,
        count: piece.count,
        before: lineChar(source, piece.at - 1),
        after: lineChar(source, piece.at + piece.count),
        at: piece.at,
      });
    }
    pairMarks(runs).forEach((effect, turn) => {
      const index = at[turn];
      if (index !== undefined) effects.set(index, effect);
    });
  }
  return effects;
}

function lineChar(source: string, at: number): string {
  const char = source[at] ?? '';
  return char === '\n' ? '' : char;
}
