import type { Alternative, Observation } from '../../document/contract/observation.ts';
import type { Period } from '../../document/contract/period.ts';
import type { CellOut, RowOut } from '../../document/contract/table.ts';
import type { Column, DataRow } from '../../document/outline.ts';
import { confidenceOf, EMPTY_TEXT, type RichText } from '../../document/rich-text.ts';
import type { Indicator } from '../../rules/schemas/indicators.ts';
import { unitByCode, unitOf } from '../../rules/units.ts';
import { fold, squeeze } from '../../text/fold.ts';
import { evidenceOf } from '../evidence.ts';
import { formOf } from '../mapping/form.ts';
import { type Mapping, mapRows } from '../mapping/rows.ts';
import { answerCode, printedCodes } from './answer.ts';
import { type CellValue, readCell } from './cell-value.ts';
import { type TableContext, type TableReading, UNKNOWN_PERIOD } from './reading.ts';
import { rowLabel, rowNumber, textOrNull } from './row-text.ts';

/** Confidence of a figure whose row no indicator covers: what is printed is sure, what it means is not claimed. */
const UNMAPPED_CONFIDENCE = 0.9;
/** Confidence left when a figure was printed with "gần", ">" and their kind, or beside a fraction. */
const QUALIFIED = 0.95;

/** Reads a table whose rows are indicators. */
export function readIndicatorTable(context: TableContext): TableReading {
  const { table, rules } = context;
  const mappings = mapRows(table, rules);
  const columns = valueColumns(table.columns);
  const rows: RowOut[] = [];
  const observations: Observation[] = [];
  for (const [at, row] of table.rows.entries()) {
    const mapping = mappings[at];
    if (mapping === undefined) continue;
    rows.push(rowOut(context, row, at, mapping, columns));
    for (const column of columns) {
      const made = observationOf(context, row, at, column, mapping);
      if (made !== null) observations.push(made);
    }
  }
  return {
    out: {
      title: table.title,
      form: formOf(table, mappings, rules),
      page: rows[0]?.evidence.page ?? null,
      captions: table.captions.map((caption) => squeeze(caption.text)),
      columns: table.columns.map(({ path, number, formula }) => ({ path: [...path], number, formula })),
      rows,
    },
    observations,
  };
}

/** Positions of the value columns, the one for the reporting period first. */
function valueColumns(columns: readonly Column[]): number[] {
  const values = columns.flatMap((column, at) => (column.role === 'value' ? [at] : []));
  return values.sort(
    (a, b) => Number(columns[a]?.window !== null) - Number(columns[b]?.window !== null) || a - b,
  );
}

function readValue(
  context: TableContext,
  row: DataRow,
  column: number,
  indicator: Indicator | null,
): DoubtedValue {
  const text = row.cells[column] ?? EMPTY_TEXT;
  const cell = readCertain(context, row, text.text, indicator);
  const doubted = cell.value !== null && confidenceOf(text, 0, text.text.length) < LEAST_READ;
  return doubted
    ? { ...cell, value: null, status: 'ambiguous', doubted: cell.value }
    : { ...cell, doubted: null };
}

/** A value, and the figure that was read too doubtfully to be one. */
interface DoubtedValue extends CellValue {
  readonly doubted: number | null;
}

/** A figure whose tokens are less sure than this is no value: rebuilt rows mark doubt with 0.25, sure ones start at 0.48. */
const LEAST_READ = 0.3;

function readCertain(
  context: TableContext,
  row: DataRow,
  text: string,
  indicator: Indicator | null,
): CellValue {
  const { rules } = context;
  const unit = unitOf(rules, row.unit.text) ?? unitByCode(rules, indicator?.unit ?? '');
  const cell = readCell(text, unit?.kind ?? null, rules.tableForms);
  const expectsCode =
    unit?.kind === 'code' || indicator?.valueType === 'enum' || indicator?.valueType === 'boolean';
  if (!expectsCode || cell.raw === '' || cell.status === 'reported') return cell;
  // An answer in words has the code that its own unit cell prints; the catalogue's code is not printed, so no value.
  const code = printedCodes(row.unit.text).get(fold(cell.raw)) ?? null;
  const known = answerCode(cell.raw, row.unit.text, indicator, rules.tableForms) !== null;
  return code === null && !known ? cell : { ...cell, value: code, status: 'reported' };
}

function rowOut(
  context: TableContext,
  row: DataRow,
  at: number,
  mapping: Mapping,
  columns: readonly number[],
): RowOut {
  const { table, rules, index } = context;
  const main = columns[0] ?? null;
  const value = main === null ? null : readValue(context, row, main, mapping.indicator);
  const cells =
    columns.length < 2 ? [] : columns.map((column) => cellOut(context, row, at, column, mapping.indicator));
  return {
    number: rowNumber(row, rules),
    label: rowLabel(row),
    parents: row.parents.flatMap((parent) => {
      const above = table.rows[parent];
      return above === undefined ? [] : [rowLabel(above)];
    }),
    unit: textOrNull(row.unit.text) ?? value?.unitText ?? null,
    rawValue: value === null ? null : textOrNull(value.raw),
    value: value?.value ?? null,
    status: value?.status ?? 'blank',
    note: textOrNull(row.note.text),
    indicator: mapping.indicator?.code ?? null,
    cells,
    evidence: placeOf(row, main, { table: index, row: at }),
  };
}

