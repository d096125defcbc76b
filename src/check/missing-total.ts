import type { Finding } from '../document/contract/finding.ts';
import type { CheckOptions } from '../rules/schemas/checks.ts';
import type { CheckContext } from './context.ts';
import { factName, rowName } from './facts.ts';
import { finding, type Outcome } from './finding.ts';
import { columnName } from './slots.ts';
import { catalogueSums, isKnown, markedSums, printedSum, termList } from './sums.ts';
import { totalColumns, totalGroups } from './totals.ts';

const CODE = 'missing-total';
type Options = CheckOptions['checks']['missing-total'];

/** Figures are given and their total is left blank: in a row of totals, or above the parts of a whole. */
export function missingTotal(context: CheckContext, options: Options): Finding[] {
  return [...blankTotals(context, options), ...blankSums(context, options), ...blankWholes(context, options)];
}

function blankTotals(context: CheckContext, options: Options): Finding[] {
  const additive = context.rules.checks.checks['total-row'];
  return totalGroups(context).flatMap((group) => {
    const columns = totalColumns(context, additive, group).filter((column) => column.parts.some(isGiven));
    const blank = columns.filter((column) => column.total.holding === 'blank');
    if (blank.length === 0) return [];
    if (blank.length === columns.length)
      return [
        finding(CODE, options.outcomes.row, {
          values: {
            row: rowName(group.total),
            columns: blank.length,
            expected: blank
              .map((column) => String(printedSum(column.parts.map((part) => part.value))))
              .join('; '),
          },
          about: blank.flatMap((column) => column.parts.map((part) => part.fact)),
          expected: blank.map((column) => printedSum(column.parts.map((part) => part.value))).join('; '),
        }),
      ];
    return blank.map((column) => {
      const expected = printedSum(column.parts.map((part) => part.value));
      return finding(CODE, options.outcomes.cell, {
        values: { row: rowName(group.total), column: columnName(column.total.head), expected },
        about: column.parts.map((part) => part.fact),
        expected,
      });
    });
  });
}

function isGiven(slot: { readonly holding: string }): boolean {
  return slot.holding === 'figure';
}

function blankSums(context: CheckContext, options: Options): Finding[] {
  return catalogueSums(context)
    .filter((sum) => sum.whole.origin === 'table' && sum.whole.holding === 'blank' && !sum.soft)
    .flatMap((sum) => {
      const known = sum.parts.filter((part) => isKnown(context, part));
      const outcome = weigh(options, known.length, sum.parts.length, sum.absent.length === 0);
      if (outcome === null || known.every((part) => part.holding !== 'figure')) return [];
      const expected = printedSum(known.map((part) => part.value));
      return finding(CODE, outcome, {
        values: { whole: factName(sum.whole), parts: termList(sum.parts.map((part) => part.raw)), expected },
        about: [sum.whole, ...sum.parts],
        expected,
      });
    });
}

function blankWholes(context: CheckContext, options: Options): Finding[] {
  const judged = new Set(catalogueSums(context).map((sum) => sum.whole.node));
  return context.trees
    .flatMap((tree) => markedSums(context, tree))
    .filter((sum) => sum.whole.holding === 'blank' && (sum.tree.matrix || !judged.has(sum.row)))
    .filter((sum) => sum.tree.matrix || (sum.row.row.unit ?? '') !== '')
    .flatMap((sum) => {
      const known = sum.parts.filter(({ slot }) => slot.amount !== null);
      const outcome = weigh(options, known.length, sum.parts.length, true);
      if (outcome === null || known.every(({ slot }) => slot.holding !== 'figure')) return [];
      const expected = printedSum(known.map(({ slot }) => slot.value));
      return finding(CODE, outcome, {
        values: {
          whole: rowName(sum.row),
          parts: termList(sum.parts.map(({ slot }) => slot.raw)),
          expected,
        },
        about: [sum.whole.fact, ...sum.parts.map(({ slot }) => slot.fact)],
        expected,
      });
    });
}

/** All parts of two or more: their total is missing. Some of them: it may be unknown to the office too. */
function weigh(options: Options, known: number, printed: number, allPrinted: boolean): Outcome | null {
  if (known === 0) return null;
  return known === printed && known > 1 && allPrinted ? options.outcomes.whole : options.outcomes.someParts;
}
