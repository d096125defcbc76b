import { bodyOfSymbol } from './bodies.ts';
import type { Grammar } from './grammar.ts';
import type { DocumentNumber } from './numbers.ts';
import { isWordAt, phraseAt, skipSpace, trimEndAt } from './phrases.ts';

/** A body named in text; `known` when rules/bodies has it. */
export interface NamedBody {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly known: boolean;
}

/** Names of places have at most four syllables ("Bà Rịa - Vũng Tàu" counts five with the dash). */
const MOST_PLACE_SYLLABLES = 4;
/** Words that a descriptive body may add ("Đoàn kiểm tra công vụ huyện"). */
const MOST_DESCRIPTIVE_WORDS = 12;

/** Reads the body that begins at `at`, with the person in front and the area behind; null when none does. */
export function bodyAt(text: string, key: string, at: number, grammar: Grammar): NamedBody | null {
  const head = headAt(text, key, at, grammar);
  if (head === null) return null;
  let end = tailEnd(text, key, head.end, head.descriptive, grammar);
  let known = head.known;
  // "của Bộ Nội vụ và Bộ Tài chính"
  for (;;) {
    const joint = /^\s*(?:,\s*|và\s+)/u.exec(text.slice(end));
    const next = joint === null ? null : headAt(text, key, end + joint[0].length, grammar);
    if (next === null || !next.known || next.person || !isSubjectFree(text, next.end, grammar)) break;
    end = tailEnd(text, key, next.end, next.descriptive, grammar);
    known = true;
  }
  end = trimEndAt(text, at, end);
  return { start: at, end, text: text.slice(at, end), known };
}

/** After "A và B" the second is no issuer when it does something itself. */
function isSubjectFree(text: string, end: number, grammar: Grammar): boolean {
  return (
    !grammar.subjectVerb.test(text.slice(end, end + 60)) &&
    !/^\s*(?:đã|báo cáo|tổng hợp)/u.test(text.slice(end))
  );
}

interface BodyHead {
  readonly end: number;
  readonly known: boolean;
  readonly descriptive: boolean;
  readonly person: boolean;
}

function headAt(text: string, key: string, at: number, grammar: Grammar): BodyHead | null {
  if (!/\p{Lu}/u.test(text[at] ?? '')) return null;
  const position = phraseAt(grammar.positions, key, at);
  if (position !== null) {
    const body = plainHeadAt(text, key, skipSpace(text, position.end), grammar);
    if (body !== null) return { ...body, person: true };
    // "Trưởng ban Dân tộc": the last word of the title begins the name of the body.
    const cut = text.lastIndexOf(' ', position.end - 1) + 1;
    const inner = cut > at ? phraseAt(grammar.bodies.names, key, cut) : null;
    if (inner !== null) return { end: inner.end, known: true, descriptive: false, person: true };
  }
  const plain = plainHeadAt(text, key, at, grammar);
  if (plain !== null) return plain;
  return position === null ? null : { end: position.end, known: true, descriptive: false, person: true };
}

function plainHeadAt(text: string, key: string, at: number, grammar: Grammar): BodyHead | null {
  const name = phraseAt(grammar.bodies.names, key, at);
  const described = phraseAt(grammar.descriptive, key, at);
  const short = shortNameAt(text, at, grammar);
  if (name !== null && name.end >= (described?.end ?? 0))
    return { end: name.end, known: true, descriptive: described?.end === name.end, person: false };
  if (short !== null) return { end: short, known: true, descriptive: described !== null, person: false };
  if (described === null || !/\p{Lu}/u.test(text[at] ?? '')) return null;
  return { end: described.end, known: name !== null, descriptive: true, person: false };
}

