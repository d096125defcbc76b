import { formulaText, raisedFormula } from '../formula.ts';

/** A piece of a block's source: what the marks say, before emphasis is paired. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'line-end' }
  | { readonly kind: 'line-break' }
  | { readonly kind: 'marks'; readonly char: '*' | '_'; readonly count: number; readonly at: number }
  | { readonly kind: 'tag'; readonly style: 'bold' | 'italic'; readonly open: boolean }
  | { readonly kind: 'raised'; readonly content: string }
  | { readonly kind: 'note'; readonly label: string };

const SPECIAL = /[\n*_<\\$&[!¹²³⁰⁴-⁹]/g;
const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: ' ',
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  ndash: '–',
  mdash: '—',
  hellip: '…',
  deg: '°',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  bull: '•',
  sup1: '¹',
  sup2: '²',
  sup3: '³',
  times: '×',
};
const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}\d?));/iy;
const RAISED_TAG = /<sup(?:\s[^<>]{0,200})?>(.{0,80}?)<\/sup\s*>/iy;
const TAG =
  /<(\/?)(b|strong|i|em|u|ins|s|sup|sub|br|p|div|center|span|font|small|big|mark|a|hr|img)(?:\s[^<>]{0,500})?\/?>/iy;
const COMMENT = /<!--[\s\S]{0,300}?-->/y;
const FORMULA = /\$\$?(?!\s)([^$\n]{1,300}?)\$\$?/y;
const ESCAPE = /\\([!-/:-@[-`{-~])/y;
const NOTE = /\[\^([^\]\s]{1,20})\]/y;
const LINK = /(!?)\[([^\][\n]{0,500})\]\((?:[a-z]+:[^\s()]*|[^\s()]*[./#][^\s()]*)(?:\s+"[^"\n]*")?\)/iy;
const RAISED_DIGITS = /[¹²³⁰⁴-⁹]+/y;
const STARS = /\*+/y;
const UNDERSCORES = /_+/y;

/** True for text without a character that could be a mark: most lines and cells. */
export function isPlain(source: string): boolean {
  SPECIAL.lastIndex = 0;
  return !SPECIAL.test(source);
}

/** Cuts the source of one block, its lines joined by "\n", into pieces. Marks that are none stay text. */
export function scan(source: string, raisedSigns = true): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  let at = 0;
  while (at < source.length) {
    SPECIAL.lastIndex = at;
    const special = SPECIAL.exec(source);
    if (special === null) break;
    at = special.index;
    const found = pieceAt(source, at, raisedSigns);
    if (found === null) {
      at += 1;
      continue;
    }
    if (at > from) pieces.push({ kind: 'text', text: source.slice(from, at) });
    pieces.push(...found.pieces);
    at += found.length;
    from = at;
  }
  if (from < source.length) pieces.push({ kind: 'text', text: source.slice(from) });
  return pieces;
}

interface Found {
  readonly length: number;
  readonly pieces: readonly Piece[];
}

function pieceAt(source: string, at: number, raisedSigns: boolean): Found | null {
  const match = (pattern: RegExp) => {
    pattern.lastIndex = at;
    return pattern.exec(source);
  };
  const found = (text: string, ...pieces: Piece[]): Found => ({ length: text.length, pieces });
  switch (source[at]) {
    case '\n':
      return found('\n', { kind: 'line-end' });
    case '*':
    case '_':
      return marksAt(match(source[at] === '*' ? STARS : UNDERSCORES), at);
    case '<':
      return tagAt(match(RAISED_TAG), match(TAG), match(COMMENT));
    case '\\': {
      const escaped = match(ESCAPE);
      return escaped ? found(escaped[0], { kind: 'text', text: escaped[1] ?? '' }) : null;
    }
    case '$':
      return formulaAt(match(FORMULA));
    case '&':
      return entityAt(match(ENTITY));
    case '[':
    case '!': {
      const note = match(NOTE);
      if (note?.[1]) return found(note[0], { kind: 'note', label: note[1] });
      const link = match(LINK);
      return link ? found(link[0], { kind: 'text', text: link[2] ?? '' }) : null;
    }
    default: {
      const raised = raisedSigns ? match(RAISED_DIGITS) : null;
      return raised ? found(raised[0], { kind: 'raised', content: raised[0] }) : null;
    }
  }
}

function marksAt(run: RegExpExecArray | null, at: number): Found | null {
  if (run === null) return null;
  const char = run[0].startsWith('*') ? '*' : '_';
  return { length: run[0].length, pieces: [{ kind: 'marks', char, count: run[0].length, at }] };
}

function tagAt(raised: RegExpExecArray | null, tag: RegExpExecArray | null, comment: RegExpExecArray | null) {
  if (raised) {
    const content = (raised[1] ?? '').replace(/<[^<>]*>|[*_\\](?=\d)|(?<=\d)[*_]/g, '');
    return { length: raised[0].length, pieces: [{ kind: 'raised', content } as const] };
  }
  if (tag) return { length: tag[0].length, pieces: tagPieces((tag[2] ?? '').toLowerCase(), tag[1] === '') };
  return comment ? { length: comment[0].length, pieces: [] } : null;
}

function tagPieces(name: string, open: boolean): Piece[] {
  if (name === 'b' || name === 'strong') return [{ kind: 'tag', style: 'bold', open }];
  if (name === 'i' || name === 'em') return [{ kind: 'tag', style: 'italic', open }];
  const breaks = name === 'br' || name === 'hr' || name === 'p' || name === 'div' || name === 'center';
  return breaks ? [{ kind: 'line-break' }] : [];
}

function formulaAt(formula: RegExpExecArray | null): Found | null {
  // "$" is a currency sign unless LaTeX stands between two of them.
  const content = formula?.[1];
  if (!formula || !content || !/[\\^_{]/.test(content)) return null;
  const label = raisedFormula(content);
  const piece: Piece =
    label === null ? { kind: 'text', text: formulaText(content) } : { kind: 'raised', content: label };
  return { length: formula[0].length, pieces: [piece] };
}

function entityAt(entity: RegExpExecArray | null): Found | null {
  if (!entity) return null;
  const [whole, decimal, hex, name] = entity;
  const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : null;
  if (code !== null && (code < 0x20 || code > 0x10ffff)) return null;
  const text = code !== null ? String.fromCodePoint(code) : ENTITIES[name ?? ''];
  if (text === undefined) return null;
  return { length: whole.length, pieces: [{ kind: 'text', text: text === '\u00a0' ? ' ' : text }] };
}
