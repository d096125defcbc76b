import { letterPattern } from '../../text/letter-pattern.ts';
import type { Grammar } from './grammar.ts';

/** A document number with its symbol ("33/KH-BDT", "12-CT/TU", "77/2015/QH13"). */
export interface DocumentNumber {
  readonly start: number;
  readonly end: number;
  /** As printed, without blanks; dashes as hyphens. */
  readonly number: string;
  readonly serial: string;
  readonly year: string | null;
  /** Everything behind the serial and the year: "KH-BDT", "CT/TU". */
  readonly symbol: string;
  /** Name of the type that the symbol holds; null for official letters. */
  readonly type: string | null;
  /** Abbreviations of the bodies in the symbol. */
  readonly bodies: readonly string[];
  readonly party: boolean;
}

const GROUP = String.raw`\p{Lu}[\p{L}\d]*(?:\s?&\s?\p{L}[\p{L}\d]*)*`;
const STATE = letterPattern(
  String.raw`(\d{1,5}\p{Ll}?)\s{0,2}\/\s{0,2}(?:((?:19|20)\d{2})\s?\/\s?)?(?=\p{Lu})`,
  'gu',
);
const PARTY = letterPattern(
  String.raw`(\d{1,5}\p{Ll}?)\s{0,2}[-–]?\s{0,2}(\p{Lu}[\p{L}]{0,4})\s?/\s?(${GROUP}(?:[-–]${GROUP})*)`,
  'gu',
);
/** A number that goes on to the left is a date, a share or a code; "số12" lacks its blank. */
const INSIDE = letterPattern(String.raw`(?:[\d/]|[\p{L}\d][.,\-–]|(?<!(?:^|\P{L})s)\p{L})$`, 'iu');
const GROUP_AT = letterPattern(GROUP, 'uy');
const JOINT_AT = letterPattern(String.raw`\s{0,2}[-–]\s{0,2}|\.(?=\p{Lu}{2})|\s(?=\p{Lu}{2})`, 'uy');
/** "TTLT-BNV-BTC-BLĐTBXH" and "UBND-NC-TH" are the longest kinds met. */
const MOST_GROUPS = 5;

/** All document numbers of a text, in order. */
export function findNumbers(text: string, grammar: Grammar): DocumentNumber[] {
  if (!text.includes('/')) return [];
  const found: DocumentNumber[] = [];
  for (const m of text.matchAll(STATE)) {
    if (isInside(text, m.index)) continue;
    const number = readState(text, m, grammar);
    if (number !== null) found.push(number);
  }
  for (const m of text.matchAll(PARTY)) {
    const number = isInside(text, m.index) ? null : readParty(m, grammar);
    if (number !== null && !found.some((one) => one.start < number.end && number.start < one.end))
      found.push(number);
  }
  return found.sort((a, b) => a.start - b.start).filter((one) => !isForm(text, one.start, grammar));
}

function readState(text: string, m: RegExpExecArray, grammar: Grammar): DocumentNumber | null {
  const serial = m[1] ?? '';
  const year = m[2] ?? null;
  const groups = readGroups(text, m.index + m[0].length, grammar);
  const first = groups[0];
  const last = groups.at(-1);
  if (first === undefined || last === undefined) return null;
  const names = groups.map((group) => group.text);
  const named = nameSymbol(names, text.slice(0, m.index), year !== null, grammar);
  if (named === null) return null;
  const symbol = names.map((name, at) => (at === 0 ? name : `${groups[at]?.joint}${name}`)).join('');
  return {
    start: m.index,
    end: last.end,
    number: [serial, ...(year === null ? [] : [year]), symbol].join('/'),
    serial,
    year,
    symbol,
    party: false,
    ...named,
  };
}

interface SymbolGroup {
  readonly text: string;
  readonly joint: string;
  readonly end: number;
}

