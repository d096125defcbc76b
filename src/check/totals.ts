import type { ColumnHead } from '../document/contract/table.ts';
import type { CheckOptions } from '../rules/schemas/checks.ts';
import { fold } from '../text/fold.ts';
import { containedPhrase, type WordList } from '../text/words.ts';
import { wordsOf } from './compiled.ts';
import type { CheckContext } from './context.ts';
import { add, exactly, type Interval } from './interval.ts';
import { type Slot, sameColumn, slotsOf } from './slots.ts';
import type { RowNode, TableTree } from './table-tree.ts';

/** A row of totals with the rows that may stand behind it: the other rows with the same parent. */
export interface TotalGroup {
  readonly tree: TableTree;
  readonly total: RowNode;
  readonly members: readonly RowNode[];
  /** Other rows of totals with the same parent, before this one. */
  readonly earlierTotals: readonly RowNode[];
}

export interface TotalColumn {
  readonly total: Slot;
  /** Slots of the members in this column, in their order. */
  readonly parts: readonly Slot[];
}

export function totalGroups(context: CheckContext): readonly TotalGroup[] {
  return context.trees.flatMap((tree) => {
    const byParent = Map.groupBy(tree.nodes, (node) => node.parent);
    return [...byParent.values()].flatMap((siblings) => groupsAmong(tree, siblings));
  });
}

function groupsAmong(tree: TableTree, siblings: readonly RowNode[]): readonly TotalGroup[] {
  const members = siblings.filter((node) => !node.total && node.partMark === null);
  return siblings
    .filter((node) => node.total && members.length > 0)
    .map((total) => ({
      tree,
      total,
      members,
      earlierTotals: siblings.filter((node) => node.total && node.position < total.position),
    }));
}

/**
 * Columns whose figures may be added: no rates, ranks or years. In a table with a unit for each row, only where all
 * rows print the same unit.
 */
export function totalColumns(
  context: CheckContext,
  options: CheckOptions['checks']['total-row'],
  group: TotalGroup,
): readonly TotalColumn[] {
  const { tree, total, members } = group;
  if (!tree.matrix && !isOneUnit([total, ...members])) return [];
  const never = wordsOf(options.neverAdded);
  return slotsOf(context, tree, total)
    .filter((slot) => !slot.rate && containedPhrase(never, fold(slot.head?.path.at(-1) ?? '')) === null)
    .flatMap((slot) => {
      const parts = members.flatMap((member) => columnSlot(context, tree, member, slot) ?? []);
      return parts.some((part) => part.rate) || areYears(parts) ? [] : [{ total: slot, parts }];
    });
}

/** Figures between these, printed without a thousands dot, are taken for years where a column has nothing else. */
const YEARS = { first: 1945, last: 2100 };

function areYears(parts: readonly Slot[]): boolean {
  const given = parts.filter((part) => part.value !== null);
  return (
    given.length > 1 &&
    given.every(({ value, raw }) => /^\s*\d{4}\s*$/.test(raw ?? '') && isBetween(value ?? 0, YEARS))
  );
}

function isBetween(value: number, { first, last }: typeof YEARS): boolean {
  return value >= first && value <= last;
}

export function columnSlot(context: CheckContext, tree: TableTree, node: RowNode, like: Slot): Slot | null {
  return slotsOf(context, tree, node).find((slot) => sameColumn(slot, like)) ?? null;
}

/** True when a header of the column carries one of the words. */
export function isNamed(head: ColumnHead | null, words: WordList): boolean {
  return (head?.path ?? []).some((text) => containedPhrase(words, fold(text)) !== null);
}

function isOneUnit(nodes: readonly RowNode[]): boolean {
  return new Set(nodes.map((node) => fold(node.row.unit ?? ''))).size === 1;
}

/** What a row adds to a total: its own figure, or what the rows under it add up to where it has none. */
export function contribution(
  context: CheckContext,
  tree: TableTree,
  node: RowNode,
  like: Slot,
): Interval | null {
  const slot = columnSlot(context, tree, node, like);
  if (slot?.amount) return slot.amount;
  const below = node.children
    .flatMap((child) => tree.nodes[child] ?? [])
    .filter((child) => !child.total && child.partMark === null)
    .map((child) => contribution(context, tree, child, like))
    .filter((amount) => amount !== null);
  return below.length === 0 ? null : below.reduce<Interval>((sum, amount) => add(sum, amount), exactly(0));
}
