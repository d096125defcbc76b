import type { RulePack } from '../../rules/pack.ts';
import { perPack } from '../../rules/per-pack.ts';
import type { Indicator } from '../../rules/schemas/indicators.ts';
import type { Unit } from '../../rules/schemas/units.ts';
import { fold } from '../../text/fold.ts';
import type { Hit } from './label-match.ts';
import type { Line, Word } from './lines.ts';
import { likeness, lookAlikesOf } from './look-alikes.ts';

/** A printed form of a unit. */
export interface UnitForm {
  readonly text: string;
  /** Folded words. */
  readonly words: readonly string[];
  readonly key: string;
  readonly unit: Unit;
}

/** A unit found among words: [from, to). `rest` are the words of the form that stand in a later line. */
export interface UnitMatch {
  readonly form: UnitForm;
  readonly from: number;
  readonly to: number;
  readonly rest: readonly string[];
  readonly similarity: number;
}

/** Two wrong letters in a short word ("Neudi") leave 0.6; a unit that the row does not expect must be clearer. */
const NEAR_EXPECTED = 0.6;
const NEAR_OTHER = 0.84;
const NEAR_CUT = 0.75;
/** What no note reaches by chance: "tháng 11" is less like any unit of a row. */
const NEAR_BEFORE_FIGURE = 0.5;
/** Likeness of words that have nothing to do with each other. */
const NO_LIKENESS = 0.45;
/** Forms of up to three letters have no letter to lose, forms of four ("Hb so") one. */
const SHORT = 3;

const formsOf = perPack((pack: RulePack) => {
  const make = (unit: Unit): UnitForm[] =>
    [unit.names.vi, ...unit.variants].map((text) => {
      const words = fold(text).split(' ');
      return { text, words, key: words.join(''), unit };
    });
  const all = pack.units.units.flatMap(make).filter((form) => form.key !== '');
  return { all, byUnit: Map.groupBy(all, (form) => form.unit.code) };
});

const expectedByCode = perPack((pack: RulePack) => {
  const { all, byUnit } = formsOf(pack);
  // "Số lượng" stands in the place of any unit; its short forms are parts of many words.
  const generic = all.filter((form) => form.unit.generic && form.words.length > 1);
  return new Map(
    pack.units.units.map((unit) => {
      const codes = [unit.code, ...unit.interchangeableWith];
      return [unit.code, [...codes.flatMap((code) => byUnit.get(code) ?? []), ...generic]] as const;
    }),
  );
});

/** Units that a row of the indicator may print, the expected one first. */
function expectedForms(indicator: Indicator | null, rules: RulePack): readonly UnitForm[] {
  return expectedByCode(rules).get(indicator?.unit ?? '') ?? [];
}

/** What may stand in the place of a unit: an unexpected unit only where a figure or nothing follows it. */
export interface UnitPlace {
  readonly indicator: Indicator | null;
  readonly onlyExpected: boolean;
  /** A figure that closes the line follows it: then even a badly damaged unit is one. */
  readonly beforeLastFigure?: boolean;
}

/** The unit that begins at word `from`, the likeliest; null where none does. */
export function unitAt(
  words: readonly Word[],
  from: number,
  { indicator, onlyExpected, beforeLastFigure = false }: UnitPlace,
  rules: RulePack,
): UnitMatch | null {
  const expected = expectedForms(indicator, rules);
  const least = beforeLastFigure ? NEAR_BEFORE_FIGURE : NEAR_EXPECTED;
  const whole = bestOf(words, from, expected, least, rules);
  const cut = cutUnitAt(words, from, expected, rules);
  const best = unitStrength(cut) > unitStrength(whole) ? cut : whole;
  if (best !== null || onlyExpected) return best;
  const other = bestOf(words, from, formsOf(rules).all, NEAR_OTHER, rules);
  if (other === null || isDash(words[other.to])) return other;
  const behind = words.slice(other.to).find((word) => word.key !== '');
  return behind === undefined || /^\d/.test(behind.key) ? other : null;
}

