import { type Lexicon, phraseAt } from './lexicon.ts';
import type { Span } from './mask.ts';
import type { Quantity } from './quantity.ts';
import { clauseStart } from './segments.ts';

/** Why a number in a sentence is taken as a figure, and how sure that is; null when it is none. */
export interface Acceptance {
  readonly rule:
    | 'rank'
    | 'percent'
    | 'money'
    | 'counted'
    | 'fraction'
    | 'subject'
    | 'enumerated'
    | 'unlisted-noun';
  readonly confidence: number;
  /** The counted noun, where the rule found one itself. */
  readonly noun: Span | null;
}

/**
 * Confidence by rule: share of accepted numbers that were figures in the two hand-made expected results, rounded
 * down. A page number in a sentence or a numbered name is what the weaker rules take by mistake.
 */
export const CONFIDENCE = {
  rank: 0.93,
  percent: 0.97,
  money: 0.97,
  counted: 0.95,
  fraction: 0.95,
  subject: 0.93,
  enumerated: 0.85,
  'unlisted-noun': 0.75,
} as const;

export function accept(
  masked: string,
  segment: Span,
  quantity: Quantity,
  lexicon: Lexicon,
): Acceptance | null {
  if (isNoFigure(masked, quantity, lexicon)) return null;
  const take = (rule: Acceptance['rule'], noun: Span | null): Acceptance => ({
    rule,
    confidence: CONFIDENCE[rule],
    noun,
  });
  if (quantity.kind === 'percent') return take('percent', null);
  if (quantity.kind === 'money') return take('money', quantity.noun);
  if (isRank(masked, quantity, lexicon)) return take('rank', null);
  if (quantity.kind === 'count') return take('counted', quantity.noun);
  if (quantity.fraction !== null) return take('fraction', null);
  if (isBareFigure(masked, segment, quantity, lexicon)) return take('subject', null);
  const noun = unlistedNoun(masked, segment, quantity, lexicon);
  return noun === null ? null : take('unlisted-noun', noun);
}

/**
 * "Hồ sơ đã xong: 102, trong đó trước hạn 71, đúng hạn 31": a bare number at the end of its clause belongs to a list of
 * figures when its segment names what is counted, or holds a figure already. A name ("Trung ương 4") counts nothing.
 */
