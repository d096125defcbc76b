import type { DataRow } from '../../document/outline.ts';
import type { RulePack } from '../../rules/pack.ts';
import { fold, squeeze } from '../../text/fold.ts';

/** A label as it is given out: one line, without the sign that closes it in print or white space inside brackets. */
export function rowLabel(row: DataRow): string {
  return squeeze(row.label.text)
    .replace(/\(\s+/g, '(')
    .replace(/\s+\)/g, ')')
    .replace(/\s*[:.;]+$/, '');
}

/** The printed number; "Tron g đó" broken by a narrow column is given as "Trong đó". */
export function rowNumber(row: DataRow, rules: RulePack): string {
  const printed = squeeze(row.number.text);
  const spelled = fold(printed).replaceAll(' ', '');
  const mark = rules.tableForms.partMarks.find((word) => fold(word).replaceAll(' ', '') === spelled);
  return mark ?? printed;
}

export function textOrNull(text: string): string | null {
  const squeezed = squeeze(text);
  return squeezed === '' ? null : squeezed;
}
