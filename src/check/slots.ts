import type { ColumnHead } from '../document/contract/table.ts';
import { fold, squeeze } from '../text/fold.ts';
import type { CheckContext } from './context.ts';
import type { Fact, Holding } from './facts.ts';
import { exactly, type Interval } from './interval.ts';
import { amountInterval, hasPercentSign, printedDecimals } from './printed.ts';
import type { RowNode, TableTree } from './table-tree.ts';

/** A place for a figure in a row: the value of an indicator row, or a cell of a matrix row. */
export interface Slot {
  /** Position in the columns of the table; null where the evidence names none. */
  readonly column: number | null;
  readonly head: ColumnHead | null;
  readonly holding: Holding;
  readonly value: number | null;
  readonly raw: string | null;
  readonly decimals: number;
  /** What the figure may be exactly; a dash is nothing. Null where no figure can be taken. */
  readonly amount: Interval | null;
  /** A rate, a code or a rank: never added, never compared with its parts. */
  readonly rate: boolean;
  readonly fact: Fact | null;
}

const slots = new WeakMap<RowNode, readonly Slot[]>();

/** The slots of a row, in the order of its cells; read once for a report. */
export function slotsOf(context: CheckContext, tree: TableTree, node: RowNode): readonly Slot[] {
  const known =
    slots.get(node) ?? (tree.matrix ? cellSlots(context, tree, node) : factSlots(context, tree, node));
  slots.set(node, known);
  return known;
}

/** Slots of two rows stand in the same column. */
export function sameColumn(a: Slot, b: Slot): boolean {
  return a.column === b.column || a.fact?.id === null || b.fact?.id === null;
}

function factSlots(context: CheckContext, tree: TableTree, node: RowNode): readonly Slot[] {
  return context.rowFacts(tree.position, node.position).map((fact) => ({
    column: fact.column,
    head: fact.column === null ? null : (tree.table.columns[fact.column] ?? null),
    holding: fact.holding,
    value: fact.value,
    raw: fact.raw,
    decimals: fact.decimals,
    amount: factAmount(fact),
    rate: fact.kind === 'percent' || fact.kind === 'code' || fact.kind === 'rank' || hasPercentSign(fact.raw),
    fact,
  }));
}

/** What a fact may be exactly; a dash is nothing, an approximate figure is anything. */
export function factAmount(fact: Fact): Interval | null {
  if (fact.holding === 'dash') return exactly(0);
  if (fact.value === null || fact.holding !== 'figure' || fact.approximate) return null;
  return amountInterval(fact.value, fact.decimals, fact.kind === 'money');
}

function cellSlots(context: CheckContext, tree: TableTree, node: RowNode): readonly Slot[] {
  const rates = rateColumns(tree);
  return node.row.cells.map((cell) => {
    const column = cell.evidence.column ?? columnOf(tree, cell.column);
    const head = column === null ? cell.column : (tree.table.columns[column] ?? cell.column);
    const fact = column === null ? null : context.cellFact(tree.position, node.position, column);
    const rate = rates.has(columnKey(head)) || fact?.kind === 'percent';
    const holding = cellHolding(context, cell.raw, cell.value);
    const decimals =
      cell.value === null ? 0 : printedDecimals(cell.value, cell.raw, rate ? 'percent' : 'count');
    const money = fact?.kind === 'money';
    const figure = cell.value === null ? null : amountInterval(cell.value, decimals, money);
    const amount = holding === 'dash' ? exactly(0) : holding === 'figure' ? figure : null;
    return { column, head, holding, value: cell.value, raw: cell.raw, decimals, amount, rate, fact };
  });
}

function columnOf(tree: TableTree, head: ColumnHead): number | null {
  const at = tree.table.columns.findIndex((column) => columnKey(column) === columnKey(head));
  return at < 0 ? null : at;
}

function columnKey(head: ColumnHead): string {
  return [head.number ?? '', ...head.path].join('\n');
}

const rateColumnsOf = new WeakMap<TableTree, ReadonlySet<string>>();

/** Columns with a percentage sign in a cell, or that the innermost header or a known form makes a rate. */
function rateColumns(tree: TableTree): ReadonlySet<string> {
  const known = rateColumnsOf.get(tree);
  if (known !== undefined) return known;
  const rates = new Set<string>();
  for (const column of tree.table.columns)
    if (/%/.test(column.path.at(-1) ?? '') && column.path.length > 0) rates.add(columnKey(column));
  for (const { row } of tree.nodes)
    for (const cell of row.cells) if (hasPercentSign(cell.raw)) rates.add(columnKey(cell.column));
  rateColumnsOf.set(tree, rates);
  return rates;
}

function cellHolding(context: CheckContext, raw: string, value: number | null): Holding {
  if (value !== null) return 'figure';
  const text = squeeze(raw);
  if (text === '') return 'blank';
  const dashes = context.rules.tableForms.cellAnswers.filter((answer) => answer.status === 'dash');
  return dashes.some((answer) => answer.exact?.includes(text)) ? 'dash' : 'other';
}

/** Name of a column for a message: its number and innermost header. */
export function columnName(head: ColumnHead | null): string {
  if (head === null) return '';
  const label = head.path
    .map(squeeze)
    .filter((part) => part !== '')
    .join(' > ');
  return [head.number, label].filter((part) => part !== null && part !== '').join(' ');
}

export type UnitMatch = 'same' | 'unknown' | 'different';

/** How the printed units of two rows of one table compare; a blank one is unknown, in a matrix columns have the unit. */
export function matchUnits(tree: TableTree, a: RowNode, b: RowNode): UnitMatch {
  const [first, second] = [a, b].map(({ row }) => fold(row.unit ?? ''));
  if (tree.matrix) return 'same';
  if (first === '' || second === '') return 'unknown';
  return first === second ? 'same' : 'different';
}
