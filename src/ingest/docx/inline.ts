import { mathText } from './math.ts';
import { type RunLook, runLook, type Styles } from './styles.ts';
import {
  childOf,
  element,
  elementsOf,
  outermost,
  settingOf,
  textOf,
  type XmlElement,
  type XmlNode,
} from './xml.ts';

/** Counts of what stays out of the text. */
export interface LeftOut {
  images: number;
  hidden: number;
  deletions: number;
}

/** Elements around text that change nothing about it. */
export const WRAPPERS: ReadonlySet<string> = new Set([
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
export const DELETIONS: ReadonlySet<string> = new Set(['w:del', 'w:moveFrom']);

const NONE: Readonly<Record<string, string>> = Object.freeze({});

interface OpenRun {
  readonly properties: XmlElement;
  readonly content: XmlElement[];
}

/**
 * Rewrites what stands in paragraphs. Runs get the look that their styles give them, and neighbours of one look
 * become one run: Word cuts text at every spelling mark and editing session.
 */
export class InlinePreparation {
  /** Printed marks of notes that carry their own ("*") by note id. */
  readonly customMarks = new Map<string, string>();
  readonly #styles: Styles;
  readonly #leftOut: LeftOut;
  readonly #readBox: (box: XmlElement, path: string) => XmlElement[];
  readonly #properties = new Map<string, XmlElement>();

  constructor(styles: Styles, leftOut: LeftOut, readBox: (box: XmlElement, path: string) => XmlElement[]) {
    this.#styles = styles;
    this.#leftOut = leftOut;
    this.#readBox = readBox;
  }

  runs(paragraph: XmlElement, style: string | undefined, path: string): XmlElement[] {
    const runs: OpenRun[] = [];
    for (const child of elementsOf(paragraph)) this.#add(child, style, path, runs);
    return runs.map(({ properties, content }) => element('w:r', NONE, [properties, ...joinTexts(content)]));
  }

  /** The number of a list is set like the text that it belongs to. */
  labelRun(
    label: string,
    first: XmlElement | undefined,
    style: string | undefined,
    mark: XmlElement | undefined,
  ): XmlElement {
    const own = childOf(first, 'w:rPr') ?? this.#look(this.#styles.run(style, undefined, runLook(mark)));
    const level = elementsOf(own).filter((property) => property.name !== 'w:vertAlign');
    return element('w:r', NONE, [element('w:rPr', NONE, level), textElement(label)]);
  }

  #add(child: XmlElement, style: string | undefined, path: string, runs: OpenRun[]): void {
    const addAll = (parent: XmlElement | undefined) => {
      for (const inner of elementsOf(parent)) this.#add(inner, style, path, runs);
    };
    if (child.name === 'w:r') this.#addRun(child, style, path, runs);
    else if (child.name === 'm:oMath' || child.name === 'm:oMathPara') {
      append(runs, this.#look(this.#styles.run(style, undefined, {})), [textElement(mathText(child))]);
    } else if (child.name === 'w:sdt') addAll(childOf(child, 'w:sdtContent'));
    else if (child.name === 'mc:AlternateContent') addAll(alternative(child));
    else if (WRAPPERS.has(child.name)) addAll(child);
    else if (DELETIONS.has(child.name)) this.#leftOut.deletions++;
  }

  #addRun(run: XmlElement, style: string | undefined, path: string, runs: OpenRun[]): void {
    const properties = childOf(run, 'w:rPr');
    const look = this.#styles.run(style, settingOf(properties, 'w:rStyle'), runLook(properties));
    if (!look.hidden) append(runs, this.#look(look), this.#content(elementsOf(run), look, path));
    else if (textOf(run, 'w:t').trim() !== '') this.#leftOut.hidden++;
  }

  #content(children: readonly XmlElement[], look: RunLook, path: string): XmlElement[] {
    const content: XmlElement[] = [];
    for (const [index, child] of children.entries()) {
      content.push(...this.#piece(child, look, path));
      if (!/^(?:1|true|on)$/.test(child.attributes['w:customMarkFollows'] ?? '')) continue;
      // What follows in the run is the printed mark of the note and no text.
      const mark = children.slice(index + 1).map((next) => textOf(next, 'w:t'));
      if (mark.join('').trim() !== '') this.customMarks.set(noteKey(child), mark.join('').trim());
      break;
    }
    return content;
  }

  #piece(child: XmlElement, look: RunLook, path: string): XmlElement[] {
    switch (child.name) {
      case 'w:t':
        return [textElement(runText(child, look))];
      case 'w:noBreakHyphen':
        return [textElement('-')];
      case 'w:tab':
      case 'w:ptab':
        return [element('w:tab')];
      case 'w:cr':
        return [element('w:br')];
      case 'w:br':
      case 'w:sym':
      case 'w:fldChar':
      case 'w:instrText':
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        return [ownNamesOnly(child)];
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        return this.#drawing(child, path);
      case 'mc:AlternateContent':
        return this.#content(elementsOf(alternative(child)), look, path);
      case 'w:ruby':
        return outermost(child, 'w:rubyBase')
          .flatMap((base) => outermost(base, 'w:r'))
          .flatMap((run) => this.#content(elementsOf(run), look, path));
      default:
        return [];
    }
  }

  /** Text boxes of DrawingML and VML alike; a drawing without text is a picture. */
  #drawing(drawing: XmlElement, path: string): XmlElement[] {
    const boxes = outermost(drawing, 'w:txbxContent');
    if (boxes.length === 0) this.#leftOut.images++;
    return boxes.map((box, index) => {
      const blocks = this.#readBox(box, `${path}/textbox/${index + 1}`);
      return element('w:pict', NONE, [element('v:textbox', NONE, [element('w:txbxContent', NONE, blocks)])]);
    });
  }

  /** One object for each look, so that neighbours compare by identity. */
  #look(look: RunLook): XmlElement {
    const key = JSON.stringify([look.font, look.bold, look.italic, look.size, look.raise]);
    const known = this.#properties.get(key) ?? runProperties(look);
    this.#properties.set(key, known);
    return known;
  }
}

