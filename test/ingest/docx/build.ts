import { deflateRawSync } from 'node:zlib';
import { storedZip } from '../../../src/ingest/docx/stored-zip.ts';
import { ingest } from '../../../src/ingest/ingest.ts';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const NAMES = [
  `xmlns:w="${W}"`,
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ');
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Inner XML of the parts of a DOCX; `files` adds or replaces whole files. */
export interface Parts {
  readonly body?: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly header?: string;
  readonly files?: Readonly<Record<string, string>>;
}

export function part(name: string, inner: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<w:${name} ${NAMES}>${inner}</w:${name}>`;
}

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const list = targets.map(
    ([type, target], index) => `<Relationship Id="r${index}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${RELATIONS}">${list.join('')}</Relationships>`;
}

export function docxFiles(parts: Parts): Map<string, string> {
  const files = new Map([
    ['[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'],
    ['_rels/.rels', relations([['officeDocument', 'word/document.xml']])],
    ['word/document.xml', part('document', `<w:body>${parts.body ?? ''}</w:body>`)],
  ]);
  const related: [string, string][] = [];
  const roots = {
    styles: 'styles',
    numbering: 'numbering',
    footnotes: 'footnotes',
    endnotes: 'endnotes',
    header: 'hdr',
  };
  for (const [key, root] of Object.entries(roots)) {
    const inner = parts[key as keyof typeof roots];
    if (inner === undefined) continue;
    related.push([key, `${key}1.xml`]);
    files.set(`word/${key}1.xml`, part(root, inner));
  }
  files.set('word/_rels/document.xml.rels', relations(related));
  for (const [name, text] of Object.entries(parts.files ?? {})) files.set(name, text);
  return files;
}

export function docx(parts: Parts): Uint8Array {
  return Uint8Array.from(storedZip(docxFiles(parts)));
}

export function readDocxParts(parts: Parts) {
  return ingest(docx(parts), 'bao-cao.docx');
}

export const run = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
export const paragraph = (inner: string, properties = '') =>
  `<w:p><w:pPr>${properties}</w:pPr>${inner.startsWith('<') || inner === '' ? inner : run(inner)}</w:p>`;
export const cell = (inner: string, properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${inner.startsWith('<') ? inner : paragraph(inner)}</w:tc>`;
export const row = (cells: readonly string[], properties = '') =>
  `<w:tr><w:trPr>${properties}</w:trPr>${cells.join('')}</w:tr>`;
export const table = (...rows: string[]) => `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join('')}</w:tbl>`;
export const numbered = (numId: number, level = 0) =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`;

/** A ZIP of one deflated entry whose headers may lie about its size. */
export function deflatedZip(name: string, data: Buffer, declaredSize = data.length): Uint8Array {
  const packed = deflateRawSync(data, { level: 9 });
  const stored = storedZip(new Map([[name, '']]));
  const [headers, directory] = [stored.subarray(0, 30 + name.length), stored.subarray(30 + name.length)];
  const bytes = Buffer.concat([headers, packed, directory]);
  const at = headers.length + packed.length;
  for (const [field, base] of [
    [8, 0],
    [10, at],
  ] as const) {
    bytes.writeUInt16LE(8, base + field);
    bytes.writeUInt32LE(packed.length, base + field + 10);
    bytes.writeUInt32LE(declaredSize, base + field + 14);
  }
  bytes.writeUInt32LE(at, bytes.length - 6);
  return Uint8Array.from(bytes);
}
