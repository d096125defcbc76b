import type { Observation } from '../../document/contract/observation.ts';
import type { CellOut, RowOut } from '../../document/contract/table.ts';
import type { Column, DataRow } from '../../document/outline.ts';
import { confidenceOf, EMPTY_TEXT } from '../../document/rich-text.ts';
import type { MatrixColumn } from '../../rules/schemas/matrices.ts';
import type { UnitKind } from '../../rules/schemas/units.ts';
import { unitByCode, unitOf } from '../../rules/units.ts';
import { squeeze } from '../../text/fold.ts';
import { evidenceOf } from '../evidence.ts';
import { type MatrixMatch, matchMatrix } from '../mapping/matrix.ts';
import { type CellValue, readCell } from './cell-value.ts';
import type { TableContext, TableReading } from './reading.ts';
import { rowLabel, rowNumber, textOrNull } from './row-text.ts';

/** Confidence of a cell in a column of a known form, and in one of an unknown form. */
const KNOWN_COLUMN = 0.97;
const OTHER_COLUMN = 0.88;

/** Reads a table whose columns are figures of one row each ("TTHC by field", "dossiers by commune"). */
export function readMatrixTable(context: TableContext): TableReading {
  const { table } = context;
  const match = matchMatrix(table, context.rules);
  const figures = table.columns.flatMap((column, at) => (column.role === 'figure' ? [at] : []));
  const rows: RowOut[] = [];
  const observations: Observation[] = [];
  for (const [at, row] of table.rows.entries()) {
    const cells = figures.map((column) => readFigure(context, row, at, column, match));
    rows.push(rowOut(context, row, at, cells));
    observations.push(...cells.flatMap((cell) => observationOf(context, row, at, cell)));
  }
  return {
    out: {
      title: table.title,
      form: match?.matrix.code ?? null,
      page: rows[0]?.evidence.page ?? null,
      captions: table.captions.map((caption) => squeeze(caption.text)),
      columns: table.columns.map(({ path, number, formula }) => ({ path: [...path], number, formula })),
      rows,
    },
    observations,
  };
}

interface Figure {
  readonly at: number;
  readonly column: Column;
  readonly known: MatrixColumn | null;
  readonly cell: CellValue;
  readonly out: CellOut;
}

function readFigure(
  context: TableContext,
  row: DataRow,
  at: number,
  columnAt: number,
  match: MatrixMatch | null,
): Figure {
  const column = context.table.columns[columnAt] ?? {
    path: [],
    number: null,
    formula: null,
    role: 'figure',
    window: null,
  };
  const known = match?.columns[columnAt] ?? null;
  const text = row.cells[columnAt] ?? EMPTY_TEXT;
  const cell = readCell(text.text, kindOf(column, known, context), context.rules.tableForms);
  const shown = text.text.trim() === '' ? row.label : text;
  const evidence = evidenceOf(shown, 0, shown.text.length, {
    table: context.index,
    row: at,
    column: columnAt,
  });
  return {
    at: columnAt,
    column,
    known,
    cell,
    out: {
      column: { path: [...column.path], number: column.number },
      raw: cell.raw,
      value: cell.value,
      evidence,
    },
  };
}

/** A column headed with "%" or "Tỷ lệ" holds rates. */
function kindOf(column: Column, known: MatrixColumn | null, context: TableContext): UnitKind | null {
  const unit = unitByCode(context.rules, known?.unit ?? '');
  if (unit !== null) return unit.kind;
  return /%|tỷ lệ|tỉ lệ/iu.test(column.path.at(-1) ?? '') ? 'percent' : null;
}

function rowOut(context: TableContext, row: DataRow, at: number, figures: readonly Figure[]): RowOut {
  const { table, rules, index } = context;
  const filled = figures.filter((figure) => figure.cell.status !== 'blank');
  return {
    number: rowNumber(row, rules),
    label: rowLabel(row),
    parents: row.parents.flatMap((parent) => {
      const above = table.rows[parent];
      return above === undefined ? [] : [rowLabel(above)];
    }),
    unit: textOrNull(row.unit.text),
    rawValue: null,
    value: null,
    status: filled.length === 0 ? 'blank' : 'reported',
    note: textOrNull(row.note.text),
    indicator: null,
    cells: figures.map((figure) => figure.out),
    evidence: evidenceOf(row.label, 0, row.label.text.length, { table: index, row: at }),
  };
}

function observationOf(context: TableContext, row: DataRow, at: number, figure: Figure): Observation[] {
  const { rules, index } = context;
  const { cell, known, column } = figure;
  if (cell.status === 'blank' && known === null) return [];
  const text = row.cells[figure.at] ?? EMPTY_TEXT;
  const unit = unitByCode(rules, known?.unit ?? '') ?? unitOf(rules, row.unit.text);
  const percent = cell.percentSign || kindOf(column, known, context) === 'percent';
  const base = known === null ? OTHER_COLUMN : KNOWN_COLUMN;
  const sure = cell.status === 'ambiguous' || cell.status === 'unreadable' ? 0.3 : 1;
  return [
    {
      id: `t${index}.r${at}.c${figure.at}`,
      indicator: known?.indicator ?? null,
      label: `${rowLabel(row)}: ${column.path.join(' > ')}`,
      value: cell.value,
      valueText: textOrNull(cell.raw),
      unit: { code: unit?.code ?? (percent ? 'PCT' : null), raw: percent ? '%' : textOrNull(row.unit.text) },
      status: cell.status,
      approximate: cell.qualifier,
      fraction: cell.fraction === null ? null : [cell.fraction[0], cell.fraction[1]],
      period: context.period,
      dimensions: {
        row: row.total ? 'total' : rowLabel(row),
        ...(known === null ? {} : { column: known.key }),
      },
      origin: 'table',
      confidence: Math.round(base * sure * confidenceOf(text, 0, text.text.length) * 1000) / 1000,
      alternatives: [],
      evidence: figure.out.evidence,
      rule: `${rules.pack.name}/matrix${known === null ? '' : '.column'}`,
    },
  ];
}
