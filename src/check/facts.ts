import type { Observation, Origin } from '../document/contract/observation.ts';
import type { Period } from '../document/contract/period.ts';
import type { RulePack } from '../rules/pack.ts';
import type { UnitKind } from '../rules/schemas/units.ts';
import { squeeze } from '../text/fold.ts';
import { unitCode, unitKind } from './catalogue.ts';
import type { CheckInput } from './input.ts';
import { printedDecimals } from './printed.ts';
import type { RowNode, TableTree } from './table-tree.ts';

/** What a place for a figure holds: a figure, a dash (nothing to count), a blank, or another answer. */
export type Holding = 'figure' | 'dash' | 'blank' | 'other';

/** One figure or missing figure of the report: an observation, or a table row for which there is none. */
export interface Fact {
  /** Null for a row that no observation speaks of. */
  readonly id: string | null;
  readonly indicator: string | null;
  readonly label: string;
  readonly holding: Holding;
  /** Not null where `holding` is "figure". */
  readonly value: number | null;
  readonly raw: string | null;
  readonly decimals: number;
  readonly unit: string | null;
  readonly unitRaw: string | null;
  readonly kind: UnitKind | null;
  readonly approximate: boolean;
  readonly confidence: number;
  readonly fraction: readonly [number, number] | null;
  readonly period: Period | null;
  readonly dimensions: Readonly<Record<string, string>>;
  readonly origin: Origin;
  /** The row in its table; null in prose, and where the evidence names no row. */
  readonly node: RowNode | null;
  readonly tree: TableTree | null;
  readonly column: number | null;
  /** Sentence or cell in which it stands, and where in the block. */
  readonly text: string;
  readonly start: number;
  readonly section: string | null;
  /** Equal for facts of one paragraph. */
  readonly block: string;
}

/** A figure that a check may judge. */
export interface Figure extends Fact {
  readonly value: number;
}

export function readFacts(input: CheckInput, trees: readonly TableTree[], rules: RulePack): Fact[] {
  const observed = input.observations.map((observation) => ofObservation(observation, trees, rules));
  const covered = new Set(observed.flatMap(({ node }) => (node === null ? [] : [rowKey(node)])));
  const rows = trees
    .flatMap((tree) => tree.nodes.map((node) => ({ tree, node })))
    .filter(({ tree, node }) => !tree.matrix && !covered.has(rowKey(node)))
    .map(({ tree, node }) => ofRow(tree, node, rules));
  return [...observed, ...rows];
}

function rowKey(node: RowNode): string {
  return `${node.table}/${node.position}`;
}

function ofObservation(o: Observation, trees: readonly TableTree[], rules: RulePack): Fact {
  const { evidence } = o;
  const tree = o.origin === 'table' && evidence.table !== null ? (trees[evidence.table] ?? null) : null;
  const node = tree !== null && evidence.row !== null ? (tree.nodes[evidence.row] ?? null) : null;
  const kind = unitKind(rules, o.unit.code);
  return {
    id: o.id,
    indicator: o.indicator,
    label: o.label,
    holding: holdingOf(o.status, o.value),
    value: o.value,
    raw: o.valueText,
    decimals: o.value === null ? 0 : decimalsOf(o.value, o.valueText, kind),
    unit: o.unit.code,
    unitRaw: o.unit.raw,
    kind,
    approximate: o.approximate,
    confidence: o.confidence,
    fraction: o.fraction,
    period: o.period,
    dimensions: o.dimensions,
    origin: o.origin,
    node,
    tree,
    column: evidence.column,
    text: evidence.text,
    start: evidence.start,
    section: evidence.section,
    block: [evidence.page, evidence.line, evidence.path, evidence.box, evidence.section].join('|'),
  };
}

function ofRow(tree: TableTree, node: RowNode, rules: RulePack): Fact {
  const { row } = node;
  const unit = unitCode(rules, row.unit);
  const kind = unitKind(rules, unit);
  return {
    id: null,
    indicator: row.indicator,
    label: row.label,
    holding: holdingOf(row.status, row.value),
    value: row.value,
    raw: row.rawValue,
    decimals: row.value === null ? 0 : decimalsOf(row.value, row.rawValue, kind),
    unit,
    unitRaw: row.unit,
    kind,
    approximate: false,
    confidence: 1,
    fraction: null,
    period: null,
    dimensions: {},
    origin: 'table',
    node,
    tree,
    column: row.evidence.column,
    text: row.evidence.text,
    start: row.evidence.start,
    section: row.evidence.section,
    block: `${tree.position}/${node.position}`,
  };
}

function holdingOf(status: Observation['status'], value: number | null): Holding {
  if ((status === 'reported' || status === 'negated') && value !== null) return 'figure';
  if (status === 'dash') return 'dash';
  return status === 'blank' ? 'blank' : 'other';
}

function decimalsOf(value: number, raw: string | null, kind: UnitKind | null): number {
  return printedDecimals(value, raw, kind === 'percent' ? 'percent' : kind === 'money' ? 'money' : 'count');
}

/** Short name of a fact for a message: number and label of its row, its label in prose. */
export function factName(fact: Fact): string {
  return fact.node === null ? clip(fact.label) : rowName(fact.node);
}

export function rowName(node: RowNode): string {
  return clip([node.row.number, node.row.label].filter((part) => part !== '').join(' '));
}

/** Longest name that still reads well inside a sentence. */
const NAME_LENGTH = 80;

export function clip(name: string): string {
  const text = squeeze(name);
  if (text.length <= NAME_LENGTH) return text;
  const cut = text.lastIndexOf(' ', NAME_LENGTH);
  return `${text.slice(0, cut > 0 ? cut : NAME_LENGTH)} …`;
}
