import type { DataRow, DataTable } from '../../document/outline.ts';
import type { RulePack } from '../../rules/pack.ts';
import type { Indicator } from '../../rules/schemas/indicators.ts';
import { unitByCode, unitOf } from '../../rules/units.ts';
import { unitFit } from '../units.ts';
import { type Catalogue, catalogueOf } from './catalogue.ts';
import { keySimilarity, wordOverlap } from './similarity.ts';

/** What a row was mapped to, how sure that is, and what else came near. */
export interface Mapping {
  readonly indicator: Indicator | null;
  readonly confidence: number;
  readonly rule: 'exact-label' | 'near-label' | 'unmapped';
  readonly alternatives: readonly { readonly indicator: Indicator; readonly score: number }[];
}

const UNMAPPED: Mapping = { indicator: null, confidence: 0, rule: 'unmapped', alternatives: [] };

/**
 * A wording must be this near to be considered, and this near to be taken without support from its context. Measured
 * on the rows of the four known forms against each other: wrong neighbours ("cấp huyện" for "cấp xã") reach 0.93, so
 * near labels differ in few words that matter and need the margin below.
 */
const NEAR = 0.72;
const SURE = 0.86;
const MARGIN = 0.03;
/** Words in common below which edit distance is not computed. */
const LEAST_OVERLAP = 0.5;
/** Weights of what stands around a label, in units of label similarity. */
const WEIGHT = {
  parent: 0.12,
  ancestor: 0.06,
  family: 0.14,
  unit: 0.08,
  section: 0.3,
  taken: 0.1,
  kind: 0.05,
} as const;

/** Maps the rows of a table of indicators, top down: a row is read in the light of the rows above it. */
export function mapRows(table: DataTable, rules: RulePack): Mapping[] {
  const catalogue = catalogueOf(rules);
  const mappings: Mapping[] = [];
  const taken = new Set<string>();
  for (const row of table.rows) {
    const mapping = mapRow(row, mappings, taken, catalogue, rules);
    if (mapping.indicator !== null) taken.add(mapping.indicator.code);
    mappings.push(mapping);
  }
  return mappings;
}

interface Candidate {
  readonly indicator: Indicator;
  readonly similarity: number;
}

function mapRow(
  row: DataRow,
  above: readonly Mapping[],
  taken: ReadonlySet<string>,
  catalogue: Catalogue,
  rules: RulePack,
): Mapping {
  if (row.label.text.trim() === '' || row.total) return UNMAPPED;
  const candidates = candidatesFor(row, catalogue);
  if (candidates.length === 0) return UNMAPPED;
  const ancestors = row.parents.map((at) => above[at]?.indicator ?? null);
  const scored = candidates
    .map(({ indicator, similarity }) => ({
      indicator,
      similarity,
      score: similarity + contextScore(indicator, row, ancestors, taken, catalogue, rules),
    }))
    .sort(
      (a, b) =>
        b.score - a.score || b.similarity - a.similarity || a.indicator.code.localeCompare(b.indicator.code),
    );
  const [best, second] = scored;
  if (best === undefined) return UNMAPPED;
  const alternatives = scored.slice(1, 4).map(({ indicator, score }) => ({ indicator, score }));
  const exact = best.similarity === 1;
  const clear = second === undefined || best.score - second.score >= MARGIN;
  const sure = exact ? best.score > 1 - WEIGHT.section : best.score >= SURE && clear;
  if (!sure || (exact && !clear)) return { ...UNMAPPED, alternatives: [best, ...scored.slice(1, 4)] };
  return {
    indicator: best.indicator,
    confidence: exact ? 0.99 : Math.min(0.97, best.similarity),
    rule: exact ? 'exact-label' : 'near-label',
    alternatives,
  };
}

function candidatesFor(row: DataRow, catalogue: Catalogue): Candidate[] {
  const key = catalogue.keyOf(row.label.text);
  const exact = catalogue.byKey.get(key);
  if (exact !== undefined) return exact.map((indicator) => ({ indicator, similarity: 1 }));
  const words = new Set(key.split(' '));
  const best = new Map<string, Candidate>();
  for (const wording of catalogue.wordings) {
    if (wordOverlap(words, wording.words) < LEAST_OVERLAP) continue;
    const similarity = Math.max(keySimilarity(key, wording.key), containment(key, wording.key));
    const before = best.get(wording.indicator.code);
    if (similarity >= NEAR && (before === undefined || similarity > before.similarity))
      best.set(wording.indicator.code, { indicator: wording.indicator, similarity });
  }
  return [...best.values()];
}

/** A label that only adds words behind or before a known wording is near to it by the share it keeps. */
function containment(key: string, wording: string): number {
  const [short, long] = key.length < wording.length ? [key, wording] : [wording, key];
  if (short.split(' ').length < 4 || !` ${long} `.includes(` ${short} `)) return 0;
  return 0.72 + 0.27 * (short.length / long.length);
}

function contextScore(
  indicator: Indicator,
  row: DataRow,
  ancestors: readonly (Indicator | null)[],
  taken: ReadonlySet<string>,
  catalogue: Catalogue,
  rules: RulePack,
): number {
  let score = 0;
  const known = ancestors.filter((ancestor): ancestor is Indicator => ancestor !== null);
  const nearest = known.at(-1);
  const section = known.find((ancestor) => ancestor.kind === 'section');
  if (section !== undefined && catalogue.sectionOf.get(indicator.code) !== section.code)
    score -= WEIGHT.section;
  if (nearest !== undefined && indicator.parent === nearest.code) score += WEIGHT.parent;
  else if (known.some((ancestor) => isAncestor(ancestor.code, indicator, catalogue)))
    score += WEIGHT.ancestor;
  if (nearest !== undefined && isFamily(nearest, indicator)) score += WEIGHT.family;
  const fit = unitFit(
    unitOf(rules, row.unit.text),
    indicator.unit === null ? null : unitByCode(rules, indicator.unit),
  );
  score += (fit - 0.5) * 2 * WEIGHT.unit;
  if (taken.has(indicator.code)) score -= WEIGHT.taken;
  const topLevel = row.parents.length === 0 && row.number.text.trim() !== '';
  if ((indicator.kind === 'section') !== topLevel && ancestors.length > 0) score -= WEIGHT.kind;
  return score;
}

function isAncestor(code: string, indicator: Indicator, catalogue: Catalogue): boolean {
  let at = indicator.parent;
  while (at !== null) {
    if (at === code) return true;
    at = catalogue.byCode.get(at)?.parent ?? null;
  }
  return indicator.code.startsWith(`${code}.`);
}

/** A rate and what it is computed from, or a whole and its parts. */
function isFamily(above: Indicator, below: Indicator): boolean {
  const formula = above.formula;
  if (formula?.op === 'percent')
    return formula.numerator === below.code || formula.denominator === below.code;
  if (formula?.op === 'sum') return formula.parts.includes(below.code);
  if (formula?.op === 'decrease') return formula.from === below.code || formula.to === below.code;
  return below.atMost.some((limit) => limit.indicator === above.code);
}
