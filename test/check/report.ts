import { type CheckInput, check } from '../../src/check/check.ts';
import type { CheckCode } from '../../src/check/checks.ts';
import type { Citation } from '../../src/document/contract/citation.ts';
import type { Evidence } from '../../src/document/contract/evidence.ts';
import type { Finding } from '../../src/document/contract/finding.ts';
import type { Observation, Status } from '../../src/document/contract/observation.ts';
import type { Period } from '../../src/document/contract/period.ts';
import type { ReportHead } from '../../src/document/contract/report.ts';
import type { RowOut, TableOut } from '../../src/document/contract/table.ts';
import { loadRules } from '../../src/rules/load.ts';
import { unitOf } from '../../src/rules/units.ts';
import { parseNumber } from '../../src/text/number.ts';

export const RULES = loadRules();

export const YEAR_2023: Period = { type: 'year', start: '2022-12-15', end: '2023-12-14', label: 'năm 2023' };

/** A row of an annex; the figure is read from `raw` as the extract step would. */
export interface RowSpec {
  readonly number?: string;
  readonly label: string;
  readonly parents?: readonly string[];
  readonly unit?: string;
  readonly raw?: string;
  readonly status?: Status;
  readonly indicator?: string;
  readonly note?: string;
  readonly dimensions?: Record<string, string>;
  readonly fraction?: [number, number];
}

/** A row of a matrix; one cell for each column. */
export interface MatrixRowSpec {
  readonly number?: string;
  readonly label: string;
  readonly parents?: readonly string[];
  readonly cells: readonly string[];
}

export interface ProseSpec {
  readonly text: string;
  readonly raw: string;
  readonly label: string;
  readonly unit?: string;
  readonly indicator?: string;
  readonly section?: string;
  readonly line?: number;
  readonly status?: Status;
  readonly approximate?: boolean;
  readonly fraction?: [number, number];
  readonly dimensions?: Record<string, string>;
  readonly period?: Period;
  readonly confidence?: number;
}

const NOWHERE: Evidence = {
  page: null,
  box: null,
  line: null,
  path: null,
  section: null,
  table: null,
  row: null,
  column: null,
  text: '',
  start: 0,
  end: 0,
};

export const HEAD: ReportHead = {
  documentType: { code: 'BC', name: 'Báo cáo' },
  number: { raw: '12/BC-SCT', serial: '12', suffix: 'BC-SCT' },
  issuer: { name: 'Sở Công Thương', level: 'department', parentBody: null },
  area: null,
  place: null,
  date: '2023-12-08',
  title: 'Công tác cải cách hành chính năm 2023',
  period: YEAR_2023,
  signer: null,
  recipients: [],
};

/** Columns of an annex: number, label, unit, value, note. */
const VALUE_COLUMN = 3;

export function annex(rows: readonly RowSpec[], heading: Partial<TableOut> = {}): TableOut {
  return {
    title: 'Biểu thống kê',
    form: null,
    page: null,
    captions: [],
    columns: ['STT', 'Chỉ tiêu', 'Đơn vị tính', 'Số liệu', 'Ghi chú'].map((text) => ({
      path: [text],
      number: null,
      formula: null,
    })),
    ...heading,
    rows: rows.map((spec, position) => annexRow(spec, position)),
  };
}

function annexRow(spec: RowSpec, position: number): RowOut {
  const status =
    spec.status ??
    (spec.raw === undefined || spec.raw === '' ? 'blank' : spec.raw === '-' ? 'dash' : 'reported');
  const value = status === 'reported' || status === 'negated' ? readValue(spec.raw ?? '', spec.unit) : null;
  return {
    number: spec.number ?? '',
    label: spec.label,
    parents: [...(spec.parents ?? [])],
    unit: spec.unit ?? null,
    rawValue: spec.raw ?? '',
    value,
    status,
    note: spec.note ?? null,
    indicator: spec.indicator ?? null,
    cells: [],
    evidence: { ...NOWHERE, row: position, column: VALUE_COLUMN, text: spec.raw ?? '' },
  };
}

export function matrix(
  columns: readonly { path: readonly string[]; number?: string; formula?: string }[],
  rows: readonly MatrixRowSpec[],
  heading: Partial<TableOut> = {},
): TableOut {
  const heads = columns.map(({ path, number, formula }) => ({
    path: [...path],
    number: number ?? null,
    formula: formula ?? null,
  }));
  const first = heads.length - (rows[0]?.cells.length ?? 0);
  return {
    title: 'Bảng tổng hợp',
    form: null,
    page: null,
    captions: [],
    columns: heads,
    ...heading,
    rows: rows.map((spec, position) => ({
      number: spec.number ?? '',
      label: spec.label,
      parents: [...(spec.parents ?? [])],
      unit: null,
      rawValue: null,
      value: null,
      status: 'blank',
      note: null,
      indicator: null,
      evidence: { ...NOWHERE, row: position },
      cells: spec.cells.map((raw, i) => ({
        column: { path: heads[first + i]?.path ?? [], number: heads[first + i]?.number ?? null },
        raw,
        value: readValue(raw, /%/.test(raw) ? '%' : undefined),
        evidence: { ...NOWHERE, row: position, column: first + i, text: raw },
      })),
    })),
  };
}

