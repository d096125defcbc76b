import { Failure } from '../../document/failure.ts';
import { damaged } from '../failures.ts';

/** An element with the prefix of `NAMESPACES` in its name, whatever prefix the file uses. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}

export type XmlNode = XmlElement | string;

/** Transitional and strict forms (ISO/IEC 29500-1 and -4) of the namespaces that are read; others become "?:name". */
const NAMESPACES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
  'urn:schemas-microsoft-com:vml': 'v',
  'http://www.w3.org/XML/1998/namespace': 'xml',
};

/** Word nests tables and text boxes a few levels deep; a file made to break recursive readers nests thousands. */
const MAX_DEPTH = 400;

/** An element whose end has not come yet. */
interface OpenElement {
  readonly sourceName: string;
  readonly children: XmlNode[];
  readonly names: NameScope;
}

/**
 * Parses a part of a package. A document type declaration is refused: Word writes none, and entities declared there
 * are the way to read other files or to fill the memory. Fails with 'file-damaged' or 'limit-exceeded'.
 */
export function parseXml(text: string, maxElements = Number.POSITIVE_INFINITY): XmlElement {
  const root: OpenElement = { sourceName: '', children: [], names: new NameScope(null) };
  const open: OpenElement[] = [root];
  const budget = { left: maxElements };
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (at < text.length) {
    const parent = open.at(-1);
    if (parent === undefined) throw brokenXml();
    const next = text.indexOf('<', at);
    const stop = next < 0 ? text.length : next;
    if (stop > at && open.length > 1) addText(parent, decode(text.slice(at, stop)));
    if (next < 0) break;
    const sign = text.charAt(next + 1);
    at = sign === '!' || sign === '?' ? skipMarkup(text, next, parent) : tag(text, next, open, budget);
  }
  const [element] = root.children.filter((child) => typeof child !== 'string');
  if (open.length !== 1 || element === undefined) throw brokenXml();
  return element;
}

/** Names with the prefixes that are declared at one place of the file; each name is made once. */
class NameScope {
  readonly #prefixes: ReadonlyMap<string, string>;
  readonly #known = new Map<string, string>();

  constructor(outer: NameScope | null, declared: readonly (readonly [string, string])[] = []) {
    const own = declared.map(([prefix, uri]) => [prefix, NAMESPACES[uri] ?? '?'] as const);
    this.#prefixes = new Map([...(outer ? outer.#prefixes : [['xml', 'xml'] as const]), ...own]);
  }

  name(sourceName: string): string {
    let known = this.#known.get(sourceName);
    if (known === undefined) {
      const colon = sourceName.indexOf(':');
      const prefix = this.#prefixes.get(colon < 0 ? '' : sourceName.slice(0, colon)) ?? '?';
      known = `${prefix}:${sourceName.slice(colon + 1)}`;
      this.#known.set(sourceName, known);
    }
    return known;
  }
}

function addText(parent: OpenElement, text: string): void {
  if (text !== '') parent.children.push(text);
}

/** Comments, processing instructions, CDATA; gives the offset behind. */
function skipMarkup(text: string, at: number, parent: OpenElement): number {
  const behind = (end: string, from: number) => {
    const found = text.indexOf(end, from);
    if (found < 0) throw brokenXml();
    return found;
  };
  if (text.startsWith('<!--', at)) return behind('-->', at + 4) + 3;
  if (text.startsWith('<?', at)) return behind('?>', at + 2) + 2;
  if (text.startsWith('<![CDATA[', at)) {
    const end = behind(']]>', at + 9);
    addText(parent, text.slice(at + 9, end));
    return end + 3;
  }
  throw damaged(
    'XML có khai báo kiểu tài liệu (DOCTYPE), không an toàn',
    'its XML declares a document type, which is not safe',
  );
}

const ATTRIBUTE = /([^\s=/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

function tag(text: string, at: number, open: OpenElement[], budget: { left: number }): number {
  const end = tagEnd(text, at + 1);
  const parent = open.at(-1);
  if (parent === undefined) throw brokenXml();
  if (text.charAt(at + 1) === '/') {
    if (parent.sourceName !== text.slice(at + 2, end).trim() || open.length < 2) throw brokenXml();
    open.pop();
    return end + 1;
  }
  const closed = text.charAt(end - 1) === '/';
  const inner = text.slice(at + 1, closed ? end - 1 : end);
  const blank = inner.search(/\s/);
  const sourceName = blank < 0 ? inner : inner.slice(0, blank);
  if (sourceName === '') throw brokenXml();
  if (--budget.left < 0) throw tooComplex('quá nhiều phần tử', 'has too many elements');
  const { names, attributes } = readAttributes(blank < 0 ? '' : inner.slice(blank), parent.names);
  const children: XmlNode[] = closed ? NO_CHILDREN : [];
  parent.children.push({ name: names.name(sourceName), attributes, children });
  if (!closed) open.push({ sourceName, children, names });
  if (open.length > MAX_DEPTH)
    throw tooComplex(`lồng nhau quá ${MAX_DEPTH} tầng`, `is nested over ${MAX_DEPTH} levels`);
  return end + 1;
}

function tooComplex(vi: string, en: string): Failure {
  return new Failure('limit-exceeded', {
    vi: `XML của tệp ${vi}; không đọc.`,
    en: `The XML of the file ${en}; it was not read.`,
  });
}

/** The ">" that ends a tag: one inside quotes does not. */
function tagEnd(text: string, from: number): number {
  let at = from;
  for (;;) {
    const end = text.indexOf('>', at);
    if (end < 0) throw brokenXml();
    const quote = firstQuote(text, at, end);
    if (quote < 0) return end;
    const close = text.indexOf(text.charAt(quote), quote + 1);
    if (close < 0) throw brokenXml();
    at = close + 1;
  }
}

function firstQuote(text: string, from: number, to: number): number {
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x22 || code === 0x27) return i;
  }
  return -1;
}

