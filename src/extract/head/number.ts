import type { ReportHead } from '../../document/contract/report.ts';
import { letterPattern } from '../../text/letter-pattern.ts';
import { alternatives } from '../citations/grammar.ts';
import { findNumbers } from '../citations/numbers.ts';
import type { HeadContext } from './context.ts';

/** The number of a report with what its symbol says. */
export interface OwnNumber {
  readonly number: ReportHead['number'];
  /** Name of the type in the symbol ("Báo cáo" of "BC"); null without one. */
  readonly type: string | null;
  /** Abbreviations of the bodies in the symbol. */
  readonly bodies: readonly string[];
}

const NONE: OwnNumber = { number: { raw: null, serial: null, suffix: null }, type: null, bodies: [] };
const GROUP = String.raw`\p{Lu}[\p{L}\d]*(?:&\p{L}[\p{L}\d]*)*`;
const BLANK = letterPattern(
  String.raw`^[\s.…_]*(/?)\s*(?:(?:19|20)\d{2}\s?/\s?)?(${GROUP}(?:\s?[-–/]\s?${GROUP})+)`,
  'u',
);

/** From the letterhead; what it leaves blank is taken from the head of an annex. */
export function ownNumber(context: HeadContext): OwnNumber {
  const printed = firstNumber(context.lines, context, true);
  if (printed?.number.serial != null) return printed;
  const attached = firstNumber(context.captions, context, false);
  if (printed === null) return attached ?? NONE;
  const completes = attached?.number.serial != null && attached.number.suffix === printed.number.suffix;
  return completes ? attached : printed;
}

function firstNumber(texts: readonly string[], context: HeadContext, atStart: boolean): OwnNumber | null {
  const words = alternatives(context.rules.layout.numberLine);
  const opening = letterPattern(String.raw`(?:^|[^\p{L}])(?:${words})\s*[:.]?\s*`, 'iu');
  let found: OwnNumber | null = null;
  for (const text of texts) {
    const m = opening.exec(text);
    if (m === null || (atStart && !isNumberLine(text, m))) continue;
    const own = readOwn(text.slice(m.index + m[0].length), context);
    if (own === null) continue;
    if (own.number.serial !== null) return own;
    found ??= own;
  }
  return found;
}

/** "Số" inside a line of running text opens no number line. */
function isNumberLine(text: string, m: RegExpExecArray): boolean {
  return m.index === 0 || /[:]\s*$/.test(m[0]) || /\s{2,}$/.test(text.slice(0, m.index + 1));
}

function readOwn(rest: string, context: HeadContext): OwnNumber | null {
  const [number] = findNumbers(`số ${rest}`, context.grammar);
  if (number !== undefined && number.start <= 6) {
    const { serial, symbol, type, bodies } = number;
    return { number: { raw: number.number, serial, suffix: symbol }, type, bodies };
  }
  const blank = BLANK.exec(rest);
  if (blank?.[2] === undefined) return null;
  const suffix = blank[2].replace(/\s/g, '').replaceAll('–', '-');
  const [first = '', ...others] = suffix.split(/[-/]/);
  const type = context.grammar.types.get(first.toUpperCase()) ?? null;
  const raw = blank[1] === '' ? suffix : `/${suffix}`;
  return { number: { raw, serial: null, suffix }, type, bodies: type === null ? [first] : others };
}
