import type { Finding } from '../document/contract/finding.ts';
import type { CheckOptions } from '../rules/schemas/checks.ts';
import { fold } from '../text/fold.ts';
import { containedPhrase } from '../text/words.ts';
import { wordsOf } from './compiled.ts';
import type { CheckContext } from './context.ts';
import { factName, rowName } from './facts.ts';
import { finding, type Outcome } from './finding.ts';
import { above, type Interval } from './interval.ts';
import { isFigure, sameKind } from './partners.ts';
import { factAmount } from './slots.ts';
import {
  balance,
  type CatalogueSum,
  catalogueSums,
  isKnown,
  knownAmounts,
  type MarkedSum,
  markedSums,
  printedSum,
  sumOf,
  termList,
} from './sums.ts';

const CODE = 'part-sum';
type Options = CheckOptions['checks']['part-sum'];

/**
 * Parts that do not add up to their whole: sums of the catalogue, and rows under "Trong đó". Printed parts below the
 * whole are an error only where all of them are printed; soft sums and parts that may overlap are notes.
 */
export function partSum(context: CheckContext, options: Options): Finding[] {
  const sums = catalogueSums(context);
  const judged = new Set(sums.flatMap((sum) => (sum.whole.node === null ? [] : [sum.whole.node])));
  return [
    ...sums.flatMap((sum) => catalogueFinding(context, options, sum)),
    ...context.trees.flatMap((tree) =>
      markedSums(context, tree)
        .filter((sum) => !judged.has(sum.row) || sum.tree.matrix)
        .flatMap((sum) => markedFinding(options, sum)),
    ),
  ];
}

function catalogueFinding(context: CheckContext, options: Options, sum: CatalogueSum): Finding[] {
  const known = sum.parts.filter((part) => isKnown(context, part));
  const whole = isFigure(context, sum.whole) ? factAmount(sum.whole) : null;
  if (whole === null || known.length === 0 || sum.parts.some((part) => !sameKind(part, sum.whole))) return [];
  if (known.some((part) => exceeds(factAmount(part), whole))) return [];
  const outcome = catalogueOutcome(
    context,
    options,
    sum,
    balance(sumOf(knownAmounts(context, sum.parts)), whole),
  );
  if (outcome === null) return [];
  const expected = printedSum(known.map((part) => part.value));
  return [
    finding(CODE, outcome, {
      values: {
        whole: factName(sum.whole),
        parts: termList(sum.parts.map((part) => part.raw)),
        expected,
        actual: sum.whole.value ?? 0,
      },
      about: [sum.whole, ...sum.parts],
      expected,
      actual: sum.whole.value,
    }),
  ];
}

function catalogueOutcome(
  context: CheckContext,
  options: Options,
  sum: CatalogueSum,
  state: 'equal' | 'over' | 'under',
): Outcome | null {
  const { outcomes } = options;
  if (state === 'equal') return null;
  if (state === 'over') return sum.soft ? outcomes.overlapping : outcomes.mismatch;
  if (sum.soft) return null;
  const blank = sum.parts.filter((part) => !isKnown(context, part)).length;
  if (blank === 0 && sum.absent.length === 0) return outcomes.mismatch;
  // Running text names the parts it likes; only a table shows that it prints them all.
  if (sum.whole.origin !== 'table') return null;
  return blank === 0 && sum.parts.length > 1 ? outcomes.announced : outcomes.incomplete;
}

function markedFinding(options: Options, sum: MarkedSum): Finding[] {
  const known = sum.parts.filter(({ slot }) => slot.amount !== null);
  if (sum.whole.holding !== 'figure' || sum.whole.amount === null || known.length < 2) return [];
  const whole = sum.whole.amount;
  if (known.some(({ slot }) => exceeds(slot.amount, whole))) return [];
  const state = balance(sumOf(known.map(({ slot }) => slot.amount)), sum.whole.amount);
  const outcome = markedOutcome(options, sum, state, known.length === sum.parts.length);
  if (outcome === null) return [];
  const expected = printedSum(known.map(({ slot }) => slot.value));
  return [
    finding(CODE, outcome, {
      values: {
        whole: rowName(sum.row),
        parts: termList(sum.parts.map(({ slot }) => slot.raw)),
        expected,
        actual: sum.whole.value ?? 0,
      },
      about: [sum.whole.fact, ...sum.parts.map(({ slot }) => slot.fact)],
      expected,
      actual: sum.whole.value,
    }),
  ];
}

/** A single part above the whole is the business of "part-above-whole". */
function exceeds(part: Interval | null, whole: Interval): boolean {
  return part !== null && above(part, whole);
}

function markedOutcome(
  options: Options,
  sum: MarkedSum,
  state: 'equal' | 'over' | 'under',
  complete: boolean,
): Outcome | null {
  const { outcomes } = options;
  const exhaustive = options.exhaustiveMarks.map(fold).includes(sum.mark);
  const disjoint = isPartition(
    options,
    sum.parts.map(({ node }) => node.row.label),
  );
  if (state === 'equal') return null;
  if (!sum.oneUnit) return state === 'over' ? outcomes.overlapping : exhaustive ? outcomes.incomplete : null;
  if (state === 'over')
    return disjoint ? outcomes.mismatch : exhaustive ? outcomes.announced : outcomes.overlapping;
  if (!complete) return exhaustive ? outcomes.incomplete : null;
  if (exhaustive) return outcomes.announced;
  return disjoint ? outcomes.incomplete : null;
}

/** True when each label carries a word of its own from one set: such parts do not overlap. */
function isPartition(options: Options, labels: readonly string[]): boolean {
  const folded = labels.map(fold);
  return options.partitions.some((groups) => {
    const lists = groups.map((words) => wordsOf(words));
    const used = folded.map((label) => {
      const hits = lists.flatMap((list, i) => (containedPhrase(list, label) === null ? [] : [i]));
      return hits.length === 1 ? (hits[0] ?? -1) : -1;
    });
    return !used.includes(-1) && new Set(used).size === used.length;
  });
}
