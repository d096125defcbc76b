import type { Column } from '../../document/outline.ts';
import { EMPTY_TEXT, joinTexts, type RichText, sliceText } from '../../document/rich-text.ts';
import { fold } from '../../text/fold.ts';
import { isPhrase } from '../../text/words.ts';
import { type Marker, readMarker } from '../numbering.ts';
import type { StructureWords } from '../words.ts';
import { cellAt, isBlankRow, isFigure } from './grid.ts';
import { headerLength } from './header.ts';
import type { JoinedTable } from './pieces.ts';

/** A data row before its place in the hierarchy is known. */
export interface RawRow {
  readonly cells: readonly RichText[];
  readonly number: RichText;
  readonly label: RichText;
  /** Numbering in the number column or in front of the label. */
  readonly marker: Marker | null;
  /** True when its number column, or a row of its own above it, says "Trong đó". */
  readonly part: boolean;
  readonly total: boolean;
}

export interface RowRoles {
  readonly number: number | null;
  readonly label: number | null;
  readonly unit: number | null;
  readonly note: number | null;
  readonly figures: readonly number[];
}

export function rowRoles(columns: readonly Column[]): RowRoles {
  const find = (role: Column['role']): number | null => {
    const at = columns.findIndex((column) => column.role === role);
    return at === -1 ? null : at;
  };
  const figures = columns.flatMap((column, at) =>
    column.role === 'value' || column.role === 'figure' ? [at] : [],
  );
  return { number: find('number'), label: find('label'), unit: find('unit'), note: find('note'), figures };
}

/** Data rows of a joined table: rows cut by a page are one row, "Tro / ng / đó" is one mark. */
export function readRows(table: JoinedTable, columns: readonly Column[], words: StructureWords): RawRow[] {
  const roles = rowRoles(columns);
  const lines: RichText[][] = [];
  for (let at = headerLength(table.header); at < table.grid.rows.length; at++) {
    const row = table.grid.rows[at];
    if (row === undefined || isBlankRow(row)) continue;
    const before = lines.at(-1);
    if (before !== undefined && isContinuation(row, before, table.seams.has(at), roles, words))
      lines[lines.length - 1] = before.map((cell, column) => joinTexts([cell, cellAt(row, column)], ' '));
    else lines.push([...row]);
  }
  return markParts(lines, roles, words);
}

/**
 * A row with neither number nor figure nor unit continues the row above when it begins with a small letter or only
 * fills the note; at a seam between pages also when it begins with a capital.
 */
function isContinuation(
  row: readonly RichText[],
  before: readonly RichText[],
  seam: boolean,
  roles: RowRoles,
  words: StructureWords,
): boolean {
  if (cellAt(row, roles.number).text.trim() !== '') return false;
  if (roles.figures.some((column) => cellAt(row, column).text.trim() !== '')) return false;
  const label = cellAt(row, roles.label).text.trim();
  const unit = cellAt(row, roles.unit).text.trim();
  if (readMarker(label, words.bullets, words.parts)?.style === 'bullet') return false;
  const note = cellAt(row, roles.note).text.trim();
  if (label === '') return unit === '' ? note !== '' || seam : seam && /^\p{Ll}/u.test(unit);
  if (/^[\p{Ll}(),;]/u.test(label)) return unit === '' || (seam && /^\p{Ll}/u.test(unit));
  const bold = cellAt(row, roles.label).tokens.every((token) => token.style.bold);
  const wasComplete = roles.unit === null || cellAt(before, roles.unit).text.trim() !== '';
  return seam && !bold && unit === '' && wasComplete;
}

function markParts(lines: readonly RichText[][], roles: RowRoles, words: StructureWords): RawRow[] {
  const marks = partMarkRuns(lines, roles, words);
  const rows: RawRow[] = [];
  let open = false;
  for (const [at, cells] of lines.entries()) {
    const row = rawRow(cells, roles, words);
    const mark = marks.get(at);
    if (mark !== undefined) open = true;
    else if (row.marker !== null && row.marker.style !== 'bullet') open = false;
    else if (row.number.text.trim() !== '') open = false;
    if (isPartHeading(row, roles, words)) {
      open = true;
      continue;
    }
    const number = mark === undefined ? row.number : mark;
    const part = (open || opensWithPartMark(row, words)) && !row.total;
    rows.push({ ...row, number, marker: mark === undefined ? row.marker : null, part });
  }
  return rows;
}

