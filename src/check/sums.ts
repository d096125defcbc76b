import { indicatorByCode } from '../rules/indicators.ts';
import type { CheckContext } from './context.ts';
import type { Fact } from './facts.ts';
import { above, add, exactly, type Interval } from './interval.ts';
import { isFigure, partner } from './partners.ts';
import { factAmount, matchUnits, type Slot, sameColumn, slotsOf } from './slots.ts';
import type { RowNode, TableTree } from './table-tree.ts';

/** A whole that the catalogue makes the sum of parts, with what the report prints of them. */
export interface CatalogueSum {
  readonly whole: Fact;
  /** Parts that stand in the report, in the order of the catalogue. */
  readonly parts: readonly Fact[];
  /** Parts that the reporting body could report and that the report does not print. */
  readonly absent: readonly string[];
  /** The catalogue knows exceptions. */
  readonly soft: boolean;
}

export function catalogueSums(context: CheckContext): readonly CatalogueSum[] {
  return context.relations.sums.flatMap(({ whole, parts, soft }) =>
    context.factsOf(whole).map((fact) => {
      const found = parts.map((code) => ({ code, fact: partner(context, fact, code) }));
      return {
        whole: fact,
        parts: found.flatMap((part) => part.fact ?? []),
        absent: found
          .filter((part) => part.fact === null && applies(context, part.code))
          .map((part) => part.code),
        soft,
      };
    }),
  );
}

/** Whether the reporting body has such a figure at all: its level reports it, in the time of the report. */
function applies(context: CheckContext, code: string): boolean {
  const indicator = indicatorByCode(context.rules, code);
  const { level } = context.input.report.issuer;
  const end = context.input.report.period?.end ?? null;
  if (indicator === null) return false;
  if (level !== null && !indicator.levels.includes(level)) return false;
  return end === null || indicator.validTo === null || indicator.validTo >= end;
}

/** A row with the parts that its "Trong đó" rows print, for one column. */
export interface MarkedSum {
  readonly tree: TableTree;
  readonly row: RowNode;
  readonly whole: Slot;
  readonly parts: readonly { readonly node: RowNode; readonly slot: Slot }[];
  /** The mark of the first part, folded. */
  readonly mark: string;
  /** All rows print one unit; where some print none, the parts may count other things than the whole. */
  readonly oneUnit: boolean;
}

/** Groups whose parts may be added: two parts or more, no rates, units that do not differ. */
export function markedSums(context: CheckContext, tree: TableTree): readonly MarkedSum[] {
  return tree.nodes.flatMap((row) => {
    const nodes = row.children
      .flatMap((child) => tree.nodes[child] ?? [])
      .filter((node) => node.partMark !== null);
    const mark = nodes[0]?.partMark;
    const units = nodes.map((node) => matchUnits(tree, node, row));
    if (!mark || nodes.length < 2 || units.includes('different')) return [];
    const oneUnit = !units.includes('unknown');
    return slotsOf(context, tree, row)
      .filter((whole) => !whole.rate)
      .flatMap((whole) => {
        const parts = nodes.flatMap((node) =>
          slotsOf(context, tree, node)
            .filter((slot) => sameColumn(slot, whole))
            .map((slot) => ({ node, slot })),
        );
        const usable = parts.length === nodes.length && parts.every(({ slot }) => !slot.rate);
        return usable ? [{ tree, row, whole, parts, mark, oneUnit }] : [];
      });
  });
}

export function sumOf(amounts: readonly (Interval | null)[]): Interval {
  return amounts.reduce<Interval>((sum, amount) => (amount === null ? sum : add(sum, amount)), exactly(0));
}

export type Balance = 'equal' | 'over' | 'under';

/** How a sum stands to the whole that is printed. */
export function balance(sum: Interval, whole: Interval): Balance {
  if (above(sum, whole)) return 'over';
  return above(whole, sum) ? 'under' : 'equal';
}

export function isKnown(context: CheckContext, fact: Fact): boolean {
  return isFigure(context, fact) || fact.holding === 'dash';
}

/** The sum of the printed values, without the noise of binary fractions. */
export function printedSum(values: readonly (number | null)[]): number {
  return Number(values.reduce<number>((sum, value) => sum + (value ?? 0), 0).toFixed(6));
}

/** "0 + 0 + 1" as it stands in a message. */
export function termList(values: readonly (string | null)[]): string {
  return values.map((value) => (value === null || value === '' ? '…' : value)).join(' + ');
}

export function knownAmounts(context: CheckContext, parts: readonly Fact[]): readonly (Interval | null)[] {
  return parts.map((part) => (isKnown(context, part) ? factAmount(part) : null));
}