/** "UBND", "HĐND", "BCĐ CCHC": an abbreviation of bodies.yaml as a word of its own. */
function shortNameAt(text: string, at: number, grammar: Grammar): number | null {
  const word = /^[\p{Lu}\d][\p{L}\d&]*/u.exec(text.slice(at, at + 20))?.[0];
  if (word === undefined || word.length < 2 || !grammar.bodies.abbreviations.has(word)) return null;
  return isWordAt(text, at + word.length) ? null : at + word.length;
}

/** Where the name ends: areas and places belong to it, of descriptive bodies also plain words. */
function tailEnd(text: string, key: string, from: number, descriptive: boolean, grammar: Grammar): number {
  let at = from;
  for (let words = 0; words < MOST_DESCRIPTIVE_WORDS; words++) {
    const next = skipSpace(text, at);
    if (next === at || next >= text.length) break;
    const area = phraseAt(grammar.areas, key, next);
    if (area !== null) {
      at = placeEnd(text, key, area.end, grammar);
      descriptive = false;
      continue;
    }
    if (phraseAt(grammar.stops, key, next) !== null || phraseAt(grammar.nouns, key, next) !== null) break;
    const body = phraseAt(grammar.bodies.names, key, next)?.end ?? shortNameAt(text, next, grammar);
    if (body !== null) {
      at = body;
      continue;
    }
    const place = placeEnd(text, key, at, grammar);
    if (place > at) {
      at = place;
      continue;
    }
    if (!descriptive) break;
    const word = /^[\p{L}\d&/-]+/u.exec(text.slice(next))?.[0];
    if (word === undefined) break;
    at = next + word.length;
  }
  return at;
}

/** End of the syllables with capitals that follow `at`. */
export function placeEnd(text: string, key: string, at: number, grammar: Grammar): number {
  let end = at;
  for (let count = 0; count < MOST_PLACE_SYLLABLES; count++) {
    const m = /^\s+(?:[-–]\s+)?\p{Lu}\p{Ll}*(?![\p{L}\d])/u.exec(text.slice(end, end + 24));
    if (m === null) break;
    const start = end + m[0].length - m[0].trimStart().length;
    if (phraseAt(grammar.stops, key, start) !== null || phraseAt(grammar.nouns, key, start) !== null) break;
    end += m[0].length;
  }
  return end;
}

/** The body that the symbol names, where it can be only one ("NĐ-CP", "QĐ-TTg", "TTLT-BNV-BTC"). */
export function issuerOfSymbol(number: DocumentNumber, date: string | null, grammar: Grammar): string | null {
  const names: string[] = [];
  for (const abbreviation of number.bodies) {
    const untyped = grammar.untyped.find((one) => one.pattern.test(abbreviation));
    const body = bodyOfSymbol(abbreviation, number.party, date, grammar.bodies);
    const name = untyped?.issuer ?? (body !== null && body.levels.length === 1 ? body.names.vi : null);
    if (name === null) return null;
    names.push(name);
  }
  return names.length === 0 ? null : names.join(' và ');
}

/** The last body of [from, to) that is the subject of a verb of issuing; null when none is. */
export function subjectBefore(
  text: string,
  key: string,
  from: number,
  to: number,
  grammar: Grammar,
): NamedBody | null {
  let found: NamedBody | null = null;
  let at = from;
  while (at < to) {
    const body = startsWord(text, at) ? bodyAt(text, key, at, grammar) : null;
    if (body === null) {
      at++;
      continue;
    }
    const acts = body.end < to && grammar.subjectVerb.test(text.slice(body.end, to));
    if (acts && !isOwned(text, at)) found = body;
    at = body.end;
  }
  return found;
}

function startsWord(text: string, at: number): boolean {
  return /\p{Lu}/u.test(text[at] ?? '') && (at === 0 || !isWordAt(text, at - 1));
}

/** "của UBND tỉnh ban hành …" names whose document it is, not who acts. */
function isOwned(text: string, at: number): boolean {
  return /(?:^|\s)(?:của|do|tại|với|cho|thuộc)\s+$/u.test(text.slice(Math.max(0, at - 8), at));
}
