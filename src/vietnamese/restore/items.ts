import { BOUNDARY_ID, COMMA_ID, LIST_NUMBER, NUMBER_ID, ROMAN_NUMERAL, UNKNOWN_ID } from '../model/stream.ts';

/** A stretch of raw text that the lattice knows. */
export interface Item {
  /** `word` is decoded; `code` has its letters mended only; `fixed` is never changed. */
  kind: 'word' | 'code' | 'fixed';
  /** Class of the language model that the stretch counts as, or -1 for a word. */
  klass: number;
  raw: string;
  start: number;
  end: number;
}

/**
 * Marks that an OCR engine puts in the place of a letter: & for ở, ¢ for ơ, @ for độ. They belong to a word
 * only where they touch one of its letters.
 */
const DAMAGE = "&¢@§$©®°€£¥|~^?’'`´{}\\[\\]\\\\";

const PROTECTED = [
  String.raw`(?<address>(?:https?:\/\/|www\.)\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)`,
  String.raw`(?<markup><\/?[a-zA-Z][^<>\n]{0,200}>|&[a-z]{2,6};)`,
  // A name such as iOffice: one small letter, a capital, and more small letters than a damaged word would have.
  String.raw`(?<brand>(?<!\p{L})\p{Ll}\p{Lu}\p{Ll}{4,}(?!\p{L}))`,
  String.raw`(?<code>(?:\d{1,5}(?:\/\d{4})? ?[\/-]|\/)\p{Lu}{2,}\p{Ll}{0,2}(?:[\/&-](?:\p{Lu}[\p{L}&]*| \p{Lu}{2,}(?!\p{L})))*-?)`,
  String.raw`(?<code2>\p{Lu}{2,6}(?:-\p{Lu}{2,}\p{Ll}{0,2}|\/\p{Lu}{2,})+)`,
];
const NUMBER = String.raw`(?<number>\d+(?:[.,\/:%-]\d+)*%?(?![\p{L}\p{M}\p{N}]))`;
const ENUMERATOR = `(?<label>${LIST_NUMBER})`;
const ROMAN = `(?<roman>${ROMAN_NUMERAL})`;
const PUNCTUATION = '(?<stop>[.;:!?…]+)|(?<comma>,)';
const PLAIN_WORD = String.raw`(?<word>[\p{L}\p{M}]+)(?![\p{N}])|(?<alnum>[\p{L}\p{M}\p{N}]+)`;
const DAMAGED_WORD = `(?<word>(?:[\\p{N}${DAMAGE}]*[\\p{L}\\p{M}][\\p{L}\\p{M}\\p{N}${DAMAGE}]*)|(?<![^\\s])[¢@€£¥](?=\\s|$)|(?<![^\\s(])[$§@¢][\\p{N}](?![\\p{N}.,]))`;

const CLEAN_ITEM = new RegExp(
  [...PROTECTED, ENUMERATOR, NUMBER, ROMAN, PLAIN_WORD, PUNCTUATION].join('|'),
  'gu',
);
const DAMAGED_ITEM = new RegExp(
  [...PROTECTED, ENUMERATOR, NUMBER, ROMAN, DAMAGED_WORD, PUNCTUATION].join('|'),
  'gu',
);
const TRAILING = /[?’'`´{}[\]\\|]+$/u;
const LEADING = /^[?’'`´{}[\]\\|°©®~^]+/u;

/**
 * Items of a line, in order. With `damaged`, digits and marks that touch letters count as part of a word (s6 for
 * số, 1a for là); without it a token with a digit is never a word.
 */
export function readItems(line: string, damaged: boolean): Item[] {
  const items: Item[] = [];
  for (const match of line.matchAll(damaged ? DAMAGED_ITEM : CLEAN_ITEM)) {
    const item = itemOf(match, match.groups as Record<string, string | undefined>);
    if (item) items.push(item);
  }
  return items;
}

function itemOf(match: RegExpMatchArray, groups: Record<string, string | undefined>): Item | undefined {
  const start = match.index as number;
  const raw = match[0];
  const item = (kind: Item['kind'], klass: number, from = 0, to = raw.length): Item => ({
    kind,
    klass,
    raw: raw.slice(from, to),
    start: start + from,
    end: start + to,
  });
  if (groups.word !== undefined && isAmount(raw)) return item('fixed', NUMBER_ID);
  if (groups.word !== undefined) {
    const from = LEADING.exec(raw)?.[0].length ?? 0;
    const to = raw.length - (TRAILING.exec(raw)?.[0].length ?? 0);
    return from < to ? item('word', -1, from, to) : undefined;
  }
  if (groups.code !== undefined || groups.code2 !== undefined) return item('code', NUMBER_ID);
  if (groups.stop !== undefined) return item('fixed', BOUNDARY_ID);
  if (groups.comma !== undefined) return item('fixed', COMMA_ID);
  if (groups.markup !== undefined) return undefined;
  if (groups.brand !== undefined) return item('fixed', UNKNOWN_ID);
  return item('fixed', NUMBER_ID);
}

const LEADING_ZERO = /^0\p{N}/u;

/** Three digits, or two with a leading zero, are an amount or a mark (08o58'00, 05A), not letters read wrongly. */
function isAmount(raw: string): boolean {
  return LEADING_ZERO.test(raw) || (raw.match(/\p{N}/gu)?.length ?? 0) >= 3;
}
