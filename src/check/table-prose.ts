import type { Finding } from '../document/contract/finding.ts';
import type { CheckOptions } from '../rules/schemas/checks.ts';
import type { CheckContext } from './context.ts';
import { type Figure, factName } from './facts.ts';
import { finding, type Outcome } from './finding.ts';
import { isFigure, scopeKey } from './partners.ts';
import {
  comparable,
  isWholeTableFigure,
  proseFigures,
  samePeriod,
  sameValue,
  wholeTableFigures,
} from './restated.ts';
import { contains, contentWords, scopesOf } from './statement.ts';

const CODE = 'table-prose';
type Options = CheckOptions['checks']['table-prose'];

/**
 * One indicator with one value in a table and another in the text, for the same scope and period. Where the text gives
 * several values and none is that of the table, or the value of another row, it is not sure what the text counts: a
 * note. Rows and sentences without an indicator are matched by their words, which also gives a note only.
 */
export function tableProse(context: CheckContext, options: Options): Finding[] {
  const mapped = context.indicators.flatMap((indicator) => {
    const prose = proseFigures(context, indicator);
    return prose.length === 0
      ? []
      : indicatorFindings(context, options, wholeTableFigures(context, indicator), prose);
  });
  const told = new Set(mapped.flatMap(({ observations }) => observations));
  return [...mapped, ...wordedFindings(context, options, told)];
}

function indicatorFindings(
  context: CheckContext,
  options: Options,
  tables: readonly Figure[],
  prose: readonly Figure[],
): Finding[] {
  const byScope = Map.groupBy(tables, (fact) => scopeKey(context, fact));
  return [...byScope].flatMap(([scope, rows]) => {
    const [row] = rows;
    if (row === undefined) return [];
    const told = prose.filter(
      (fact) =>
        scopeKey(context, fact) === scope && comparable(context, row, fact) && samePeriod(context, row, fact),
    );
    const agree = rows.some((one) => told.some((fact) => sameValue(context, one, fact)));
    if (told.length === 0 || agree) return [];
    const sure = told.every((fact) => told[0] !== undefined && sameValue(context, told[0], fact));
    const outcome =
      sure && !isAnotherRow(context, row, told) ? options.outcomes.differs : options.outcomes.several;
    return [report(outcome, rows, told)];
  });
}

/** The text's figure stands in another row of the same unit: it may well speak of that row. */
function isAnotherRow(context: CheckContext, row: Figure, told: readonly Figure[]): boolean {
  return context.facts.some(
    (fact) =>
      fact.tree === row.tree &&
      fact !== row &&
      isFigure(context, fact) &&
      fact.unit === row.unit &&
      told.some((one) => sameValue(context, one, fact)),
  );
}

/** A row label and a clause of the text of which one has all words of the other, where no other row does. */
function wordedFindings(context: CheckContext, options: Options, told: ReadonlySet<string>): Finding[] {
  const { rules } = context;
  const period = context.input.report.period?.label ?? null;
  const rows = context.facts
    .filter((fact): fact is Figure => isWholeTableFigure(context, fact) && fact.kind === 'count')
    .map((fact) => ({
      fact,
      words: new Set(contentWords(rules, fact.label)),
      scopes: scopesOf(rules, fact.label, period),
    }));
  const prose = context.facts
    .filter((fact): fact is Figure => fact.origin !== 'table' && isFigure(context, fact))
    .filter((fact) => !told.has(fact.id ?? ''))
    .map((fact) => context.statement(fact));
  return prose.flatMap((statement) => {
    const words = new Set(statement.words);
    const alike = rows.filter(
      (row) =>
        (row.fact.indicator === null || statement.fact.indicator === null) &&
        Math.min(words.size, row.words.size) >= options.minWords &&
        (contains(words, row.words) || contains(row.words, words)) &&
        contains(row.scopes, statement.scopes) &&
        contains(statement.scopes, row.scopes),
    );
    const [row] = alike;
    if (row === undefined || alike.length > 1 || told.has(row.fact.id ?? '')) return [];
    if (!comparable(context, row.fact, statement.fact) || !samePeriod(context, row.fact, statement.fact))
      return [];
    if (sameValue(context, row.fact, statement.fact) || isAnotherRow(context, row.fact, [statement.fact]))
      return [];
    return [report(options.outcomes.worded, [row.fact], [statement.fact])];
  });
}

function report(outcome: Outcome, rows: readonly Figure[], told: readonly Figure[]): Finding {
  const expected = single(rows);
  const actual = single(told);
  return finding(CODE, outcome, {
    values: { label: rows[0] === undefined ? '' : factName(rows[0]), expected, actual },
    about: [...rows, ...told],
    expected,
    actual,
  });
}

/** The value where all have one, a list of the values otherwise. */
function single(facts: readonly Figure[]): number | string {
  const values = [...new Set(facts.map((fact) => fact.value))];
  return values.length === 1 ? (values[0] ?? '') : values.join('; ');
}
