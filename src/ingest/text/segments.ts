import { isBareMarker } from '../list-marker.ts';
import type { SourceLine } from './lines.ts';

/** Lines that belong together by their form, before they are read. */
export type Segment =
  | { readonly kind: 'prose'; readonly lines: readonly SourceLine[] }
  | { readonly kind: 'tab-table'; readonly lines: readonly SourceLine[] }
  | { readonly kind: 'pipe-table'; readonly lines: readonly SourceLine[] }
  | { readonly kind: 'html-table'; readonly lines: readonly SourceLine[]; readonly closed: boolean }
  | { readonly kind: 'page-break'; readonly page: number };

/** "---", "====", "______" alone on a line are drawn rules; "```" fences text that a tool has quoted. */
const RULE = /^\s*(?:[-_=*~]\s?){3,}\s*$|^\s*```\w*\s*$/;
const PIPE_RULE = /^\|?(?:\s*:?-+:?\s*\|)+\s*(?::?-+:?)?$/;
/** The rule of a table of a hundred columns is shorter; a longer line is not looked at. */
const MAX_PIPE_RULE = 2000;
/** A lone line between bars is a row only with two cells. */
const MIN_BARS = 3;
const TABLE_TAG = /<(\/?)table\b[^<>]*>/gi;

/** The line under the header of a markdown table: "|---|:--:|". */
export function isPipeRule(text: string): boolean {
  return text.length <= MAX_PIPE_RULE && text.includes('|') && PIPE_RULE.test(text.trim());
}

/** Cuts the file into runs of prose, tables and page breaks. Blank lines end a run. */
export function cutSegments(lines: readonly SourceLine[]): Segment[] {
  const segments: Segment[] = [];
  const htmlTables = pairTables(lines);
  let prose: SourceLine[] = [];
  const flush = () => {
    if (prose.length > 0) segments.push({ kind: 'prose', lines: prose });
    prose = [];
  };
  let page = 1;
  let i = 0;
  while (i < lines.length) {
    const line = lines[i];
    if (line === undefined) break;
    if (line.page !== page) {
      flush();
      page = line.page;
      segments.push({ kind: 'page-break', page });
    }
    const run = htmlTableAt(lines, i, htmlTables) ?? pipeTableAt(lines, i) ?? tabRunAt(lines, i);
    if (run && run.kind !== 'prose') {
      flush();
      segments.push(run);
    } else if (run) for (const indented of run.lines) prose.push(indented);
    else if (line.text.trim() === '') flush();
    else if (!RULE.test(line.text)) prose.push(line);
    i += run ? run.lines.length : 1;
  }
  flush();
  return segments;
}

/** For each line that opens an HTML table, the line that closes it. */
function pairTables(lines: readonly SourceLine[]): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const open: number[] = [];
  for (const [index, { text }] of lines.entries()) {
    if (!text.includes('<')) continue;
    for (const tag of text.matchAll(TABLE_TAG)) {
      if (tag[1] === '') open.push(index);
      else {
        const start = open.pop();
        if (start !== undefined) pairs.set(start, Math.max(index, pairs.get(start) ?? 0));
      }
    }
  }
  for (const start of open) if (!pairs.has(start)) pairs.set(start, -1);
  return pairs;
}

/** A table that never closes is read to the next blank line. */
function htmlTableAt(
  lines: readonly SourceLine[],
  at: number,
  pairs: ReadonlyMap<number, number>,
): (Segment & { kind: 'html-table' }) | null {
  const end = pairs.get(at);
  if (end === undefined) return null;
  if (end >= at) return { kind: 'html-table', lines: lines.slice(at, end + 1), closed: true };
  let stop = at + 1;
  while (stop < lines.length && lines[stop]?.text.trim() !== '') stop++;
  return { kind: 'html-table', lines: lines.slice(at, stop), closed: false };
}

function pipeTableAt(lines: readonly SourceLine[], at: number): (Segment & { kind: 'pipe-table' }) | null {
  const first = lines[at];
  if (first === undefined || !first.text.includes('|')) return null;
  const underHeader = isPipeRule(lines[at + 1]?.text ?? '');
  const rows: SourceLine[] = [];
  for (let i = at; i < lines.length; i++) {
    const line = lines[i];
    if (line === undefined || line.page !== first.page) break;
    // Without bars at the ends only a table with a rule under its header is one.
    if (!isPipeRow(line.text) && !(underHeader && line.text.includes('|'))) break;
    rows.push(line);
  }
  const bars = first.text.match(/(?<!\\)\|/g)?.length ?? 0;
  return rows.length > 1 || (rows.length === 1 && bars >= MIN_BARS)
    ? { kind: 'pipe-table', lines: rows }
    : null;
}

function isPipeRow(line: string): boolean {
  const text = line.trim();
  return text.length > 1 && text.startsWith('|') && text.endsWith('|');
}

/** A run of lines with tabs: a table, or prose that uses tabs for indents and list markers. */
function tabRunAt(
  lines: readonly SourceLine[],
  at: number,
): (Segment & { kind: 'tab-table' | 'prose' }) | null {
  const first = lines[at];
  // A line of nothing but tabs is an empty row inside a table and a blank line elsewhere.
  if (first === undefined || !first.text.includes('\t') || first.text.trim() === '') return null;
  const run: SourceLine[] = [];
  for (let i = at; i < lines.length; i++) {
    const line = lines[i];
    if (line === undefined || line.page !== first.page || !line.text.includes('\t')) break;
    run.push(line);
  }
  while (run.at(-1)?.text.trim() === '') run.pop();
  const start = run.findIndex(isRow);
  if (start < 0) return { kind: 'prose', lines: run.filter((line) => line.text.trim() !== '') };
  // List items or indented lines right above the table are none of its rows.
  const lead = run.slice(0, start).every(isIndented) ? start : 0;
  if (lead > 0) return { kind: 'prose', lines: run.slice(0, lead) };
  return { kind: 'tab-table', lines: run };
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

/** One tab, before the text or after its list marker. */
function isIndented(line: SourceLine): boolean {
  return line.text.split('\t').length === 2;
}
