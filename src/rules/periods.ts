import { letterPattern } from '../text/letter-pattern.ts';
import { parseRoman } from '../text/number.ts';
import type { RulePack } from './pack.ts';
import { perPack } from './per-pack.ts';
import { type CompiledWording, compileDateLead, compileWordings } from './period-wording.ts';
import type { PeriodKind } from './schemas/periods.ts';

/** A period as a text words it. */
export interface PeriodReading {
  readonly kind: PeriodKind;
  /** Offsets into the text. */
  readonly start: number;
  readonly end: number;
  readonly label: string;
  /** First and last month. */
  readonly months: readonly [number, number];
  /** First and last year; null where the wording names none ("quý III"). */
  readonly years: readonly [number, number] | null;
}

const grammar = perPack(({ periods }) => ({
  wordings: compileWordings(periods.periods),
  dateLead: compileDateLead(periods.notAfter),
}));

/** No day and no blank for it is longer than this. */
const DATE_LEAD_LENGTH = 40;

/** Every period that an NFC text words, in reading order; at one place the longest wording is taken. */
export function readPeriods(pack: RulePack, text: string): readonly PeriodReading[] {
  const { wordings, dateLead } = grammar(pack);
  const readings: PeriodReading[] = [];
  for (let at = nextWord(text, 0); at < text.length; ) {
    const reading = longestAt(wordings, text, at);
    // The month and year of a date are passed over as a whole: "năm 2021" at its end is no period either.
    if (reading !== null && !dateLead.test(text.slice(Math.max(0, at - DATE_LEAD_LENGTH), at)))
      readings.push(reading);
    at = nextWord(text, reading?.end ?? at + 1);
  }
  return readings;
}

/** Wordings begin with a word or a number; trying them elsewhere is what would make reading slow. */
function nextWord(text: string, from: number): number {
  WORD_START.lastIndex = from;
  return WORD_START.exec(text)?.index ?? text.length;
}

const WORD_START = letterPattern(String.raw`(?<![\p{L}\d])[\p{L}\d]`, 'gu');

function longestAt(compiled: readonly CompiledWording[], text: string, at: number): PeriodReading | null {
  let longest: PeriodReading | null = null;
  const word = text.slice(at, wordEnd(text, at)).toLowerCase();
  for (const { kind, opening, pattern } of compiled) {
    if (!word.startsWith(opening)) continue;
    const expression = pattern();
    expression.lastIndex = at;
    const match = expression.exec(text);
    if (match === null || at + match[0].length <= (longest?.end ?? at)) continue;
    if (wordEnd(text, expression.lastIndex) > expression.lastIndex) continue;
    longest = readingOf(kind, match, at);
  }
  return longest;
}

/** Where the letters and digits from `at` on end. */
function wordEnd(text: string, at: number): number {
  WORD.lastIndex = at;
  return at + (WORD.exec(text)?.[0].length ?? 0);
}

const WORD = letterPattern(String.raw`[\p{L}\d]+`, 'uy');

function readingOf(kind: PeriodKind, match: RegExpExecArray, start: number): PeriodReading {
  const slots = match.groups ?? {};
  const year = slots.year ?? slots.yearFrom;
  return {
    kind,
    start,
    end: start + match[0].length,
    label: match[0],
    months: monthsOf(kind, slots),
    years: year === undefined ? null : [Number(year), Number(slots.yearTo ?? year)],
  };
}

function monthsOf(kind: PeriodKind, slots: Record<string, string | undefined>): readonly [number, number] {
  if (slots.month !== undefined) return [Number(slots.month), Number(slots.month)];
  if (slots.quarter !== undefined) {
    const quarter = parseRoman(slots.quarter.toUpperCase()) ?? Number(slots.quarter);
    return [quarter * 3 - 2, quarter * 3];
  }
  return kind.months ?? [1, 12];
}
