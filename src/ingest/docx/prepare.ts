import { alternative, DELETIONS, hasText, InlinePreparation, type LeftOut, WRAPPERS } from './inline.ts';
import type { Numbering } from './numbering.ts';
import { over, type ParagraphLook, paragraphLook, type Styles } from './styles.ts';
import { childOf, element, elementsOf, settingOf, switchOf, type XmlElement } from './xml.ts';

/** What the library does not carry through: kept here, and named in the text by a bookmark in each paragraph. */
export interface ParagraphNote {
  /** "body/12", "body/14/row/3/cell/2", "footnote/3" */
  readonly path: string;
  readonly level: number | null;
  readonly pageBreakBefore: boolean;
  /** A section that begins a page ends with this paragraph. */
  readonly pageBreakAfter: boolean;
  readonly inCell: boolean;
}

const NONE: Readonly<Record<string, string>> = Object.freeze({});
const BOOKMARK = 'paragraph-';
const NEXT_PAGE_SECTION = /^(?:nextPage|oddPage|evenPage)$/;

/** The number of a paragraph's note by the name of its bookmark; null for other bookmarks. */
export function noteNumber(bookmark: string): number | null {
  return bookmark.startsWith(BOOKMARK) ? Number(bookmark.slice(BOOKMARK.length)) : null;
}

/**
 * Rewrites the XML of a document so that the library reads all of its text: list numbers become text, the look of
 * styles becomes direct formatting, text boxes and equations of every make the one form that it knows; deleted and
 * hidden text, pictures and markup without text go.
 */
export class Preparation {
  readonly notes: ParagraphNote[] = [];
  readonly leftOut: LeftOut = { images: 0, hidden: 0, deletions: 0 };
  readonly #styles: Styles;
  readonly #numbering: Numbering;
  readonly #inline: InlinePreparation;

  constructor(styles: Styles, numbering: Numbering) {
    this.#styles = styles;
    this.#numbering = numbering;
    this.#inline = new InlinePreparation(styles, this.leftOut, (box, path) => this.#blocks(box, path, true));
  }

  /** Printed marks of notes that carry their own ("*") by note id. */
  get customMarks(): ReadonlyMap<string, string> {
    return this.#inline.customMarks;
  }

