import type { Column, DataRow, DataTable } from '../../document/outline.ts';
import { EMPTY_TEXT, joinTexts, type RichText } from '../../document/rich-text.ts';
import type { RulePack } from '../../rules/pack.ts';
import { squeeze } from '../../text/fold.ts';
import { readCells } from './cells.ts';
import type { FoundRow } from './chain.ts';
import { type Heading, textOfLines } from './heading.ts';
import { parentsOf } from './hierarchy.ts';
import { type Line, rangeText } from './lines.ts';
import { restored, withConfidence } from './restored.ts';
import type { Slice } from './slices.ts';

/** A label less like its wording than this keeps what is printed. */
const SAME_LABEL = 0.72;

/** The table that the rows make; its columns are those of the form. */
export function dataTable(
  rows: readonly FoundRow[],
  slices: readonly (readonly Slice[])[],
  variant: string | null,
  heading: Heading,
  lines: readonly Line[],
  rules: RulePack,
): DataTable {
  const form = rules.rebuild.forms.find((one) => one.variant === variant);
  const parents = parentsOf(rows, form?.rows.map(([number]) => number) ?? [], lines);
  const title = squeeze(textOfLines(heading.title, lines));
  return {
    title: title === '' ? null : title,
    captions: heading.captions.map((line) => lines[line]?.content ?? EMPTY_TEXT),
    layout: 'indicators',
    form: variant,
    columns: columnsOf(rules),
    rows: withLeadingMarks(
      rows.map((row, at) => dataRow(row, slices[at] ?? [], parents[at] ?? [], lines, rules)),
    ),
    section: null,
  };
}

/** The cell of "Trong đó" spans all parts of a row and is read beside any of them: it belongs to the first. */
function withLeadingMarks(rows: readonly DataRow[]): DataRow[] {
  return rows.map((row, at) => {
    if (!row.part) return row;
    const group = rows.slice(groupStart(rows, at));
    const end = group.findIndex((other) => !other.part);
    const mark = group.slice(0, end < 0 ? group.length : end).find((other) => other.number.text !== '');
    const number = groupStart(rows, at) === at && mark !== undefined ? mark.number : EMPTY_TEXT;
    return { ...row, number, cells: [number, ...row.cells.slice(1)] };
  });
}

function groupStart(rows: readonly DataRow[], at: number): number {
  let start = at;
  while (start > 0 && rows[start - 1]?.part) start--;
  return start;
}

function columnsOf({ rebuild: { columns } }: RulePack): Column[] {
  const roles = ['number', 'label', 'unit', 'value', 'note'] as const;
  return roles.map((role) => ({ path: [columns[role]], number: null, formula: null, role, window: null }));
}

function dataRow(
  row: FoundRow,
  slices: readonly Slice[],
  parents: readonly number[],
  lines: readonly Line[],
  rules: RulePack,
): DataRow {
  const { number, unit, value, note } = readCells(row, slices, lines, rules);
  const label = labelOf(row, lines);
  return {
    number,
    label,
    unit,
    note,
    cells: [number, label, unit, value, note],
    parents,
    part: row.formRow !== null && row.expected === null,
    total: false,
  };
}

/** The label in the catalogue's wording, with what was printed on record; a year of its own keeps the print. */
function labelOf({ hit }: FoundRow, lines: readonly Line[]): RichText {
  const printed = joinTexts(
    hit.parts.map((part) => rangeText(lines, part)),
    ' ',
  );
  const years = printed.text.match(/\b(?:19|20)\d\d\b/g) ?? [];
  const same = years.every((year) => hit.wording.text.includes(year));
  if (!same || hit.similarity < SAME_LABEL) return withConfidence(printed, hit.similarity);
  return restored(printed, hit.wording.text, 'catalogue-wording', hit.similarity);
}
