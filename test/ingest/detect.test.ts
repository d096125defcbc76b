import { describe, expect, it } from 'vitest';
import { detect } from '../../src/ingest/detect.ts';
import { FORMATS } from '../../src/ingest/formats.ts';

const latin1 = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'));
const zipWith = (...names: string[]) =>
  latin1(names.map((name) => `PK\x03\x04${'\0'.repeat(26)}${name}`).join('data'));
const oleWith = (name: string) =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504), Buffer.from(name, 'utf16le')]);

describe('detect', () => {
  it.each([
    ['a PDF', latin1('%PDF-1.4\n'), 'pdf'],
    ['a PDF with bytes in front', latin1('junk\r\n%PDF-1.4\n'), 'pdf'],
    ['RTF', latin1('{\\rtf1 a}'), 'rtf'],
    ['PNG', latin1('\x89PNG\r\n\x1a\n....'), 'png'],
    ['JPEG', latin1('\xff\xd8\xff\xe0..JFIF'), 'jpeg'],
    ['TIFF of either byte order', latin1('MM\0*....'), 'tiff'],
    ['TIFF', latin1('II*\0....'), 'tiff'],
    ['WebP', latin1('RIFF\x10\0\0\0WEBPVP8 '), 'webp'],
    ['GIF', latin1('GIF89a....'), 'gif'],
    ['BMP', latin1('BM\x10\0\0\0\0\0\0\0\x36\0\0\0\0\0'), 'bmp'],
    ['gzip', latin1('\x1f\x8b\x08\0'), 'archive'],
    ['RAR', latin1('Rar!\x1a\x07\0'), 'archive'],
    ['DOCX', zipWith('[Content_Types].xml', 'word/document.xml'), 'docx'],
    ['XLSX', zipWith('[Content_Types].xml', 'xl/workbook.xml'), 'xlsx'],
    ['PPTX', zipWith('[Content_Types].xml', 'ppt/presentation.xml'), 'pptx'],
    ['ODT', zipWith('mimetypeapplication/vnd.oasis.opendocument.text', 'content.xml'), 'odt'],
    ['ODS', zipWith('mimetypeapplication/vnd.oasis.opendocument.spreadsheet', 'content.xml'), 'ods'],
    ['another ZIP', zipWith('bao-cao.txt'), 'zip'],
    ['an empty ZIP', latin1(`PK\x05\x06${'\0'.repeat(18)}`), 'zip'],
    ['DOC', oleWith('WordDocument'), 'doc'],
    ['XLS', oleWith('Workbook'), 'xls'],
    ['a DOCX with a password', oleWith('EncryptedPackage'), 'docx'],
    ['another OLE file', oleWith('Contents'), 'ole'],
    ['HTML', latin1('\r\n<!-- x --><html lang="vi">'), 'html'],
    ['HTML in UTF-16', Buffer.from('\ufeff<html>', 'utf16le'), 'html'],
    [
      'Word XML',
      latin1('<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument>'),
      'word-xml',
    ],
    ['e-mail', latin1('Received: from x\r\nSubject: y\r\n\r\nz'), 'eml'],
    ['text', latin1('Bao cao'), 'text'],
    ['text that begins like a bitmap', latin1('BM 03/BCCI: bao cao thu tuc hanh chinh'), 'text'],
    ['text with a colon in its first line', latin1('From: So Noi vu\nKinh gui: UBND tinh\n'), 'text'],
    ['markdown with a table in HTML', latin1('<table><tr><td>1</td></tr></table>'), 'text'],
  ])('recognises %s', (_, bytes, id) => {
    expect(detect(bytes)).toBe(id);
    expect(FORMATS.get(id)?.id).toBe(id);
  });
});
