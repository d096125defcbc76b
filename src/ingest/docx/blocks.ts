import type { Block, FootnoteBlock } from '../../document/block.ts';
import { type Location, NOWHERE } from '../../document/location.ts';
import type { Message } from '../../document/message.ts';
import { joinTexts, type RichText, type Style, sliceText, trimText } from '../../document/rich-text.ts';
import type { Table } from '../../document/table.ts';
import { type LooseCell, placeCells, raggedRows } from '../grid.ts';
import { isBareMarker, listMarker } from '../list-marker.ts';
import { lowerDigits, readRaised } from '../note-mark.ts';
import { RichTextBuilder } from '../rich-text-builder.ts';
import { cleanText } from '../text/clean.ts';
import type {
  LibraryReading,
  TreeNode,
  TreeParagraph,
  TreeReference,
  TreeRun,
  TreeTable,
} from './library.ts';
import { formatNumber } from './number-format.ts';
import { noteNumber, type ParagraphNote } from './prepare.ts';

/** How notes of one kind are numbered. */
export interface NoteFormat {
  readonly format: string;
  readonly start: number;
}

export interface BlockOptions {
  readonly notes: readonly ParagraphNote[];
  readonly customMarks: ReadonlyMap<string, string>;
  readonly numbers: { readonly footnote: NoteFormat; readonly endnote: NoteFormat };
}

const RAISED_CONTEXT = 16;
/** Fonts of the encodings before Unicode: what looks invisible or raised there is a letter. */
const LEGACY_FONT = /^(?:\.Vn|VNI[- ]|\.VN)/;

/** Turns the library's tree into blocks in reading order, the notes behind the text that refers to them. */
export function readBlocks(
  tree: LibraryReading,
  options: BlockOptions,
): { blocks: Block[]; messages: Message[] } {
  const reader = new BlockReader(tree, options);
  const blocks = [...tree.children.flatMap((child) => reader.block(child)), ...reader.noteBlocks()];
  return { blocks, messages: reader.messages };
}

/** A piece of a paragraph in the order of reading. */
type Piece =
  | { readonly kind: 'text'; readonly text: string; readonly style: Style; readonly raised: boolean }
  | { readonly kind: 'tab' | 'line' | 'page' }
  | { readonly kind: 'reference'; readonly reference: TreeReference };

class BlockReader {
  readonly messages: Message[] = [];
  readonly #tree: LibraryReading;
  readonly #options: BlockOptions;
  readonly #labels = new Map<string, { label: string; reference: TreeReference }>();
  readonly #styles = new Map<string, Style>();
  readonly #locations = new Map<string, Location>();

  constructor(tree: LibraryReading, options: BlockOptions) {
    this.#tree = tree;
    this.#options = options;
  }

  block(node: TreeNode): Block[] {
    if (node.type === 'paragraph') return this.#paragraphBlocks(node);
    if (node.type !== 'table') return [];
    const table = this.#table(node);
    return table.rowCount === 0 ? [] : [table];
  }

  /** Notes in the order of their first marks. Marks inside notes may add more. */
  noteBlocks(): FootnoteBlock[] {
    const blocks: FootnoteBlock[] = [];
    for (const [noteId, { label, reference }] of this.#labels) {
      const note = this.#tree.notes.resolve(reference);
      if (note) blocks.push({ kind: 'footnote', label, noteId, content: this.#content(note.body) });
    }
    return blocks;
  }

  #paragraphBlocks(paragraph: TreeParagraph): Block[] {
    const note = this.#noteOf(paragraph);
    const blocks: Block[] = note?.pageBreakBefore ? [PAGE_BREAK] : [];
    for (const [turn, content] of this.#parts(paragraph).entries()) {
      if (turn > 0) blocks.push(PAGE_BREAK);
      if (content.text !== '' || content.marks.length > 0)
        blocks.push(textBlock(content, note?.level ?? null));
    }
    if (note?.pageBreakAfter) blocks.push(PAGE_BREAK);
    return blocks;
  }

  /** The texts of a paragraph, cut at its page breaks. */
  #parts(paragraph: TreeParagraph): RichText[] {
    const location = this.#locationOf(paragraph);
    const parts: RichText[] = [];
    let builder = new RichTextBuilder();
    const pieces = joinRaised(this.#pieces(paragraph.children, null));
    for (const [index, piece] of pieces.entries()) {
      switch (piece.kind) {
        case 'text':
          this.#addText(builder, piece, afterOf(pieces, index), location);
          break;
        case 'tab':
          // Behind a list marker a tab is the blank of the list; elsewhere it sets two texts apart.
          builder.append(isBareMarker(builder.tail(8)) ? ' ' : '\t', location, this.#style(null));
          break;
        case 'line':
          builder.lineBreak();
          break;
        case 'page':
          parts.push(builder.finish());
          builder = new RichTextBuilder();
          break;
        case 'reference':
          builder.mark(this.#label(piece.reference), keyOf(piece.reference), afterOf(pieces, index));
      }
    }
    parts.push(builder.finish());
    return parts;
  }

  #addText(
    builder: RichTextBuilder,
    piece: Piece & { kind: 'text' },
    after: string,
    location: Location,
  ): void {
    const legacy = LEGACY_FONT.test(piece.style.font ?? '');
    const text = cleanText(piece.text, legacy).value;
    if (piece.raised && !legacy) {
      const raised = readRaised(lowerDigits(text), builder.tail(RAISED_CONTEXT), after);
      if ('text' in raised) builder.append(raised.text, location, piece.style);
      else for (const label of raised.labels) builder.mark(label, null, after);
      return;
    }
    builder.append(text.replaceAll('\n', ' '), location, piece.style);
  }

  #pieces(nodes: readonly TreeNode[], run: TreeRun | null): Piece[] {
    return nodes.flatMap((node): Piece[] => {
      switch (node.type) {
        case 'run':
          return this.#pieces(node.children, node);
        case 'hyperlink':
          return this.#pieces(node.children, run);
        case 'text':
          return [this.#text(node.value, run)];
        case 'checkbox':
          return [this.#text(node.checked ? '☒' : '☐', run)];
        case 'tab':
          return [{ kind: 'tab' }];
        case 'break':
          return [{ kind: node.breakType === 'page' ? 'page' : 'line' }];
        case 'noteReference':
          return [{ kind: 'reference', reference: node }];
        default:
          return [];
      }
    });
  }

  #text(text: string, run: TreeRun | null): Piece {
    return { kind: 'text', text, style: this.#style(run), raised: run?.verticalAlignment === 'superscript' };
  }

  #style(run: TreeRun | null): Style {
    const style: Style = {
      bold: run?.isBold ?? false,
      italic: run?.isItalic ?? false,
      font: run?.font ?? null,
      size: run?.fontSize ?? null,
    };
    const key = JSON.stringify(style);
    const known = this.#styles.get(key) ?? style;
    this.#styles.set(key, known);
    return known;
  }

  #noteOf(paragraph: TreeParagraph): ParagraphNote | undefined {
    for (const child of paragraph.children) {
      if (child.type !== 'bookmarkStart') continue;
      const number = noteNumber(child.name);
      if (number !== null) return this.#options.notes[number];
    }
    return undefined;
  }

  #locationOf(paragraph: TreeParagraph): Location {
    const path = this.#noteOf(paragraph)?.path ?? null;
    if (path === null) return NOWHERE;
    const known = this.#locations.get(path) ?? { ...NOWHERE, path };
    this.#locations.set(path, known);
    return known;
  }

