import { decodeHead } from './text/decode.ts';
import { entryNames } from './zip-directory.ts';

/**
 * Tells the format by content; the name of the file is not looked at. Gives the id of a format of `formats.ts`;
 * 'text' is what is left, the text reader itself refuses bytes that are no text. Packages (ZIP, OLE) are told apart
 * by the names of their entries.
 */
export function detect(bytes: Uint8Array): string {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (const [id, matches] of SIGNATURES) if (matches(data)) return id;
  if (startsWith(data, 'PK\x03\x04') || startsWith(data, 'PK\x05\x06')) return packageKind(data);
  if (startsWith(data, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return storageKind(data);
  return markupKind(decodeHead(bytes, MARKUP_HEAD_BYTES));
}

/** A PDF may carry this much in front of its header (Adobe implementation note 13). */
const PDF_HEAD_BYTES = 1024;
const MARKUP_HEAD_BYTES = 4096;

function startsWith(data: Buffer, latin1: string, at = 0): boolean {
  return data.length >= at + latin1.length && data.toString('latin1', at, at + latin1.length) === latin1;
}

const SIGNATURES: readonly (readonly [string, (data: Buffer) => boolean])[] = [
  ['pdf', (data) => data.toString('latin1', 0, PDF_HEAD_BYTES).includes('%PDF-')],
  ['rtf', (data) => startsWith(data, '{\\rtf')],
  ['png', (data) => startsWith(data, '\x89PNG\r\n\x1a\n')],
  ['jpeg', (data) => startsWith(data, '\xff\xd8\xff')],
  ['tiff', (data) => startsWith(data, 'II*\0') || startsWith(data, 'MM\0*')],
  ['webp', (data) => startsWith(data, 'RIFF') && startsWith(data, 'WEBP', 8)],
  ['gif', (data) => startsWith(data, 'GIF87a') || startsWith(data, 'GIF89a')],
  // Two letters are no proof: the size field must agree as well.
  ['bmp', (data) => startsWith(data, 'BM') && data.length >= 14 && data.readUInt32LE(2) === data.length],
  ['archive', (data) => ARCHIVES.some((magic) => startsWith(data, magic))],
];

const ARCHIVES = ['Rar!\x1a\x07', '7z\xbc\xaf\x27\x1c', '\x1f\x8b\x08', 'BZh91AY&SY', '\xfd7zXZ\0'] as const;

function packageKind(data: Buffer): string {
  const names = entryNames(data);
  // A cut-off package has lost its directory; the names in front of its entries still tell what it was.
  const has = (prefix: string) =>
    names === null ? data.includes(prefix, 0, 'latin1') : names.some((name) => name.startsWith(prefix));
  if (startsWith(data, 'mimetype', 30)) {
    const mediaType = data.toString('latin1', 38, 120);
    if (mediaType.startsWith('application/vnd.oasis.opendocument.text')) return 'odt';
    if (mediaType.startsWith('application/vnd.oasis.opendocument.spreadsheet')) return 'ods';
  }
  if (has('xl/workbook')) return 'xlsx';
  if (has('ppt/presentation')) return 'pptx';
  return has('[Content_Types].xml') || has('word/') ? 'docx' : 'zip';
}

function storageKind(data: Buffer): string {
  const has = (name: string) => data.includes(name, 0, 'utf16le');
  // A DOCX with a password is an OLE file that holds the encrypted package; its reader says so.
  if (has('EncryptedPackage')) return 'docx';
  if (has('WordDocument')) return 'doc';
  if (has('Workbook') || has('Book')) return 'xls';
  return 'ole';
}

const EML_HEADER = /^(?:received|message-id|mime-version|return-path|delivered-to|content-type):/im;

function markupKind(head: string): string {
  const text = head.trimStart();
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)?<(?:!doctype\s+html|html|head|body)\b/i.test(text))
    return 'html';
  if (/^<\?xml[^>]*>[\s\S]*?<(?:w:wordDocument|pkg:package|office:document)\b/.test(text)) return 'word-xml';
  if (/^[A-Z][A-Za-z-]+: .*\r?\n/.test(text) && EML_HEADER.test(text.split(/\r?\n\r?\n/, 1)[0] ?? ''))
    return 'eml';
  return 'text';
}
