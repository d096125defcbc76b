import { damaged } from '../failures.ts';
import { cutBody } from './pieces.ts';
import { storedZip } from './stored-zip.ts';
import { childOf, element, elementsOf, writeXml, type XmlElement } from './xml.ts';

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

/** What mammoth gives for a document. */
export interface LibraryReading {
  readonly children: readonly TreeNode[];
  readonly notes: Tree['notes'];
  readonly warnings: readonly string[];
}

/**
 * Has mammoth read prepared parts: merged cells, fields, symbols, notes, joined paragraphs. Its HTML is not used. The
 * body goes through in pieces, because the library holds four copies of what it reads.
 */
export async function readWithLibrary(
  document: XmlElement,
  footnotes: XmlElement | null,
  endnotes: XmlElement | null,
): Promise<LibraryReading> {
  const children: TreeNode[] = [];
  const warnings = new Set<string>();
  let notes: Tree['notes'] | null = null;
  for (const { blocks, continuesTable } of cutBody(elementsOf(childOf(document, 'w:body')))) {
    const body = element('w:document', {}, [element('w:body', {}, blocks)]);
    const tree = await readPiece(body, notes ? null : footnotes, notes ? null : endnotes, warnings);
    notes ??= tree.notes;
    const [first, ...rest] = tree.children;
    const last = children.at(-1);
    if (continuesTable && last?.type === 'table' && first?.type === 'table') {
      children[children.length - 1] = { ...last, children: [...last.children, ...first.children] };
      for (const child of rest) children.push(child);
    } else for (const child of tree.children) children.push(child);
  }
  return { children, notes: notes ?? { resolve: () => null }, warnings: [...warnings] };
}

async function readPiece(
  document: XmlElement,
  footnotes: XmlElement | null,
  endnotes: XmlElement | null,
  warnings: Set<string>,
): Promise<Tree> {
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
    // A field cut by the end of a piece loses nothing: its text is read.
    for (const { message } of messages) if (!/complex field/.test(message)) warnings.add(message);
    if (tree === null) throw new Error('the library gave no document');
    return tree;
  } catch (thrown) {
    throw damaged('không đọc được cấu trúc văn bản Word', 'its Word structure cannot be read', thrown);
  }
}