/** The groups of a symbol. Blanks around a hyphen are a slip only as long as the symbol is not complete. */
function readGroups(text: string, from: number, grammar: Grammar): SymbolGroup[] {
  const groups: SymbolGroup[] = [];
  let at = from;
  let joint = '';
  while (groups.length < MOST_GROUPS) {
    GROUP_AT.lastIndex = at;
    const group = GROUP_AT.exec(text)?.[0];
    if (group === undefined || !isSymbolGroup(group)) break;
    at += group.length;
    groups.push({ text: group.replace(/\s/g, ''), joint, end: at });
    JOINT_AT.lastIndex = at;
    const next = JOINT_AT.exec(text)?.[0];
    if (next === undefined) break;
    const first = groups[0]?.text ?? '';
    const complete = groups.length >= 2 && !grammar.jointTypes.has(first);
    if (/\s/.test(next) && complete) break;
    if (!/[-–]/.test(next) && (groups.length > 1 || !grammar.types.has(first.toUpperCase()))) break;
    at += next.length;
    joint = next.replace(/\s/g, '').replace('–', '-');
  }
  return groups;
}

/** "TTg", "CTr" and "SNgV" hold small letters, but fewer than capitals; "Ban" is a word. */
function isSymbolGroup(group: string): boolean {
  const capitals = group.match(/\p{Lu}/gu)?.length ?? 0;
  const small = group.match(/\p{Ll}/gu)?.length ?? 0;
  return small === 0 || (capitals >= 2 && small < capitals);
}

type Named = Pick<DocumentNumber, 'type' | 'bodies'>;

/** Says what the groups of a symbol are; null when they are no symbol. */
function nameSymbol(
  groups: readonly string[],
  before: string,
  hasYear: boolean,
  grammar: Grammar,
): Named | null {
  const [first = '', ...rest] = groups;
  const type = grammar.types.get(first.toUpperCase());
  if (rest.length > 0) {
    if (type !== undefined) return { type, bodies: rest };
    return hasYear ? null : { type: null, bodies: [first] };
  }
  const untyped = grammar.untyped.find((one) => one.pattern.test(first));
  if (untyped !== undefined) return { type: untyped.type, bodies: [first] };
  const split = splitSymbol(first, grammar);
  if (split !== null) return split;
  if (!grammar.afterNumberWord.test(before)) return null;
  if (type !== undefined) return { type, bodies: [] };
  return grammar.bodies.abbreviations.has(first) ? { type: null, bodies: [first] } : null;
}

/** "NĐCP", "QĐUBND": the hyphen between a known type and a known body was left out. */
function splitSymbol(symbol: string, grammar: Grammar): Named | null {
  for (let at = symbol.length - 2; at >= 1; at--) {
    const type = grammar.types.get(symbol.slice(0, at).toUpperCase());
    const body = symbol.slice(at);
    if (type !== undefined && grammar.bodies.abbreviations.has(body)) return { type, bodies: [body] };
  }
  return null;
}

function readParty(m: RegExpExecArray, grammar: Grammar): DocumentNumber | null {
  const [whole, serial = '', abbreviation = '', body = ''] = m;
  const type = grammar.types.get(abbreviation.toUpperCase());
  if (type === undefined || !isSymbolGroup(body.split(/[-–]/)[0] ?? '')) return null;
  const symbol = `${abbreviation}/${body.replace(/\s/g, '').replace('–', '-')}`;
  const joint = /[-–]/.test(whole.slice(serial.length, whole.indexOf(abbreviation))) ? '-' : '';
  return {
    start: m.index,
    end: m.index + whole.length,
    number: `${serial}${joint}${symbol}`,
    serial,
    year: null,
    symbol,
    type,
    bodies: [body],
    party: true,
  };
}

function isInside(text: string, start: number): boolean {
  return INSIDE.test(text.slice(Math.max(0, start - 5), start));
}

function isForm(text: string, start: number, grammar: Grammar): boolean {
  return grammar.afterFormNoun.test(text.slice(Math.max(0, start - 40), start));
}
