import { type Result, result } from '../../document/result.ts';
import type { Table } from '../../document/table.ts';
import { type LooseCell, placeCells, raggedRows } from '../grid.ts';
import { atLine } from '../say.ts';
import { type InlineOptions, readInline } from './inline.ts';
import type { SourceLine } from './lines.ts';
import { isPipeRule } from './segments.ts';

/** Lines whose cells are set apart by tabs. */
export function readTabTable(lines: readonly SourceLine[], options: InlineOptions): Result<Table> {
  return tableOf(
    lines.map((line) => ({ line, cells: line.text.split('\t') })),
    null,
    options,
  );
}

/** Markdown rows "| a | b |"; the line "|---|---|" marks what stands above it as header. */
export function readPipeTable(lines: readonly SourceLine[], options: InlineOptions): Result<Table> {
  const rule = lines.findIndex((line) => isPipeRule(line.text));
  const rows = lines.filter((line) => !isPipeRule(line.text));
  return tableOf(
    rows.map((line) => ({ line, cells: splitPipes(line.text) })),
    rule > 0 ? rule : null,
    options,
  );
}

function splitPipes(text: string): string[] {
  const inner = text
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return inner.split(/(?<!\\)\|/);
}

interface SourceRow {
  readonly line: SourceLine;
  readonly cells: readonly string[];
}

function tableOf(
  rows: readonly SourceRow[],
  headerRows: number | null,
  options: InlineOptions,
): Result<Table> {
  const loose = rows.map(({ line, cells }) =>
    cells.map(
      (text): LooseCell => ({ content: readInline([{ ...line, text }], options), rowSpan: 1, colSpan: 1 }),
    ),
  );
  const table = placeCells(loose, headerRows);
  return result(
    table,
    raggedRows(table, (row) => atLine(rows[row]?.line.number ?? 0)),
  );
}
