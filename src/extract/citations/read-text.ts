import { placedKey } from '../../text/fold.ts';
import { dateAt, type PrintedDate } from './dates.ts';
import type { Grammar } from './grammar.ts';
import { bodyAt, issuerOfSymbol, subjectBefore } from './issuer.ts';
import { type DocumentNumber, findNumbers } from './numbers.ts';
import { nounBefore, titleAt } from './title.ts';

/** A stretch of text, end excluded. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A citation inside one text, before it is tied to the document. */
export interface TextCitation {
  readonly type: string | null;
  readonly number: string | null;
  readonly date: string | null;
  readonly issuer: string | null;
  readonly title: string | null;
  /** Noun, number, date, issuer and title. */
  readonly extent: Span;
  /** The stretches whose digits are no values. */
  readonly spans: readonly Span[];
}

/** All citations with a number in a text, in order. */
export function readNumbered(text: string, grammar: Grammar): TextCitation[] {
  const numbers = findNumbers(text, grammar);
  if (numbers.length === 0) return [];
  const key = placedKey(text);
  const nouns = numbers.map((number) => nounBefore(text, key, number.start, grammar));
  const dates = assignDates(text, key, numbers, nouns, grammar);
  const citations: TextCitation[] = [];
  for (const [at, number] of numbers.entries()) {
    const noun = nouns[at] ?? { start: number.start, type: null };
    const date = dates[at] ?? null;
    const limit = nouns[at + 1]?.start ?? text.length;
    const previous = at > 0 ? { number: numbers[at - 1], citation: citations[at - 1] } : null;
    const after = Math.max(number.end, date?.end ?? 0);
    const issuer = issuerAfter(text, key, number.end, after, limit, grammar);
    const title = titleAt(text, key, Math.max(after, issuer?.end ?? 0), limit, grammar);
    const subject = issuer === null ? subjectOf(text, key, noun.start, grammar) : null;
    citations.push({
      type: typeOf(number, noun.type, previous, grammar),
      number: number.number,
      date: date?.date ?? null,
      issuer: issuer?.text ?? subject ?? issuerOfSymbol(number, date?.date ?? null, grammar),
      title: title === null ? null : text.slice(title.start, title.end),
      extent: { start: noun.start, end: Math.max(after, issuer?.end ?? 0, title?.end ?? 0) },
      spans: spansOf(noun.start, number, date),
    });
  }
  return citations;
}

function spansOf(start: number, number: DocumentNumber, date: PrintedDate | null): Span[] {
  const own = { start, end: number.end };
  if (date === null) return [own];
  const dated = { start: date.start, end: date.end };
  return date.start < start ? [dated, own] : [own, dated];
}

interface Previous {
  readonly number: DocumentNumber | undefined;
  readonly citation: TextCitation | undefined;
}

/** Printed noun, then the type inside the symbol, then the noun of the list; a symbol without type is a letter. */
function typeOf(
  number: DocumentNumber,
  printed: string | null,
  previous: Previous | null,
  grammar: Grammar,
): string | null {
  if (printed !== null) return printed;
  if (number.type !== null) return number.type;
  if (previous?.number?.type === null && previous.citation !== undefined) return previous.citation.type;
  return grammar.letterType;
}

function assignDates(
  text: string,
  key: string,
  numbers: readonly DocumentNumber[],
  nouns: readonly { readonly start: number }[],
  grammar: Grammar,
): (PrintedDate | null)[] {
  const dates: (PrintedDate | null)[] = numbers.map((number, at) =>
    dateAfter(text, key, number.end, nouns[at + 1]?.start ?? text.length, grammar),
  );
  for (const [at, date] of dates.entries()) {
    if (date !== null) continue;
    const before = numbers[at - 1];
    const from = Math.max(before?.end ?? 0, dates[at - 1]?.end ?? 0);
    dates[at] = dateBefore(text, key, from, nouns[at]?.start ?? 0, grammar);
  }
  return dates;
}

function dateAfter(
  text: string,
  key: string,
  end: number,
  limit: number,
  grammar: Grammar,
): PrintedDate | null {
  const direct = datedAt(text, key, end, grammar);
  if (direct !== null) return direct.start < limit ? direct : null;
  // "số 766/QĐ-TTg của Thủ tướng Chính phủ ngày 23/6/2022"
  const issuer = issuerAfter(text, key, end, end, limit, grammar);
  if (issuer === null) return null;
  const dated = datedAt(text, key, issuer.end, grammar);
  return dated !== null && dated.start < limit ? dated : null;
}

function datedAt(text: string, key: string, at: number, grammar: Grammar): PrintedDate | null {
  const lead = grammar.beforeDate.exec(text.slice(at, at + 40));
  return lead === null ? null : dateAt(key, at + lead[0].length, grammar.dates);
}

/** Longest way from a date in front of its citation ("Ngày 11/5/2023 Ban Chỉ đạo … ban hành Kế hoạch số"). */
const LONGEST_DATE_LEAD = 160;

function dateBefore(
  text: string,
  key: string,
  from: number,
  to: number,
  grammar: Grammar,
): PrintedDate | null {
  let start = key.lastIndexOf(grammar.dates.day, to - 1);
  while (start >= Math.max(from, to - LONGEST_DATE_LEAD)) {
    const date = dateAt(key, start, grammar.dates);
    if (date !== null && date.end <= to) {
      const between = text.slice(date.end, to);
      return !/[;:()]|\.\s/u.test(between) && grammar.issuingVerb.test(between) ? date : null;
    }
    start = start === 0 ? -1 : key.lastIndexOf(grammar.dates.day, start - 1);
  }
  return null;
}

/** The body after "của", directly behind the number or behind the date. */
function issuerAfter(
  text: string,
  key: string,
  numberEnd: number,
  after: number,
  limit: number,
  grammar: Grammar,
): { readonly text: string; readonly end: number } | null {
  for (const at of after === numberEnd ? [after] : [after, numberEnd]) {
    const lead = grammar.issuerWord.exec(text.slice(at, at + 20));
    if (lead === null) continue;
    const body = bodyAt(text, key, at + lead[0].length, grammar);
    if (body !== null && body.end <= limit) return { text: body.text, end: body.end };
  }
  return null;
}

function subjectOf(text: string, key: string, to: number, grammar: Grammar): string | null {
  let from = 0;
  for (const m of text.slice(0, to).matchAll(/[.!?]\s+(?=\p{Lu})/gu)) from = m.index + m[0].length;
  return subjectBefore(text, key, from, to, grammar)?.text ?? null;
}
