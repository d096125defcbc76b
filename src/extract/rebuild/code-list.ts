import type { RichText } from '../../document/rich-text.ts';
import type { RulePack } from '../../rules/pack.ts';
import type { Indicator } from '../../rules/schemas/indicators.ts';
import { unitByCode } from '../../rules/units.ts';
import type { FoundRow } from './chain.ts';
import type { Word } from './lines.ts';
import { restored } from './restored.ts';

/** Whether a list of codes waits for the digit behind its last "=". */
export interface CodeListState {
  open: boolean;
}

/** How far a list of codes may go for its first "=". */
const LONGEST_NAME = 4;

/**
 * Position behind the codes that a unit cell prints ("Chưa = 0", "Đang làm = 1", "Hoàn thành =" and "1" in the next
 * line); `from` where there are none. Their digits are no values.
 */
export function readCodeList(
  words: readonly Word[],
  from: number,
  indicator: Indicator,
  state: CodeListState,
): number {
  if (indicator.unit !== 'CODE') return from;
  let end = from;
  if (state.open && /^\d[.,;]?$/.test(words[from]?.raw ?? '')) {
    end = from + 1;
    state.open = false;
  }
  for (let at = end; at < Math.min(words.length, end + LONGEST_NAME); at++) {
    const raw = words[at]?.raw ?? '';
    if (!raw.includes('=')) continue;
    state.open = false;
    if (/=\d/.test(raw)) end = at + 1;
    else if (/^\d[.,;]?$/.test(words[at + 1]?.raw ?? '')) end = at + 2;
    else {
      end = at + 1;
      state.open = end === words.length;
    }
    at = end - 1;
  }
  return end;
}

/** The printed list with the catalogue's names of its codes, where it names all of them. */
export function codeListText(printed: RichText, row: FoundRow, rules: RulePack): RichText {
  const { answers, unit } = row.indicator;
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