export function isEnumerated(
  text: string,
  masked: string,
  segment: Span,
  quantity: Quantity,
  hasFigure: boolean,
  lexicon: Lexicon,
): boolean {
  if (quantity.kind !== 'bare' || quantity.fraction !== null) return false;
  if (isNoFigure(masked, quantity, lexicon)) return false;
  const right = masked.slice(quantity.end, segment.end);
  if (!endsClause(right, lexicon)) return false;
  const left = masked.slice(segment.start, quantity.start).trimEnd();
  const word = /[\p{L}]+$/u.exec(left)?.[0] ?? '';
  if (word === '' && !(hasFigure && /[,:(]$/u.test(left))) return false;
  const printed = text.slice(segment.start + left.length - word.length, segment.start + left.length);
  if (/^\p{Lu}/u.test(printed) && !countsNamed(masked, segment, quantity, lexicon)) return false;
  return hasFigure || namesCount(left, lexicon);
}

/** The end of a clause, or a word that links a figure of a list to what it is about ("05 về môi trường"). */
function endsClause(right: string, lexicon: Lexicon): boolean {
  if (/^\s*(?:$|[,;.)(]|(?:và|rồi)\s)/u.test(right)) return true;
  return lexicon.listLinks.has(/^\s+(\p{L}+)/u.exec(right)?.[1] ?? '');
}

/** "giáo viên Tiếng Anh 19": behind a name, only when the clause opens with what is counted. */
function countsNamed(masked: string, segment: Span, quantity: Quantity, lexicon: Lexicon): boolean {
  const from = clauseStart(masked, segment.start, quantity.start);
  const clause = masked.slice(from, quantity.start).replace(/^(?:[\s▒]|trong đó\s|và\s)+/u, '');
  // "giáo viên Tin học 11, Tiếng Anh 19": the list goes on from figure to figure.
  const goesOn = /\d\S*(?:\s\p{L}+){0,3}\s*,\s*$/u.test(masked.slice(segment.start, from));
  return goesOn || phraseAt(lexicon.countNouns, clause) !== null;
}

/** A segment that opens with a counted noun ("Biên chế: giao 39") or a subject. */
function namesCount(left: string, lexicon: Lexicon): boolean {
  const opening = left.replace(/^[\s\-–+•*(▒.]+/u, '');
  if (phraseAt(lexicon.countNouns, opening) !== null || opensSubject(opening, lexicon)) return true;
  // "Về phản ánh, kiến nghị: tiếp nhận 19, đã trả lời 18": the words before the colon name it.
  const heading = /^[^:]{3,80}(?=:)/u.exec(opening)?.[0] ?? '';
  return [...heading.matchAll(/(?<!\p{L})\p{L}/gu)].some(
    (m) => phraseAt(lexicon.countNouns, heading.slice(m.index)) !== null,
  );
}

/** "(1) Tổ chức …": a number alone in brackets counts an enumeration. */
function isBracketedNumber(masked: string, quantity: Quantity): boolean {
  return (
    quantity.kind === 'bare' &&
    quantity.fraction === null &&
    /\(\s*$/.test(masked.slice(0, quantity.start)) &&
    /^\s*\)/.test(masked.slice(quantity.end))
  );
}

function isNoFigure(masked: string, quantity: Quantity, lexicon: Lexicon): boolean {
  return (
    isBracketedNumber(masked, quantity) ||
    isDenominator(masked, quantity, lexicon) ||
    isBound(masked, quantity, lexicon) ||
    isTerm(masked, quantity, lexicon) ||
    isGuess(masked, quantity)
  );
}

/** "45 TTHC có phát sinh/189 TTHC": the second number belongs to the first. "47 triệu đồng/52 lượt" are two figures. */
function isDenominator(masked: string, quantity: Quantity, lexicon: Lexicon): boolean {
  const left = masked.slice(0, quantity.start);
  if (!/\/\s?$/.test(left)) return false;
  const before = left.replace(/\s?\/\s?$/, '');
  return quantity.kind === 'money' || ![...lexicon.moneyCodes.keys()].some((unit) => before.endsWith(unit));
}

/** "trong thời hạn 24 giờ": a stretch of time is a figure only where it was saved or measured. */
function isTerm(masked: string, quantity: Quantity, lexicon: Lexicon): boolean {
  if (quantity.noun === null) return false;
  if (!lexicon.durationNouns.has(masked.slice(quantity.noun.start, quantity.noun.end))) return false;
  const sentence = masked.slice(Math.max(0, quantity.start - DURATION_REACH), quantity.end);
  return !lexicon.durationCues.some((cue) => sentence.includes(cue));
}

/** How far before a stretch of time the words stand that make it a figure. */
const DURATION_REACH = 120;

/** "đảm nhiệm 2, 3 việc": two neighbours mean a few, and count nothing. */
function isGuess(masked: string, quantity: Quantity): boolean {
  if (quantity.value >= 10 || quantity.decimals > 0) return false;
  const before = /(?<![\d.,])(\d)\s*[,-]\s*$/u.exec(masked.slice(0, quantity.start))?.[1];
  const after = /^\s*[,-]\s*(\d)(?![\d.,]|\/)/u.exec(masked.slice(quantity.end))?.[1];
  return Number(before) + 1 === quantity.value || Number(after) - 1 === quantity.value;
}

/** "ít nhất 95%": a bound is set, not measured. */
function isBound(masked: string, quantity: Quantity, lexicon: Lexicon): boolean {
  const left = masked.slice(0, quantity.start).trimEnd();
  return lexicon.boundWords.some((word) => endsWithWord(left, word));
}

/** "xếp thứ 33 toàn quốc". */
function isRank(masked: string, quantity: Quantity, lexicon: Lexicon): boolean {
  const left = masked.slice(0, quantity.start).trimEnd();
  return lexicon.rankCues.some((cue) => endsWithWord(left, cue));
}

/** "… là 811", "… : 0", "Số hồ sơ đã trả kết quả 925 đúng hạn". */
function isBareFigure(masked: string, segment: Span, quantity: Quantity, lexicon: Lexicon): boolean {
  const left = masked.slice(segment.start, quantity.start).trimEnd();
  const right = masked.slice(quantity.end, segment.end).trimStart();
  const ends = right === '' || /^[.,;:)(]/.test(right) || lexicon.goesOn.test(right);
  const from = clauseStart(masked, segment.start, quantity.start);
  const clause = masked.slice(from, quantity.start).trim();
  const subject = [clause, left, afterColon(left)].some((text) => opensSubject(text.trim(), lexicon));
  if (left.endsWith(':') || left.endsWith('=')) return ends && clause.length > 1;
  const cue = /([\p{L}]+)$/u.exec(withoutQualifier(left, lexicon))?.[1] ?? '';
  if (ends && lexicon.bareCues.has(cue)) return subject || cue === 'là' || cue === 'đạt';
  return subject && !/\d/.test(clause) && !/^[\p{Lu}]/u.test(right);
}

/** "Cấp huyện: Tổng số DVCTT": the subject stands behind the colon. */
function afterColon(left: string): string {
  return left.slice(left.lastIndexOf(':') + 1);
}

function withoutQualifier(left: string, lexicon: Lexicon): string {
  for (const qualifier of lexicon.qualifiers)
    for (const word of qualifier.words)
      if (left.endsWith(` ${word}`)) return left.slice(0, -word.length).trimEnd();
  return left;
}

/** True when a clause begins with "số", "tổng số", "tỷ lệ", after bullets, numbering and small words. */
export function opensSubject(clause: string, lexicon: Lexicon): boolean {
  const text = clause.replace(lexicon.subjectLead, '');
  return lexicon.subjectOpenings.some(
    (word) => text.startsWith(word) && !/^[\p{L}]/u.test(text.slice(word.length)),
  );
}

/** A number that reads like a count ("05", "1.034", "75") before a word that no list knows, behind a cue of counting. */
function unlistedNoun(masked: string, segment: Span, quantity: Quantity, lexicon: Lexicon): Span | null {
  const gap = /^\s+/.exec(masked.slice(quantity.end, segment.end))?.[0] ?? '';
  if (gap === '') return null;
  const from = quantity.end + gap.length;
  const word = /^[\p{L}]+/u.exec(masked.slice(from, segment.end))?.[0] ?? '';
  if (word.length < 2 || lexicon.notNouns.has(word)) return null;
  const printed = masked.slice(quantity.start, quantity.end);
  const left = withoutQualifier(masked.slice(segment.start, quantity.start).trimEnd(), lexicon);
  const cued =
    left === '' || /[,:(]$/.test(left) || lexicon.strongCues.some((cue) => endsWithWord(left, cue));
  const countLike = /^0\d$/.test(printed) || /^\d{1,3}(?:\.\d{3})+$/.test(printed);
  const cuedDigit = lexicon.strongCues.some((cue) => endsWithWord(left, cue));
  if (!countLike && !(cued && /^\d{2,}$/.test(printed) && left !== '') && !cuedDigit) return null;
  return { start: from, end: from + word.length };
}

function endsWithWord(text: string, word: string): boolean {
  return text.endsWith(word) && !/[\p{L}]$/u.test(text.slice(0, -word.length));
}
