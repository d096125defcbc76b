import type { Finding } from '../document/contract/finding.ts';
import { indicatorByCode } from '../rules/indicators.ts';
import type { CheckOptions } from '../rules/schemas/checks.ts';
import type { Indicator } from '../rules/schemas/indicators.ts';
import { fold } from '../text/fold.ts';
import { parseNumber } from '../text/number.ts';
import { containedPhrase, openingPhrase } from '../text/words.ts';
import { wordsOf } from './compiled.ts';
import type { CheckContext } from './context.ts';
import { type Fact, type Figure, factName } from './facts.ts';
import { finding, type Outcome } from './finding.ts';
import { isFigure } from './partners.ts';
import { hasLeadingZero, hasPercentSign, printsAs } from './printed.ts';
import { isCount, type Ratio, ratiosOf } from './ratios.ts';

const CODE = 'unit-value';
type Options = CheckOptions['checks']['unit-value'];

/**
 * A value that does not fit its unit: a share above 100 %, a fraction of a person or a document, a count in a row of
 * percentages, a code that is not in the list.
 */
export function unitValue(context: CheckContext, options: Options): Finding[] {
  const counts = ratiosOf(context).flatMap((ratio) => countInPercent(context, options, ratio));
  const told = new Set(counts.map(({ rate }) => rate));
  return [
    ...context.facts.flatMap((fact) => {
      if (!isFigure(context, fact)) return [];
      return [
        ...percentAbove(context, options, fact),
        ...fractional(context, options, fact),
        ...(told.has(fact) ? [] : leadingZero(context, options, fact)),
        ...codeOutside(context, options, fact),
      ];
    }),
    ...counts.map((count) => count.finding),
  ];
}

function percentAbove(context: CheckContext, options: Options, fact: Figure): Finding[] {
  const bounds = context.rules.codelists.valueTypes.percent;
  if (fact.kind !== 'percent' || bounds.max === null || fact.value <= bounds.max) return [];
  const indicator = fact.indicator === null ? null : indicatorByCode(context.rules, fact.indicator);
  // Growth and plan figures may pass 100 %: a row outside the catalogue is a note, and only in a table.
  if (indicator === null && fact.origin !== 'table') return [];
  const outcome = indicator === null ? shareOutcome(options, fact) : boundOutcome(options, indicator);
  return [
    finding(CODE, outcome, {
      values: { label: factName(fact), actual: fact.value },
      about: [fact],
      expected: `<= ${bounds.max}`,
      actual: fact.value,
    }),
  ];
}

function boundOutcome({ outcomes }: Options, { valueType, boundsSeverity }: Indicator): Outcome {
  return valueType === 'percent' && boundsSeverity === 'error'
    ? outcomes.percentAbove
    : outcomes.percentAboveSoft;
}

function shareOutcome(options: Options, fact: Fact): Outcome {
  const label = fold(fact.label);
  const isShare =
    openingPhrase(wordsOf(options.shareLabels), label) !== null &&
    containedPhrase(wordsOf(options.mayExceed), label) === null;
  return isShare ? options.outcomes.percentAboveShare : options.outcomes.percentAboveSoft;
}

function fractional(context: CheckContext, options: Options, fact: Figure): Finding[] {
  if (Number.isInteger(fact.value) || fact.kind !== 'count') return [];
  if (fact.unit !== null && options.divisibleUnits.includes(fact.unit)) return [];
  const indicator = fact.indicator === null ? null : indicatorByCode(context.rules, fact.indicator);
  if (indicator !== null && !context.rules.codelists.valueTypes[indicator.valueType].integer) return [];
  // "1,034" may be one thousand: the reading is in doubt, not the report.
  if (fact.raw === null || parseNumber(fact.raw)?.ambiguous === true) return [];
  return [
    finding(CODE, options.outcomes.fractional, {
      values: { label: factName(fact), unit: fact.unitRaw ?? fact.unit ?? '', actual: fact.value },
      about: [fact],
      expected: null,
      actual: fact.value,
    }),
  ];
}

interface Count {
  readonly rate: Fact;
  readonly finding: Finding;
}

/** The value of a rate is that of its numerator, and their quotient is another one. */
function countInPercent(context: CheckContext, options: Options, ratio: Ratio): Count[] {
  const { rate, numerator, denominator } = ratio;
  if (!isFigure(context, numerator) || !isFigure(context, denominator) || denominator.value === 0) return [];
  const exact = (numerator.value / denominator.value) * 100;
  if (!isCount(rate, numerator) || printsAs(exact, rate.value, rate.decimals)) return [];
  return [
    {
      rate,
      finding: finding(CODE, options.outcomes.countInPercent, {
        values: { label: factName(rate), component: factName(numerator), actual: rate.value },
        about: [rate, numerator, denominator],
        expected: Number(exact.toFixed(1)),
        actual: rate.value,
      }),
    },
  ];
}

/**
 * Offices print small counts as "01", percentages hardly ever so. Where a count of the same family of rows has that
 * value it is in doubt, else it is only noted; where the rate fits its parts it is right.
 */
function leadingZero(context: CheckContext, options: Options, fact: Figure): Finding[] {
  if (fact.origin !== 'table' || fact.kind !== 'percent') return [];
  if (hasPercentSign(fact.raw) || !hasLeadingZero(fact.raw) || fitsItsParts(context, fact)) return [];
  const twin = family(context, fact).find((other) => other.kind === 'count' && other.value === fact.value);
  const { leadingZero: note, countInPercent } = options.outcomes;
  return [
    finding(CODE, twin === undefined ? note : countInPercent, {
      values: {
        label: factName(fact),
        component: twin === undefined ? '' : factName(twin),
        actual: fact.raw ?? '',
      },
      about: [fact, twin ?? null],
      expected: null,
      actual: fact.raw,
    }),
  ];
}

function fitsItsParts(context: CheckContext, fact: Figure): boolean {
  return ratiosOf(context).some(({ rate, numerator, denominator }) => {
    if (rate !== fact || !isFigure(context, numerator) || !isFigure(context, denominator)) return false;
    return printsAs((numerator.value / denominator.value) * 100, rate.value, rate.decimals);
  });
}

/** The figures of the rows under a row. */
function family(context: CheckContext, fact: Fact): readonly Fact[] {
  const { node } = fact;
  return node === null ? [] : node.children.flatMap((child) => context.rowFacts(node.table, child));
}

function codeOutside(context: CheckContext, options: Options, fact: Figure): Finding[] {
  const codes = allowedCodes(context, fact);
  if (codes.length < 2 || codes.includes(fact.value)) return [];
  return [
    finding(CODE, options.outcomes.code, {
      values: { label: factName(fact), expected: codes.join(', '), actual: fact.value },
      about: [fact],
      expected: codes.join(', '),
      actual: fact.value,
    }),
  ];
}

/** Codes that the unit cell prints ("Không = 0 Có = 1"); those of the catalogue where it prints none. */
function allowedCodes(context: CheckContext, fact: Fact): readonly number[] {
  const unit = fact.node?.row.unit ?? fact.unitRaw ?? '';
  const printed = [...unit.matchAll(/=\s*(\d{1,2})(?!\d)/g)].map((match) => Number(match[1]));
  if (printed.length > 1) return printed;
  const indicator = fact.indicator === null ? null : indicatorByCode(context.rules, fact.indicator);
  return indicator === null || fact.origin !== 'table' ? [] : Object.keys(indicator.answers).map(Number);
}
