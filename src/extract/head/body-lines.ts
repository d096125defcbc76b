import { placedKey } from '../../text/fold.ts';
import { letterPattern } from '../../text/letter-pattern.ts';
import type { BodyName } from '../citations/bodies.ts';
import { isWordAt, phraseAt } from '../citations/phrases.ts';
import type { HeadContext } from './context.ts';
import { titleCase } from './place-date.ts';

/** A body of the letterhead, in the usual spelling; `known` where rules/bodies has it, `area` for a bare area. */
export interface HeadBody {
  readonly name: string;
  readonly known: BodyName | null;
  /** "tỉnh", "huyện": the kind of area in the name; null without one. */
  readonly areaWord: string | null;
  /** "Bắc Giang"; null without one. */
  readonly place: string | null;
  /** True for a line that names an area only ("TỈNH NINH BÌNH"). */
  readonly areaOnly: boolean;
}

interface Draft {
  words: string[];
  known: BodyName | null;
  areaWord: string | null;
  place: string[];
  plain: boolean;
}

/** The bodies above the number of a report, from the outermost in. Lines of one body run on. */
export function headBodies(context: HeadContext): HeadBody[] {
  const lines = context.lines.map((line) => beforeNumberOrDate(line, context)).filter((line) => line !== '');
  const text = lines.join('\n');
  const key = placedKey(text.replaceAll('\n', ' '));
  const drafts: Draft[] = [];
  let at = 0;
  while (at < text.length) {
    if (!isWordAt(text, at)) {
      at++;
      continue;
    }
    const lineStart = at === 0 || text[at - 1] === '\n';
    at = readWord(text, key, at, lineStart, drafts, context);
  }
  return drafts.map(finish);
}

/** The number, the date and what follows them on a line are no names. */
function beforeNumberOrDate(line: string, context: HeadContext): string {
  const key = placedKey(line);
  const words = [
    ...context.rules.layout.numberLine.map((word) => placedKey(word)),
    context.grammar.dates.day,
  ];
  for (const word of words) {
    const m = letterPattern(String.raw`(?<![\p{L}])${word}\s*(?::|[\d.…/]|$|\s+(?=tháng))`, 'u').exec(key);
    if (m === null) continue;
    // The place in front of a date belongs to it.
    if (word === context.grammar.dates.day) return '';
    return line.slice(0, m.index).trim();
  }
  if (key.startsWith(`${context.grammar.dates.month} `)) return '';
  return line;
}

function readWord(
  text: string,
  key: string,
  at: number,
  lineStart: boolean,
  drafts: Draft[],
  context: HeadContext,
): number {
  const { grammar } = context;
  const current = drafts.at(-1);
  const complete = current !== undefined && current.place.length > 0;
  const area = phraseAt(grammar.areas, key, at);
  if (current === undefined || lineStart || complete) {
    const name = phraseAt(grammar.bodies.names, key, at);
    if (name !== null) return start(drafts, { name: name.value.name, known: name.value, end: name.end });
    const short = shortName(text, at, context);
    if (short !== null) return start(drafts, short);
    const described = area === null ? phraseAt(grammar.descriptive, key, at) : null;
    if (described !== null)
      return start(drafts, { name: described.value, known: null, end: described.end, plain: true });
  }
  if (area !== null && (current === undefined || current.areaWord === null || complete)) {
    if (current === undefined || complete) drafts.push(draft());
    const target = drafts.at(-1);
    if (target !== undefined) target.areaWord = area.value.toLowerCase();
    return area.end;
  }
  const end = wordEnd(text, at);
  const word = text.slice(at, end);
  if (current === undefined) drafts.push({ ...draft(), words: [titleCase(word)], plain: true });
  else if (current.areaWord !== null) current.place.push(word);
  else current.words.push(isCapitals(word) ? (current.plain ? word.toLowerCase() : titleCase(word)) : word);
  return end;
}

function draft(): Draft {
  return { words: [], known: null, areaWord: null, place: [], plain: false };
}

function start(
  drafts: Draft[],
  head: {
    readonly name: string;
    readonly known: BodyName | null;
    readonly end: number;
    readonly plain?: boolean;
  },
): number {
  drafts.push({ ...draft(), words: [head.name], known: head.known, plain: head.plain ?? false });
  return head.end;
}

function shortName(
  text: string,
  at: number,
  context: HeadContext,
): { readonly name: string; readonly known: BodyName | null; readonly end: number } | null {
  const word = text.slice(at, wordEnd(text, at));
  const bodies = context.grammar.bodies.abbreviations.get(word);
  const body = bodies?.[0];
  if (word.length < 2 || body === undefined || word !== word.toUpperCase()) return null;
  // In a line of capitals every short word looks like an abbreviation; only one that is no syllable is one.
  if (/[AEIOUYĂÂÊÔƠƯ]/u.test(word.normalize('NFD').slice(1)) && word.length < 4) return null;
  return { name: word, known: { body, name: word }, end: at + word.length };
}

function wordEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && !/\s/u.test(text[end] ?? '')) end++;
  return end;
}

function isCapitals(word: string): boolean {
  return word === word.toUpperCase();
}

function finish(read: Draft): HeadBody {
  const place = read.place.length === 0 ? null : placeName(read.place.join(' '));
  const name = [...read.words, read.areaWord, place].filter((part) => part !== null).join(' ');
  return {
    name: name.replace(/[\s,;:.–-]+$/u, ''),
    known: read.known,
    areaWord: read.areaWord,
    place,
    areaOnly: read.words.length === 0,
  };
}

function placeName(text: string): string {
  const bare = text.replace(/[\s,;:.–-]+$/u, '').trim();
  return bare === bare.toUpperCase() ? titleCase(bare) : bare;
}