function cellOut(
  context: TableContext,
  row: DataRow,
  at: number,
  column: number,
  indicator: Indicator | null,
): CellOut {
  const value = readValue(context, row, column, indicator);
  const { path, number } = context.table.columns[column] ?? { path: [], number: null };
  return {
    column: { path: [...path], number },
    raw: value.raw,
    value: value.value,
    evidence: placeOf(row, column, { table: context.index, row: at }),
  };
}

/** Evidence of a cell; of a blank cell, its row's label. */
function placeOf(
  row: DataRow,
  column: number | null,
  place: { table: number; row: number },
): RowOut['evidence'] {
  const cell: RichText = column === null ? EMPTY_TEXT : (row.cells[column] ?? EMPTY_TEXT);
  const shown = cell.text.trim() === '' ? row.label : cell;
  return evidenceOf(shown, 0, shown.text.length, { ...place, column });
}

function observationOf(
  context: TableContext,
  row: DataRow,
  at: number,
  column: number,
  mapping: Mapping,
): Observation | null {
  const { table, rules, index } = context;
  const { indicator } = mapping;
  const cell = readValue(context, row, column, indicator);
  const isHeading = indicator === null ? row.unit.text.trim() === '' : indicator.kind !== 'indicator';
  if (cell.status === 'blank' && isHeading) return null;
  const window = table.columns[column]?.window ?? null;
  const text = row.cells[column] ?? EMPTY_TEXT;
  return {
    id: `t${index}.r${at}.c${column}`,
    indicator: indicator?.code ?? null,
    label: rowLabel(row),
    value: cell.value,
    valueText: textOrNull(cell.raw),
    unit: unitOut(context, row, cell, indicator),
    status: cell.status,
    approximate: cell.qualifier,
    fraction: cell.fraction === null ? null : [cell.fraction[0], cell.fraction[1]],
    period: periodOf(context, column, window),
    dimensions: { ...dimensionsOf(window, indicator), ...answerOf(context, row, cell, indicator) },
    origin: 'table',
    confidence: confidence(mapping, cell, text),
    alternatives: alternativesOf(mapping, cell, text),
    evidence: placeOf(row, column, { table: index, row: at }),
    rule: `${rules.pack.name}/${mapping.indicator === null ? 'row' : `row.${mapping.rule}`}`,
  };
}

/** The printed unit; the catalogue's code where the print says nothing of its own ("Số lượng"). */
function unitOut(
  context: TableContext,
  row: DataRow,
  cell: CellValue,
  indicator: Indicator | null,
): Observation['unit'] {
  const raw = textOrNull(row.unit.text) ?? cell.unitText;
  const unit = unitOf(context.rules, raw ?? '');
  return { code: unit === null || unit.generic ? (indicator?.unit ?? null) : unit.code, raw };
}

/** A column of another window speaks of a time that the table does not state in full. */
function periodOf(context: TableContext, column: number, window: string | null): Period {
  if (window === null || window === 'plan') return context.period;
  return { ...UNKNOWN_PERIOD, label: context.table.columns[column]?.path.at(-1) ?? null };
}

function dimensionsOf(window: string | null, indicator: Indicator | null): Record<string, string> {
  return {
    ...(window === null ? {} : { window }),
    // A figure on the heading of a group is the group's own, never that of its first member.
    ...(indicator !== null && indicator.kind !== 'indicator' ? { scope: 'group' } : {}),
  };
}

/** The catalogue's code of an answer in words, beside the value and never in its place. */
function answerOf(
  context: TableContext,
  row: DataRow,
  cell: CellValue,
  indicator: Indicator | null,
): Record<string, string> {
  if (cell.status !== 'reported' || cell.value !== null) return {};
  const code = answerCode(cell.raw, row.unit.text, indicator, context.rules.tableForms);
  return code === null ? {} : { answer: String(code) };
}

/** The figure that was too doubtful to be the value, and the other indicators that the row came near to. */
function alternativesOf(mapping: Mapping, cell: DoubtedValue, text: RichText): Alternative[] {
  const round = (share: number): number => Math.round(Math.max(0, Math.min(1, share)) * 100) / 100;
  const indicator = mapping.indicator?.code ?? null;
  const read = confidenceOf(text, 0, text.text.length);
  const doubted = cell.doubted === null ? [] : [{ indicator, value: cell.doubted, confidence: round(read) }];
  const others = mapping.alternatives.map((other) => ({
    indicator: other.indicator.code,
    value: cell.value,
    confidence: round(other.score - 0.2),
  }));
  return [...doubted, ...others];
}

function confidence(mapping: Mapping, cell: CellValue, text: RichText): number {
  const base = mapping.indicator === null ? UNMAPPED_CONFIDENCE : mapping.confidence;
  const read = confidenceOf(text, 0, text.text.length);
  const factor = cell.qualifier || cell.fraction !== null ? QUALIFIED : 1;
  const sure = cell.status === 'ambiguous' || cell.status === 'unreadable' ? 0.3 : 1;
  return Math.round(base * read * factor * sure * 1000) / 1000;
}
