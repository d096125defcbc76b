import type { ColumnOut } from '../document/contract/table.ts';
import {
  type Expression,
  type Operand,
  operandsOf,
  parseExpression,
  parseRelation,
  type RelationSign,
} from '../rules/expression.ts';
import type { Matrix, MatrixColumn } from '../rules/schemas/matrices.ts';
import { fold } from '../text/fold.ts';
import type { CheckContext } from './context.ts';
import { columnName } from './slots.ts';
import type { TableTree } from './table-tree.ts';

/** A relation between columns of one row. A "column" of its expressions is a position in the columns of the table. */
export interface ColumnRelation {
  readonly left: Expression;
  readonly sign: RelationSign;
  readonly right: Expression;
  /** Known exceptions make it a note. */
  readonly soft: boolean;
  /** The right side as a reader knows it: "(4) + (5)", or column headers where columns have no numbers. */
  readonly text: string;
}

type Position = (operand: Operand) => number | null;

/** Formulas that the table prints in its numbering row, then those of its known form for the other columns. */
export function columnRelations(context: CheckContext, tree: TableTree): readonly ColumnRelation[] {
  const { columns, form } = tree.table;
  const matrix = context.rules.matrices.matrices.find(({ code }) => code === form) ?? null;
  const position: Position = (operand) => positionOf(columns, matrix, operand);
  const printed = columns.flatMap((column, i) => {
    const right = parseExpression(column.formula ?? '', { bareColumnsUpTo: columns.length });
    return right === null ? [] : relation(columns, { kind: 'column', number: i }, '=', right, position);
  });
  const given = new Set(printed.map(({ left }) => left.kind === 'column' && left.number));
  const known = matrix === null ? [] : formRelations(columns, matrix, position);
  const isGiven = ({ left, sign }: ColumnRelation) =>
    sign === '=' && left.kind === 'column' && given.has(left.number);
  return [...printed, ...known.filter((found) => found.soft || !isGiven(found))];
}

function formRelations(
  columns: readonly ColumnOut[],
  matrix: Matrix,
  position: Position,
): readonly ColumnRelation[] {
  const formulas = matrix.columns.flatMap((column) => {
    const right = parseExpression(column.formula ?? '');
    const left = resolve({ kind: 'key', key: column.key }, position);
    return right === null || left === null ? [] : relation(columns, left, '=', right, position);
  });
  const checks = matrix.checks.flatMap(({ expression, severity }) => {
    const parsed = parseRelation(expression);
    const left = parsed === null ? null : resolve(parsed.left, position);
    if (parsed === null || left === null) return [];
    return relation(columns, left, parsed.sign, parsed.right, position, severity !== 'error');
  });
  return [...formulas, ...checks];
}

/** None where the table lacks a column that the right side names, or where that side names none. */
function relation(
  columns: readonly ColumnOut[],
  left: Expression,
  sign: RelationSign,
  printed: Expression,
  position: Position,
  soft = false,
): readonly ColumnRelation[] {
  const right = resolve(printed, position);
  if (right === null || operandsOf(right).length === 0) return [];
  return [{ left, sign, right, soft, text: printSide(right, columns) }];
}

/** The expression with positions in place of printed numbers and keys; null where the table lacks one. */
function resolve(expression: Expression, position: Position): Expression | null {
  if (expression.kind === 'number') return expression;
  if (expression.kind !== 'operation') {
    const at = position(expression);
    return at === null ? null : { kind: 'column', number: at };
  }
  const left = resolve(expression.left, position);
  const right = resolve(expression.right, position);
  return left === null || right === null ? null : { ...expression, left, right };
}

/** An expression over column positions as a reader knows it: numbers of columns, their headers where they have none. */
export function printSide(expression: Expression, columns: readonly ColumnOut[]): string {
  if (expression.kind === 'number') return String(expression.value);
  if (expression.kind === 'key') return expression.key;
  if (expression.kind === 'column') {
    const column = columns[expression.number];
    return column?.number ?? `“${columnName(column ?? null)}”`;
  }
  return `${printSide(expression.left, columns)} ${expression.operator} ${printSide(expression.right, columns)}`;
}

function positionOf(columns: readonly ColumnOut[], matrix: Matrix | null, operand: Operand): number | null {
  if (operand.kind === 'column') {
    const printed = columns.findIndex((column) => numberOf(column) === operand.number);
    if (printed >= 0) return printed;
  }
  const known = matrix?.columns.find((column) =>
    operand.kind === 'key' ? column.key === operand.key : column.number === operand.number,
  );
  if (known === undefined) return null;
  const byNumber =
    known.number === null ? -1 : columns.findIndex((column) => numberOf(column) === known.number);
  const at = byNumber >= 0 ? byNumber : columns.findIndex((column) => hasHeaders(column, known));
  return at >= 0 ? at : null;
}

function numberOf(column: ColumnOut): number | null {
  const digits = /^\(?\s*(\d{1,3})\s*\)?$/.exec(column.number ?? '')?.[1];
  return digits === undefined ? null : Number(digits);
}

/** The headers of one known wording stand in the column's path, in order, the innermost last. */
function hasHeaders(column: ColumnOut, known: MatrixColumn): boolean {
  const path = column.path.map(fold).filter((text) => text !== '');
  return known.headers.some((headers) => {
    const wanted = headers.map(fold);
    if (path.at(-1) !== wanted.at(-1)) return false;
    let at = 0;
    for (const text of path) if (text === wanted[at] || text.startsWith(`${wanted[at]} `)) at++;
    return at === wanted.length;
  });
}

export function isQuotient(expression: Expression): boolean {
  if (expression.kind !== 'operation') return false;
  return expression.operator === '/' || isQuotient(expression.left) || isQuotient(expression.right);
}