function append(runs: OpenRun[], properties: XmlElement, content: readonly XmlElement[]): void {
  if (content.length === 0) return;
  const last = runs.at(-1);
  if (last?.properties === properties) last.content.push(...content);
  else runs.push({ properties, content: [...content] });
}

/** Neighbouring texts as one. */
function joinTexts(content: readonly XmlElement[]): XmlElement[] {
  const joined: XmlElement[] = [];
  let texts: XmlNode[] = [];
  const flush = () => {
    if (texts.length > 0) joined.push(textElement(texts.join('')));
    texts = [];
  };
  for (const piece of content) {
    if (piece.name === 'w:t') texts.push(...piece.children);
    else {
      flush();
      joined.push(piece);
    }
  }
  flush();
  return joined;
}

/** "footnote-3" for the reference to that note. */
function noteKey(reference: XmlElement): string {
  const kind = reference.name === 'w:endnoteReference' ? 'endnote' : 'footnote';
  return `${kind}-${reference.attributes['w:id'] ?? ''}`;
}

export function hasText(run: XmlElement): boolean {
  return textOf(run, 'w:t').trim() !== '' || childOf(run, 'w:sym') !== undefined;
}

/** The branch of alternative content that has text; newer Word writes text boxes twice. */
export function alternative(content: XmlElement): XmlElement | undefined {
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
  return element('w:t', NONE, [text]);
}

function runProperties(look: RunLook): XmlElement {
  const properties: XmlElement[] = [];
  if (look.font !== undefined) properties.push(element('w:rFonts', { 'w:ascii': look.font }));
  if (look.bold) properties.push(element('w:b'));
  if (look.italic) properties.push(element('w:i'));
  if (look.size !== undefined) properties.push(element('w:sz', { 'w:val': look.size }));
  if (look.raise !== undefined) properties.push(element('w:vertAlign', { 'w:val': look.raise }));
  return element('w:rPr', NONE, properties);
}

/** The element without names of extensions, which the rewritten part does not declare. */
function ownNamesOnly(source: XmlElement): XmlElement {
  const isOwn = (name: string) => name.startsWith('w:');
  return element(
    source.name,
    Object.fromEntries(Object.entries(source.attributes).filter(([name]) => isOwn(name))),
    source.children.flatMap((child): XmlNode[] => {
      if (typeof child === 'string') return [child];
      return isOwn(child.name) ? [ownNamesOnly(child)] : [];
    }),
  );
}
