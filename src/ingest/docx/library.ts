import { damaged } from '../failures.ts';
import { storedZip } from './stored-zip.ts';
import { writeXml, type XmlElement } from './xml.ts';

/** The parts of mammoth's document tree that are read. */
export type TreeNode =
  | TreeParagraph
  | TreeRun
  | TreeTable
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: 'tab' }
  | { readonly type: 'break'; readonly breakType: 'line' | 'page' | 'column' }
  | { readonly type: 'hyperlink'; readonly children: readonly TreeNode[] }
  | { readonly type: 'checkbox'; readonly checked: boolean }
  | { readonly type: 'bookmarkStart'; readonly name: string }
  | TreeReference
  | { readonly type: 'image' | 'commentReference' };

export interface TreeParagraph {
  readonly type: 'paragraph';
  readonly children: readonly TreeNode[];
}

export interface TreeRun {
  readonly type: 'run';
  readonly children: readonly TreeNode[];
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly verticalAlignment: string;
  readonly font: string | null;
  readonly fontSize: number | null;
}

export interface TreeTable {
  readonly type: 'table';
  readonly children: readonly TreeRow[];
}

export interface TreeRow {
  readonly type: 'tableRow';
  readonly isHeader: boolean;
  readonly children: readonly TreeCell[];
}

export interface TreeCell {
  readonly type: 'tableCell';
  readonly colSpan: number;
  readonly rowSpan: number;
  readonly children: readonly TreeNode[];
}

export interface TreeReference {
  readonly type: 'noteReference';
  readonly noteType: 'footnote' | 'endnote';
  readonly noteId: string;
}

export interface Tree {
  readonly children: readonly TreeNode[];
  readonly notes: { resolve(reference: TreeReference): { readonly body: readonly TreeNode[] } | null };
}

const NAMESPACES = {
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  v: 'urn:schemas-microsoft-com:vml',
} as const;
const RELATIONS =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="d" Target="word/document.xml" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>';

/** Has mammoth read prepared parts: merged cells, fields, symbols, notes, joined paragraphs. Its HTML is not used. */
export async function readTree(
  document: XmlElement,
  footnotes: XmlElement | null,
  endnotes: XmlElement | null,
): Promise<{ readonly tree: Tree; readonly warnings: readonly string[] }> {
  const files = new Map([
    ['_rels/.rels', RELATIONS],
    ['word/document.xml', writeXml(document, NAMESPACES)],
  ]);
  if (footnotes) files.set('word/footnotes.xml', writeXml(footnotes, NAMESPACES));
  if (endnotes) files.set('word/endnotes.xml', writeXml(endnotes, NAMESPACES));
  const { default: mammoth } = await import('mammoth');
  let tree: Tree | null = null;
  const keep = (read: Tree): Tree => {
    tree = read;
    return { ...read, children: [] };
  };
  try {
    const { messages } = await mammoth.convertToHtml(
      { buffer: storedZip(files) },
      { transformDocument: keep, includeDefaultStyleMap: false, includeEmbeddedStyleMap: false },
    );
    if (tree === null) throw new Error('the library gave no document');
    return { tree, warnings: messages.map(({ message }) => message) };
  } catch (thrown) {
    throw damaged('không đọc được cấu trúc văn bản Word', 'its Word structure cannot be read', thrown);
  }
}
