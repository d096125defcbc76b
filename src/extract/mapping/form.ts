import type { DataTable } from '../../document/outline.ts';
import type { RulePack } from '../../rules/pack.ts';
import type { FormMark, FormVariant } from '../../rules/schemas/forms.ts';
import { fold } from '../../text/fold.ts';
import type { Mapping } from './rows.ts';

/** Share of rows that must be known indicators before a table is taken for a form. */
const KNOWN_ROWS = 0.5;

/** Code of the form variant whose marks a table shows best; the form itself where two variants fit alike. */
export function formOf(table: DataTable, mappings: readonly Mapping[], rules: RulePack): string | null {
  const known = mappings.filter((mapping) => mapping.indicator !== null).length;
  if (known < Math.max(5, table.rows.length * KNOWN_ROWS)) return null;
  const [form] = rules.forms.forms;
  if (form === undefined) return null;
  const scored = form.variants
    .map((variant) => ({ variant, score: scoreOf(variant, table, mappings) }))
    .sort((a, b) => b.score - a.score);
  const [best, second] = scored;
  if (best === undefined || best.score <= 0 || best.score === second?.score) return form.code;
  return best.variant.code;
}

function scoreOf(variant: FormVariant, table: DataTable, mappings: readonly Mapping[]): number {
  let score = variant.columns === table.columns.length ? 1 : 0;
  for (const mark of variant.marks) {
    const shown = shows(mark, table, mappings);
    if (shown !== mark.absent) score += mark.weight;
    else if (!mark.absent) score -= mark.weight / 2;
  }
  return score;
}

function shows(mark: FormMark, table: DataTable, mappings: readonly Mapping[]): boolean {
  switch (mark.in) {
    case 'header':
      return table.columns.some((column) => column.path.some((text) => fold(text).includes(fold(mark.text))));
    case 'label':
      return table.rows.some((row) => fold(row.label.text).includes(fold(mark.text)));
    case 'unit':
      return table.rows.some((row) => fold(row.unit.text).includes(fold(mark.text)));
    case 'rows':
      return mappings.some((mapping) => mapping.indicator?.code === mark.indicator);
    case 'layout':
      return table.rows.some((row) =>
        mark.parts === 'under-of-which' ? row.part : !row.part && !row.total && row.number.text.trim() === '',
      );
  }
}
