import type { Grammar } from './grammar.ts';
import { phraseAt, phraseBefore, trimEndAt } from './phrases.ts';

/** Titles run over one long clause; what is longer is running text. */
const LONGEST_TITLE = 500;

/**
 * Reads the title that begins at `at`, up to the end of its clause or the next citation.
 * @returns start and end of the title, null when no title follows.
 */
export function titleAt(
  text: string,
  key: string,
  at: number,
  limit: number,
  grammar: Grammar,
): { readonly start: number; readonly end: number } | null {
  const lead = /^[\s,)]*/u.exec(text.slice(at))?.[0] ?? '';
  const start = at + lead.length;
  const quoted = /^[“"]/u.test(text.slice(start));
  if (!quoted && phraseAt(grammar.titleOpenings, key, start) === null) return null;
  const stop = Math.min(limit, start + LONGEST_TITLE);
  let end = clauseStop(text, key, start, stop, grammar);
  end = trimEndAt(text, start, withoutConjunction(text, start, end));
  return end > start ? { start, end } : null;
}

function clauseStop(text: string, key: string, start: number, stop: number, grammar: Grammar): number {
  let open = 0;
  for (let at = start; at < stop; at++) {
    const char = text[at] ?? '';
    if (char === '(') open++;
    if (char === ')' && --open < 0) return at;
    if (char === ';' || char === ':') return at;
    if (char === '.' && !/^\.[\p{L}\d]/u.test(text.slice(at))) return at;
    if (char === ',' && endsAtComma(text, key, at, grammar)) return at;
    if (char === ' ' && phraseAt(grammar.titleStops, key, at + 1) !== null) return at;
  }
  return stop;
}

/** A comma ends the title when a body that acts comes after it ("…năm 2021, Ban Dân tộc báo cáo"). */
function endsAtComma(text: string, key: string, at: number, grammar: Grammar): boolean {
  const next = at + (/^,\s*/u.exec(text.slice(at))?.[0].length ?? 1);
  if (phraseAt(grammar.bodies.names, key, next) !== null) return true;
  const word = /^\p{Lu}[\p{L}&]+/u.exec(text.slice(next))?.[0] ?? '';
  return grammar.bodies.abbreviations.has(word);
}

/** The words that lead to the next citation ("và Quyết định", ", Nghị định") are no part of the title. */
function withoutConjunction(text: string, start: number, end: number): number {
  return end - (/[\s,]+(?:và|cùng|theo|tại)?[\s,]*$/u.exec(text.slice(start, end))?.[0].length ?? 0);
}

/** The noun of the document whose number begins at `at` ("Quyết định số "), with its place; null without one. */
export function nounBefore(
  text: string,
  key: string,
  at: number,
  grammar: Grammar,
): { readonly start: number; readonly type: string | null } {
  let end = trimEndAt(text, 0, at);
  const word = grammar.numberWord.exec(text.slice(0, end));
  if (word !== null) end = trimEndAt(text, 0, word.index);
  const opened = /[:,(]\s*$/u.exec(text.slice(0, end));
  const noun = phraseBefore(grammar.nouns, key, end);
  if (noun !== null && !isInsideName(key, noun.start)) return { start: noun.start, type: noun.value };
  if (opened !== null && opened[0].trim() === ':' && word !== null) {
    const before = phraseBefore(grammar.nouns, key, trimEndAt(text, 0, opened.index));
    if (before !== null) return { start: word.index, type: before.value };
  }
  return { start: word?.index ?? at, type: null };
}

/** "hợp đồng" is a noun of documents, but not in "theo hợp đồng lao động số". */
function isInsideName(key: string, start: number): boolean {
  return /[\p{L}\d]$/u.test(key.slice(0, start));
}
