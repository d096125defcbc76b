import type { Finding } from '../document/contract/finding.ts';
import type { CheckOptions } from '../rules/schemas/checks.ts';
import { toBase } from './catalogue.ts';
import type { CheckContext } from './context.ts';
import { type Figure, factName, rowName } from './facts.ts';
import { finding } from './finding.ts';
import { above } from './interval.ts';
import { isFigure, partner, sameKind } from './partners.ts';
import { factAmount, matchUnits, type Slot, sameColumn, slotsOf } from './slots.ts';
import type { RowNode, TableTree } from './table-tree.ts';

const CODE = 'part-above-whole';
type Options = CheckOptions['checks']['part-above-whole'];

/**
 * A part is greater than its whole: indicators that the catalogue holds to be at most another, and rows under
 * "Trong đó". A group row that says 0 above rows that count something is noted.
 */
export function partAboveWhole(context: CheckContext, options: Options): Finding[] {
  const known = new Set<string>();
  return [
    ...catalogueParts(context, options, known),
    ...context.trees.flatMap((tree) => markedParts(context, options, tree, known)),
    ...context.trees.flatMap((tree) => zeroGroups(context, options, tree)),
  ];
}

function catalogueParts(context: CheckContext, options: Options, known: Set<string>): Finding[] {
  return context.relations.atMost.flatMap(({ part, whole, soft }) =>
    context.factsOf(part).flatMap((fact) => {
      const other = isFigure(context, fact) ? partner(context, fact, whole) : null;
      if (!isFigure(context, fact) || !isFigure(context, other) || !isAbove(context, fact, other)) return [];
      if (fact.node && other.node) known.add(pairKey(fact.node, other.node));
      return finding(CODE, soft ? options.outcomes.aboveSoft : options.outcomes.above, {
        values: {
          part: factName(fact),
          whole: factName(other),
          expected: other.value,
          actual: fact.value,
        },
        about: [fact, other],
        expected: other.value,
        actual: fact.value,
      });
    }),
  );
}

function isAbove(context: CheckContext, part: Figure, whole: Figure): boolean {
  if (part.unit === whole.unit || part.kind !== 'money' || whole.kind !== 'money') {
    const [a, b] = [factAmount(part), factAmount(whole)];
    return sameKind(part, whole) && a !== null && b !== null && above(a, b);
  }
  const [a, b] = [part, whole].map((fact) => toBase(context.rules, fact.value, fact.unit));
  return a !== undefined && b !== undefined && a.unit === b.unit && a.value > b.value;
}

function markedParts(
  context: CheckContext,
  options: Options,
  tree: TableTree,
  known: ReadonlySet<string>,
): Finding[] {
  return tree.nodes.flatMap((node) => {
    const whole = node.partMark === null || node.parent === null ? undefined : tree.nodes[node.parent];
    if (whole === undefined || known.has(pairKey(node, whole))) return [];
    const units = matchUnits(tree, node, whole);
    if (units === 'different') return [];
    const outcome = units === 'same' ? options.outcomes.above : options.outcomes.aboveSoft;
    const wholes = slotsOf(context, tree, whole);
    return slotsOf(context, tree, node).flatMap((part) => {
      const other = wholes.find((slot) => sameColumn(slot, part));
      if (other === undefined || !exceeds(part, other)) return [];
      return finding(CODE, outcome, {
        values: {
          part: rowName(node),
          whole: rowName(whole),
          expected: other.value ?? 0,
          actual: part.value ?? 0,
        },
        about: [part.fact, other.fact],
        expected: other.value ?? 0,
        actual: part.value,
      });
    });
  });
}

function exceeds(part: Slot, whole: Slot): boolean {
  if (part.rate || whole.rate || part.amount === null || whole.amount === null) return false;
  return above(part.amount, whole.amount);
}

/** Group rows have no unit of their own; what their figure counts is not said, so this is a note only. */
function zeroGroups(context: CheckContext, options: Options, tree: TableTree): Finding[] {
  if (tree.matrix) return [];
  return tree.nodes.flatMap((node) => {
    if ((node.row.unit ?? '') !== '' || node.children.length === 0) return [];
    const zero = context
      .rowFacts(tree.position, node.position)
      .find((fact) => isFigure(context, fact) && fact.value === 0);
    if (zero === undefined) return [];
    const counted = node.children
      .flatMap((child) => context.rowFacts(tree.position, child))
      .filter((fact) => isFigure(context, fact) && fact.kind === 'count' && fact.value > 0);
    const first = counted[0];
    if (first === undefined) return [];
    return finding(CODE, options.outcomes.groupZero, {
      values: { part: factName(first), whole: rowName(node), actual: first.value ?? 0 },
      about: [zero, ...counted],
      expected: null,
      actual: 0,
    });
  });
}

function pairKey(part: RowNode, whole: RowNode): string {
  return `${part.table}/${part.position}/${whole.position}`;
}
