import { type Expression, evaluate, operandsOf } from '../rules/expression.ts';
import type { CheckContext } from './context.ts';
import { type Slot, slotsOf } from './slots.ts';
import type { RowNode, TableTree } from './table-tree.ts';

/** Slots of a row by the position of their column. */
export type RowSlots = ReadonlyMap<number, Slot>;

export function slotsByColumn(context: CheckContext, tree: TableTree, node: RowNode): RowSlots {
  return new Map(
    slotsOf(context, tree, node).flatMap((slot) =>
      slot.column === null ? [] : [[slot.column, slot] as const],
    ),
  );
}

/** The slots that an expression over column positions speaks of, in its order; null where the row lacks one. */
export function operandSlots(expression: Expression, slots: RowSlots): readonly Slot[] | null {
  const found = operandsOf(expression).map((operand) =>
    operand.kind === 'column' ? slots.get(operand.number) : undefined,
  );
  return found.every((slot) => slot !== undefined) ? found : null;
}

/** Value of an expression over column positions in a row; a dash is nothing. Null where a cell has no figure. */
export function columnValue(expression: Expression, slots: RowSlots): number | null {
  return evaluate(expression, (operand) => {
    const slot = operand.kind === 'column' ? slots.get(operand.number) : undefined;
    return slot === undefined || slot.amount === null ? null : (slot.value ?? 0);
  });
}
