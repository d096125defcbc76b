import { squeeze } from '../../text/fold.ts';
import { opensSubject } from './accept.ts';
import { type Lexicon, phraseAt } from './lexicon.ts';
import type { Span } from './mask.ts';
import type { Quantity } from './quantity.ts';
import { clauseEnd } from './segments.ts';

/** Words of a label at most: longer subjects are cut, the evidence holds the whole sentence. */
const MOST_WORDS = 22;

/**
 * The subject of a figure in the report's own words. "Tổng số TTHC: 05" is named by what stands before it; "đã đăng
 * tải 61 tin, bài" by what is counted and what follows.
 */
export function labelOf(
  text: string,
  masked: string,
  segment: Span,
  quantity: Quantity,
  noun: Span | null,
  lexicon: Lexicon,
): string {
  const before = subjectBefore(text, masked, segment, quantity.start, lexicon);
  if (before !== null) return shorten(before);
  const done = doing(text, masked, segment, quantity.start, lexicon);
  if (quantity.kind === 'money') return shorten(done === '' ? 'Số tiền' : done);
  const counted = noun ?? nounBehind(masked, segment, quantity.end, lexicon);
  const named = counted === null ? '' : text.slice(counted.start, counted.end);
  const tail = complement(
    text,
    masked,
    segment,
    counted ?? { start: quantity.end, end: quantity.end },
    lexicon,
  );
  const what = `${named} ${tail}`.trim();
  const prefix = quantity.kind === 'percent' ? 'Tỷ lệ' : 'Số';
  if (tail === '' && done.includes(' ')) return shorten(`${prefix} ${named} ${done}`);
  return shorten(what === '' ? done : `${prefix} ${what}`);
}

/** "100% cán bộ, công chức cấp xã": what a percentage is a share of. */
function nounBehind(masked: string, segment: Span, at: number, lexicon: Lexicon): Span | null {
  const gap = /^\s*(?:(?:các|số|tổng số)\s+)*/u.exec(masked.slice(at, segment.end))?.[0].length ?? 0;
  const phrase = phraseAt(lexicon.countNouns, masked.slice(at + gap, segment.end));
  return phrase === null ? null : { start: at + gap, end: at + gap + phrase.length };
}

/** The clause before a figure when it names a count ("Tổng số …", "Tỷ lệ …") or ends in a colon. */
function subjectBefore(
  text: string,
  masked: string,
  segment: Span,
  at: number,
  lexicon: Lexicon,
): string | null {
  const left = masked.slice(segment.start, at);
  const from = segment.start + subjectStart(left, lexicon);
  const subject = masked.slice(from, at);
  const colon = /:\s*(?:\p{L}+\s*){0,2}$/u.test(subject);
  if (!colon && !opensSubject(subject.trim(), lexicon)) return null;
  const figure = /\d/.exec(subject)?.index ?? subject.length;
  const trimmed = trimEnds(text.slice(from, from + figure), lexicon);
  return trimmed.split(' ').length >= 2 ? trimmed : null;
}

/** The last place in the text before a figure at which a subject may begin. */
function subjectStart(left: string, lexicon: Lexicon): number {
  let best = 0;
  for (const m of withoutRemarks(left).matchAll(/[;.()]\s|,\s|:\s|\)\s?|\(/gu)) {
    const from = (m.index ?? 0) + m[0].length;
    const rest = left.slice(from);
    if (trimEnds(rest, lexicon) === '') continue;
    const divider = m[0].trim();
    const keeps =
      divider === ',' || divider === ':'
        ? opensSubject(rest, lexicon) || /^của |^văn bản /u.test(rest)
        : true;
    if (keeps) best = from;
  }
  return best;
}

/** Remarks in brackets that hold no figure do not part a subject: "đã kiểm tra (tự kiểm tra) theo thẩm quyền". */
function withoutRemarks(left: string): string {
  return left.replace(/\([^()\d]*\)/gu, (remark) => '▒'.repeat(remark.length));
}

function complement(text: string, masked: string, segment: Span, noun: Span, lexicon: Lexicon): string {
  const end = nextFigure(masked, noun.end, clauseEnd(masked, noun.end, segment.end));
  return trimEnds(text.slice(noun.end, end), lexicon);
}

function nextFigure(masked: string, from: number, to: number): number {
  const m = /\d/.exec(masked.slice(from, to));
  return m === null ? to : from + m.index;
}

/** What is done: the words right before the number. */
function doing(text: string, masked: string, segment: Span, at: number, lexicon: Lexicon): string {
  const left = masked.slice(segment.start, at);
  const m = /[^,;:.()▒\d]*$/u.exec(left);
  const from = segment.start + (m?.index ?? 0);
  const words = trimEnds(text.slice(from, at), lexicon);
  return words;
}

export function trimEnds(raw: string, lexicon: Lexicon): string {
  let text = squeeze(raw.replace(/\n/g, ' '));
  for (let before = ''; before !== text; ) {
    before = text;
    text = text
      .replace(lexicon.labelTrailing, '')
      .replace(lexicon.labelLeading, '')
      .replace(/[\s,;:.(]+$/u, '')
      .trim();
  }
  return text;
}

export function shorten(label: string): string {
  const words = squeeze(label).split(' ');
  return words.length <= MOST_WORDS ? words.join(' ') : `${words.slice(0, MOST_WORDS).join(' ')} …`;
}
