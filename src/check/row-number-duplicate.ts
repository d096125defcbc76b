import type { Finding } from '../document/contract/finding.ts';
import type { CheckOptions } from '../rules/schemas/checks.ts';
import type { CheckContext } from './context.ts';
import { clip } from './facts.ts';
import { finding } from './finding.ts';
import type { RowNode, TableTree } from './table-tree.ts';

const CODE = 'row-number-duplicate';
type Options = CheckOptions['checks']['row-number-duplicate'];

/**
 * One number on several rows. Numbers of several levels ("1.1.1") stand once in a table; single numbers and letters
 * begin again under every parent and wherever a count starts over.
 */
export function rowNumberDuplicate(context: CheckContext, options: Options): Finding[] {
  return context.trees.flatMap((tree) =>
    [...duplicates(tree).values()]
      .filter((nodes) => nodes.length > 1)
      .map((nodes) => {
        const number = nodes[0]?.number?.text ?? '';
        return finding(CODE, options.outcomes.duplicate, {
          values: {
            number,
            count: nodes.length,
            rows: nodes.map((node) => `“${clip(node.row.label)}”`).join(', '),
          },
          about: nodes.flatMap((node) => context.rowFacts(node.table, node.position)),
          expected: null,
          actual: number,
        });
      }),
  );
}

function duplicates(tree: TableTree): ReadonlyMap<string, RowNode[]> {
  const runs = runsOf(tree);
  const numbered = tree.nodes.filter((node) => node.number !== null && !node.total);
  return Map.groupBy(numbered, (node) => {
    const number = node.number;
    const levels = number?.components.length ?? 0;
    const scope = levels > 1 ? outerScope(tree, node, runs) : `${node.parent}/${runs.get(node)}`;
    return `${scope}|${number?.style}|${number?.text.toLowerCase()}`;
  });
}

function parentOf(tree: TableTree, node: RowNode): RowNode | null {
  return node.parent === null ? null : (tree.nodes[node.parent] ?? null);
}

/** "1.1" stands once for each part around it ("A", "I", a heading without a number), and for each count from "1". */
function outerScope(tree: TableTree, node: RowNode, runs: ReadonlyMap<RowNode, number>): string {
  let outer = node;
  for (let above = parentOf(tree, node); above !== null; above = parentOf(tree, above)) outer = above;
  if (outer.number?.style !== 'decimal' && outer !== node) return `part ${outer.position}`;
  return `count ${runs.get(outer) ?? 0}`;
}

/** The how-manieth count from 1 a row belongs to, among the rows of its parent and its style of counting. */
function runsOf(tree: TableTree): ReadonlyMap<RowNode, number> {
  const current = new Map<string, number>();
  const runs = new Map<RowNode, number>();
  for (const node of tree.nodes) {
    if (node.number === null || node.number.components.length > 1) continue;
    const key = `${node.parent}|${node.number.style}`;
    const run = current.get(key) ?? 0;
    const started = node.number.components[0] === 1 ? run + 1 : run;
    current.set(key, started);
    runs.set(node, started);
  }
  return runs;
}
