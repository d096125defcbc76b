import type { Finding } from '../document/contract/finding.ts';
import type { CheckOptions } from '../rules/schemas/checks.ts';
import type { CheckContext } from './context.ts';
import { factName } from './facts.ts';
import { finding } from './finding.ts';
import { type Figure, scopeKey } from './partners.ts';
import { comparable, proseFigures, samePeriod, sameValue, wholeTableFigures } from './restated.ts';

const CODE = 'table-prose';
type Options = CheckOptions['checks']['table-prose'];

/**
 * One indicator with one value in a table and another in the text, for the same scope and period. Where the text gives
 * several values and none is that of the table, their scopes may differ in ways that nobody has written down: a note.
 */
export function tableProse(context: CheckContext, options: Options): Finding[] {
  return context.indicators.flatMap((indicator) => {
    const prose = proseFigures(context, indicator);
    return prose.length === 0 ? [] : pairs(context, options, wholeTableFigures(context, indicator), prose);
  });
}

function pairs(
  context: CheckContext,
  options: Options,
  tables: readonly Figure[],
  prose: readonly Figure[],
): Finding[] {
  const byScope = Map.groupBy(tables, (fact) => scopeKey(context, fact));
  return [...byScope].flatMap(([scope, rows]) => {
    const row = rows[0];
    if (row === undefined) return [];
    const told = prose.filter(
      (fact) =>
        scopeKey(context, fact) === scope && comparable(context, row, fact) && samePeriod(context, row, fact),
    );
    const agree = rows.some((one) => told.some((fact) => sameValue(context, one, fact)));
    return told.length === 0 || agree ? [] : [differs(context, options, rows, told)];
  });
}

function differs(
  context: CheckContext,
  options: Options,
  rows: readonly Figure[],
  told: readonly Figure[],
): Finding {
  const first = told[0];
  const one = told.every((fact) => first !== undefined && sameValue(context, first, fact));
  const expected = [...new Set(rows.map((fact) => fact.value))];
  const actual = [...new Set(told.map((fact) => fact.value))];
  const single = <T>(values: readonly T[]) => (values.length === 1 ? (values[0] ?? null) : values.join('; '));
  return finding(CODE, one ? options.outcomes.differs : options.outcomes.several, {
    values: {
      label: rows[0] === undefined ? '' : factName(rows[0]),
      expected: single(expected) ?? '',
      actual: single(actual) ?? '',
    },
    about: [...rows, ...told],
    expected: single(expected),
    actual: single(actual),
  });
}
