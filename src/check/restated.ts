import type { Period } from '../document/contract/period.ts';
import { unitByCode } from '../rules/units.ts';
import { toBase } from './catalogue.ts';
import type { CheckContext } from './context.ts';
import type { Fact, Figure } from './facts.ts';
import { type Interval, overlap, within } from './interval.ts';
import { isFigure, sameKind } from './partners.ts';

/** What a figure may stand for when it is told again elsewhere: counts exactly, the rest to its last digit. */
export function shownInterval(context: CheckContext, fact: Figure): Interval & { readonly length: 2 } {
  const step = fact.kind === 'count' && fact.decimals === 0 ? 0 : 10 ** -fact.decimals;
  const [low, high] = within(fact.value, step).map((end) => toBase(context.rules, end, fact.unit).value);
  return [low ?? fact.value, high ?? fact.value];
}

export function sameValue(context: CheckContext, a: Figure, b: Figure): boolean {
  return overlap(shownInterval(context, a), shownInterval(context, b));
}

/** Figures of the same unit, of units of which one is a multiple of the other, or of a unit that nobody has named. */
export function comparable(context: CheckContext, a: Figure, b: Figure): boolean {
  if (a.unit === null || b.unit === null) return sameKind(a, b);
  return (
    toBase(context.rules, 1, a.unit).unit === toBase(context.rules, 1, b.unit).unit ||
    areInterchangeable(context, a.unit, b.unit)
  );
}

/** A row counted in bodies is often printed "Đơn vị". */
function areInterchangeable(context: CheckContext, a: string, b: string): boolean {
  const [first, second] = [a, b].map((code) => unitByCode(context.rules, code));
  return Boolean(first?.interchangeableWith.includes(b) || second?.interchangeableWith.includes(a));
}

/** A fact without a period of its own speaks of the period of the report. */
export function samePeriod(context: CheckContext, a: Fact, b: Fact): boolean {
  const [first, second] = [a, b].map((fact) => placed(fact.period) ?? placed(context.input.report.period));
  if (!first || !second) return !first && !second;
  if (first.start === second.start && first.end === second.end) return true;
  // Nominal and calendar windows of one period ("15/12 … 14/6" and "01/01 … 30/6") end in the same month.
  return first.type === second.type && first.end?.slice(0, 7) === second.end?.slice(0, 7);
}

function placed(period: Period | null): Period | null {
  return period?.start || period?.end ? period : null;
}

/** Table figures that speak of the whole reporting body: rows of one figure each, and totals of a matrix. */
export function isWholeTableFigure(context: CheckContext, fact: Fact): fact is Figure {
  if (fact.origin !== 'table' || fact.tree === null || !isFigure(context, fact)) return false;
  return !fact.tree.matrix || fact.node?.total === true;
}

export function wholeTableFigures(context: CheckContext, indicator: string): readonly Figure[] {
  return context.factsOf(indicator).filter((fact): fact is Figure => isWholeTableFigure(context, fact));
}

export function proseFigures(context: CheckContext, indicator: string): readonly Figure[] {
  return context
    .factsOf(indicator)
    .filter((fact): fact is Figure => fact.origin !== 'table' && isFigure(context, fact));
}
