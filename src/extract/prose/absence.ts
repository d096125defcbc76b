import { type Lexicon, phraseAt } from './lexicon.ts';
import type { Span } from './mask.ts';
import { clauseEnd, clauseStart } from './segments.ts';

/** A stated absence: "không có hồ sơ quá hạn" (negated: zero) or "chưa được giao" (not assigned: no figure). */
export interface Absence {
  readonly start: number;
  readonly end: number;
  readonly status: 'negated' | 'not-assigned';
  /** The noun that is absent; null where the subject before a colon names it. */
  readonly noun: Span | null;
}

export function absencesIn(masked: string, segment: Span, lexicon: Lexicon): Absence[] {
  const assigned = notAssignedIn(masked, segment, lexicon);
  const negated = negatedIn(masked, segment, lexicon).filter(
    (absence) => !assigned.some((other) => overlaps(absence, other)),
  );
  return [...assigned, ...negated].sort((a, b) => a.start - b.start);
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function notAssignedIn(masked: string, segment: Span, lexicon: Lexicon): Absence[] {
  const found: Absence[] = [];
  for (const pattern of lexicon.notAssigned) {
    pattern.lastIndex = segment.start;
    for (let m = pattern.exec(masked); m !== null && m.index < segment.end; m = pattern.exec(masked))
      found.push({ start: m.index, end: m.index + m[0].length, status: 'not-assigned', noun: null });
  }
  return found;
}

function negatedIn(masked: string, segment: Span, lexicon: Lexicon): Absence[] {
  const found: Absence[] = [];
  let blockedUntil = segment.start;
  lexicon.negation.lastIndex = segment.start;
  for (
    let m = lexicon.negation.exec(masked);
    m !== null && m.index < segment.end;
    m = lexicon.negation.exec(masked)
  ) {
    if (m.index < blockedUntil) continue;
    const absence = readNegation(masked, segment, m.index, m[0], lexicon);
    if (absence === null) continue;
    found.push(absence);
    // "không có văn bản trái pháp luật chưa xử lý": the second negation describes what is absent.
    blockedUntil = Math.min(
      clauseEnd(masked, absence.end, segment.end),
      nextNegation(masked, absence.end, segment.end, lexicon),
    );
  }
  return found;
}

/** "không có đơn vị nhóm 1 và chưa có đơn vị nào …": a negation behind "và" states an absence of its own. */
function nextNegation(masked: string, from: number, to: number, lexicon: Lexicon): number {
  const at = lexicon.negationWords
    .map((word) => masked.slice(from, to).indexOf(` và ${word} `))
    .filter((index) => index !== -1);
  return at.length === 0 ? to : from + Math.min(...at);
}

function readNegation(
  masked: string,
  segment: Span,
  start: number,
  words: string,
  lexicon: Lexicon,
): Absence | null {
  const end = start + words.length;
  const rest = masked.slice(end, segment.end);
  const next = rest.trimStart();
  const gap = rest.length - next.length;
  const hasVerb = /\s/.test(words.trim());
  if (isAloneAfterColon(masked, segment, start, next)) return { start, end, status: 'negated', noun: null };
  const noun = absentNoun(masked, segment, start, words, lexicon);
  if (isCondition(masked, segment, noun?.end ?? end)) return null;
  if (hasVerb && noun === null && isAnswerInList(masked, segment, start, next))
    return { start, end, status: 'negated', noun: null };
  if (noun !== null) return { start, end: noun.end, status: 'negated', noun };
  if (deniesEvent(masked, segment, end, words, lexicon)) return { start, end, status: 'negated', noun: null };
  return hasVerb ? null : readDoing(masked, segment, start, end + gap, lexicon);
}

/** The counted noun behind a negation; a verb of the negation may itself be what is absent ("không có tiếp nhận"). */
function absentNoun(
  masked: string,
  segment: Span,
  start: number,
  words: string,
  lexicon: Lexicon,
): Span | null {
  for (let length = words.length; length > 0; length = words.lastIndexOf(' ', length - 1)) {
    const rest = masked.slice(start + length, segment.end);
    const at = start + length + (rest.length - rest.trimStart().length);
    const noun = phraseAt(lexicon.negated, masked.slice(at, segment.end));
    if (noun === null || lexicon.negatedExcept.has(noun)) continue;
    if (!/\s/.test(words.slice(0, length)) && isVerbAndNoun(words.slice(length), noun, lexicon)) continue;
    return { start: at, end: at + noun.length };
  }
  return null;
}

/** "không tổ chức thi": "tổ chức" is what is not done, and no body that is counted. */
function isVerbAndNoun(verbs: string, noun: string, lexicon: Lexicon): boolean {
  return verbs.startsWith(` ${noun}`) && phraseAt(lexicon.countNouns, noun) === noun;
}

/** "không tổ chức kiểm tra": an event that was not held is none; "chưa tổ chức thực hiện" says nothing of the kind. */
function deniesEvent(masked: string, segment: Span, end: number, words: string, lexicon: Lexicon): boolean {
  const verbs = words.slice(words.search(/\s|$/));
  if (!isVerbAndNoun(verbs, verbs.trim(), lexicon)) return false;
  const next = /^\s+(\p{L}+)/u.exec(masked.slice(end, segment.end))?.[1];
  return next !== undefined && !lexicon.notNouns.has(next);
}

/** "không có văn bản trả lời thì xem như đồng ý": a condition states nothing. */
function isCondition(masked: string, segment: Span, from: number): boolean {
  return / thì /u.test(masked.slice(from, clauseEnd(masked, from, segment.end)));
}

/** "nhóm 1 không có, nhóm 2 có 01 đơn vị": an answer among the figures of a list. */
function isAnswerInList(masked: string, segment: Span, start: number, next: string): boolean {
  if (!/^(?:$|[,;.)])/.test(next)) return false;
  const before = masked.slice(clauseStart(masked, segment.start, start), start);
  const clause = before.slice(before.lastIndexOf(':') + 1).trim();
  const words = clause.split(/\s+/).length;
  return words >= 2 && words <= 6 && /\d/.test(masked.slice(segment.start, segment.end));
}

