import type { Finding } from '../document/contract/finding.ts';
import type { CheckOptions } from '../rules/schemas/checks.ts';
import { wordsOf } from './compiled.ts';
import type { CheckContext } from './context.ts';
import { rowName } from './facts.ts';
import { finding } from './finding.ts';
import type { Interval } from './interval.ts';
import { columnName } from './slots.ts';
import { balance, printedSum, sumOf } from './sums.ts';
import type { RowNode } from './table-tree.ts';
import {
  contribution,
  isNamed,
  type TotalColumn,
  type TotalGroup,
  totalColumns,
  totalGroups,
} from './totals.ts';

const CODE = 'total-row';
type Options = CheckOptions['checks']['total-row'];

/**
 * A row of totals that is not the sum of its rows, column by column. Tables mix rows, groups and totals in several
 * ways, so every plausible reading is tried, and only a total that fits none is reported.
 */
export function totalRow(context: CheckContext, options: Options): Finding[] {
  return totalGroups(context).flatMap((group) =>
    totalColumns(context, options, group).flatMap((column) => columnFinding(context, options, group, column)),
  );
}

function columnFinding(
  context: CheckContext,
  options: Options,
  group: TotalGroup,
  column: TotalColumn,
): Finding[] {
  const { total } = column;
  if (total.holding !== 'figure' || total.amount === null || total.value === null) return [];
  const readings = plausibleReadings(group).map((rows) => amountsOf(context, group, column, rows));
  const [all] = readings;
  if (all === undefined || all.every((amount) => amount === null)) return [];
  const whole = total.amount;
  if (readings.some((amounts) => balance(sumOf(amounts), whole) === 'equal')) return [];
  const sum = sumOf(all);
  const expected = printedSum([(sum[0] + sum[1]) / 2]);
  const doubtful = all.includes(null) || !group.tree.matrix || isShared(options, group, column);
  return [
    finding(CODE, doubtful ? options.outcomes.doubtful : options.outcomes.mismatch, {
      values: { row: rowName(group.total), column: columnName(total.head), expected, actual: total.value },
      about: [total.fact, ...column.parts.map((part) => part.fact)],
      expected,
      actual: total.value,
    }),
  ];
}

function amountsOf(
  context: CheckContext,
  group: TotalGroup,
  column: TotalColumn,
  rows: readonly RowNode[],
): (Interval | null)[] {
  return rows.map((row) => contribution(context, group.tree, row, column.total));
}

/** Which rows a total may add up: all, those since the total before, the totals before, those of one numbering. */
function plausibleReadings(group: TotalGroup): readonly (readonly RowNode[])[] {
  const { members, earlierTotals, total } = group;
  const last = earlierTotals.at(-1);
  const styles = new Set(members.map((member) => member.number?.style ?? null));
  const byStyle = [...styles].map((style) =>
    members.filter((member) => (member.number?.style ?? null) === style),
  );
  const depths = new Set(members.map((member) => member.number?.components.length ?? 0));
  const byDepth = [...depths].map((depth) =>
    members.filter((member) => (member.number?.components.length ?? 0) === depth),
  );
  return [
    members,
    members.filter((member) => member.position > (last?.position ?? -1) && member.position < total.position),
    ...(earlierTotals.length > 1 ? [earlierTotals] : []),
    ...(styles.size > 1 ? byStyle : []),
    ...(depths.size > 1 ? byDepth : []),
  ];
}

/** Bodies share procedures: the same procedure stands in the rows of many communes. Fields do not overlap. */
function isShared(options: Options, group: TotalGroup, column: TotalColumn): boolean {
  const disjoint = wordsOf(options.disjointHeads);
  if (group.tree.table.columns.some((head) => isNamed(head, disjoint))) return false;
  return isNamed(column.total.head, wordsOf(options.shared));
}
