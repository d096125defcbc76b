import { posix } from 'node:path';
import { damaged } from '../failures.ts';
import type { ZipPackage } from '../zip.ts';
import { elementsOf, parseXml, type XmlElement } from './xml.ts';

/** The parts of a DOCX that hold its text. */
export interface DocxParts {
  readonly document: XmlElement;
  readonly styles: XmlElement | null;
  readonly numbering: XmlElement | null;
  readonly footnotes: XmlElement | null;
  readonly endnotes: XmlElement | null;
  readonly settings: XmlElement | null;
  /** Page headers and footers. */
  readonly margins: readonly XmlElement[];
  /** Number of parts in other formats (HTML, RTF) that Word would show in place. */
  readonly chunks: number;
}

interface Relation {
  /** Last word of the type: "styles", "footnotes", "officeDocument". */
  readonly type: string;
  readonly path: string;
}

/** Finds the parts by their relations, as Word does; their names are free. Fails with 'file-damaged'. */
export async function readParts(zip: ZipPackage, maxElements: number): Promise<DocxParts> {
  const main =
    (await relationsOf(zip, '')).find(({ type }) => type === 'officeDocument')?.path ?? 'word/document.xml';
  const document = await readPart(zip, main, maxElements);
  if (document === null) {
    throw damaged(
      'gói DOCX không có nội dung chính (document.xml)',
      'its DOCX package has no main part (document.xml)',
    );
  }
  if (document.name !== 'w:document') {
    throw damaged('nội dung chính không phải văn bản Word', 'its main part is no Word document');
  }
  const relations = await relationsOf(zip, main);
  const part = async (type: string) => {
    const path = relations.find((relation) => relation.type === type)?.path;
    return path === undefined ? null : readPart(zip, path, maxElements);
  };
  const margins: XmlElement[] = [];
  for (const { type, path } of relations) {
    if (type !== 'header' && type !== 'footer') continue;
    const margin = await readPart(zip, path, maxElements);
    if (margin) margins.push(margin);
  }
  return {
    document,
    styles: await part('styles'),
    numbering: await part('numbering'),
    footnotes: await part('footnotes'),
    endnotes: await part('endnotes'),
    settings: await part('settings'),
    margins,
    chunks: relations.filter(({ type }) => type === 'aFChunk').length,
  };
}

async function readPart(zip: ZipPackage, path: string, maxElements?: number): Promise<XmlElement | null> {
  const bytes = await zip.read(path);
  if (bytes === null) return null;
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const encoding = wide ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8';
  return parseXml(new TextDecoder(encoding).decode(bytes), maxElements);
}

/** The relations of a part; of the package where `path` is ''. */
async function relationsOf(zip: ZipPackage, path: string): Promise<Relation[]> {
  const folder = posix.dirname(path);
  const root = await readPart(zip, posix.join(folder, '_rels', `${posix.basename(path)}.rels`));
  return elementsOf(root ?? undefined).flatMap(({ attributes }) => {
    const target = attributes.Target;
    if (target === undefined || attributes.TargetMode === 'External') return [];
    const type = attributes.Type?.split('/').at(-1) ?? '';
    return [{ type, path: posix.join(target.startsWith('/') ? '' : folder, target).replace(/^\/+/, '') }];
  });
}
