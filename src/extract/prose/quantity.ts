import { letterPattern } from '../../text/letter-pattern.ts';
import { NUMBER_SOURCE, parseNumber } from '../../text/number.ts';
import { type Lexicon, phraseAt } from './lexicon.ts';
import type { Span } from './mask.ts';

/** A number in running text with what stands right around it. Offsets are those of the passage. */
export interface Quantity {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly decimals: number;
  readonly ambiguous: boolean;
  readonly kind: 'percent' | 'money' | 'count' | 'bare';
  /** The counted noun or the money unit as printed; null for percent and bare numbers. */
  readonly noun: Span | null;
  readonly moneyCode: string | null;
  /** [a, b] of a printed a/b. */
  readonly fraction: readonly [number, number] | null;
  readonly qualifier: string | null;
  readonly spelled: boolean;
}

const NUMBER = letterPattern(String.raw`(?<![\p{L}\d.,\p{Sc}\p{So}])(?:${NUMBER_SOURCE})(?![\p{L}])`, 'gu');
const COMPOUND = letterPattern(String.raw`^\s*(\p{L}+),?\s+(${NUMBER_SOURCE})(?!\d)`, 'u');
/** "20-25 hồ sơ": the upper end of a span of figures is no figure of its own. */
const SPAN_BEFORE = /(?<![\d.,/▒])(\d+)\s?[-–]\s?$/u;
const PERCENT_AFTER = /^\s?(?:%|phần trăm(?![\p{L}]))/u;

/** All numbers of a segment that are not masked. `masked` is the key of the passage with its non-values blotted out. */
export function quantitiesIn(masked: string, segment: Span, lexicon: Lexicon): Quantity[] {
  const found: Quantity[] = [];
  NUMBER.lastIndex = segment.start;
  for (let m = NUMBER.exec(masked); m !== null && m.index < segment.end; m = NUMBER.exec(masked)) {
    const quantity = readQuantity(masked, m.index, m[0], segment, lexicon);
    if (quantity === null) continue;
    found.push(quantity);
    NUMBER.lastIndex = Math.max(NUMBER.lastIndex, quantity.end);
  }
  found.push(...spelledIn(masked, segment, lexicon));
  return found.sort((a, b) => a.start - b.start);
}

type Base = Pick<
  Quantity,
  'start' | 'value' | 'decimals' | 'ambiguous' | 'qualifier' | 'spelled' | 'moneyCode'
>;

function readQuantity(
  masked: string,
  start: number,
  printed: string,
  segment: Span,
  lexicon: Lexicon,
): Quantity | null {
  const end = start + printed.length;
  const percent = PERCENT_AFTER.exec(masked.slice(end, segment.end));
  const number = parseNumber(printed, percent === null ? 'count' : 'percent');
  if (number === null) return null;
  const qualifier = qualifierBefore(masked.slice(segment.start, start), lexicon);
  const low = SPAN_BEFORE.exec(masked.slice(segment.start, start))?.[1];
  const ambiguous = number.ambiguous || (low !== undefined && Number(low) < number.value);
  const base: Base = { ...number, ambiguous, start, qualifier, spelled: false, moneyCode: null };
  if (percent !== null) {
    const after = end + percent[0].length;
    const fraction = partsAround(masked, start, after, number.value, segment, lexicon);
    return { ...base, end: after, kind: 'percent', noun: null, fraction };
  }
  return (
    readCompoundMoney(masked, end, segment, base, lexicon) ??
    readFraction(masked, end, segment, base, lexicon) ??
    readCount(masked, end, segment, base, lexicon)
  );
}

/** "14/14 xã", "13.157 trên tổng số 18.402 hồ sơ". */
function readFraction(
  masked: string,
  end: number,
  segment: Span,
  base: Base,
  lexicon: Lexicon,
): Quantity | null {
  const denominator = lexicon.denominator.exec(masked.slice(end, segment.end));
  if (denominator?.[1] === undefined) return null;
  const whole = parseNumber(denominator[1]);
  if (whole === null) return null;
  const fraction = [base.value, whole.value] as const;
  const parted = { ...base, ambiguous: base.ambiguous || whole.ambiguous, fraction };
  // Behind words the whole is a figure of its own and is read next.
  const inWords = /\p{L}/u.test(denominator[0].slice(0, -denominator[1].length));
  if (inWords) return { ...parted, end, kind: 'bare', noun: null };
  const after = end + denominator[0].length;
  const money = moneyAt(masked, after, segment, lexicon);
  if (money !== null)
    return { ...parted, end: money.span.end, kind: 'money', noun: money.span, moneyCode: money.code };
  const noun = nounAt(masked, after, segment, lexicon);
  return { ...parted, end: after, kind: noun === null ? 'bare' : 'count', noun };
}

/** "15 tỷ 500 triệu đồng": one amount in two units, given in the smaller. */
function readCompoundMoney(
  masked: string,
  end: number,
  segment: Span,
  base: Base,
  lexicon: Lexicon,
): Quantity | null {
  const m = COMPOUND.exec(masked.slice(end, segment.end));
  const rest = m?.[2] === undefined ? null : parseNumber(m[2], 'money');
  if (m?.[1] === undefined || rest === null) return null;
  const money = moneyAt(masked, end + m[0].length, segment, lexicon);
  const times = money === null ? undefined : lexicon.moneyBefore.get(money.code)?.get(m[1]);
  if (money === null || times === undefined || rest.value >= times) return null;
  return {
    ...base,
    end: money.span.end,
    value: base.value * times + rest.value,
    decimals: rest.decimals,
    ambiguous: false,
    kind: 'money',
    noun: money.span,
    moneyCode: money.code,
    fraction: null,
  };
}

