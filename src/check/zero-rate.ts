import type { Finding } from '../document/contract/finding.ts';
import type { CheckOptions } from '../rules/schemas/checks.ts';
import { fold } from '../text/fold.ts';
import { containedPhrase } from '../text/words.ts';
import { columnRatios } from './column-ratios.ts';
import { wordsOf } from './compiled.ts';
import type { CheckContext } from './context.ts';
import { clip, type Fact, type Figure, factName, rowName } from './facts.ts';
import { finding } from './finding.ts';
import { isFigure, scopeKey } from './partners.ts';
import { ratiosOf } from './ratios.ts';
import { columnName } from './slots.ts';
import type { TableTree } from './table-tree.ts';

const CODE = 'zero-rate';
type Options = CheckOptions['checks']['zero-rate'];

/**
 * A rate of nothing: its denominator is 0, or the text says that there was nothing to handle. A printed 0 is the usual
 * way to fill the row and a note only; any other rate contradicts its denominator.
 */
export function zeroRate(context: CheckContext, options: Options): Finding[] {
  const byDenominator = ratiosOf(context).flatMap(({ rate, denominator }) =>
    isFigure(context, denominator) && denominator.value === 0 ? [{ rate, denominator }] : [],
  );
  const judged = new Set<Fact>(byDenominator.map(({ rate }) => rate));
  return [
    ...byDenominator.map(({ rate, denominator }) => {
      const outcome = rate.value === 0 ? options.outcomes.zero : options.outcomes.rate;
      return finding(CODE, outcome, {
        values: { rate: factName(rate), denominator: factName(denominator), actual: rate.value },
        about: [rate, denominator],
        expected: null,
        actual: rate.value,
      });
    }),
    ...context.trees.flatMap((tree) => columnFindings(context, options, tree)),
    ...statedZeros(context, options).flatMap((zero) => ratesOfNothing(context, options, zero, judged)),
  ];
}

/** A rate in a cell whose column divides by a column that is 0 in this row. */
function columnFindings(context: CheckContext, options: Options, tree: TableTree): Finding[] {
  return columnRatios(context, tree).flatMap(({ node, rate, parts, zeroDivisor, denominator }) => {
    if (!zeroDivisor || rate.holding !== 'figure' || rate.value === null) return [];
    return finding(CODE, rate.value === 0 ? options.outcomes.zero : options.outcomes.rate, {
      values: { rate: clip(`${rowName(node)}, ${columnName(rate.head)}`), denominator, actual: rate.value },
      about: [rate, ...parts].map((slot) => slot.fact),
      expected: null,
      actual: rate.value,
    });
  });
}

/** An indicator that the text says to be zero, with the fact that carries the statement. */
interface StatedZero {
  readonly indicator: string;
  readonly fact: Fact;
  readonly statement: string;
}

function statedZeros(context: CheckContext, options: Options): readonly StatedZero[] {
  const zeros = new Map<string, StatedZero>();
  for (const fact of context.facts) {
    if (fact.origin === 'table' || fact.value !== 0 || fact.holding !== 'figure') continue;
    for (const statement of options.statements) {
      const folded = fold(fact.text);
      const says = containedPhrase(wordsOf(statement.says), folded);
      if (says === null) continue;
      // "không có hồ sơ quá hạn" says nothing of dossiers in general: what follows must not narrow it.
      const after = folded.slice(folded.indexOf(says));
      if (containedPhrase(wordsOf(statement.unless), after) !== null || zeros.has(statement.indicator))
        continue;
      zeros.set(statement.indicator, {
        indicator: statement.indicator,
        fact,
        statement: clip(fact.raw ?? fact.text),
      });
    }
  }
  for (const fact of context.facts) {
    if (fact.origin === 'table' || !isFigure(context, fact) || fact.value !== 0 || fact.indicator === null)
      continue;
    if (scopeKey(context, fact) !== '' || zeros.has(fact.indicator)) continue;
    zeros.set(fact.indicator, { indicator: fact.indicator, fact, statement: clip(fact.raw ?? fact.text) });
  }
  return [...zeros.values()];
}

function ratesOfNothing(
  context: CheckContext,
  options: Options,
  zero: StatedZero,
  judged: ReadonlySet<Fact>,
): Finding[] {
  const empty = new Set([
    zero.indicator,
    ...options.empties.filter((rule) => rule.zero === zero.indicator).flatMap((rule) => rule.empties),
  ]);
  return context.relations.ratios
    .filter(({ denominator }) => empty.has(denominator))
    .filter(({ denominator }) => !isCounted(context, denominator))
    .flatMap(({ rate }) => context.factsOf(rate))
    .filter((rate): rate is Figure => isFigure(context, rate) && rate.value !== 0 && !judged.has(rate))
    .filter((rate) => rate.origin === 'table' && scopeKey(context, rate) === scopeKey(context, zero.fact))
    .map((rate) =>
      finding(CODE, options.outcomes.stated, {
        values: { rate: factName(rate), statement: zero.statement, actual: rate.value },
        about: [rate, zero.fact],
        expected: null,
        actual: rate.value,
      }),
    );
}

/** The report counts some after all: dossiers carried over from the period before can be resolved. */
function isCounted(context: CheckContext, indicator: string): boolean {
  return context.factsOf(indicator).some((fact) => isFigure(context, fact) && fact.value > 0);
}
