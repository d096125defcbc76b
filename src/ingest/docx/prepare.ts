import { mathText } from './math.ts';
import type { Numbering } from './numbering.ts';
import { over, paragraphLook, type RunLook, runLook, type Styles } from './styles.ts';
import {
  childOf,
  element,
  elementsOf,
  outermost,
  settingOf,
  switchOf,
  textOf,
  type XmlElement,
  type XmlNode,
} from './xml.ts';

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

/** Counts of what stays out of the text. */
export interface LeftOut {
  images: number;
  hidden: number;
  deletions: number;
}

const BOOKMARK = 'paragraph-';
/** Elements around text that change nothing about it. */
const WRAPPERS = new Set([
  'w:ins',
  'w:moveTo',
  'w:hyperlink',
  'w:smartTag',
  'w:customXml',
  'w:fldSimple',
  'w:dir',
  'w:bdo',
]);
/** What tracked changes took away: the accepted text has it no more. */
const DELETIONS = new Set(['w:del', 'w:moveFrom', 'w:cellDel']);
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
  /** Printed marks of notes that carry their own ("*") by note id. */
  readonly customMarks = new Map<string, string>();
  readonly #styles: Styles;
  readonly #numbering: Numbering;

  constructor(styles: Styles, numbering: Numbering) {
    this.#styles = styles;
    this.#numbering = numbering;
  }

  /** `w:document` to `w:document`. */
  document(root: XmlElement): XmlElement {
    const body = childOf(root, 'w:body');
    return element('w:document', {}, [element('w:body', {}, this.#blocks(body, 'body', false))]);
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
    return element(root.name, {}, notes);
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
    return element('w:tbl', {}, elementsOf(table).flatMap(place));
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
    return element('w:tr', {}, [element('w:trPr', {}, kept), ...cells]);
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
    row.push(element('w:tc', {}, [element('w:tcPr', {}, kept), ...this.#blocks(cell, path, true)]));
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
    const runs = elementsOf(paragraph).flatMap((child) => this.#inline(child, style, path));
    const label =
      look.numId === undefined || deleted
        ? null
        : this.#numbering.next(look.numId, look.numLevel ?? this.#numbering.levelOfStyle(style) ?? 0);
    // An empty numbered line outside a table prints a lonely number; in a table it is the row's number.
    const shown = label !== null && (inCell || runs.some(hasText));
    return element('w:p', {}, [
      ...(deleted ? [element('w:pPr', {}, [element('w:rPr', {}, [element('w:del')])])] : []),
      element('w:bookmarkStart', { 'w:id': String(number), 'w:name': `${BOOKMARK}${number}` }),
      ...(shown ? [this.#labelRun(label, runs[0], style, mark)] : []),
      ...runs,
    ]);
  }

  /** The number is set like the text that it belongs to. */
  #labelRun(
    label: string,
    first: XmlElement | undefined,
    style: string | undefined,
    mark: XmlElement | undefined,
  ) {
    const own = childOf(first, 'w:rPr') ?? runProperties(this.#styles.run(style, undefined, runLook(mark)));
    const properties = element(
      'w:rPr',
      {},
      elementsOf(own).filter((property) => property.name !== 'w:vertAlign'),
    );
    return element('w:r', {}, [properties, textElement(label)]);
  }

  #inline(child: XmlElement, style: string | undefined, path: string): XmlElement[] {
    switch (child.name) {
      case 'w:r':
        return this.#run(child, style, path);
      case 'm:oMath':
      case 'm:oMathPara':
        return [
          element('w:r', {}, [
            runProperties(this.#styles.run(style, undefined, {})),
            textElement(mathText(child)),
          ]),
        ];
      case 'w:sdt':
        return elementsOf(childOf(child, 'w:sdtContent')).flatMap((inner) =>
          this.#inline(inner, style, path),
        );
      case 'mc:AlternateContent':
        return elementsOf(alternative(child)).flatMap((inner) => this.#inline(inner, style, path));
      default:
        if (WRAPPERS.has(child.name))
          return elementsOf(child).flatMap((inner) => this.#inline(inner, style, path));
        if (DELETIONS.has(child.name)) this.leftOut.deletions++;
        return [];
    }
  }

  #run(run: XmlElement, style: string | undefined, path: string): XmlElement[] {
    const properties = childOf(run, 'w:rPr');
    const look = this.#styles.run(style, settingOf(properties, 'w:rStyle'), runLook(properties));
    if (look.hidden) {
      if (textOf(run, 'w:t').trim() !== '') this.leftOut.hidden++;
      return [];
    }
    const content = this.#runContent(elementsOf(run), look, path);
    return content.length === 0 ? [] : [element('w:r', {}, [runProperties(look), ...content])];
  }

  #runContent(children: readonly XmlElement[], look: RunLook, path: string): XmlElement[] {
    const content: XmlElement[] = [];
    for (const [index, child] of children.entries()) {
      switch (child.name) {
        case 'w:t':
          content.push(textElement(runText(child, look)));
          break;
        case 'w:noBreakHyphen':
          content.push(textElement('-'));
          break;
        case 'w:tab':
        case 'w:ptab':
          content.push(element('w:tab'));
          break;
        case 'w:br':
        case 'w:cr':
          content.push(element('w:br', child.attributes));
          break;
        case 'w:sym':
        case 'w:fldChar':
        case 'w:instrText':
          content.push(child);
          break;
        case 'w:footnoteReference':
        case 'w:endnoteReference':
          content.push(child);
          if (!/^(?:1|true|on)$/.test(child.attributes['w:customMarkFollows'] ?? '')) break;
          this.#keepCustomMark(child, children.slice(index + 1));
          return content;
        case 'w:drawing':
        case 'w:pict':
        case 'w:object':
          content.push(...this.#drawing(child, path));
          break;
        case 'mc:AlternateContent':
          content.push(...this.#runContent(elementsOf(alternative(child)), look, path));
          break;
        case 'w:ruby':
          for (const base of outermost(child, 'w:rubyBase'))
            for (const inner of outermost(base, 'w:r'))
              content.push(...this.#runContent(elementsOf(inner), look, path));
          break;
      }
    }
    return content;
  }

  #keepCustomMark(reference: XmlElement, following: readonly XmlElement[]): void {
    const mark = following.map((next) => textOf(next, 'w:t')).join('');
    if (mark.trim() !== '') this.customMarks.set(noteKey(reference), mark.trim());
  }

  /** Text boxes of DrawingML and VML alike; a drawing without text is a picture. */
  #drawing(drawing: XmlElement, path: string): XmlElement[] {
    const boxes = outermost(drawing, 'w:txbxContent');
    if (boxes.length === 0) {
      this.leftOut.images++;
      return [];
    }
    return boxes.map((box, index) => {
      const blocks = this.#blocks(box, `${path}/textbox/${index + 1}`, true);
      return element('w:pict', {}, [element('v:textbox', {}, [element('w:txbxContent', {}, blocks)])]);
    });
  }
}

/** "footnote-3" for a reference element or a note of that kind. */
export function noteKey(reference: XmlElement): string {
  return `${reference.name === 'w:endnoteReference' ? 'endnote' : 'footnote'}-${reference.attributes['w:id'] ?? ''}`;
}

function hasText(run: XmlElement): boolean {
  return textOf(run, 'w:t').trim() !== '' || outermost(run, 'w:sym').length > 0;
}

/** The branch of alternative content that has text; newer Word writes text boxes twice. */
function alternative(content: XmlElement): XmlElement | undefined {
  const branches = elementsOf(content);
  return branches.find((branch) => outermost(branch, 'w:t').length > 0) ?? branches.at(-1);
}

/** White space at the ends counts only where the file says so (XML 1.0, 2.10, as Word reads it). */
function runText(text: XmlElement, look: RunLook): string {
  const whole = text.children.filter((child): child is string => typeof child === 'string').join('');
  const kept =
    text.attributes['xml:space'] === 'preserve' ? whole : whole.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '');
  return look.caps ? kept.toLocaleUpperCase('vi') : kept;
}

function textElement(text: string): XmlElement {
  return element('w:t', {}, [text]);
}

function runProperties(look: RunLook): XmlElement {
  const properties: XmlNode[] = [];
  if (look.font !== undefined) properties.push(element('w:rFonts', { 'w:ascii': look.font }));
  if (look.bold) properties.push(element('w:b'));
  if (look.italic) properties.push(element('w:i'));
  if (look.size !== undefined) properties.push(element('w:sz', { 'w:val': look.size }));
  if (look.raise !== undefined) properties.push(element('w:vertAlign', { 'w:val': look.raise }));
  return element('w:rPr', {}, properties);
}

function spanOf(properties: XmlElement | undefined, name: string, absent: number): number {
  const value = Number(settingOf(properties, name) ?? absent);
  return Number.isInteger(value) && value >= absent && value <= 1000 ? value : absent;
}

function emptyCell(span: number): XmlElement {
  const properties = element('w:tcPr', {}, [element('w:gridSpan', { 'w:val': String(span) })]);
  return element('w:tc', {}, [properties, element('w:p')]);
}

function widened(cell: XmlElement, by: number): XmlElement {
  const [properties, ...blocks] = elementsOf(cell);
  const span = spanOf(properties, 'w:gridSpan', 1) + by;
  const others = elementsOf(properties).filter((property) => property.name !== 'w:gridSpan');
  return element('w:tc', {}, [
    element('w:tcPr', {}, [element('w:gridSpan', { 'w:val': String(span) }), ...others]),
    ...blocks,
  ]);
}
