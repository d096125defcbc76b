import type { Finding } from '../document/contract/finding.ts';
import { type Expression, evaluate, operandsOf } from '../rules/expression.ts';
import type { CheckOptions } from '../rules/schemas/checks.ts';
import { type ColumnRelation, columnRelations } from './column-relations.ts';
import type { CheckContext } from './context.ts';
import { rowName } from './facts.ts';
import { finding } from './finding.ts';
import { above, type Interval, overlap, within } from './interval.ts';
import { printsAs, roundFor } from './printed.ts';
import { columnName, type Slot, slotsOf } from './slots.ts';
import { sumOf } from './sums.ts';
import type { RowNode, TableTree } from './table-tree.ts';

const CODE = 'column-formula';
type Options = CheckOptions['checks']['column-formula'];

/**
 * A cell that does not follow from the other cells of its row: by the formula printed under the header
 * ("(3)=(4)+(5)+(6)"), or by the formulas and relations of a known form.
 */
export function columnFormula(context: CheckContext, options: Options): Finding[] {
  return context.trees.flatMap((tree) => {
    const relations = columnRelations(context, tree);
    if (relations.length === 0) return [];
    return tree.nodes.flatMap((node) => {
      const slots = slotsByColumn(context, tree, node);
      return relations.flatMap((relation) => relationFinding(options, node, relation, slots));
    });
  });
}

/** Slots of a row by the position of their column. */
export type RowSlots = ReadonlyMap<number, Slot>;

export function slotsByColumn(context: CheckContext, tree: TableTree, node: RowNode): RowSlots {
  return new Map(
    slotsOf(context, tree, node).flatMap((slot) =>
      slot.column === null ? [] : [[slot.column, slot] as const],
    ),
  );
}

/** The slots that a side of a relation speaks of, in its order; null where the row lacks one. */
export function operandSlots(expression: Expression, slots: RowSlots): readonly Slot[] | null {
  const found = operandsOf(expression).map((operand) =>
    operand.kind === 'column' ? slots.get(operand.number) : undefined,
  );
  return found.every((slot) => slot !== undefined) ? found : null;
}

/** A side that only adds columns: blank cells can only make it greater. */
export function isPlainSum(expression: Expression): boolean {
  if (expression.kind !== 'operation') return expression.kind === 'column';
  return expression.operator === '+' && isPlainSum(expression.left) && isPlainSum(expression.right);
}

function relationFinding(
  options: Options,
  node: RowNode,
  relation: ColumnRelation,
  slots: RowSlots,
): Finding[] {
  const left = operandSlots(relation.left, slots);
  const right = operandSlots(relation.right, slots);
  const actual = value(relation.left, slots);
  if (left === null || right === null || actual === null) return [];
  const head = left[0];
  if (head === undefined) return [];
  const expected = broken(relation, { left: head, actual, right }, slots);
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
  readonly left: Slot;
  readonly actual: number;
  readonly right: readonly Slot[];
}

/** What the right side comes to where the relation does not hold; null where it holds or cannot be judged. */
function broken(relation: ColumnRelation, sides: Sides, slots: RowSlots): number | null {
  const { left, actual, right } = sides;
  if (isPlainSum(relation.right)) {
    const sum = sumOf(right.map((slot) => slot.amount));
    const complete = right.every((slot) => slot.amount !== null);
    const known = right.reduce((total, slot) => total + (slot.amount === null ? 0 : (slot.value ?? 0)), 0);
    const own = left.amount !== null && isPlainSum(relation.left) ? amountOf(relation.left, slots) : null;
    return own === null || sumHolds(relation.sign, own, sum, complete) ? null : known;
  }
  const exact = value(relation.right, slots);
  if (exact === null || relation.sign !== '=') return null;
  const candidates = hasDivision(relation.right) ? [exact, exact * 100] : [exact];
  const holds = candidates.some((candidate) =>
    hasDivision(relation.right)
      ? printsAs(candidate, actual, left.decimals)
      : overlap(within(candidate, 10 ** -left.decimals * right.length * (left.decimals > 0 ? 1 : 0)), [
          actual,
          actual,
        ]),
  );
  // A rate is printed per hundred also where its formula leaves the factor out.
  return holds ? null : left.rate && !hasFactor(relation.right) ? exact * 100 : exact;
}

function sumHolds(sign: ColumnRelation['sign'], left: Interval, sum: Interval, complete: boolean): boolean {
  switch (sign) {
    case '=':
      return complete ? overlap(left, sum) : !above(sum, left);
    case '<=':
      return !complete || !above(left, sum);
    case '<':
      return !complete || !(above(left, sum) || (left[0] === sum[0] && left[1] === sum[1]));
    case '>=':
      return !above(sum, left);
    case '>':
      return !(above(sum, left) || (left[0] === sum[0] && left[1] === sum[1]));
  }
}

function amountOf(expression: Expression, slots: RowSlots): Interval | null {
  const used = operandSlots(expression, slots);
  return used?.every((slot) => slot.amount !== null) ? sumOf(used.map((slot) => slot.amount)) : null;
}

function value(expression: Expression, slots: RowSlots): number | null {
  return evaluate(expression, (operand) => {
    const slot = operand.kind === 'column' ? slots.get(operand.number) : undefined;
    return slot === undefined || slot.amount === null ? null : (slot.value ?? 0);
  });
}

function hasDivision(expression: Expression): boolean {
  if (expression.kind !== 'operation') return false;
  return expression.operator === '/' || hasDivision(expression.left) || hasDivision(expression.right);
}

function hasFactor(expression: Expression): boolean {
  if (expression.kind !== 'operation') return expression.kind === 'number' && expression.value === 100;
  return hasFactor(expression.left) || hasFactor(expression.right);
}