function readValue(raw: string, unit?: string): number | null {
  const text = raw.replace(/\(.*\)/, '').replace('%', '');
  return parseNumber(text, unit === '%' ? 'percent' : 'count')?.value ?? null;
}

export function report(parts: {
  readonly head?: Partial<ReportHead>;
  readonly tables?: readonly { table: TableOut; specs?: readonly RowSpec[] }[];
  readonly prose?: readonly ProseSpec[];
  readonly citations?: readonly Partial<Citation>[];
}): CheckInput {
  const tables = (parts.tables ?? []).map(({ table }, position) => placed(table, position));
  return {
    report: { ...HEAD, ...parts.head },
    tables,
    observations: [
      ...tables.flatMap((table, position) =>
        tableObservations(table, position, parts.tables?.[position]?.specs ?? []),
      ),
      ...(parts.prose ?? []).map(proseObservation),
    ],
    citations: (parts.citations ?? []).map((citation) => ({
      type: null,
      number: null,
      date: null,
      issuer: null,
      title: null,
      footnote: null,
      evidence: NOWHERE,
      ...citation,
    })),
  };
}

/** An annex with its observations, ids "t0r2" for row 2 of table 0. */
export function annexReport(rows: readonly RowSpec[], head: Partial<ReportHead> = {}): CheckInput {
  return report({ head, tables: [{ table: annex(rows), specs: rows }] });
}

function placed(table: TableOut, position: number): TableOut {
  return {
    ...table,
    rows: table.rows.map((row) => ({
      ...row,
      evidence: { ...row.evidence, table: position },
      cells: row.cells.map((cell) => ({ ...cell, evidence: { ...cell.evidence, table: position } })),
    })),
  };
}

function tableObservations(table: TableOut, position: number, specs: readonly RowSpec[]): Observation[] {
  return table.rows.flatMap((row, i) => {
    const cells = row.cells
      .filter((cell) => cell.value !== null)
      .map((cell) =>
        observation({
          ...cellFields(cell.raw, cell.value),
          id: `t${position}r${i}c${cell.evidence.column}`,
          label: row.label,
          evidence: cell.evidence,
        }),
      );
    if (row.cells.length > 0) return cells;
    const spec = specs[i];
    return [
      observation({
        id: `t${position}r${i}`,
        indicator: row.indicator,
        label: row.label,
        value: row.value,
        valueText: row.rawValue === '' ? null : row.rawValue,
        unit: unitFields(row.unit),
        status: row.status,
        dimensions: spec?.dimensions ?? {},
        fraction: spec?.fraction ?? null,
        evidence: row.evidence,
      }),
    ];
  });
}

function cellFields(raw: string, value: number | null): Partial<Observation> {
  return { value, valueText: raw, unit: unitFields(/%/.test(raw) ? '%' : null) };
}

function unitFields(printed: string | null): Observation['unit'] {
  return { code: printed === null ? null : (unitOf(RULES, printed)?.code ?? null), raw: printed };
}

function proseObservation(spec: ProseSpec, i: number): Observation {
  return observation({
    id: `p${i}`,
    indicator: spec.indicator ?? null,
    label: spec.label,
    value:
      spec.status !== undefined && !['reported', 'negated'].includes(spec.status)
        ? null
        : (readValue(spec.raw, spec.unit) ?? 0),
    valueText: spec.raw,
    unit: unitFields(spec.unit ?? null),
    status: spec.status ?? 'reported',
    approximate: spec.approximate ?? false,
    fraction: spec.fraction ?? null,
    dimensions: spec.dimensions ?? {},
    period: spec.period ?? YEAR_2023,
    confidence: spec.confidence ?? 0.9,
    origin: 'prose',
    evidence: {
      ...NOWHERE,
      section: spec.section ?? 'I',
      line: spec.line ?? i + 1,
      text: spec.text,
      start: spec.text.indexOf(spec.raw),
      end: spec.text.indexOf(spec.raw) + spec.raw.length,
    },
  });
}

function observation(fields: Partial<Observation>): Observation {
  return {
    id: '',
    indicator: null,
    label: '',
    value: null,
    valueText: null,
    unit: { code: null, raw: null },
    status: 'reported',
    approximate: false,
    fraction: null,
    period: YEAR_2023,
    dimensions: {},
    origin: 'table',
    confidence: 1,
    alternatives: [],
    evidence: NOWHERE,
    rule: 'test/test',
    ...fields,
  };
}

/** Findings of one check. */
export function findings(code: CheckCode, input: CheckInput): Finding[] {
  return check(input, RULES).filter((finding) => finding.code === code);
}

/** Severity, expected, actual and observations of the findings of one check. */
export function outcomes(code: CheckCode, input: CheckInput) {
  return findings(code, input).map(({ severity, expected, actual, observations }) => ({
    severity,
    expected,
    actual,
    observations,
  }));
}
