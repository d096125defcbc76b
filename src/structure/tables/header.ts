import type { RichText } from '../../document/rich-text.ts';
import type { RulePack } from '../../rules/pack.ts';
import type { WordTest } from '../../rules/schemas/table-forms.ts';
import { fold, squeeze } from '../../text/fold.ts';
import { isPhrase, opensWith } from '../../text/words.ts';
import type { StructureWords } from '../words.ts';
import { type Grid, isBlankRow, isFigure } from './grid.ts';

/** Headers run over at most this many rows ("Số lượng hồ sơ / Trong kỳ / Trực tuyến" plus the numbering row). */
const MOST_HEADER_ROWS = 6;

export interface Header {
  /** Rows of header texts. */
  readonly textRows: number;
  /** True when a row of column numbers follows them. */
  readonly numbered: boolean;
}

export function headerLength(header: Header): number {
  return header.textRows + (header.numbered ? 1 : 0);
}

export function passesTest(test: WordTest, folded: string): boolean {
  if (folded === '') return false;
  if (test.exact?.some((word) => fold(word) === folded)) return true;
  if (test.starts?.some((word) => opensWith(folded, fold(word)))) return true;
  return test.contains?.some((word) => ` ${folded} `.includes(` ${fold(word)} `)) ?? false;
}

/** The header of one piece of a table; no text rows when it has none. */
export function findHeader(grid: Grid, rules: RulePack, words: StructureWords): Header {
  const textRows = grid.headerRows ?? countTextRows(grid, rules, words);
  const trimmed = isNumberingRow(grid.rows[textRows - 1], words) ? textRows - 1 : textRows;
  return { textRows: trimmed, numbered: isNumberingRow(grid.rows[trimmed], words) };
}

function countTextRows(grid: Grid, rules: RulePack, words: StructureWords): number {
  const first = grid.rows[0];
  if (first === undefined || !isHeaderRow(grid, first, rules)) return isHeaderAboveNumbers(grid, words);
  let count = 1;
  while (count < Math.min(MOST_HEADER_ROWS, grid.rows.length)) {
    const row = grid.rows[count];
    if (row === undefined || isNumberingRow(row, words) || !isLowerHeaderRow(grid, count)) break;
    count++;
  }
  return count;
}

/** Unknown header words are still a header when a numbering row stands below them. */
function isHeaderAboveNumbers(grid: Grid, words: StructureWords): number {
  for (let row = 1; row < Math.min(MOST_HEADER_ROWS, grid.rows.length); row++)
    if (isNumberingRow(grid.rows[row], words)) return row;
  return 0;
}

/** Header words tell; without them, words above columns of figures do. */
function isHeaderRow(grid: Grid, row: readonly RichText[], rules: RulePack): boolean {
  const { number, label, unit, value, note } = rules.tableForms.columnRoles;
  let known = 0;
  for (const cell of row) {
    const folded = fold(cell.text);
    if (isFigure(cell.text)) return false;
    if ([number, label, unit, value, note].some((test) => passesTest(test, folded))) known++;
  }
  const filled = row.filter((cell) => cell.text.trim() !== '').length;
  if (known >= 2 || (known === 1 && filled >= 3 && passesTest(number, fold(row[0]?.text ?? '')))) return true;
  return filled >= 3 && filled >= row.length - 1 && figureColumns(grid) >= Math.max(2, row.length - 2);
}

/** Columns in which every filled cell below the first row is a figure. */
function figureColumns(grid: Grid): number {
  return range(0, grid.width).filter((column) => {
    const filled = grid.rows.slice(1).flatMap((row) => {
      const text = row[column]?.text.trim() ?? '';
      return text === '' ? [] : [text];
    });
    return filled.length > 0 && filled.every(isFigure);
  }).length;
}

/**
 * A lower header row divides columns of the row above: nothing stands in its first cell and no figure anywhere.
 * Row labels of data stand in the first or second column, so both must be empty or covered from above.
 */
function isLowerHeaderRow(grid: Grid, at: number): boolean {
  const row = grid.rows[at];
  if (row === undefined || isBlankRow(row)) return false;
  if (row.some((cell) => isFigure(cell.text))) return false;
  if (!row.every((cell, column) => cell.text.trim() === '' || canBeDivided(grid, at, column))) return false;
  const leading = row.slice(0, Math.min(2, grid.width - 1));
  return leading.every((cell, column) => {
    if (cell.text.trim() === '') return true;
    const above = grid.spread[at - 1]?.[column];
    return above !== undefined && above.text === cell.text;
  });
}