/** "Trong đó: đúng hạn": the mark stands in the label itself. */
function opensWithPartMark(row: RawRow, words: StructureWords): boolean {
  const opening = /^([^:]+):\s*\S/u.exec(row.label.text.trim())?.[1];
  return row.marker === null && opening !== undefined && isPhrase(words.partMarks, fold(opening));
}

/** A row that only says "Trong đó:" and holds no figure heads the rows below it. */
function isPartHeading(row: RawRow, roles: RowRoles, words: StructureWords): boolean {
  return (
    isPhrase(words.partMarks, fold(row.label.text)) &&
    roles.figures.every((column) => cellAt(row.cells, column).text.trim() === '')
  );
}

/** Longest run of rows over which a narrow number column breaks "Trong đó" ("Tro", "ng", "đó"). */
const LONGEST_MARK = 8;

/**
 * Rows whose number cells, read down and without spaces, spell a part mark. A narrow column breaks the words
 * anywhere ("Tron g đó" in one cell, "Tro ng" and "đó" two rows apart); blank cells between belong to the run.
 */
function partMarkRuns(
  lines: readonly RichText[][],
  roles: RowRoles,
  words: StructureWords,
): Map<number, RichText> {
  const runs = new Map<number, RichText>();
  const targets = words.partMarks.phrases.map((phrase) => phrase.replaceAll(' ', ''));
  for (let start = 0; start < lines.length; start++) {
    if (runs.has(start)) continue;
    const parts: RichText[] = [];
    let spelled = '';
    for (let at = start; at < Math.min(lines.length, start + LONGEST_MARK); at++) {
      const cell = cellAt(lines[at], roles.number);
      if (cell.text.trim() === '') {
        if (at === start) break;
        continue;
      }
      spelled += fold(cell.text).replaceAll(' ', '');
      parts.push(cell);
      if (!targets.some((target) => target.startsWith(spelled))) break;
      if (targets.includes(spelled)) {
        const whole = joinTexts(parts, ' ');
        for (let row = start; row <= at; row++) runs.set(row, row === start ? whole : EMPTY_TEXT);
        break;
      }
    }
  }
  return runs;
}

function rawRow(cells: readonly RichText[], roles: RowRoles, words: StructureWords): RawRow {
  let number = cellAt(cells, roles.number);
  let label = cellAt(cells, roles.label);
  let marker = markerOfNumber(number.text, words);
  if (
    label.text.trim() === '' &&
    marker === null &&
    number.text.trim().length > 3 &&
    !isFigure(number.text)
  ) {
    // A section row merged over the whole width stands in the first column.
    label = number;
    number = EMPTY_TEXT;
  }
  if (marker === null && number.text.trim() === '') {
    const own = readMarker(label.text, words.bullets, words.parts);
    if (own !== null) {
      marker = own;
      if (own.style !== 'bullet') number = sliceText(label, 0, own.length);
      label = sliceText(label, own.length, label.text.length);
    }
  }
  return { cells, number, label, marker, part: false, total: isPhrase(words.totals, fold(label.text)) };
}

/** Number cells hold a bare number: "1", "1.1.", "II", "a)", "(2)". */
function markerOfNumber(text: string, words: StructureWords): Marker | null {
  const bare = text.trim().replace(/^\(([^)]*)\)$/, '$1');
  if (bare === '') return null;
  const decimal = /^(\d{1,3}(?:[.,]\d{1,3}){0,5})[.),]*$/.exec(bare.replace(/\s+/g, ''));
  if (decimal?.[1]) {
    const label = decimal[1].replaceAll(',', '.');
    return { style: 'decimal', label, depth: label.split('.').length, length: text.length };
  }
  const spaced = `${bare.replace(/[.)]*$/, '')}. x`;
  return readMarker(spaced, words.bullets, words.parts);
}
