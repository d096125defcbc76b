import type { Indicator } from '../../rules/schemas/indicators.ts';
import type { TableFormRules } from '../../rules/schemas/table-forms.ts';
import { fold, squeeze } from '../../text/fold.ts';

/** Code list printed in a unit cell: "Trực tuyến = 0 Phát phiếu = 1 Kết hợp = 2" gives folded words -> code. */
export function printedCodes(unit: string): ReadonlyMap<string, number> {
  const codes = new Map<string, number>();
  for (const m of squeeze(unit).matchAll(/([\p{L}\d][\p{L}\d\s,/]*?)\s*=\s*(\d)/gu))
    if (m[1] && m[2]) codes.set(fold(m[1]), Number(m[2]));
  return codes;
}

/**
 * Code of an answer in words ("Có", "Trực tuyến") where the row expects a code: by the list that its unit cell
 * prints, by the catalogue's answers, or by yes and no. Null when the words are no answer.
 */
export function answerCode(
  raw: string,
  unit: string,
  indicator: Indicator | null,
  rules: TableFormRules,
): number | null {
  const folded = fold(raw);
  const printed = printedCodes(unit).get(folded);
  if (printed !== undefined) return printed;
  for (const [code, names] of Object.entries(indicator?.answers ?? {}))
    if (fold(names.vi) === folded) return Number(code);
  const yesNo =
    rules.yesNo.units.some((word) => fold(word) === fold(unit)) || indicator?.valueType === 'boolean';
  if (!yesNo) return null;
  if (rules.yesNo.yes.some((word) => fold(word) === folded)) return 1;
  if (rules.yesNo.no.some((word) => fold(word) === folded)) return 0;
  return null;
}