/**
 * Only a header cell that spans to its right, or is itself spanned, has others below it: a cut-off note under "Ghi chú"
 * is data. Text tables leave spanned positions blank, others repeat the cell.
 */
function canBeDivided(grid: Grid, at: number, column: number): boolean {
  const head = lastHeadAbove(grid, at, column);
  if (head === null) return true;
  const own = grid.spread[head]?.[column]?.text.trim() ?? '';
  if (own === grid.rows[at]?.[column]?.text.trim()) return true;
  const spreads = [column - 1, column + 1].some((side) => grid.spread[head]?.[side]?.text.trim() === own);
  return spreads || (column + 1 < grid.width && lastHeadAbove(grid, head + 1, column + 1) === null);
}

/** Row of the last header text above `at` in a column; null when there is none. */
function lastHeadAbove(grid: Grid, at: number, column: number): number | null {
  for (let row = at - 1; row >= 0; row--)
    if ((grid.spread[row]?.[column]?.text ?? '').trim() !== '') return row;
  return null;
}

const COLUMN_NUMBER = /^\(?\s*(\d{1,2}|[A-ZĐ])\s*\)?(?:\s*=.*)?$/;

/** "(1) (2) (3)=(4)+(5) …" or "1 2 3 4 5" across the table: a row of column numbers. */
export function isNumberingRow(row: readonly RichText[] | undefined, words: StructureWords): boolean {
  if (row === undefined) return false;
  const filled = row.map((cell) => squeeze(cell.text)).filter((text) => text !== '');
  const numbers = filled.filter((text) => COLUMN_NUMBER.test(text));
  const others = filled.filter((text) => !COLUMN_NUMBER.test(text));
  if (numbers.length < Math.min(3, row.length) || others.length > 2) return false;
  if (others.some((text) => !isPhrase(words.numberingRow, fold(text)))) return false;
  const values = numbers.map((text) => Number(COLUMN_NUMBER.exec(text)?.[1])).filter((n) => !Number.isNaN(n));
  const rising = values.every((value, at) => at === 0 || value === (values[at - 1] ?? 0) + 1);
  return rising && values.length >= numbers.length - 2 && (values[0] ?? 9) <= 3;
}

/** "(3)" and "(4)+(5)+(6)" of "(3)=(4)+(5)+(6)". */
export function readColumnNumber(text: string): { number: string | null; formula: string | null } {
  const m = /^\(?\s*(\d{1,2}|[A-ZĐ])\s*\)?(?:\s*=\s*(.*))?$/.exec(squeeze(text));
  if (!m?.[1]) return { number: null, formula: null };
  const formula = m[2] === undefined || m[2] === '' ? null : m[2].replace(/\s+/g, '');
  return { number: `(${m[1]})`, formula };
}

/** Header texts of a column from the outermost in. Blank header cells of text tables belong to the cell on their left. */
export function columnPath(grid: Grid, header: Header, column: number): string[] {
  const path: string[] = [];
  for (let row = 0; row < header.textRows; row++) {
    const text = squeeze(headerText(grid, header, row, column));
    if (text !== '' && text !== path.at(-1)) path.push(text);
  }
  return path;
}

function headerText(grid: Grid, header: Header, row: number, column: number): string {
  const own = grid.spread[row]?.[column]?.text ?? '';
  if (own.trim() !== '') return own;
  const below = range(row + 1, header.textRows).some(
    (lower) => (grid.spread[lower]?.[column]?.text ?? '').trim() !== '',
  );
  if (!below) return '';
  for (let left = column - 1; left >= 0; left--) {
    if (!sameGroup(grid, header, row, left, column)) return '';
    const text = grid.spread[row]?.[left]?.text ?? '';
    if (text.trim() !== '') return divides(grid, header, row, left) ? text : '';
  }
  return '';
}

/** Two columns share all header texts above `row`. */
function sameGroup(grid: Grid, header: Header, row: number, a: number, b: number): boolean {
  return range(0, row).every(
    (upper) => headerText(grid, header, upper, a) === headerText(grid, header, upper, b),
  );
}

/** A header cell that stands above others spans columns; one without anything below does not. */
function divides(grid: Grid, header: Header, row: number, column: number): boolean {
  return range(row + 1, header.textRows).some(
    (lower) => (grid.spread[lower]?.[column]?.text ?? '').trim() !== '',
  );
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
}
