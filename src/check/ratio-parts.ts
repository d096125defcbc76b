import type { Finding } from '../document/contract/finding.ts';
import type { CheckOptions } from '../rules/schemas/checks.ts';
import { toBase } from './catalogue.ts';
import { columnRatios } from './column-ratios.ts';
import type { CheckContext } from './context.ts';
import { clip, type Fact, type Figure, factName, rowName } from './facts.ts';
import { finding, type Outcome } from './finding.ts';
import { type StatedShare, statedShares } from './fraction-text.ts';
import { isFigure, partner } from './partners.ts';
import { printsAs, roundFor } from './printed.ts';
import { isCount, type Ratio, ratiosOf } from './ratios.ts';
import { columnName } from './slots.ts';
import type { TableTree } from './table-tree.ts';

const CODE = 'ratio-parts';
type Options = CheckOptions['checks']['ratio-parts'];

/**
 * A rate that does not follow from its numerator and denominator: those that the catalogue names, the two rows under
 * the rate, the columns that its column divides, or a fraction beside it. A rate may have been rounded or cut off at its last digit.
 */
export function ratioParts(context: CheckContext, options: Options): Finding[] {
  return [
    ...ratiosOf(context).flatMap((ratio) => ratioFinding(context, options, ratio)),
    ...context.trees.flatMap((tree) => columnFindings(context, options, tree)),
    ...decreases(context, options),
    ...context.facts.flatMap((fact) => ownFraction(context, options, fact)),
    ...textShares(context, options),
  ];
}

function ratioFinding(context: CheckContext, options: Options, ratio: Ratio): Finding[] {
  const { rate, numerator, denominator } = ratio;
  if (!isFigure(context, numerator) || !isFigure(context, denominator) || denominator.value === 0) return [];
  const [part, whole] = [numerator, denominator].map((fact) => toBase(context.rules, fact.value, fact.unit));
  if (part === undefined || whole === undefined || part.unit !== whole.unit) return [];
  const exact = (part.value / whole.value) * 100;
  if (printsAs(exact, rate.value, rate.decimals) || isCount(rate, numerator)) return [];
  return [
    mismatch(outcomeOf(options, ratio), {
      rate,
      parts: [numerator, denominator],
      names: [factName(numerator), factName(denominator)],
      exact,
    }),
  ];
}

function outcomeOf(options: Options, ratio: Ratio): Outcome {
  const { outcomes } = options;
  if (ratio.soft) return outcomes.soft;
  const own = ratio.rate.fraction;
  // The cell shows its own base ("71 (264/371)"): a doubt about which base is meant, not a wrong division.
  if (
    own !== null &&
    own[1] !== 0 &&
    printsAs((own[0] / own[1]) * 100, ratio.rate.value, ratio.rate.decimals)
  )
    return outcomes.otherBase;
  return ratio.source === 'catalogue' ? outcomes.mismatch : outcomes.components;
}

/** Rates of a matrix by the quotient that their column prints ("(10)=(6)/(2)") or that the form knows. */
function columnFindings(context: CheckContext, options: Options, tree: TableTree): Finding[] {
  return columnRatios(context, tree).flatMap(({ node, rate, parts, exact, numerator, denominator }) => {
    if (rate.holding !== 'figure' || rate.value === null || exact === null) return [];
    // A column that is not marked as a percentage may print the quotient itself.
    const readings = rate.rate ? [exact] : [exact, exact / 100];
    const { value, decimals } = rate;
    if (readings.some((reading) => printsAs(reading, value, decimals))) return [];
    const expected = roundFor(exact, decimals);
    return finding(CODE, options.outcomes.mismatch, {
      values: {
        rate: clip(`${rowName(node)}, ${columnName(rate.head)}`),
        numerator,
        denominator,
        expected,
        actual: rate.value,
      },
      about: [rate, ...parts].map((slot) => slot.fact),
      expected,
      actual: rate.value,
    });
  });
}

