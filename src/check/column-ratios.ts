import type { Expression } from '../rules/expression.ts';
import { columnRelations, isQuotient, printSide } from './column-relations.ts';
import type { CheckContext } from './context.ts';
import { columnValue, operandSlots, slotsByColumn } from './row-slots.ts';
import type { Slot } from './slots.ts';
import type { RowNode, TableTree } from './table-tree.ts';

/** A rate in a cell with the quotient of other cells of its row that its column prints or its form knows. */
export interface ColumnRatio {
  readonly node: RowNode;
  readonly rate: Slot;
  readonly parts: readonly Slot[];
  /** What the quotient comes to, per hundred; null where a part is blank or the divisor is 0. */
  readonly exact: number | null;
  readonly zeroDivisor: boolean;
  /** The sides of the quotient as a reader knows them: "(5)". */
  readonly numerator: string;
  readonly denominator: string;
}

export function columnRatios(context: CheckContext, tree: TableTree): readonly ColumnRatio[] {
  const relations = columnRelations(context, tree).flatMap(({ left, sign, right }) => {
    const quotient = sign === '=' && left.kind === 'column' ? quotientOf(right) : null;
    return quotient === null ? [] : [{ left, quotient }];
  });
  if (relations.length === 0) return [];
  return tree.nodes.flatMap((node) => {
    const slots = slotsByColumn(context, tree, node);
    return relations.flatMap(({ left, quotient }): ColumnRatio[] => {
      const rate = operandSlots(left, slots)?.[0];
      const parts = operandSlots({ kind: 'operation', operator: '/', ...quotient }, slots);
      if (rate === undefined || parts === null) return [];
      const numerator = columnValue(quotient.left, slots);
      const denominator = columnValue(quotient.right, slots);
      const exact =
        numerator === null || denominator === null || denominator === 0
          ? null
          : (numerator / denominator) * 100;
      return [
        {
          node,
          rate,
          parts,
          exact,
          zeroDivisor: denominator === 0,
          numerator: printSide(quotient.left, tree.table.columns),
          denominator: printSide(quotient.right, tree.table.columns),
        },
      ];
    });
  });
}

interface Quotient {
  readonly left: Expression;
  readonly right: Expression;
}

/** "(6)/(2)*100", "(6)*100/(2)" and "(6)/(2)" are one quotient: rates are printed per hundred. */
function quotientOf(expression: Expression): Quotient | null {
  const plain = withoutHundred(expression);
  if (plain.kind !== 'operation' || plain.operator !== '/') return null;
  const left = withoutHundred(plain.left);
  return isQuotient(left) || isQuotient(plain.right) ? null : { left, right: plain.right };
}

function withoutHundred(expression: Expression): Expression {
  if (expression.kind !== 'operation' || expression.operator !== '*') return expression;
  const { left, right } = expression;
  if (right.kind === 'number' && right.value === 100) return left;
  return left.kind === 'number' && left.value === 100 ? right : expression;
}
