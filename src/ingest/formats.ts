import type { Format } from './format.ts';
import { readText } from './text/read.ts';
import { unsupported } from './unsupported.ts';

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const OPEN_DOCUMENT = 'application/vnd.oasis.opendocument';

/** Every format that is told apart by content. A new reader is one file and one line here. */
const ALL = [
  { id: 'text', mediaType: 'text/plain', read: async (bytes, context) => readText(bytes, context) },
  {
    id: 'docx',
    mediaType: `${OFFICE}.wordprocessingml.document`,
    // Loaded when the first DOCX comes: text files do not pay for the XML and ZIP libraries.
    read: async (bytes, context) => (await import('./docx/read.ts')).readDocx(bytes, context),
  },
  unsupported('pdf', 'application/pdf', 'PDF', 'a PDF'),
  unsupported('doc', 'application/msword', 'văn bản Word 97-2003 (DOC)', 'a Word 97-2003 document (DOC)'),
  unsupported(
    'xls',
    'application/vnd.ms-excel',
    'bảng tính Excel 97-2003 (XLS)',
    'an Excel 97-2003 workbook (XLS)',
  ),
  unsupported(
    'ole',
    'application/x-ole-storage',
    'tệp OLE của Microsoft Office',
    'a Microsoft Office OLE file',
  ),
  unsupported('xlsx', `${OFFICE}.spreadsheetml.sheet`, 'bảng tính Excel (XLSX)', 'an Excel workbook (XLSX)'),
  unsupported(
    'pptx',
    `${OFFICE}.presentationml.presentation`,
    'bài trình chiếu (PPTX)',
    'a presentation (PPTX)',
  ),
  unsupported('odt', `${OPEN_DOCUMENT}.text`, 'văn bản OpenDocument (ODT)', 'an OpenDocument text (ODT)'),
  unsupported(
    'ods',
    `${OPEN_DOCUMENT}.spreadsheet`,
    'bảng tính OpenDocument (ODS)',
    'an OpenDocument sheet (ODS)',
  ),
  unsupported('zip', 'application/zip', 'tệp nén ZIP', 'a ZIP archive'),
  unsupported(
    'archive',
    'application/octet-stream',
    'tệp nén (RAR, 7z, gzip…)',
    'an archive (RAR, 7z, gzip…)',
  ),
  unsupported('rtf', 'application/rtf', 'văn bản RTF', 'an RTF document'),
  unsupported('html', 'text/html', 'trang HTML', 'an HTML page'),
  unsupported('eml', 'message/rfc822', 'thư điện tử (EML)', 'an e-mail message (EML)'),
  unsupported('word-xml', 'application/xml', 'văn bản Word dạng XML', 'a Word XML document'),
  unsupported('png', 'image/png', 'ảnh PNG', 'a PNG image'),
  unsupported('jpeg', 'image/jpeg', 'ảnh JPEG', 'a JPEG image'),
  unsupported('tiff', 'image/tiff', 'ảnh TIFF', 'a TIFF image'),
  unsupported('webp', 'image/webp', 'ảnh WebP', 'a WebP image'),
  unsupported('gif', 'image/gif', 'ảnh GIF', 'a GIF image'),
  unsupported('bmp', 'image/bmp', 'ảnh BMP', 'a BMP image'),
] as const satisfies readonly Format[];

export type FormatId = (typeof ALL)[number]['id'];

export const FORMATS: ReadonlyMap<string, Format> = new Map(ALL.map((format) => [format.id, format]));
