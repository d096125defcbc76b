import type { Message } from '../../document/message.ts';
import { type Result, result } from '../../document/result.ts';
import { emptyFile, encrypted, picturesOnly } from '../failures.ts';
import type { Content, ReadContext } from '../format.ts';
import { say } from '../say.ts';
import { ZipPackage } from '../zip.ts';
import { type NoteFormat, readBlocks } from './blocks.ts';
import type { LeftOut } from './inline.ts';
import { readWithLibrary } from './library.ts';
import { Numbering } from './numbering.ts';
import { type DocxParts, readParts } from './parts.ts';
import { Preparation } from './prepare.ts';
import { Styles } from './styles.ts';
import { childOf, outermost, settingOf, textOf, type XmlElement } from './xml.ts';

/** An OLE file that `detect` gives to this reader holds an encrypted package. */
const OLE_FIRST_BYTE = 0xd0;
/** Words of a page header that a message repeats. */
const MARGIN_CHARS = 120;

/**
 * Reads a DOCX. Fails with 'file-encrypted', 'file-damaged', 'limit-exceeded', 'file-empty', and
 * 'format-unsupported' for a file that holds nothing but pictures.
 */
export async function readDocx(bytes: Uint8Array, { limits }: ReadContext): Promise<Result<Content>> {
  if (bytes[0] === OLE_FIRST_BYTE) throw encrypted();
  const parts = await readParts(await ZipPackage.open(bytes, limits), limits.elements);
  const preparation = new Preparation(new Styles(parts.styles), new Numbering(parts.numbering));
  const document = preparation.document(parts.document);
  const footnotes = parts.footnotes && preparation.noteList(parts.footnotes, 'footnote');
  const endnotes = parts.endnotes && preparation.noteList(parts.endnotes, 'endnote');
  const reading = await readWithLibrary(document, footnotes, endnotes);
  const { blocks, messages } = readBlocks(reading, {
    notes: preparation.notes,
    customMarks: preparation.customMarks,
    numbers: {
      footnote: noteFormat(parts, 'footnote', 'decimal'),
      endnote: noteFormat(parts, 'endnote', 'lowerRoman'),
    },
  });
  if (!blocks.some((block) => block.kind !== 'page-break')) {
    throw preparation.leftOut.images > 0 ? picturesOnly() : emptyFile();
  }
  const page = { markedSyllables: null, meanConfidence: null };
  return result(
    {
      blocks,
      pages: [{ number: 1, textSource: 'text-layer', quality: page, width: null, height: null }],
      pageCount: null,
    },
    [
      ...messages,
      ...reading.warnings.map(libraryWarning),
      ...leftOutMessages(preparation.leftOut),
      ...partMessages(parts),
    ],
  );
}

/** Format and first number of notes: the last section's word counts, then the document's. */
function noteFormat(parts: DocxParts, kind: 'footnote' | 'endnote', absent: string): NoteFormat {
  const name = `w:${kind}Pr`;
  const section = outermost(parts.document, 'w:sectPr').at(-1);
  const places = [childOf(section, name), childOf(parts.settings ?? undefined, name)];
  const value = (key: string) =>
    places.map((place) => settingOf(place, key)).find((found) => found !== undefined);
  return { format: value('w:numFmt') ?? absent, start: Number(value('w:numStart') ?? 1) };
}

function libraryWarning(warning: string): Message {
  return say(
    'docx-left-out',
    'warning',
    `Một phần của văn bản Word không đọc được: ${warning}`,
    `A part of the Word document was not read: ${warning}`,
  );
}

function leftOutMessages({ images, hidden, deletions }: LeftOut): Message[] {
  const messages: Message[] = [];
  if (images > 0) {
    messages.push(
      say(
        'docx-images',
        'info',
        `Văn bản có ${images} hình ảnh; chữ trong hình không được đọc.`,
        `The document has ${images} pictures; text inside them was not read.`,
      ),
    );
  }
  if (hidden > 0) {
    messages.push(
      say(
        'docx-hidden-text',
        'info',
        `Đã bỏ ${hidden} đoạn chữ ẩn.`,
        `${hidden} runs of hidden text were left out.`,
      ),
    );
  }
  if (deletions > 0) {
    messages.push(
      say(
        'docx-tracked-changes',
        'info',
        `Văn bản còn theo dõi sửa đổi; đã đọc như khi chấp nhận mọi sửa đổi (bỏ ${deletions} chỗ xóa).`,
        `The document has tracked changes; it was read with all of them accepted (${deletions} deletions left out).`,
      ),
    );
  }
  return messages;
}

/** Page headers and footers stand apart from the text; what they say is not lost. */
function partMessages(parts: DocxParts): Message[] {
  const margins = [...new Set(parts.margins.map(marginText).filter((text) => /\p{L}{2}/u.test(text)))];
  const messages = margins.map((text) =>
    say(
      'docx-page-margin',
      'info',
      `Đầu trang hoặc chân trang để riêng: “${text}”`,
      `A page header or footer was set apart: “${text}”`,
    ),
  );
  if (parts.chunks > 0) {
    messages.push(
      say(
        'docx-embedded-part',
        'warning',
        `Văn bản nhúng ${parts.chunks} phần ở định dạng khác; chưa đọc được.`,
        `The document embeds ${parts.chunks} parts in another format; they were not read.`,
      ),
    );
  }
  return messages;
}

function marginText(margin: XmlElement): string {
  const lines = outermost(margin, 'w:p').map((paragraph) => textOf(paragraph, 'w:t').trim());
  return lines
    .filter((line) => line !== '')
    .join(' / ')
    .normalize('NFC')
    .slice(0, MARGIN_CHARS);
}
