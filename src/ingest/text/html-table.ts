import { type Result, result } from '../../document/result.ts';
import type { Table } from '../../document/table.ts';
import { type LooseCell, placeCells, raggedRows } from '../grid.ts';
import { atLine, say } from '../say.ts';
import { type InlineOptions, readInline } from './inline.ts';
import type { SourceLine } from './lines.ts';

const TAG = /<(\/?)(table|thead|tbody|tfoot|tr|td|th|caption|colgroup|col)(\s[^<>]*)?\/?>/gi;

/** What stands before, inside and after an HTML table in markdown. */
export interface HtmlTable {
  readonly before: readonly SourceLine[];
  readonly table: Table;
  readonly after: readonly SourceLine[];
}

interface OpenCell {
  readonly rowSpan: number;
  readonly colSpan: number;
  readonly header: boolean;
  lines: SourceLine[];
}

interface State {
  readonly rows: { cells: LooseCell[]; header: boolean; line: number }[];
  cell: OpenCell | null;
  depth: number;
  inHead: boolean;
  readonly outside: { before: SourceLine[]; after: SourceLine[] };
}

/** Rows, cells and spans of an HTML table; a table inside a cell is read as lines of that cell. */
export function readHtmlTable(
  lines: readonly SourceLine[],
  closed: boolean,
  options: InlineOptions,
): Result<HtmlTable> {
  const state: State = { rows: [], cell: null, depth: 0, inHead: false, outside: { before: [], after: [] } };
  for (const line of lines) readLine(state, line, options);
  closeCell(state, options);
  const rows = state.rows.filter((row) => row.cells.length > 0);
  const body = rows.findIndex((row) => !row.header);
  const table = placeCells(
    rows.map((row) => row.cells),
    body > 0 ? body : null,
  );
  const messages = raggedRows(table, (row) => atLine(rows[row]?.line ?? 0));
  if (!closed) messages.push(unclosed(lines[0]?.number ?? 0));
  return result({ ...state.outside, table }, messages);
}

function readLine(state: State, line: SourceLine, options: InlineOptions): void {
  let from = 0;
  for (const match of line.text.matchAll(TAG)) {
    addText(state, line, line.text.slice(from, match.index));
    from = match.index + match[0].length;
    applyTag(state, (match[2] ?? '').toLowerCase(), match[1] === '/', match[3] ?? '', line.number, options);
  }
  addText(state, line, line.text.slice(from));
}

function addText(state: State, line: SourceLine, text: string): void {
  if (text.trim() === '') return;
  const target = state.cell
    ? state.cell.lines
    : state.rows.length === 0
      ? state.outside.before
      : state.outside.after;
  target.push({ ...line, text });
}

function applyTag(
  state: State,
  name: string,
  end: boolean,
  attributes: string,
  line: number,
  options: InlineOptions,
) {
  const nested = state.depth > (name === 'table' && !end ? 0 : 1);
  if (name === 'table') state.depth += end ? -1 : 1;
  if (nested) return;
  if (name === 'thead') state.inHead = !end;
  if (name === 'tr' || name === 'table') {
    closeCell(state, options);
    if (name === 'tr' && !end) state.rows.push({ cells: [], header: true, line });
  }
  if (name !== 'td' && name !== 'th') return;
  closeCell(state, options);
  if (end) return;
  if (state.rows.length === 0) state.rows.push({ cells: [], header: true, line });
  const span = (key: string) =>
    Number(new RegExp(`${key}\\s*=\\s*["']?(\\d{1,4})`, 'i').exec(attributes)?.[1] ?? 1);
  const header = name === 'th' || state.inHead;
  state.cell = { rowSpan: span('rowspan'), colSpan: span('colspan'), header, lines: [] };
}

function closeCell(state: State, options: InlineOptions): void {
  const { cell } = state;
  const row = state.rows.at(-1);
  if (!cell || !row) return;
  row.cells.push({ content: readInline(cell.lines, options), rowSpan: cell.rowSpan, colSpan: cell.colSpan });
  row.header &&= cell.header;
  state.cell = null;
}

function unclosed(line: number) {
  return say(
    'table-unclosed',
    'warning',
    'Bảng HTML không có thẻ đóng; đã đọc đến dòng trống kế tiếp.',
    'The HTML table is not closed; it was read up to the next blank line.',
    atLine(line),
  );
}