// Most elements have neither; one object for all of them spares a third of the memory.
const NO_CHILDREN: XmlNode[] = [];
const NO_ATTRIBUTES: Readonly<Record<string, string>> = Object.freeze({});

function readAttributes(source: string, outer: NameScope) {
  if (!source.includes('=')) return { names: outer, attributes: NO_ATTRIBUTES };
  const found: [string, string][] = [];
  const declared: [string, string][] = [];
  for (const [, name = '', double, single] of source.matchAll(ATTRIBUTE)) {
    const value = decode(double ?? single ?? '');
    if (name === 'xmlns' || name.startsWith('xmlns:')) declared.push([name.slice(6), value]);
    else found.push([name, value]);
  }
  const names = declared.length > 0 ? new NameScope(outer, declared) : outer;
  const attributes: Record<string, string> = {};
  for (const [name, value] of found) attributes[name.includes(':') ? names.name(name) : name] = value;
  return { names, attributes };
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function decode(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([\da-fA-F]{1,6})|#(\d{1,7})|(\w+));/g,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name] ?? whole;
      const code = hex !== undefined ? Number.parseInt(hex, 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
    },
  );
}

function brokenXml(): Failure {
  return damaged('nội dung XML không hợp lệ', 'its XML is not well-formed');
}

const TO_ESCAPE = /[&<>"]/g;
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Characters that XML 1.0 cannot hold; a parser would refuse the part. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters looked for
const NOT_XML = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;
const escaped = (text: string) =>
  text.replace(NOT_XML, '').replace(TO_ESCAPE, (sign) => ESCAPES[sign] ?? sign);

/** The element as XML; `namespaces` are declared on it. */
export function writeXml(element: XmlElement, namespaces: Readonly<Record<string, string>> = {}): string {
  let attributes = '';
  for (const [prefix, uri] of Object.entries(namespaces)) attributes += ` xmlns:${prefix}="${uri}"`;
  for (const [name, value] of Object.entries(element.attributes))
    attributes += ` ${name}="${escaped(value)}"`;
  if (element.children.length === 0) return `<${element.name}${attributes}/>`;
  let inner = '';
  for (const child of element.children) inner += typeof child === 'string' ? escaped(child) : writeXml(child);
  return `<${element.name}${attributes}>${inner}</${element.name}>`;
}

export function element(
  name: string,
  attributes: Readonly<Record<string, string>> = NO_ATTRIBUTES,
  children: readonly XmlNode[] = NO_CHILDREN,
): XmlElement {
  return { name, attributes, children };
}

export function elementsOf(parent: XmlElement | undefined): XmlElement[] {
  return parent === undefined ? [] : parent.children.filter((child) => typeof child !== 'string');
}

export function childOf(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  if (parent === undefined) return undefined;
  for (const child of parent.children) if (typeof child !== 'string' && child.name === name) return child;
  return undefined;
}

/** `w:val` of a child. */
export function settingOf(parent: XmlElement | undefined, name: string): string | undefined {
  return childOf(parent, name)?.attributes['w:val'];
}

/** A switch of WordprocessingML: present means on unless its value says off; undefined where absent. */
export function switchOf(parent: XmlElement | undefined, name: string): boolean | undefined {
  const found = childOf(parent, name);
  if (found === undefined) return undefined;
  return !/^(?:0|false|off|none)$/.test(found.attributes['w:val'] ?? '');
}

/** All elements of that name below `parent`, outermost first, not those inside one another. */
export function outermost(parent: XmlElement, name: string): XmlElement[] {
  return elementsOf(parent).flatMap((child) => (child.name === name ? [child] : outermost(child, name)));
}

/** The text of all elements of that name, in order. */
export function textOf(parent: XmlElement, name: string): string {
  if (parent.name === name) return parent.children.filter((child) => typeof child === 'string').join('');
  return elementsOf(parent)
    .map((child) => textOf(child, name))
    .join('');
}
