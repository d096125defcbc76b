import type { Block, FootnoteBlock } from '../../document/block.ts';
import type { Page } from '../../document/document.ts';
import type { Message } from '../../document/message.ts';
import { type Result, result } from '../../document/result.ts';
import { type RichText, sliceText, trimText } from '../../document/rich-text.ts';
import { emptyFile } from '../failures.ts';
import type { Content, ReadContext } from '../format.ts';
import { cleanText, showsFontEncoding } from './clean.ts';
import { decodeText } from './decode.ts';
import { readHtmlTable } from './html-table.ts';
import { type InlineOptions, readInline } from './inline.ts';
import { checkTextLimits, splitLines } from './lines.ts';
import { cutParagraphs, type Paragraph } from './paragraphs.ts';
import { cutSegments, type Segment } from './segments.ts';
import { readPipeTable, readTabTable } from './tables.ts';
import { measureWrapping, type Wrapping } from './wrapping.ts';

/** Reads plain text and markdown. Fails with 'format-unknown' (no text) and 'file-empty'. */
export function readText(bytes: Uint8Array, { limits }: ReadContext): Result<Content> {
  const decoded = decodeText(bytes);
  const { text, encoding } = decoded.value;
  const fontEncoding = encoding === 'windows-1252' || showsFontEncoding(text);
  const clean = cleanText(text, fontEncoding);
  if (clean.value.trim() === '') throw emptyFile();
  checkTextLimits(clean.value, limits);
  const lines = splitLines(clean.value);
  const pageCount = lines.at(-1)?.page ?? 1;
  const segments = cutSegments(lines);
  const prose = segments.flatMap((segment) => (segment.kind === 'prose' ? [segment.lines] : []));
  const reader: Reader = {
    inline: { paged: pageCount > 1, raisedSigns: !fontEncoding },
    wrapping: measureWrapping(prose),
    messages: [...decoded.messages, ...clean.messages],
  };
  const blocks = segments.flatMap((segment) => readSegment(segment, reader));
  if (blocks.length === 0) throw emptyFile();
  const content = { blocks, pages: textPages(pageCount), pageCount: pageCount > 1 ? pageCount : null };
  return result(content, reader.messages);
}

interface Reader {
  readonly inline: InlineOptions;
  readonly wrapping: Wrapping;
  readonly messages: Message[];
}

function readSegment(segment: Segment, reader: Reader): Block[] {
  const keep = <T>(read: Result<T>): T => {
    reader.messages.push(...read.messages);
    return read.value;
  };
  const prose = (lines: Segment & { kind: 'prose' }) =>
    cutParagraphs(lines.lines, reader.wrapping).flatMap((paragraph) =>
      readParagraph(paragraph, reader.inline),
    );
  switch (segment.kind) {
    case 'page-break':
      return [segment];
    case 'prose':
      return prose(segment);
    case 'tab-table':
      return [keep(readTabTable(segment.lines, reader.inline))];
    case 'pipe-table':
      return [keep(readPipeTable(segment.lines, reader.inline))];
    case 'html-table': {
      const { before, table, after } = keep(readHtmlTable(segment.lines, segment.closed, reader.inline));
      const tables = table.rowCount > 0 ? [table] : [];
      return [
        ...prose({ kind: 'prose', lines: before }),
        ...tables,
        ...prose({ kind: 'prose', lines: after }),
      ];
    }
  }
}

function readParagraph(paragraph: Paragraph, options: InlineOptions): Block[] {
  const content = readInline(paragraph.lines, options);
  if (content.text === '' && content.marks.length === 0) return [];
  if (paragraph.kind === 'footnote') return [footnote(content)];
  return [{ kind: paragraph.kind, content, level: paragraph.level }];
}

/** The mark at the start of a note's own text is its label; a mark with nothing after it stays in a paragraph. */
function footnote(content: RichText): Block {
  const [label, ...marks] = content.marks;
  if (label === undefined || label.at !== 0) return { kind: 'paragraph', content, level: null };
  const note: RichText = { ...content, marks };
  const body = /^[:.)]?\s*/.exec(note.text)?.[0].length ?? 0;
  const block: FootnoteBlock = {
    kind: 'footnote',
    label: label.label,
    noteId: label.noteId,
    content: trimText(body > 0 ? sliceText(note, body, note.text.length) : note),
  };
  return block;
}

function textPages(count: number): Page[] {
  return Array.from({ length: count }, (_, index) => ({
    number: index + 1,
    textSource: 'text-layer',
    quality: { markedSyllables: null, meanConfidence: null },
    width: null,
    height: null,
  }));
}