function readCount(masked: string, end: number, segment: Span, base: Base, lexicon: Lexicon): Quantity {
  const noun = nounAt(masked, end, segment, lexicon);
  const money = moneyAt(masked, end, segment, lexicon);
  // "01 đồng chí" counts people: the longer reading wins.
  if (money === null || (noun !== null && noun.end > money.span.end))
    return { ...base, end, kind: noun === null ? 'bare' : 'count', noun, fraction: null };
  const other = moneyDenominator(masked, money.span.end, segment, lexicon);
  return {
    ...base,
    end: money.span.end,
    ambiguous: false,
    kind: 'money',
    noun: money.span,
    moneyCode: money.code,
    fraction: other === null ? null : [base.value, other],
  };
}

const REMARK = letterPattern(String.raw`^\s*(?:\([\p{L}\s]{2,12}\)\s*)?`, 'u');

/** The counted noun behind a number; a number spelled out in brackets ("02 (hai) đoàn") may stand between. */
function nounAt(masked: string, end: number, segment: Span, lexicon: Lexicon): Span | null {
  const gap = REMARK.exec(masked.slice(end, segment.end))?.[0] ?? '';
  const from = end + gap.length;
  const phrase = phraseAt(lexicon.countNouns, masked.slice(from, segment.end));
  return phrase === null ? null : { start: from, end: from + phrase.length };
}

function moneyAt(
  masked: string,
  end: number,
  segment: Span,
  lexicon: Lexicon,
): { span: Span; code: string } | null {
  const gap = /^\s*/.exec(masked.slice(end, segment.end))?.[0] ?? '';
  const from = end + gap.length;
  const phrase = phraseAt(lexicon.money, masked.slice(from, segment.end));
  if (phrase === null) return null;
  return { span: { start: from, end: from + phrase.length }, code: lexicon.moneyCodes.get(phrase) ?? 'VND' };
}

/** "15.684 triệu đồng/17.500 triệu đồng": the second amount. */
function moneyDenominator(masked: string, end: number, segment: Span, lexicon: Lexicon): number | null {
  const m = lexicon.denominator.exec(masked.slice(end, segment.end));
  if (m?.[1] === undefined) return null;
  const after = end + m[0].length;
  return moneyAt(masked, after, segment, lexicon) === null
    ? null
    : (parseNumber(m[1], 'money')?.value ?? null);
}

const PARTS_AFTER = new RegExp(String.raw`^\s*\(\s*(${NUMBER_SOURCE})\s?/\s?(${NUMBER_SOURCE})`, 'u');

/** "100% cơ quan, đơn vị (20/20)": with words between, the parts must come out at the rate. */
const PARTS_FURTHER = letterPattern(
  String.raw`^(?:,?\s+\p{L}+){1,6}\s*\(\s*(${NUMBER_SOURCE})\s?/\s?(${NUMBER_SOURCE})`,
  'u',
);
/** Offices cut off as often as they round: within one point of the rate. */
const SAME_RATE = 1;

/** The a/b that a percentage comes from: "351/881 (đạt 39,8%)" or "100% (11/11)". */
function partsAround(
  masked: string,
  start: number,
  end: number,
  value: number,
  segment: Span,
  lexicon: Lexicon,
): readonly [number, number] | null {
  const before = lexicon.partsBefore.exec(masked.slice(segment.start, start));
  const right = masked.slice(end, segment.end);
  const near = partsOf(before ?? PARTS_AFTER.exec(right));
  if (near !== null) return near;
  const further = partsOf(PARTS_FURTHER.exec(right));
  const fits = further !== null && Math.abs((further[0] / further[1]) * 100 - value) <= SAME_RATE;
  return fits ? further : null;
}

function partsOf(pair: RegExpExecArray | null): readonly [number, number] | null {
  if (pair?.[1] === undefined || pair[2] === undefined) return null;
  const [a, b] = [parseNumber(pair[1]), parseNumber(pair[2])];
  return a === null || b === null ? null : [a.value, b.value];
}

function qualifierBefore(before: string, lexicon: Lexicon): string | null {
  const left = before.trimEnd();
  for (const qualifier of lexicon.qualifiers)
    for (const word of qualifier.words)
      if (left.endsWith(word) && !/[\p{L}]$/u.test(left.slice(0, -word.length))) return qualifier.meaning;
  return null;
}

const WORDS = letterPattern(String.raw`(?<!\p{L})\p{L}+(?:\s\p{L}+)?(?=\s)`, 'gu');

/** "hai đoàn kiểm tra": number words, only right before a noun that is counted. */
function spelledIn(masked: string, segment: Span, lexicon: Lexicon): Quantity[] {
  const found: Quantity[] = [];
  WORDS.lastIndex = segment.start;
  for (let m = WORDS.exec(masked); m !== null && m.index < segment.end; m = WORDS.exec(masked)) {
    const phrase = lexicon.spelled.has(m[0]) ? m[0] : (m[0].split(' ')[0] ?? '');
    WORDS.lastIndex = m.index + phrase.length;
    const value = lexicon.spelled.get(phrase);
    if (value === undefined) continue;
    const end = m.index + phrase.length;
    const noun = nounAt(masked, end, segment, lexicon);
    if (noun === null || lexicon.spelledExcept.has(masked.slice(noun.start, noun.end))) continue;
    found.push({
      start: m.index,
      end,
      value,
      decimals: 0,
      ambiguous: false,
      kind: 'count',
      noun,
      moneyCode: null,
      fraction: null,
      qualifier: qualifierBefore(masked.slice(segment.start, m.index), lexicon),
      spelled: true,
    });
  }
  return found;
}
