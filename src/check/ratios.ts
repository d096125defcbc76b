import { fold } from '../text/fold.ts';
import { openingPhrase } from '../text/words.ts';
import { wordsOf } from './compiled.ts';
import type { CheckContext } from './context.ts';
import type { Fact, Figure } from './facts.ts';
import { isFigure, partner } from './partners.ts';
import { printsAs } from './printed.ts';

/** A stated rate with the figures that it must follow from. */
export interface Ratio {
  readonly rate: Figure;
  /** Null where the report does not print it. */
  readonly numerator: Fact | null;
  readonly denominator: Fact | null;
  /** "catalogue": the indicators say so; "components": two rows stand under the rate. */
  readonly source: 'catalogue' | 'components';
  readonly soft: boolean;
}

/** Every rate of the report for which the catalogue or the rows around it name its parts; one for a rate. */
export function ratiosOf(context: CheckContext): readonly Ratio[] {
  const found = known.get(context) ?? readRatios(context);
  known.set(context, found);
  return found;
}

const known = new WeakMap<CheckContext, readonly Ratio[]>();

function readRatios(context: CheckContext): readonly Ratio[] {
  const mapped = context.relations.ratios.flatMap((relation) =>
    context.factsOf(relation.rate).flatMap((rate): Ratio[] => {
      if (!isRate(context, rate)) return [];
      const numerator = partner(context, rate, relation.numerator);
      const denominator = partner(context, rate, relation.denominator);
      return denominator === null
        ? []
        : [{ rate, numerator, denominator, source: 'catalogue', soft: relation.soft }];
    }),
  );
  const judged = new Set<Fact>(mapped.map(({ rate }) => rate));
  const cuts = new Set(context.relations.decreases.map(({ rate }) => rate));
  const open = context.facts.filter(
    (fact): fact is Figure => isRate(context, fact) && !judged.has(fact) && !cuts.has(fact.indicator ?? ''),
  );
  return [
    ...mapped,
    ...open.flatMap((rate) => componentRatio(context, rate) ?? namesakeRatio(context, rate) ?? []),
  ];
}

function isRate(context: CheckContext, fact: Fact): fact is Figure {
  return isFigure(context, fact) && fact.kind === 'percent';
}

/** Exactly two counts of one unit stand under the rate. */
function componentRatio(context: CheckContext, rate: Figure): Ratio | null {
  if (rate.node === null || rate.node.children.length !== 2) return null;
  const parts = rate.node.children.flatMap((child) => rowsOf(context, rate, child));
  const [first, second] = parts;
  if (parts.length !== 2 || first === undefined || second === undefined || !areCounts(first, second))
    return null;
  return orient(context, rate, first, second);
}

/**
 * Which of two rows is the whole: the one that says so ("Tổng số …"), else the greater. The two may also be the parts
 * of the whole ("trực tuyến", "trực tiếp"), or the rate may say what is left ("đã cắt giảm"); such a rate gives no ratio.
 */
function orient(context: CheckContext, rate: Figure, first: Fact, second: Fact): Ratio | null {
  const named = [first, second].filter((part) => isWhole(context, part));
  const [a, b] = [first.value ?? 0, second.value ?? 0];
  const fits = (part: number, whole: number) => printsAs((part / whole) * 100, rate.value, rate.decimals);
  if (named.length !== 1 && (fits(a, a + b) || fits(b, a + b))) return null;
  const denominator = named.length === 1 ? (named[0] ?? first) : a >= b ? first : second;
  const numerator = denominator === first ? second : first;
  if (fits((denominator.value ?? 0) - (numerator.value ?? 0), denominator.value ?? 0)) return null;
  return { rate, numerator, denominator, source: 'components', soft: named.length !== 1 };
}

/** Rows over which a total, its part and their rate are spread at most: in the sample reports they follow each other. */
const FAMILY = 6;

/** "Tỷ lệ X" near "Số X" and one "Tổng số …" of the same unit. */
function namesakeRatio(context: CheckContext, rate: Figure): Ratio | null {
  const { node, tree } = rate;
  const { rateLabels, countLabels } = context.rules.checks.checks['ratio-parts'];
  const name = withoutOpening(rateLabels, rate.label);
  if (node === null || tree === null || tree.matrix || name === null) return null;
  const siblings = tree.nodes
    .slice(Math.max(0, node.position - FAMILY), node.position + FAMILY + 1)
    .filter((other) => other.parent === node.parent && other !== node)
    .flatMap((other) => rowsOf(context, rate, other.position));
  const namesakes = siblings.filter((part) => withoutOpening(countLabels, part.label) === name);
  const [numerator] = namesakes;
  if (namesakes.length !== 1 || numerator === undefined) return null;
  const wholes = siblings.filter(
    (part) => part !== numerator && isWhole(context, part) && areCounts(numerator, part),
  );
  const [denominator] = wholes;
  if (wholes.length !== 1 || denominator === undefined) return null;
  return { rate, numerator, denominator, source: 'components', soft: false };
}

function rowsOf(context: CheckContext, rate: Fact, row: number): readonly Fact[] {
  const table = rate.tree?.position ?? -1;
  return context.rowFacts(table, row).filter((fact) => fact.column === rate.column || fact.id === null);
}

function isWhole(context: CheckContext, fact: Fact): boolean {
  const words = wordsOf(context.rules.checks.checks['ratio-parts'].denominatorLabels);
  return openingPhrase(words, fold(fact.label)) !== null;
}

/** A label without its first words, folded; null where it begins with none of them. */
function withoutOpening(openings: readonly string[], label: string): string | null {
  const folded = fold(label);
  const opening = openingPhrase(wordsOf(openings), folded);
  return opening === null ? null : folded.slice(opening.length).trim();
}

function areCounts(a: Fact, b: Fact): boolean {
  return a.kind === b.kind && a.unit === b.unit && (a.kind === 'count' || a.kind === 'money');
}

/** The count of the component stands in the row of the rate: the check "unit-value" speaks of it. */
export function isCount(rate: Figure, numerator: Figure): boolean {
  return rate.value === numerator.value && rate.value !== 0 && !/%/.test(rate.raw ?? '');
}
