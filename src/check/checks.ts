import type { Finding } from '../document/contract/finding.ts';
import type { CheckOptions } from '../rules/schemas/checks.ts';
import { annexPeriod } from './annex-period.ts';
import { columnFormula } from './column-formula.ts';
import type { CheckContext } from './context.ts';
import { impossibleDate } from './impossible-date.ts';
import { missingTotal } from './missing-total.ts';
import { partAboveWhole } from './part-above-whole.ts';
import { partSum } from './part-sum.ts';
import { ratioParts } from './ratio-parts.ts';
import { rowNumberDuplicate } from './row-number-duplicate.ts';
import { rowNumberOrder } from './row-number-order.ts';
import { sameFact } from './same-fact.ts';
import { tableProse } from './table-prose.ts';
import { totalRow } from './total-row.ts';
import { unitValue } from './unit-value.ts';
import { zeroRate } from './zero-rate.ts';

export type CheckCode = keyof CheckOptions['checks'];

/**
 * A check looks at the whole report and its options from rules/checks.yaml, changes nothing, and gives its findings in
 * the order of the report.
 */
export type Check<Code extends CheckCode> = (
  context: CheckContext,
  options: CheckOptions['checks'][Code],
) => readonly Finding[];

/** Every check by its code, in the order in which findings are listed. A new check is one file and one line. */
export const CHECKS: { readonly [Code in CheckCode]: Check<Code> } = {
  'column-formula': columnFormula,
  'total-row': totalRow,
  'part-above-whole': partAboveWhole,
  'part-sum': partSum,
  'missing-total': missingTotal,
  'ratio-parts': ratioParts,
  'zero-rate': zeroRate,
  'unit-value': unitValue,
  'table-prose': tableProse,
  'same-fact': sameFact,
  'annex-period': annexPeriod,
  'row-number-duplicate': rowNumberDuplicate,
  'row-number-order': rowNumberOrder,
  'impossible-date': impossibleDate,
};
