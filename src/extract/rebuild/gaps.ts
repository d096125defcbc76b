import type { RulePack } from '../../rules/pack.ts';
import { fold } from '../../text/fold.ts';
import type { FoundRow } from './chain.ts';
import { expectsCode } from './code-list.ts';
import type { Line } from './lines.ts';
import { likeness, lookAlikesOf } from './look-alikes.ts';

/** The rows above and below lines that hold no label. */
export interface GapContext {
  readonly above: FoundRow;
  /** What stands in the cells of the row above so far, line by line. */
  readonly aboveTexts: readonly string[];
  readonly below: FoundRow | null;
  readonly lines: readonly Line[];
  readonly rules: RulePack;
}

/** What speaks against a cut; the cheapest cut is taken, the first of equals. */
const COST = {
  /** A bracket or a sentence is cut. */
  openBracket: 3,
  smallLetterBelow: 2,
  /** The number of one row would belong to the other. */
  number: 4,
  partMark: 3,
  /** Codes would belong to another row than the list that they are of. */
  codeList: 4,
  /** Cells are centred: as many lines above the label as below. */
  uneven: 0.25,
  noNote: 0.6,
  /** A note is left in the middle of a sentence. */
  unfinished: 0.4,
  /** Gain of a cut where a sentence has ended and another begins. */
  betweenSentences: -0.9,
} as const;
/** A unit has four words at most. */
const NOTE_WORDS = 4;

/** How many of the lines between two labels belong to the row above. */
export function splitGap(gap: readonly number[], context: GapContext): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let cut = 0; cut <= gap.length; cut++) {
    const cost = costOf(gap, cut, context);
    if (cost >= least) continue;
    least = cost;
    best = cut;
  }
  return best;
}

function costOf(gap: readonly number[], cut: number, context: GapContext): number {
  const { above, aboveTexts, below, lines, rules } = context;
  const textOf = (line: number) => lines[line]?.content.text.trim() ?? '';
  const upper = gap.slice(0, cut);
  const lower = gap.slice(cut).map(textOf);
  const upperTexts = [...aboveTexts, ...upper.map(textOf)];
  const notesAbove = upper.filter((line) => !isPartMark(textOf(line), rules));
  let cost = COST.uneven * Math.abs(notesAbove.length - lower.length);
  for (const line of upper) if (bearsNumber(line, below, context)) cost += COST.number;
  for (const line of gap.slice(cut)) if (bearsNumber(line, above, context)) cost += COST.number;
  if (codeLists(upperTexts) > (expectsCode(above.indicator) ? 1 : 0)) cost += COST.codeList;
  if (lower[0] === undefined) return cost + noteCost(notesAbove.length, aboveTexts);
  if (isPart(above) && lower.some((text) => isPartMark(text, rules))) cost += COST.partMark;
  if (goesOnInList(lower[0], upperTexts)) cost += COST.codeList;
  if (brackets(upperTexts).open > 0 || brackets(lower).closed > 0) cost += COST.openBracket;
  if (/^\p{Ll}/u.test(lower[0])) cost += COST.smallLetterBelow;
  const end = upperTexts.at(-1) ?? '';
  if (holdsNote(end) && !/[.;:)]$/.test(end)) cost += COST.unfinished;
  const last = upper.length > 0 ? end : '';
  if (/[.;]$/.test(last) && /^\p{Lu}/u.test(lower[0])) cost += COST.betweenSentences;
  return cost + noteCost(notesAbove.length, aboveTexts) + noteCost(lower.length, tailsOf(below, lines));
}

/** Lines beside a row are lines of its note: unlikely where the line of its label has none. */
function noteCost(count: number, texts: readonly string[]): number {
  return count > 0 && !texts.some(holdsNote) ? COST.noNote : 0;
}

function holdsNote(text: string): boolean {
  return (text.match(/\p{L}+/gu) ?? []).length > NOTE_WORDS;
}

/** "Chưa = 0", and again "Chưa = 0": lists of codes begin at 0. */
function codeLists(texts: readonly string[]): number {
  return texts.join(' ').match(/=\s*0(?!\d)/g)?.length ?? 0;
}

/** "Kết hợp = 2" goes on in the list above, and so does the digit that the "=" above waits for. */
function goesOnInList(text: string, above: readonly string[]): boolean {
  const list = above.join(' ');
  if (/=\s*$/.test(list) && /^\d\s*$/.test(text)) return true;
  return list.includes('=') && /^[\p{L}\s]*=\s*(?:[1-9]\s*)?$/u.test(text);
}

function isPart(row: FoundRow): boolean {
  return row.formRow !== null && row.expected === null;
}

/** What stands behind the parts of a row's label, and in the lines between them. */
function tailsOf(row: FoundRow | null, lines: readonly Line[]): string[] {
  const parts = row?.hit.parts ?? [];
  const tails: string[] = [];
  for (let line = parts[0]?.line ?? 0; line <= (parts.at(-1)?.line ?? -1); line++) {
    const from = parts.find((part) => part.line === line)?.to ?? 0;
    const words = lines[line]?.words.slice(from) ?? [];
    tails.push(words.map((one) => one.raw).join(' '));
  }
  return tails;
}

/** Brackets that are opened and not closed, and closed without having been opened. */
function brackets(texts: readonly string[]): { readonly open: number; readonly closed: number } {
  let open = 0;
  let closed = 0;
  for (const sign of texts.join(' ')) {
    if (sign === '(') open++;
    if (sign !== ')') continue;
    if (open > 0) open--;
    else closed++;
  }
  return { open, closed };
}

/** Whether the line begins with the number of the row, which no line of its label has. */
function bearsNumber(line: number, row: FoundRow | null, { lines, rules }: GapContext): boolean {
  const first = lines[line]?.words.find((word) => word.key !== '');
  if (first === undefined || row === null || row.expected === null || !/\d/.test(first.key)) return false;
  const headed = row.hit.parts.some((part) =>
    lines[part.line]?.words.slice(0, part.from).some((word) => /\d/.test(word.key)),
  );
  return !headed && likeness(first.key, row.expected.replaceAll('.', ''), lookAlikesOf(rules)) >= 0.5;
}

function isPartMark(text: string, rules: RulePack): boolean {
  const folded = fold(text);
  return rules.tableForms.partMarks.some((mark) => fold(mark).split(' ').includes(folded));
}