/** Whether a unit of four letters or more begins at word `from`, whatever follows: "01 đơn vị trực thuộc". */
export function countsAt(words: readonly Word[], from: number, rules: RulePack): boolean {
  const match = bestOf(words, from, formsOf(rules).all, NEAR_OTHER, rules);
  return match !== null && match.form.key.length > SHORT;
}

function isDash(word: Word | undefined): boolean {
  return word !== undefined && /^[-–—]$/.test(word.raw);
}

function leastFor(key: string, least: number): number {
  if (least === NEAR_BEFORE_FIGURE) return key === '%' ? 1 : least + (key.length <= SHORT ? 0.15 : 0);
  if (key.length <= SHORT) return 0.99;
  return key.length <= SHORT + 1 ? Math.max(least, NEAR_CUT) : least;
}

/** Letters that speak for the match. */
export function unitStrength(match: UnitMatch | null): number {
  if (match === null) return 0;
  const length = match.form.key.length - match.rest.join('').length;
  return Math.max(0.01, match.similarity - NO_LIKENESS) * length;
}

function bestOf(
  words: readonly Word[],
  from: number,
  forms: readonly UnitForm[],
  least: number,
  rules: RulePack,
): UnitMatch | null {
  let best: UnitMatch | null = null;
  for (const form of forms) {
    // An OCR engine joins words now and then, and splits them as often.
    for (let count = Math.max(1, form.words.length - 1); count <= form.words.length + 1; count++) {
      const similarity = likenessAt(words, from, from + count, form.key, rules);
      if (similarity < leastFor(form.key, least)) continue;
      const match = { form, from, to: from + count, rest: [], similarity };
      if (unitStrength(match) > unitStrength(best)) best = match;
    }
  }
  return best;
}

/** The first words of a unit of several words whose others stand in the next line of the cell. */
function cutUnitAt(
  words: readonly Word[],
  from: number,
  forms: readonly UnitForm[],
  rules: RulePack,
): UnitMatch | null {
  let best: UnitMatch | null = null;
  for (const form of forms)
    for (let count = 2; count < form.words.length; count++) {
      const key = form.words.slice(0, count).join('');
      const similarity = likenessAt(words, from, from + count, key, rules);
      if (similarity < NEAR_CUT) continue;
      const match = { form, from, to: from + count, rest: form.words.slice(count), similarity };
      if (unitStrength(match) > unitStrength(best)) best = match;
    }
  return best;
}

/** Whether the rest of a cut unit stands at `from`; the number of its words, 0 where it does not. */
export function restAt(
  words: readonly Word[],
  from: number,
  rest: readonly string[],
  rules: RulePack,
): number {
  const near = likenessAt(words, from, from + rest.length, rest.join(''), rules);
  return rest.length > 0 && near >= 0.5 ? rest.length : 0;
}

function likenessAt(words: readonly Word[], from: number, to: number, key: string, rules: RulePack): number {
  if (to > words.length) return 0;
  let printed = '';
  for (let at = from; at < to; at++) {
    const own = words[at]?.key ?? '';
    // A sign between two words is no part of a unit, nor is the figure behind it.
    if (own === '' || (/^\d/.test(own) && !/^\d/.test(key))) return 0;
    printed += own;
  }
  return likeness(printed, key, lookAlikesOf(rules));
}

/** Whether the indicator's unit stands right behind the label in any of its lines. */
export function hasUnitBehind(
  { parts }: Hit,
  indicator: Indicator,
  lines: readonly Line[],
  rules: RulePack,
): boolean {
  const expected = expectedForms(indicator, rules);
  if (expected.length === 0) return false;
  return parts.some(({ line, to }) => {
    const words = lines[line]?.words ?? [];
    return words.length > to && bestOf(words, to, expected, NEAR_EXPECTED, rules) !== null;
  });
}
