import type { Finding } from '../document/contract/finding.ts';
import type { CheckOptions } from '../rules/schemas/checks.ts';
import type { CheckContext } from './context.ts';
import { rowName } from './facts.ts';
import { finding } from './finding.ts';
import { compareNumbers, isUnder, type RowNumber } from './row-number.ts';
import type { RowNode, TableTree } from './table-tree.ts';

const CODE = 'row-number-order';
type Options = CheckOptions['checks']['row-number-order'];

/**
 * A number that does not fit its place: it begins with another number than that of the row above it in the hierarchy
 * ("1.1.1" under "1.2"), or it lies outside the numbers of the rows before and after it ("412" between 4.1.1 and
 * 4.1.3). Gaps are no fault: forms leave rows out.
 */
export function rowNumberOrder(context: CheckContext, options: Options): Finding[] {
  return context.trees.flatMap((tree) => {
    const numbered = tree.nodes.filter((node) => node.number !== null && !node.total);
    const foreign = new Map(numbered.flatMap((node) => foreignParent(tree, node)));
    const own = numbered.filter((node) => !foreign.has(node));
    return [
      ...[...foreign].map(([node, parent]) => parentFinding(context, options, tree, node, parent)),
      ...own.flatMap((node, i) => {
        const [before, after] = [own[i - 1], own[i + 1]];
        if (!before || !after || !isOutOfPlace(before, node, after)) return [];
        return finding(CODE, options.outcomes.place, {
          values: {
            row: rowName(node),
            before: before.row.number,
            after: after.row.number,
            actual: node.row.number,
          },
          about: context.rowFacts(node.table, node.position),
          expected: null,
          actual: node.row.number,
        });
      }),
    ];
  });
}

/** The nearest row above it with a decimal number, where its own number does not continue that number. */
function foreignParent(tree: TableTree, node: RowNode): [RowNode, RowNode][] {
  const parent = numberedAncestor(tree, node);
  if (node.number?.style !== 'decimal' || parent?.number == null) return [];
  // The same number again is the business of the check of duplicates.
  if (isUnder(node.number, parent.number) || compareNumbers(node.number, parent.number) === 0) return [];
  // Under a numbered row a count of its own ("1, 2, 3" under "2.1") belongs to no other row.
  return node.number.components.length > 1 ? [[node, parent]] : [];
}

function numberedAncestor(tree: TableTree, node: RowNode): RowNode | null {
  let at = node.parent;
  while (at !== null) {
    const above = tree.nodes[at];
    if (above?.number?.style === 'decimal') return above;
    at = above?.parent ?? null;
  }
  return null;
}

function parentFinding(
  context: CheckContext,
  options: Options,
  tree: TableTree,
  node: RowNode,
  parent: RowNode,
): Finding {
  const siblings = tree.nodes.filter((other) => other.parent === node.parent && other.number !== null);
  const expected = [...(parent.number?.components ?? []), siblings.indexOf(node) + 1].join('.');
  return finding(CODE, options.outcomes.parent, {
    values: { row: rowName(node), parent: rowName(parent), expected, actual: node.row.number },
    about: context.rowFacts(node.table, node.position),
    expected,
    actual: node.row.number,
  });
}

/** The rows around it are in order, and it does not lie between them. */
function isOutOfPlace(before: RowNode, node: RowNode, after: RowNode): boolean {
  const [a, b, c] = [before.number, node.number, after.number];
  if (!a || !b || !c || ![a, b, c].every((number) => number.style === 'decimal')) return false;
  if (compareNumbers(a, c) >= 0) return false;
  const levels = [a, b, c].map((number) => number.components.length);
  if (levels.every((level) => level === 1)) {
    // A plain count starts over in every group.
    const parents = new Set([before, node, after].map((row) => row.parent));
    return parents.size === 1 && !isBetween(a, b, c);
  }
  // "1, 2, 3" inside "2.1" is a count of its own; "412" beside "4.1.1" and "4.1.3" has lost its dots.
  if (levels[1] === 1) return levels[0] !== 1 && levels[2] !== 1 && compareNumbers(b, c) > 0;
  if (levels[0] === 1 && !isUnder(b, a) && !isUnder(c, a)) return false;
  return !isBetween(a, b, c);
}

/** A repeated number is the business of the check of duplicates. */
function isBetween(a: RowNumber, b: RowNumber, c: RowNumber): boolean {
  return compareNumbers(b, a) >= 0 && compareNumbers(b, c) <= 0;
}
