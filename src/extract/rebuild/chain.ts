import { indicatorByCode } from '../../rules/indicators.ts';
import type { RulePack } from '../../rules/pack.ts';
import type { Indicator } from '../../rules/schemas/indicators.ts';
import type { Hit } from './label-match.ts';
import { comparePlaces, type Line } from './lines.ts';
import { likeness, lookAlikesOf } from './look-alikes.ts';
import { hasUnitBehind } from './unit-match.ts';

/** A row of a form that was found in the lines. */
export interface FoundRow {
  readonly hit: Hit;
  /** Null for a row that the catalogue does not know. */
  readonly indicator: Indicator | null;
  /** Position in the rows of the form; null for a row that the form does not have. */
  readonly formRow: number | null;
  /** Number that the form prints, without the dot that closes it; null for a part, or where the form has no such row. */
  readonly expected: string | null;
}

/** A form variant laid along the lines: its rows in both the printed and the form's order. */
export interface Chain {
  readonly variant: string;
  readonly rows: readonly FoundRow[];
  readonly score: number;
}

/** Gain of a row: how much better than a chance likeness, more for a longer label, and for what stands around it. */
const CHANCE = 0.62;
const FULL_LENGTH = 24;
const NUMBER_GAIN = 0.3;
const UNIT_GAIN = 0.2;
/** Loss for every row of the form that is passed over, and every line beyond the usual gap between rows. */
const ROW_GAP = 0.02;
const LINE_GAP = 0.04;
const USUAL_LINES = 8;
const LARGEST_LINE_LOSS = 2;

interface Candidate extends FoundRow {
  readonly indicator: Indicator;
  readonly formRow: number;
  readonly gain: number;
}

/** The form variant that explains the hits best; null where none explains any. */
export function bestChain(hits: readonly Hit[], lines: readonly Line[], rules: RulePack): Chain | null {
  const byIndicator = hitsByIndicator(hits);
  const chains = rules.rebuild.forms.map((form) => {
    const candidates = form.rows.flatMap(([expected, code], formRow) => {
      const indicator = indicatorByCode(rules, code);
      if (indicator === null) return [];
      return (byIndicator.get(indicator) ?? []).map(
        (hit): Candidate => ({
          hit,
          indicator,
          formRow,
          expected,
          gain: gainOf(hit, expected, indicator, lines, rules),
        }),
      );
    });
    return { variant: form.variant, ...longestChain(candidates) };
  });
  return chains.sort((a, b) => b.score - a.score)[0] ?? null;
}

/** Of the wordings of one indicator that begin in one line only the one that explains most letters. */
function hitsByIndicator(hits: readonly Hit[]): ReadonlyMap<Indicator, readonly Hit[]> {
  const found = new Map<Indicator, Map<number, Hit>>();
  for (const hit of hits)
    for (const indicator of hit.wording.indicators) {
      const byLine = found.get(indicator) ?? new Map<number, Hit>();
      const { line } = startOf(hit);
      const before = byLine.get(line);
      if (before === undefined || explained(hit) > explained(before)) byLine.set(line, hit);
      found.set(indicator, byLine);
    }
  return new Map([...found].map(([indicator, byLine]) => [indicator, [...byLine.values()]]));
}

function explained({ wording, similarity }: Hit): number {
  return wording.key.length * (similarity - CHANCE);
}

export function gainOf(
  hit: Hit,
  expected: string | null,
  indicator: Indicator,
  lines: readonly Line[],
  rules: RulePack,
): number {
  const weight = Math.min(1, hit.wording.key.length / FULL_LENGTH);
  const label = weight * ((hit.similarity - CHANCE) / (1 - CHANCE));
  const unit = hasUnitBehind(hit, indicator, lines, rules) ? UNIT_GAIN : 0;
  return label + unit + NUMBER_GAIN * numberLikeness(hit, expected, lines, rules);
}

