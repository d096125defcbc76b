import type { RichText } from '../../document/rich-text.ts';
import type { RulePack } from '../../rules/pack.ts';
import type { Indicator } from '../../rules/schemas/indicators.ts';
import { unitByCode } from '../../rules/units.ts';
import type { FoundRow } from './chain.ts';
import type { Word } from './lines.ts';
import { restored } from './restored.ts';

/** A list of codes that goes on from line to line. */
export interface CodeListState {
  /** It waits for the digit behind its last "=". */
  open: boolean;
  /** Its last code. */
  last: number | null;
  /** Number of codes read. */
  count: number;
}

/** Whether a row is answered by one of a list of codes. */
export function expectsCode(indicator: Indicator | null): boolean {
  return indicator?.valueType === 'enum' || indicator?.valueType === 'boolean';
}

/** How far a list of codes may go for its next "=". */
const LONGEST_NAME = 4;

/**
 * Position behind the codes that a unit cell prints ("Chưa = 0", "Đang làm = 1", "Hoàn thành =" and "1" in the next
 * line); `from` where there are none. Their digits are no values. Codes count up or down by one: the digit in
 * "Không = 0 Có = 0" is the value, and its own code stands in the next line.
 */
export function readCodeList(
  words: readonly Word[],
  from: number,
  indicator: Indicator | null,
  state: CodeListState,
): number {
  if (!expectsCode(indicator)) return from;
  let end = from;
  const first = /^(\d)[.,;]?$/.exec(words[from]?.raw ?? '');
  if (state.open && first?.[1] !== undefined && isNext(Number(first[1]), state.last)) {
    end = from + 1;
    close(state, first[1]);
  }
  for (let at = end; at < Math.min(words.length, end + LONGEST_NAME); at++) {
    const raw = words[at]?.raw ?? '';
    if (!raw.includes('=')) continue;
    const digit = /=(\d)/.exec(raw)?.[1] ?? /^(\d)[.,;]?$/.exec(words[at + 1]?.raw ?? '')?.[1] ?? null;
    const own = /=\d/.test(raw);
    if (digit === null || !isNext(Number(digit), state.last)) {
      state.open = true;
      return at + 1;
    }
    end = own ? at + 1 : at + 2;
    close(state, digit);
    at = end - 1;
  }
  return nameBeforeFigure(words, end);
}

function isNext(code: number, last: number | null): boolean {
  return last === null || Math.abs(code - last) === 1;
}

function close(state: CodeListState, digit: string): void {
  state.open = false;
  state.last = Number(digit);
  state.count++;
}

/** "Hoàn 1" and "thanh = 1" in the next line: the name of the next code is cut, and the value stands behind it. */
function nameBeforeFigure(words: readonly Word[], from: number): number {
  const last = words.length - 1;
  const names = words.slice(from, last);
  const cut = names.length > 0 && names.length <= 2 && names.every((word) => /^\p{L}+$/u.test(word.raw));
  return cut && /^\d$/.test(words[last]?.raw ?? '') ? last : from;
}

/** The printed list with the catalogue's names of its codes, where it names all of them. */
export function codeListText(printed: RichText, row: FoundRow, rules: RulePack): RichText {
  const answers: Indicator['answers'] = row.indicator?.answers ?? {};
  const unit = row.indicator?.unit ?? null;
  const codes = [...printed.text.matchAll(/=\s*(\d)/g)].map((match) => match[1] ?? '');
  if (unitByCode(rules, unit ?? '')?.kind !== 'code' || codes.length === 0) return printed;
  const names = codes.map((code) => answers[code]?.vi);
  if (names.some((name) => name === undefined) || new Set(codes).size < codes.length) return printed;
  const text = names.map((name, at) => `${capital(name ?? '')} = ${codes[at]}`).join(' ');
  return restored(printed, text, 'code-list', 0.8);
}

function capital(text: string): string {
  return text.replace(/^./u, (letter) => letter.toUpperCase());
}
