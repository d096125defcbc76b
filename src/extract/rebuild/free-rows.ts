import type { RulePack } from '../../rules/pack.ts';
import type { Indicator } from '../../rules/schemas/indicators.ts';
import { endOf, type FoundRow, SURE_ALONE, startOf } from './chain.ts';
import { type Hit, overlap } from './label-match.ts';
import { comparePlaces, type Line } from './lines.ts';
import { hasUnitBehind } from './unit-match.ts';

/** Fewer letters than these occur in notes and in other labels. */
const SHORTEST = 12;
/** Lines beyond the first and last row of the form in which more rows are looked for. */
const REACH = 12;

/**
 * Rows of the catalogue that stand between or around the rows of the form although the form does not print them there:
 * offices add rows, and one form borrows from another. In reading order together with the given rows.
 */
export function withFreeRows(
  rows: readonly FoundRow[],
  hits: readonly Hit[],
  lines: readonly Line[],
  rules: RulePack,
): FoundRow[] {
  const found = rows.filter(
    ({ formRow, hit, indicator }) =>
      formRow !== null || (indicator !== null && isRow(hit, indicator, lines, rules)),
  );
  const taken = new Set<Indicator | null>(rows.map((row) => row.indicator));
  const sorted = [...hits].sort((a, b) => strength(b) - strength(a));
  for (const hit of sorted) {
    if (hit.similarity < SURE_ALONE || hit.wording.key.length < SHORTEST) continue;
    if (!isInReach(hit, found) || found.some((row) => entangled(row.hit, hit))) continue;
    const indicator = hit.wording.indicators.find((one) => !taken.has(one));
    if (indicator === undefined || !isRow(hit, indicator, lines, rules)) continue;
    taken.add(indicator);
    found.push({ hit, indicator, formRow: null, expected: null });
  }
  return found.sort((a, b) => comparePlaces(startOf(a.hit), startOf(b.hit)));
}

/** Before the label stands a number at most, behind it the unit; a heading has its line for itself. */
function isRow(hit: Hit, indicator: Indicator, lines: readonly Line[], rules: RulePack): boolean {
  if (!standsAsRow(hit, lines)) return false;
  if (indicator.kind === 'indicator') return hasUnitBehind(hit, indicator, lines, rules);
  const last = hit.parts.at(-1);
  return (lines[last?.line ?? 0]?.words ?? []).slice(last?.to).every((word) => /^[^a-z]*$/.test(word.key));
}

function strength(hit: Hit): number {
  return hit.similarity * Math.min(40, hit.wording.key.length);
}

function isInReach(hit: Hit, rows: readonly FoundRow[]): boolean {
  const first = Math.min(...rows.map((row) => startOf(row.hit).line));
  const last = Math.max(...rows.map((row) => endOf(row.hit).line));
  return startOf(hit).line >= first - REACH && endOf(hit).line <= last + REACH;
}

/** Labels that share words, or of which one begins before the other has ended. */
function entangled(a: Hit, b: Hit): boolean {
  if (overlap(a, b)) return true;
  return comparePlaces(startOf(a), endOf(b)) < 0 && comparePlaces(startOf(b), endOf(a)) < 0;
}

/** Before the label stands nothing but what a number column holds. */
function standsAsRow({ parts }: Hit, lines: readonly Line[]): boolean {
  return parts.every(({ line, from }) => {
    const before = (lines[line]?.words.slice(0, from) ?? []).filter((word) => word.key !== '');
    return (
      before.length <= 2 && before.every((word) => /\d|^[ivx]{1,5}$/.test(word.key) || word.key.length <= 2)
    );
  });
}
