import type { SourceLine } from './lines.ts';
import { isBareMarker } from './list-marker.ts';

/** Lines that belong together by their form, before they are read. */
export type Segment =
  | { readonly kind: 'prose'; readonly lines: readonly SourceLine[] }
  | { readonly kind: 'tab-table'; readonly lines: readonly SourceLine[] }
  | { readonly kind: 'pipe-table'; readonly lines: readonly SourceLine[] }
  | { readonly kind: 'html-table'; readonly lines: readonly SourceLine[]; readonly closed: boolean }
  | { readonly kind: 'page-break'; readonly page: number };

/** "---", "====", "______" alone on a line are drawn rules; "```" fences text that a tool has quoted. */
const RULE = /^\s*(?:[-_=*~]\s?){3,}\s*$|^\s*```\w*\s*$/;
const HTML_TABLE = /<table[\s>]/i;
const HTML_TABLE_END = /<\/table\s*>/i;
const PIPE_ROW = /^\s*\|.*\|\s*$/;
export const PIPE_RULE = /^\s*\|?(?:\s*:?-+:?\s*\|)+\s*(?::?-+:?\s*)?\|?\s*$/;
/** A lone line between bars is a row only with two cells. */
const MIN_BARS = 3;
/** An HTML table that never closes is read to the next blank line. */
const MAX_TABLE_LINES = 100_000;

/** Cuts the file into runs of prose, tables and page breaks. Blank lines end a run. */
export function cutSegments(lines: readonly SourceLine[]): Segment[] {
  const segments: Segment[] = [];
  let prose: SourceLine[] = [];
  let page = 1;
  const flush = () => {
    if (prose.length > 0) segments.push({ kind: 'prose', lines: prose });
    prose = [];
  };
  let i = 0;
  while (i < lines.length) {
    const line = lines[i];
    if (line === undefined) break;
    if (line.page !== page) {
      flush();
      page = line.page;
      segments.push({ kind: 'page-break', page });
    }
    const table = tableAt(lines, i);
    if (table) {
      flush();
      segments.push(table);
      i += table.lines.length;
      continue;
    }
    if (line.text.trim() === '') flush();
    else if (!RULE.test(line.text)) prose.push(line);
    i++;
  }
  flush();
  return segments;
}

function tableAt(lines: readonly SourceLine[], at: number): Exclude<Segment, { kind: 'page-break' }> | null {
  const text = lines[at]?.text ?? '';
  if (text.includes('<') && HTML_TABLE.test(text)) return htmlTable(lines, at);
  if (text.includes('|') || PIPE_RULE.test(lines[at + 1]?.text ?? '')) {
    const rows = pipeRows(lines, at);
    if (rows.length > 0) return { kind: 'pipe-table', lines: rows };
  }
  if (!text.includes('\t')) return null;
  const rows = tabRows(lines, at);
  return rows.length > 0 ? { kind: 'tab-table', lines: rows } : null;
}

function htmlTable(lines: readonly SourceLine[], at: number): Segment & { kind: 'html-table' } {
  let depth = 0;
  for (let i = at; i < Math.min(lines.length, at + MAX_TABLE_LINES); i++) {
    const text = lines[i]?.text ?? '';
    depth += (text.match(/<table[\s>]/gi)?.length ?? 0) - (text.match(/<\/table\s*>/gi)?.length ?? 0);
    if (depth <= 0 && HTML_TABLE_END.test(text)) {
      return { kind: 'html-table', lines: lines.slice(at, i + 1), closed: true };
    }
  }
  let end = at;
  while (end < lines.length && lines[end]?.text.trim() !== '') end++;
  return { kind: 'html-table', lines: lines.slice(at, end), closed: false };
}

function pipeRows(lines: readonly SourceLine[], at: number): SourceLine[] {
  const page = lines[at]?.page;
  const underHeader = PIPE_RULE.test(lines[at + 1]?.text ?? '');
  const rows: SourceLine[] = [];
  for (let i = at; i < lines.length; i++) {
    const line = lines[i];
    if (line === undefined || line.page !== page || line.text.trim() === '') break;
    // Without bars at the ends only a table with a rule under its header is one.
    if (!PIPE_ROW.test(line.text) && !(underHeader && line.text.includes('|'))) break;
    rows.push(line);
  }
  const bars = rows[0]?.text.match(/(?<!\\)\|/g)?.length ?? 0;
  return rows.length > 1 || bars >= MIN_BARS ? rows : [];
}

function tabRows(lines: readonly SourceLine[], at: number): SourceLine[] {
  const rows: SourceLine[] = [];
  for (let i = at; i < lines.length; i++) {
    const line = lines[i];
    if (line === undefined || line.page !== lines[at]?.page || !line.text.includes('\t')) break;
    // A line of nothing but tabs is an empty row inside a table and a blank line elsewhere.
    if (line.text.trim() === '' && rows.length === 0) break;
    rows.push(line);
  }
  while (rows.at(-1)?.text.trim() === '') rows.pop();
  return rows.some(isRow) ? rows : [];
}

/**
 * Two cells make a row. An indent ("\tThực hiện …") and a list marker set off by a tab ("1.\tTiếp tục …") make none;
 * beside true rows they are rows of the same table.
 */
function isRow(line: SourceLine): boolean {
  const cells = line.text.split('\t').map((cell) => cell.trim());
  const filled = cells.filter((cell) => cell !== '');
  if (filled.length >= 3) return true;
  if (filled.length === 2) return !isBareMarker(filled[0] ?? '') || cells.length > 3;
  return filled.length === 1 && cells.length > 2 && cells[0] !== '';
}