  /** The printed mark of a note: its own, or its number among those of its kind. */
  #label(reference: TreeReference): string {
    const key = keyOf(reference);
    const known = this.#labels.get(key);
    if (known) return known.label;
    const numbered = [...this.#labels.keys()].filter(
      (other) => other.startsWith(reference.noteType) && !this.#options.customMarks.has(other),
    );
    const { format, start } = this.#options.numbers[reference.noteType];
    const label = this.#options.customMarks.get(key) ?? formatNumber(start + numbered.length, format);
    this.#labels.set(key, { label, reference });
    return label;
  }

  #table(table: TreeTable): Table {
    const rows = table.children.map((row) =>
      row.children.map(
        (cell): LooseCell => ({
          content: this.#content(cell.children),
          rowSpan: cell.rowSpan,
          colSpan: cell.colSpan,
        }),
      ),
    );
    const body = table.children.findIndex((row) => !row.isHeader);
    const placed = placeCells(rows, body > 0 ? body : null);
    const locate = (row: number) =>
      placed.cells.find((cell) => cell.row === row && cell.content.tokens.length > 0)?.content.tokens[0]
        ?.location ?? null;
    this.messages.push(...raggedRows(placed, locate));
    return placed;
  }

  /** Paragraphs and inner tables as lines of one text: a cell, a note. */
  #content(nodes: readonly TreeNode[]): RichText {
    const lines = nodes.flatMap((node): RichText[] => {
      if (node.type === 'paragraph') return this.#parts(node);
      if (node.type !== 'table') return [];
      return node.children.map((row) =>
        joinTexts(
          row.children.map((cell) => this.#content(cell.children)),
          '\t',
        ),
      );
    });
    return trimText(joinTexts(lines, '\n'));
  }
}

const PAGE_BREAK: Block = Object.freeze({ kind: 'page-break', page: null });

const keyOf = (reference: TreeReference) => `${reference.noteType}-${reference.noteId}`;

/** Neighbouring raised runs are one mark: Word cuts "12" in two where it likes. */
function joinRaised(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (piece.kind === 'text' && piece.raised && last?.kind === 'text' && last.raised) {
      joined[joined.length - 1] = { ...last, text: last.text + piece.text };
    } else joined.push(piece);
  }
  return joined;
}

function afterOf(pieces: readonly Piece[], index: number): string {
  const next = pieces[index + 1];
  if (next === undefined || next.kind === 'line' || next.kind === 'page') return '\n';
  return next.kind === 'text' ? next.text.slice(0, 1) : ' ';
}

function textBlock(content: RichText, level: number | null): Block {
  const [first, ...marks] = content.marks;
  // A typed note: a raised label at the start of its own paragraph.
  if (first && first.at === 0 && first.noteId === null && content.text !== '') {
    const note = { ...content, marks };
    const label = /^[:.)]?\s*/.exec(note.text)?.[0].length ?? 0;
    return {
      kind: 'footnote',
      label: first.label,
      noteId: null,
      content: trimText(sliceText(note, label, note.text.length)),
    };
  }
  if (level !== null) return { kind: 'heading', content, level };
  const marker = listMarker(content.text);
  return {
    kind: marker === 'bullet' || marker === 'letter' ? 'list-item' : 'paragraph',
    content,
    level: null,
  };
}