  /** `w:document` to `w:document`. */
  document(root: XmlElement): XmlElement {
    const body = childOf(root, 'w:body');
    return element('w:document', NONE, [element('w:body', NONE, this.#blocks(body, 'body', false))]);
  }

  /** `w:footnotes` or `w:endnotes`; separators stay out. */
  noteList(root: XmlElement, kind: 'footnote' | 'endnote'): XmlElement {
    const notes = elementsOf(root).flatMap((note) => {
      const id = note.attributes['w:id'];
      const type = note.attributes['w:type'] ?? 'normal';
      if (note.name !== `w:${kind}` || id === undefined || type !== 'normal') return [];
      // One path for the whole note: "footnote/3".
      return [element(note.name, { 'w:id': id }, this.#blocks(note, `${kind}/${id}`, true))];
    });
    return element(root.name, NONE, notes);
  }

  /** Paragraphs and tables; `closed` keeps the path of the parent for paragraphs (cells, notes). */
  #blocks(parent: XmlElement | undefined, path: string, closed: boolean): XmlElement[] {
    let index = 0;
    const place = (child: XmlElement): XmlElement[] => {
      switch (child.name) {
        case 'w:p':
          index++;
          return [
            this.#paragraph(child, closed ? path : `${path}/${index}`, closed && path.includes('/cell/')),
          ];
        case 'w:tbl':
          index++;
          return [this.#table(child, `${path}/${index}`)];
        case 'w:sdt':
          return elementsOf(childOf(child, 'w:sdtContent')).flatMap(place);
        case 'mc:AlternateContent':
          return elementsOf(alternative(child)).flatMap(place);
        default:
          if (WRAPPERS.has(child.name)) return elementsOf(child).flatMap(place);
          if (DELETIONS.has(child.name)) this.leftOut.deletions++;
          return [];
      }
    };
    return elementsOf(parent).flatMap(place);
  }

  #table(table: XmlElement, path: string): XmlElement {
    let index = 0;
    const place = (child: XmlElement): XmlElement[] => {
      if (child.name === 'w:tr') return [this.#row(child, `${path}/row/${++index}`)];
      if (child.name === 'w:sdt') return elementsOf(childOf(child, 'w:sdtContent')).flatMap(place);
      return WRAPPERS.has(child.name) ? elementsOf(child).flatMap(place) : [];
    };
    return element('w:tbl', NONE, elementsOf(table).flatMap(place));
  }

  #row(row: XmlElement, path: string): XmlElement {
    const properties = childOf(row, 'w:trPr');
    const kept: XmlElement[] = [];
    if (switchOf(properties, 'w:tblHeader')) kept.push(element('w:tblHeader'));
    if (childOf(properties, 'w:del')) {
      this.leftOut.deletions++;
      kept.push(element('w:del'));
    }
    const cells: XmlElement[] = [];
    let index = 0;
    const place = (child: XmlElement): void => {
      if (child.name === 'w:tc') this.#cell(child, `${path}/cell/${++index}`, cells);
      else if (child.name === 'w:sdt') elementsOf(childOf(child, 'w:sdtContent')).forEach(place);
      else if (WRAPPERS.has(child.name)) elementsOf(child).forEach(place);
    };
    elementsOf(row).forEach(place);
    // Columns that the row leaves free before its first cell.
    const before = spanOf(properties, 'w:gridBefore', 0);
    if (before > 0) cells.unshift(emptyCell(before));
    return element('w:tr', {}, kept.length > 0 ? [element('w:trPr', NONE, kept), ...cells] : cells);
  }

  #cell(cell: XmlElement, path: string, row: XmlElement[]): void {
    const properties = childOf(cell, 'w:tcPr');
    const span = spanOf(properties, 'w:gridSpan', 1);
    const merge = childOf(properties, 'w:hMerge');
    const left = row.at(-1);
    // The older way to merge to the left: a cell of its own that only widens its neighbour.
    if (merge && (merge.attributes['w:val'] ?? 'continue') === 'continue' && left) {
      row[row.length - 1] = widened(left, span);
      return;
    }
    const vertical = childOf(properties, 'w:vMerge');
    const kept = [element('w:gridSpan', { 'w:val': String(span) })];
    if (vertical) kept.push(element('w:vMerge', { 'w:val': vertical.attributes['w:val'] ?? 'continue' }));
    row.push(element('w:tc', NONE, [element('w:tcPr', NONE, kept), ...this.#blocks(cell, path, true)]));
  }

  #paragraph(paragraph: XmlElement, path: string, inCell: boolean): XmlElement {
    const properties = childOf(paragraph, 'w:pPr');
    const style = settingOf(properties, 'w:pStyle');
    const look = over(this.#styles.paragraph(style), paragraphLook(properties));
    const section = childOf(properties, 'w:sectPr');
    const number = this.notes.length;
    this.notes.push({
      path,
      level: look.level ?? null,
      pageBreakBefore: look.pageBreakBefore ?? false,
      pageBreakAfter:
        section !== undefined && NEXT_PAGE_SECTION.test(settingOf(section, 'w:type') ?? 'nextPage'),
      inCell,
    });
    const mark = childOf(properties, 'w:rPr');
    // A deleted paragraph end joins the paragraph with the next: the library does that.
    const deleted = childOf(mark, 'w:del') !== undefined;
    const runs = this.#inline.runs(paragraph, style, path);
    const label = deleted ? null : this.#label(look, style);
    // An empty numbered line outside a table prints a lonely number; in a table it is the row's number.
    const shown = label !== null && (inCell || runs.some(hasText));
    return element('w:p', NONE, [
      ...(deleted ? [element('w:pPr', NONE, [element('w:rPr', NONE, [element('w:del')])])] : []),
      element('w:bookmarkStart', { 'w:id': String(number), 'w:name': `${BOOKMARK}${number}` }),
      ...(shown ? [this.#inline.labelRun(label, runs[0], style, mark)] : []),
      ...runs,
    ]);
  }

  #label({ numId, numLevel }: ParagraphLook, style: string | undefined): string | null {
    if (numId === undefined) return null;
    return this.#numbering.next(numId, numLevel ?? this.#numbering.levelOfStyle(style) ?? 0);
  }
}

function spanOf(properties: XmlElement | undefined, name: string, absent: number): number {
  const value = Number(settingOf(properties, name) ?? absent);
  return Number.isInteger(value) && value >= absent && value <= 1000 ? value : absent;
}

function emptyCell(span: number): XmlElement {
  const properties = element('w:tcPr', NONE, [element('w:gridSpan', { 'w:val': String(span) })]);
  return element('w:tc', NONE, [properties, element('w:p')]);
}

function widened(cell: XmlElement, by: number): XmlElement {
  const [properties, ...blocks] = elementsOf(cell);
  const span = spanOf(properties, 'w:gridSpan', 1) + by;
  const others = elementsOf(properties).filter((property) => property.name !== 'w:gridSpan');
  return element('w:tc', NONE, [
    element('w:tcPr', NONE, [element('w:gridSpan', { 'w:val': String(span) }), ...others]),
    ...blocks,
  ]);
}
