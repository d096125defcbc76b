import type { Status } from '../../document/contract/observation.ts';
import type { TableFormRules, WordTest } from '../../rules/schemas/table-forms.ts';
import type { UnitKind } from '../../rules/schemas/units.ts';
import { fold, squeeze } from '../../text/fold.ts';
import { letterPattern } from '../../text/letter-pattern.ts';
import { NUMBER_SOURCE, type NumberContext, type PrintedNumber, parseNumber } from '../../text/number.ts';
import { opensWith } from '../../text/words.ts';

/** What a value cell says. */
export interface CellValue {
  readonly raw: string;
  readonly value: number | null;
  readonly status: Status;
  readonly fraction: readonly [number, number] | null;
  readonly decimals: number;
  readonly percentSign: boolean;
  readonly qualifier: boolean;
  /** Words behind the figure ("35 hồ sơ"); null where there are none. */
  readonly unitText: string | null;
}

const NUMBER = String.raw`(?:${NUMBER_SOURCE}|\d{1,3}(?:[ \u00a0]\d{3})+)`;
const ALONE = new RegExp(String.raw`^(${NUMBER})\s*(%)?$`);
const FRACTION = new RegExp(String.raw`^(${NUMBER})\s*/\s*(${NUMBER})$`);
const WITH_PARTS = new RegExp(
  String.raw`^(${NUMBER})\s*(%)?\s*[(\[]\s*(${NUMBER})\s*/\s*(${NUMBER})\s*%?[)\]]$`,
);
const SIGNED = new RegExp(String.raw`^([+\-–−])\s?(${NUMBER})\s*(%)?$`);

/** The forms of a cell that hold words of the rules. */
interface WordedForms {
  readonly partsThenPercent: RegExp;
  readonly withWords: RegExp;
  readonly qualified: RegExp;
}

const forms = new WeakMap<TableFormRules, WordedForms>();

function wordedForms(rules: TableFormRules): WordedForms {
  const known = forms.get(rules);
  if (known !== undefined) return known;
  const { lead, qualifier, share } = rules.cellWords;
  const made: WordedForms = {
    partsThenPercent: new RegExp(
      String.raw`^(${NUMBER})\s*/\s*(${NUMBER})\s*(?:[(=;,]|${share.join('|')})*\s*(${NUMBER})\s*%\s*\)?$`,
      'iu',
    ),
    withWords: letterPattern(
      String.raw`^(?:(?:${lead.join('|')})\s+)?(${NUMBER})\s*(%)?\s+(\p{L}[\p{L}\s,/.]*)$`,
      'iu',
    ),
    qualified: new RegExp(String.raw`^(?:>|<|≥|≤|~|≈|${qualifier.join('|')})\s*(${NUMBER})\s*(%)?$`, 'iu'),
  };
  forms.set(rules, made);
  return made;
}

/** Reads a value cell. `kind` is that of the row's unit; it decides between thousands and decimals. */
export function readCell(text: string, kind: UnitKind | null, rules: TableFormRules): CellValue {
  const raw = squeeze(text);
  const base = { raw, fraction: null, decimals: 0, percentSign: false, qualifier: false, unitText: null };
  if (raw === '') return { ...base, value: null, status: 'blank' };
  const answer = answerOf(raw, rules);
  if (answer !== null) return { ...base, value: answer.value ?? null, status: answer.status };
  const context = contextOf(kind, raw);
  const worded = wordedForms(rules);
  return (
    readFraction(raw, kind, worded) ??
    readFigure(raw, context, worded) ?? { ...base, value: null, status: 'ambiguous' }
  );
}

function contextOf(kind: UnitKind | null, raw: string): NumberContext {
  if (kind === 'percent' || raw.includes('%')) return 'percent';
  return kind === 'money' ? 'money' : 'count';
}

function answerOf(raw: string, rules: TableFormRules): { status: Status; value?: number | undefined } | null {
  for (const answer of rules.cellAnswers) if (passes(answer, raw)) return answer;
  return null;
}

function passes(test: WordTest, raw: string): boolean {
  const folded = fold(raw);
  if (test.exact?.some((word) => raw === word || (folded !== '' && fold(word) === folded))) return true;
  return test.starts?.some((word) => opensWith(folded, fold(word))) ?? false;
}

function readFraction(raw: string, kind: UnitKind | null, worded: WordedForms): CellValue | null {
  return readWithParts(raw, kind) ?? readPartsThenPercent(raw, kind, worded) ?? readParts(raw, kind);
}

/** "71 (264/371)" */
function readWithParts(raw: string, kind: UnitKind | null): CellValue | null {
  const m = WITH_PARTS.exec(raw);
  if (!m?.[1] || !m[3] || !m[4]) return null;
  return withParts(raw, parseNumber(m[1], contextOf(kind, raw)), m[3], m[4]);
}

/** "12/48 (25%)": in a % row the rate is the value, elsewhere the part. */
function readPartsThenPercent(raw: string, kind: UnitKind | null, worded: WordedForms): CellValue | null {
  const m = worded.partsThenPercent.exec(raw);
  if (!m?.[1] || !m[2] || !m[3]) return null;
  const own = kind === 'percent' ? parseNumber(m[3], 'percent') : parseNumber(m[1]);
  return withParts(raw, own, m[1], m[2]);
}

/** "12/41" */
function readParts(raw: string, kind: UnitKind | null): CellValue | null {
  const m = FRACTION.exec(raw);
  if (!m?.[1] || !m[2]) return null;
  const cell = withParts(raw, parseNumber(m[1]), m[1], m[2]);
  if (cell === null || kind !== 'percent') return cell;
  // In a % row "38/39" states the parts and leaves the rate out: no rate is made up.
  return { ...cell, value: null, decimals: 0, status: 'ambiguous' };
}

function withParts(raw: string, own: PrintedNumber | null, part: string, whole: string): CellValue | null {
  const [a, b] = [parseNumber(part), parseNumber(whole)];
  if (own === null || a === null || b === null) return null;
  return {
    raw,
    value: own.ambiguous ? null : own.value,
    status: own.ambiguous ? 'ambiguous' : 'reported',
    fraction: [a.value, b.value],
    decimals: own.decimals,
    percentSign: raw.includes('%'),
    qualifier: false,
    unitText: null,
  };
}

function readFigure(raw: string, context: NumberContext, worded: WordedForms): CellValue | null {
  const make = (text: string, sign: number, percent: boolean, qualifier: boolean): CellValue | null => {
    const number = parseNumber(text, percent ? 'percent' : context);
    if (number === null) return null;
    return {
      raw,
      value: number.ambiguous ? null : sign * number.value,
      status: number.ambiguous ? 'ambiguous' : 'reported',
      fraction: null,
      decimals: number.decimals,
      percentSign: percent,
      qualifier,
      unitText: null,
    };
  };
  let m = ALONE.exec(raw);
  if (m?.[1]) return make(m[1], 1, m[2] !== undefined, false);
  m = SIGNED.exec(raw);
  if (m?.[2]) return make(m[2], m[1] === '+' ? 1 : -1, m[3] !== undefined, false);
  m = worded.qualified.exec(raw);
  if (m?.[1]) return make(m[1], 1, m[2] !== undefined, true);
  m = worded.withWords.exec(raw);
  if (m?.[1] && m[3] !== undefined && !/\d/.test(m[3])) {
    const cell = make(m[1], 1, m[2] !== undefined, false);
    return cell === null ? null : { ...cell, unitText: m[3].trim() };
  }
  return null;
}
