/** Numbers in Vietnamese words: "mười lăm", "một trăm linh năm", "hai nghìn ba trăm". */
import { letterPattern } from './letter-pattern.ts';

const DIGITS: Readonly<Record<string, number>> = {
  không: 0,
  một: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  năm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
}; // prettier-ignore
/** Forms that stand only after tens. */
const UNITS_AFTER_TENS: Readonly<Record<string, number>> = { mốt: 1, tư: 4, lăm: 5, nhăm: 5 };
const SCALES: Readonly<Record<string, number>> = { nghìn: 1e3, ngàn: 1e3, triệu: 1e6, tỷ: 1e9, tỉ: 1e9 };

/** Words that mean something else as often: "năm" a year, "không" not, "một" a, "ba" father. */
const OFTEN_OTHER = new Set(['năm', 'không', 'một', 'ba', 'tư']);

export interface SpelledNumber {
  readonly value: number;
  readonly start: number;
  readonly end: number;
  /** One word that is more often none ("năm 2021", "không có"). */
  readonly ambiguous: boolean;
}

/** Words below a thousand, from `at`; the value and the index after the last word, null when there is none. */
function belowThousand(words: readonly string[], at: number): readonly [value: number, next: number] | null {
  const first = DIGITS[words[at] ?? ''];
  if (first !== undefined && words[at + 1] === 'trăm') {
    const rest = words[at + 2] ?? '';
    if (rest === 'linh' || rest === 'lẻ') {
      const unit = DIGITS[words[at + 3] ?? ''] ?? UNITS_AFTER_TENS[words[at + 3] ?? ''];
      return unit === undefined ? [first * 100, at + 2] : [first * 100 + unit, at + 4];
    }
    const tens = belowHundred(words, at + 2, true);
    return tens && tens[0] > 0 ? [first * 100 + tens[0], tens[1]] : [first * 100, at + 2];
  }
  return belowHundred(words, at, false);
}

function unitAt(words: readonly string[], at: number): number | undefined {
  const word = words[at] ?? '';
  const unit = DIGITS[word] ?? UNITS_AFTER_TENS[word];
  return unit === 0 ? undefined : unit;
}

function belowHundred(
  words: readonly string[],
  at: number,
  afterHundreds: boolean,
): readonly [value: number, next: number] | null {
  const word = words[at] ?? '';
  if (word === 'mười' || word === 'chục') {
    const unit = word === 'mười' ? unitAt(words, at + 1) : undefined;
    return unit === undefined ? [10, at + 1] : [10 + unit, at + 2];
  }
  const digit = DIGITS[word];
  if (digit === undefined) return null;
  const next = words[at + 1] ?? '';
  if (digit > 1 && (next === 'mươi' || next === 'chục')) {
    const unit = next === 'mươi' ? unitAt(words, at + 2) : undefined;
    return unit === undefined ? [digit * 10, at + 2] : [digit * 10 + unit, at + 3];
  }
  const short = digit > 1 && !afterHundreds ? UNITS_AFTER_TENS[next] : undefined;
  return short === undefined ? [digit, at + 1] : [digit * 10 + short, at + 2];
}

/** The longest number that the words spell from `at`. */
function numberAt(words: readonly string[], at: number): readonly [value: number, next: number] | null {
  let total = 0;
  let next = at;
  let ceiling = Number.POSITIVE_INFINITY;
  for (;;) {
    const group = belowThousand(words, next);
    if (!group) break;
    const scale = SCALES[words[group[1]] ?? ''];
    if (scale === undefined) return [total + group[0], group[1]];
    if (scale >= ceiling) break;
    total += group[0] * scale;
    ceiling = scale;
    next = group[1] + 1;
  }
  return next > at ? [total, next] : null;
}

/** The number that a text spells from its first word to its last; null when it is none. */
export function parseSpelledNumber(text: string): number | null {
  const words = text.normalize('NFC').toLowerCase().trim().split(/\s+/);
  const found = numberAt(words, 0);
  return found && found[1] === words.length ? found[0] : null;
}

const PHRASE = letterPattern(String.raw`[\p{L}\p{M}]+(?: [\p{L}\p{M}]+)*`, 'gu');

/** Every spelled number in an NFC text, in order. */
export function readSpelledNumbers(text: string): SpelledNumber[] {
  const found: SpelledNumber[] = [];
  for (const phrase of text.matchAll(PHRASE)) {
    const words = phrase[0].toLowerCase().split(' ');
    const starts: number[] = [];
    words.reduce((at, word) => {
      starts.push(at);
      return at + word.length + 1;
    }, phrase.index);
    for (let i = 0; i < words.length; ) {
      const number = numberAt(words, i);
      if (number) {
        const last = number[1] - 1;
        const end = (starts[last] ?? 0) + (words[last]?.length ?? 0);
        const ambiguous = number[1] === i + 1 && OFTEN_OTHER.has(words[i] ?? '');
        found.push({ value: number[0], start: starts[i] ?? 0, end, ambiguous });
      }
      i = number ? number[1] : i + 1;
    }
  }
  return found;
}
