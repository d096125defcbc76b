import { placedKey } from '../../text/fold.ts';
import { letterPattern } from '../../text/letter-pattern.ts';
import { dateAt } from '../citations/dates.ts';
import { phraseAt } from '../citations/phrases.ts';
import type { HeadContext } from './context.ts';

export interface PlaceDate {
  readonly place: string | null;
  readonly date: string | null;
}

const PLACE = letterPattern(
  String.raw`(?:^|[^\p{L}\d&/-])((?:TP\.?\s*|Tp\.?\s*)?\p{Lu}[\p{L}’']*(?:\s*[\s-]\s*\p{Lu}[\p{L}’']*){0,5})\s*,?\s*$`,
  'u',
);

/** The line "Bắc Giang, ngày 5 tháng 6 năm 2023"; it may be torn in two and stand beside the number. */
export function placeAndDate(context: HeadContext): PlaceDate {
  const { lines, grammar } = context;
  const text = lines.join('\n');
  const key = placedKey(text);
  for (let at = key.indexOf(grammar.dates.day); at >= 0; at = key.indexOf(grammar.dates.day, at + 1)) {
    const date = dateAt(key, at, grammar.dates);
    if (date === null) continue;
    const before = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
    return { place: placeIn(before, context), date: moreExact(date.date, context) };
  }
  return { place: null, date: moreExact(null, context) };
}

function placeIn(before: string, context: HeadContext): string | null {
  const rest = before.replace(/\s*,\s*$/u, '');
  const m = PLACE.exec(rest);
  const place = m?.[1]?.trim();
  if (place === undefined || place === '') return null;
  const key = placedKey(place);
  if (phraseAt(context.grammar.nouns, key, 0) !== null) return null;
  return place === place.toUpperCase() ? titleCase(place) : place;
}

export function titleCase(text: string): string {
  return text
    .toLowerCase()
    .replace(/(^|[\s-])(\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}

/** A day left blank in the letterhead may be filled in over the annex; another date there is not taken. */
function moreExact(date: string | null, context: HeadContext): string | null {
  if (date !== null && date.length === 10) return date;
  for (const caption of context.captions) {
    const key = placedKey(caption);
    for (let at = key.indexOf(context.grammar.dates.day); at >= 0; ) {
      const attached = dateAt(key, at, context.grammar.dates)?.date ?? null;
      if (attached !== null && attached.length === 10 && attached.startsWith(date ?? '')) return attached;
      at = key.indexOf(context.grammar.dates.day, at + 1);
    }
  }
  return date;
}