function decreases(context: CheckContext, options: Options): Finding[] {
  return context.relations.decreases.flatMap((relation) =>
    context.factsOf(relation.rate).flatMap((rate) => {
      if (!isFigure(context, rate) || rate.kind !== 'percent') return [];
      const before = partner(context, rate, relation.from);
      const after = partner(context, rate, relation.to);
      if (!isFigure(context, before) || !isFigure(context, after) || before.value === 0) return [];
      const exact = ((before.value - after.value) / before.value) * 100;
      if (printsAs(exact, rate.value, rate.decimals)) return [];
      const names: [string, string] = [`${factName(before)} - ${factName(after)}`, factName(before)];
      return mismatch(options.outcomes.soft, { rate, parts: [before, after], names, exact });
    }),
  );
}

/** A percentage whose own cell or phrase prints a/b. */
function ownFraction(context: CheckContext, options: Options, fact: Fact): Finding[] {
  if (!isFigure(context, fact) || fact.kind !== 'percent' || fact.fraction === null) return [];
  const [a, b] = fact.fraction;
  const exact = (a / b) * 100;
  if (b === 0 || printsAs(exact, fact.value, fact.decimals)) return [];
  return [
    mismatch(options.outcomes.fraction, { rate: fact, parts: [], names: [String(a), String(b)], exact }),
  ];
}

function mismatch(
  outcome: Outcome,
  found: {
    readonly rate: Figure;
    readonly parts: readonly Fact[];
    readonly names: readonly [string, string];
    readonly exact: number;
  },
): Finding {
  const expected = roundFor(found.exact, found.rate.decimals);
  return finding(CODE, outcome, {
    values: {
      rate: factName(found.rate),
      numerator: found.names[0],
      denominator: found.names[1],
      expected,
      actual: found.rate.value,
    },
    about: [found.rate, ...found.parts],
    expected,
    actual: found.rate.value,
  });
}

/** Shares stated in sentences and in the notes of rows, once for each paragraph or row. */
function textShares(context: CheckContext, options: Options): Finding[] {
  const paragraphs = [...Map.groupBy(context.facts, (fact) => fact.block).values()].map((facts) => ({
    facts,
    texts: [...new Set(facts.map((fact) => fact.text))],
  }));
  const rows = context.trees.flatMap((tree) =>
    tree.nodes.map((node) => ({
      facts: context.rowFacts(node.table, node.position),
      texts: [node.row.note ?? ''],
    })),
  );
  return [...paragraphs, ...rows].flatMap(({ facts, texts }) => {
    const shares = texts.flatMap((text) => statedShares(text, options));
    const once = new Map(
      shares.map((share) => [[share.numerator, share.denominator, share.percent].join('|'), share]),
    );
    return [...once.values()].flatMap((share) => {
      const exact = (share.numerator / share.denominator) * 100;
      if (printsAs(exact, share.percent, share.decimals) || facts.some((fact) => isOwn(fact, share)))
        return [];
      return shareFinding(options, share, exact, facts);
    });
  });
}

/** Judged by `ownFraction` already. */
function isOwn(fact: Fact, share: StatedShare): boolean {
  return (
    fact.kind === 'percent' &&
    fact.value === share.percent &&
    fact.fraction?.[0] === share.numerator &&
    fact.fraction[1] === share.denominator
  );
}

function shareFinding(options: Options, share: StatedShare, exact: number, facts: readonly Fact[]): Finding {
  const expected = roundFor(exact, share.decimals);
  const named = facts.filter((fact) =>
    [share.percent, share.numerator, share.denominator].includes(fact.value ?? Number.NaN),
  );
  return finding(CODE, options.outcomes.fraction, {
    values: {
      rate: clip(share.text),
      numerator: String(share.numerator),
      denominator: String(share.denominator),
      expected,
      actual: share.percent,
    },
    about: named.length > 0 ? named : facts.slice(0, 1),
    expected,
    actual: share.percent,
  });
}
