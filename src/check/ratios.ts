import { fold } from '../text/fold.ts';
import { openingPhrase, wordList } from '../text/words.ts';
import type { CheckContext } from './context.ts';
import type { Fact } from './facts.ts';
import { type Figure, isFigure, partner } from './partners.ts';

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

/** Every rate of the report for which the catalogue or the rows under it name its parts; one for a rate. */
export function ratiosOf(context: CheckContext): readonly Ratio[] {
  const known = context.relations.ratios.flatMap((relation) =>
    context.factsOf(relation.rate).flatMap((rate): Ratio[] => {
      if (!isFigure(context, rate) || rate.kind !== 'percent') return [];
      const numerator = partner(context, rate, relation.numerator);
      const denominator = partner(context, rate, relation.denominator);
      return [{ rate, numerator, denominator, source: 'catalogue', soft: relation.soft }];
    }),
  );
  const judged = new Set(known.filter(({ denominator }) => denominator !== null).map(({ rate }) => rate));
  return [...known.filter(({ rate }) => judged.has(rate)), ...componentRatios(context, judged)];
}

/** Rates with exactly two counts of one unit under them, of which one is named as the whole ("Tổng số …"). */
function componentRatios(context: CheckContext, judged: ReadonlySet<Fact>): readonly Ratio[] {
  const wholes = wordList(context.rules.checks.checks['ratio-parts'].denominatorLabels);
  return context.facts.flatMap((rate): Ratio[] => {
    const { node, tree } = rate;
    if (node === null || tree === null || judged.has(rate)) return [];
    if (!isFigure(context, rate) || rate.kind !== 'percent' || node.children.length !== 2) return [];
    const parts = node.children.flatMap((child) =>
      context
        .rowFacts(tree.position, child)
        .filter((fact) => fact.column === rate.column || fact.id === null),
    );
    const [first, second] = parts;
    if (parts.length !== 2 || first === undefined || second === undefined || !areCounts(first, second))
      return [];
    const named = parts.filter((part) => openingPhrase(wholes, fold(part.label)) !== null);
    const denominator = named.length === 1 ? (named[0] ?? null) : null;
    if (denominator === null) return [];
    const numerator = denominator === first ? second : first;
    return [{ rate, numerator, denominator, source: 'components', soft: false }];
  });
}

function areCounts(a: Fact, b: Fact): boolean {
  return a.kind === b.kind && a.unit === b.unit && (a.kind === 'count' || a.kind === 'money');
}

/** The count of the component stands in the row of the rate: the check "unit-value" speaks of it. */
export function isCount(rate: Figure, numerator: Figure): boolean {
  return rate.value === numerator.value && rate.value !== 0 && !/%/.test(rate.raw ?? '');
}
