import type { Finding } from '../document/contract/finding.ts';
import { type Expression, evaluate } from '../rules/expression.ts';
import type { CheckOptions } from '../rules/schemas/checks.ts';
import { type ColumnRelation, columnRelations, isQuotient } from './column-relations.ts';
import type { CheckContext } from './context.ts';
import { rowName } from './facts.ts';
import { finding } from './finding.ts';
import { above, type Interval, overlap, within } from './interval.ts';
import { roundFor } from './printed.ts';
import { columnValue, operandSlots, type RowSlots, slotsByColumn } from './row-slots.ts';
import { columnName, type Slot } from './slots.ts';
import { sumOf } from './sums.ts';
import type { RowNode } from './table-tree.ts';

const CODE = 'column-formula';
type Options = CheckOptions['checks']['column-formula'];

/**
 * A cell that does not follow from the other cells of its row: by the formula printed under the header
 * ("(3)=(4)+(5)+(6)"), or by the formulas and relations of a known form. Quotients are left to "ratio-parts".
 */
export function columnFormula(context: CheckContext, options: Options): Finding[] {
  return context.trees.flatMap((tree) => {
    const relations = columnRelations(context, tree).filter((relation) => !isQuotient(relation.right));
    if (relations.length === 0) return [];
    return tree.nodes.flatMap((node) => {
      const slots = slotsByColumn(context, tree, node);
      return relations.flatMap((relation) => relationFinding(options, node, relation, slots));
    });
  });
}

function relationFinding(
  options: Options,
  node: RowNode,
  relation: ColumnRelation,
  slots: RowSlots,
): Finding[] {
  const left = operandSlots(relation.left, slots);
  const right = operandSlots(relation.right, slots);
  const actual = columnValue(relation.left, slots);
  const head = left?.[0];
  if (left === null || right === null || actual === null || head === undefined) return [];
  const expected = broken(relation, { left, actual, right }, slots);
  if (expected === null) return [];
  const shown = roundFor(expected, head.decimals);
  return [
    finding(CODE, relation.soft ? options.outcomes.balance : options.outcomes.mismatch, {
      values: {
        row: rowName(node),
        column: columnName(head.head),
        formula: `${relation.sign} ${relation.text}`,
        expected: shown,
        actual,
      },
      about: [...left, ...right].map((slot) => slot.fact),
      expected: relation.sign === '=' ? shown : `${relation.sign} ${shown}`,
      actual,
    }),
  ];
}

interface Sides {
  readonly left: readonly Slot[];
  readonly actual: number;
  readonly right: readonly Slot[];
}

/** What the right side comes to where the relation does not hold; null where it holds or cannot be judged. */
function broken(relation: ColumnRelation, sides: Sides, slots: RowSlots): number | null {
  if (!isPlainSum(relation.right) || !isPlainSum(relation.left))
    return brokenDifference(relation, sides, slots);
  const own = sides.left.every((slot) => slot.amount !== null) ? amountOf(sides.left) : null;
  const complete = sides.right.every((slot) => slot.amount !== null);
  if (own === null || sumHolds(relation.sign, own, amountOf(sides.right), complete)) return null;
  return evaluate(relation.right, (operand) => columnValue(operand, slots) ?? 0);
}

/** Sides with a minus or a product: a blank cell leaves them undecided, decimals may be off in their last digit. */
function brokenDifference(relation: ColumnRelation, sides: Sides, slots: RowSlots): number | null {
  const exact = columnValue(relation.right, slots);
  if (exact === null || relation.sign !== '=') return null;
  const all = [...sides.left, ...sides.right];
  const step = all.reduce((sum, slot) => sum + (slot.decimals > 0 ? 10 ** -slot.decimals : 0), 0);
  return overlap(within(exact, step), [sides.actual, sides.actual]) ? null : exact;
}

/** Blank cells can only make a sum greater, so an incomplete one breaks a relation only from above. */
function sumHolds(sign: ColumnRelation['sign'], left: Interval, sum: Interval, complete: boolean): boolean {
  const equal = left[0] === sum[0] && left[1] === sum[1];
  switch (sign) {
    case '=':
      return complete ? overlap(left, sum) : !above(sum, left);
    case '<=':
      return !complete || !above(left, sum);
    case '<':
      return !complete || (!above(left, sum) && !equal);
    case '>=':
      return !above(sum, left);
    case '>':
      return !above(sum, left) && !(complete && equal);
  }
}

function amountOf(slots: readonly Slot[]): Interval {
  return sumOf(slots.map((slot) => slot.amount));
}

function isPlainSum(expression: Expression): boolean {
  if (expression.kind !== 'operation') return expression.kind === 'column';
  return expression.operator === '+' && isPlainSum(expression.left) && isPlainSum(expression.right);
}