/** "- Tuyển dụng công chức: không có." */
function isAloneAfterColon(masked: string, segment: Span, start: number, next: string): boolean {
  return /:\s*$/.test(masked.slice(segment.start, start)) && /^(?:$|[.,;)])/.test(next);
}

/** Words between a verb of doing and its object: "không tham mưu HĐND, UBND tỉnh ban hành văn bản QPPL". */
const LONGEST_REACH = 60;

function readDoing(
  masked: string,
  segment: Span,
  start: number,
  at: number,
  lexicon: Lexicon,
): Absence | null {
  const rest = masked.slice(at, Math.min(segment.end, at + LONGEST_REACH));
  const verb = lexicon.doing.find((word) => rest.startsWith(`${word} `));
  if (verb === undefined) return null;
  const reach = /^[^.;:()]*/.exec(rest)?.[0] ?? '';
  for (let i = verb.length; i < reach.length; i++) {
    if (!/\s/.test(reach[i] ?? '')) continue;
    const noun = phraseAt(lexicon.countNouns, masked.slice(at + i + 1, segment.end));
    if (noun === null || lexicon.negatedExcept.has(noun)) continue;
    const from = at + i + 1;
    return {
      start,
      end: from + noun.length,
      status: 'negated',
      noun: { start: from, end: from + noun.length },
    };
  }
  return null;
}

/** The clause around an absence, for its label. */
export function absenceClause(masked: string, segment: Span, absence: Absence): Span {
  return {
    start: clauseStart(masked, segment.start, absence.start),
    end: clauseEnd(masked, absence.end, segment.end),
  };
}
