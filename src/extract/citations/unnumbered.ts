import { placedKey } from '../../text/fold.ts';
import { letterPattern } from '../../text/letter-pattern.ts';
import type { Grammar } from './grammar.ts';
import { phraseAt } from './phrases.ts';
import type { Span, TextCitation } from './read-text.ts';

/** Laws that are cited by name only ("Luật Tiếp công dân năm 2013"). */
export function readLaws(text: string, taken: readonly Span[], grammar: Grammar): TextCitation[] {
  const places = [...text.matchAll(grammar.lawNoun)].map((m) => m.index);
  if (places.length === 0) return [];
  const key = placedKey(text);
  const found: TextCitation[] = [];
  let end = 0;
  for (const at of places) {
    if (at < end) continue;
    const law = phraseAt(grammar.laws, key, at);
    if (law === null) continue;
    const year = /^\s+(?:năm\s+)?(?:19|20)\d{2}(?!\d)/u.exec(text.slice(law.end))?.[0] ?? '';
    const extent = { start: at, end: law.end + year.length };
    if (!taken.some((span) => span.start < extent.end && extent.start < span.end))
      found.push({
        type: law.value,
        number: null,
        date: null,
        issuer: null,
        title: text.slice(extent.start, extent.end),
        extent,
        spans: [extent],
      });
    end = extent.end;
  }
  return found;
}

/** National standards under their full legal name. */
export function readStandards(text: string, grammar: Grammar): TextCitation[] {
  return [...text.matchAll(grammar.standard)].map((m) => {
    const extent = { start: m.index, end: m.index + m[0].length };
    return {
      type: grammar.standardType,
      number: (m[1] ?? '').replace(/\s+/g, ' ').replace(/\s*:\s*/, ':'),
      date: null,
      issuer: null,
      title: null,
      extent,
      spans: [extent],
    };
  });
}

const BLANK_NUMBER = letterPattern(
  String.raw`(?<!\p{L})số\s*:?[\s.…_]*\/\s?\p{Lu}[\p{L}&]*\s?[-–]\s?\p{Lu}[\p{L}&]*`,
  'giu',
);
const BLANK_DATE = /^\s*,?\s*ngày[\s.…_]*\/\s?\d{1,2}\s?\/\s?\d{4}/iu;

/** Numbers that were left blank ("số /BC-BDT ngày /12/2023"): no citation, and their digits are no values. */
export function blankNumbers(text: string): Span[] {
  return [...text.matchAll(BLANK_NUMBER)].map((m) => {
    const end = m.index + m[0].length;
    return { start: m.index, end: end + (BLANK_DATE.exec(text.slice(end))?.[0].length ?? 0) };
  });
}
