import type { ReportHead } from '../../document/contract/report.ts';
import { fold } from '../../text/fold.ts';
import { letterPattern } from '../../text/letter-pattern.ts';
import { openingPhrase, opensWith, wordList } from '../../text/words.ts';
import { alternatives, escapeWords } from '../citations/grammar.ts';
import type { HeadContext } from './context.ts';

interface Signature {
  readonly capacity: string[];
  readonly position: string[];
  name: string | null;
}

/** The one who signs: lines with "TM.", "KT." … give the capacity, titles the position, the last line the name. */
export function signer(context: HeadContext): ReportHead['signer'] {
  const lines = context.outline.frame.signature.flatMap((line) => splitTitles(line.text.trim(), context));
  if (lines.length === 0) return null;
  const read: Signature = { capacity: [], position: [], name: null };
  for (const line of lines) {
    if (hasCapacity(line, context)) read.capacity.push(spaced(line, context));
    else if (isPosition(line, context)) read.position.push(line);
    else read.name ??= bareName(line, context);
    // Of several who sign, the first answers for the report.
    if (read.name !== null) break;
  }
  return {
    name: read.name,
    position: read.position.length === 0 ? null : read.position.join(' '),
    capacity: read.capacity.length === 0 ? null : read.capacity.join(' '),
  };
}

/** "KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC" on one line are two. */
function splitTitles(line: string, context: HeadContext): string[] {
  if (!hasCapacity(line, context)) return [line];
  const titles = alternatives(context.rules.layout.positions);
  const m = letterPattern(String.raw`^(\S+\.\s*(?:${titles}))\s+((?:${titles})(?!\p{L}).*)$`, 'iu').exec(
    line,
  );
  return m?.[1] !== undefined && m[2] !== undefined ? [m[1], m[2]] : [line];
}

function hasCapacity(line: string, context: HeadContext): boolean {
  const folded = fold(line);
  return context.rules.layout.capacities.some(({ mark }) => opensWith(folded, fold(mark)));
}

/** "KT.GIÁM ĐỐC" as "KT. GIÁM ĐỐC". */
function spaced(line: string, context: HeadContext): string {
  const marks = context.rules.layout.capacities.map(({ mark }) => escapeWords(mark)).join('|');
  return line.replace(new RegExp(String.raw`^(${marks})\s*`, 'u'), '$1 ').trim();
}

function isPosition(line: string, context: HeadContext): boolean {
  const folded = fold(line);
  return (
    openingPhrase(wordList(context.rules.layout.positions), folded) !== null && line === line.toUpperCase()
  );
}

function bareName(line: string, context: HeadContext): string | null {
  const titles = context.rules.head.nameTitles.map(escapeWords).join('|');
  const bare = line
    .replace(/\([^)]*\)/gu, ' ')
    .replace(letterPattern(String.raw`^\s*(?:(?:${titles})\s*)+(?=\p{Lu})`, 'u'), '')
    .replace(/\s+/gu, ' ')
    .trim();
  return bare === '' ? null : bare;
}