/** How well the words before the label fit the number that the form prints; 0 without a number. */
export function numberLikeness(
  hit: Hit,
  expected: string | null,
  lines: readonly Line[],
  rules: RulePack,
): number {
  if (expected === null) return 0;
  const digits = expected.replaceAll('.', '');
  let best = 0;
  for (const { line, from } of hit.parts)
    for (const word of lines[line]?.words.slice(0, from) ?? [])
      if (/\d/.test(word.key)) best = Math.max(best, likeness(word.key, digits, lookAlikesOf(rules)));
  return best;
}

/** Share of printed numbers that must be those of the form, give or take damage. */
const SAME_NUMBERING = 0.5;
/** Without the form's numbers a row must be read well: nothing but its words and its place speak for it. */
export const SURE_ALONE = 0.92;

/**
 * The rows of a chain, without the form's numbers where the office numbers its rows in another way: then the form has
 * lent its order only.
 */
export function numberedRows({ rows }: Chain, lines: readonly Line[], rules: RulePack): FoundRow[] {
  const numbered = rows.filter(
    ({ hit, expected }) => expected !== null && printedNumber(hit, lines) !== null,
  );
  const same = numbered.filter(
    ({ hit, expected }) => numberLikeness(hit, expected, lines, rules) >= SAME_NUMBERING,
  );
  if (same.length >= numbered.length * SAME_NUMBERING) return [...rows];
  return rows
    .filter(({ hit }) => hit.similarity >= SURE_ALONE)
    .map((row) => ({ ...row, formRow: null, expected: null }));
}

/** The word with a digit, or the Roman number, before a label. */
export function printedNumber({ parts }: Hit, lines: readonly Line[]): string | null {
  for (const { line, from } of parts)
    for (const word of lines[line]?.words.slice(0, from) ?? [])
      if (/\d|^[IVX]+[.)]?$/.test(word.raw)) return word.raw.replace(/[.,)]+$/, '');
  return null;
}

/** The chain of greatest gain in which both the places and the rows of the form go on. */
function longestChain(candidates: readonly Candidate[]): { rows: FoundRow[]; score: number } {
  const sorted = [...candidates].sort((a, b) => comparePlaces(startOf(a.hit), startOf(b.hit)));
  const best = sorted.map((candidate) => ({ score: candidate.gain, before: -1 }));
  for (const [at, candidate] of sorted.entries()) {
    const own = best[at];
    if (own === undefined) continue;
    for (let earlier = 0; earlier < at; earlier++) {
      const other = sorted[earlier];
      const upTo = best[earlier];
      if (other === undefined || upTo === undefined || other.formRow >= candidate.formRow) continue;
      if (comparePlaces(endOf(other.hit), startOf(candidate.hit)) > 0) continue;
      const score = upTo.score + candidate.gain - lossBetween(other, candidate);
      if (score > own.score) {
        own.score = score;
        own.before = earlier;
      }
    }
  }
  let at = best.reduce((top, one, index) => (one.score > (best[top]?.score ?? 0) ? index : top), 0);
  const score = best[at]?.score ?? 0;
  const rows: FoundRow[] = [];
  while (at >= 0) {
    const row = sorted[at];
    if (row === undefined) break;
    rows.unshift(row);
    at = best[at]?.before ?? -1;
  }
  return { rows, score };
}

function lossBetween(a: Candidate, b: Candidate): number {
  const lines = startOf(b.hit).line - endOf(a.hit).line;
  const far = Math.min(LARGEST_LINE_LOSS, Math.max(0, lines - USUAL_LINES) * LINE_GAP);
  return (b.formRow - a.formRow - 1) * ROW_GAP + far;
}

export function startOf({ parts }: Hit): { readonly line: number; readonly word: number } {
  const first = parts[0];
  return { line: first?.line ?? 0, word: first?.from ?? 0 };
}

/** Behind the last word. */
export function endOf({ parts }: Hit): { readonly line: number; readonly word: number } {
  const last = parts.at(-1);
  return { line: last?.line ?? 0, word: last?.to ?? 0 };
}
