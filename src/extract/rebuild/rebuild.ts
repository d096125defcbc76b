import type { Outline } from '../../document/outline.ts';
import type { RulePack } from '../../rules/pack.ts';
import { bestChain, type FoundRow, numberedRows } from './chain.ts';
import { dataTable } from './data-table.ts';
import { withFreeRows } from './free-rows.ts';
import { headingOf } from './heading.ts';
import { findHits, likelyStretch, sharedTrigrams } from './hits.ts';
import { type Use, withoutTaken } from './leftover-prose.ts';
import { linesOf } from './lines.ts';
import { slicesOf } from './slices.ts';
import { withUnknownRows } from './unknown-rows.ts';

/**
 * Fewer rows are no annex: prose that goes through the form's headings in their order shows up to eight rows of a form
 * (measured on clean reports), the shortest known annex has a hundred.
 */
const LEAST_ROWS = 12;
/** Rows for each line from the first row to the last; prose has one row in ten lines or less. */
const LEAST_DENSITY = 0.2;
/** Two hundred pages of text; more is no report. */
const MOST_LINES = 10_000;
/** A document with a table of so many rows has its annex. */
const WHOLE_ANNEX = 60;

/**
 * Adds the statistical annex of a document whose table structure is lost: lines of text whose labels are those of a
 * known form become the rows of a table, with a confidence for each cell, and leave the prose. A document without such
 * lines comes back as it is.
 */
export function rebuildTables(outline: Outline, rules: RulePack): Outline {
  const whole = outline.tables.some(
    (table) => table.layout === 'indicators' && table.rows.length >= WHOLE_ANNEX,
  );
  if (whole) return outline;
  const lines = linesOf(outline.document);
  if (lines.length > MOST_LINES) return outline;
  const shared = sharedTrigrams(lines, rules);
  const stretch = likelyStretch(lines, shared, rules);
  if (stretch === null) return outline;
  const hits = findHits(lines, stretch, shared, rules);
  const chain = bestChain(hits, lines, rules);
  if (chain === null || !isAnnex(chain.rows)) return outline;
  const known = withFreeRows(numberedRows(chain, lines, rules), hits, lines, rules);
  const rows = withUnknownRows(known, extentOf(chain.rows), lines, rules);
  const slices = slicesOf(rows, lines, rules);
  const used = slices.flatMap((list) => list.map((slice) => slice.line));
  const heading = headingOf(Math.min(...used), lines, rules);
  const table = dataTable(rows, slices, chain.variant, heading, lines, rules);
  const taken = new Map<number, Use>();
  for (const line of [...heading.title, ...heading.captions]) taken.set(line, 'caption');
  for (const line of [...heading.header, ...used]) taken.set(line, 'row');
  const rest = withoutTaken(outline, taken, lines);
  return { ...rest, tables: [...rest.tables, table] };
}

/** First and last line of rows in reading order. */
function extentOf(rows: readonly FoundRow[]): readonly [number, number] {
  return [rows[0]?.hit.parts[0]?.line ?? 0, rows.at(-1)?.hit.parts.at(-1)?.line ?? 0];
}

function isAnnex(rows: readonly FoundRow[]): boolean {
  const [first, last] = extentOf(rows);
  return rows.length >= LEAST_ROWS && rows.length >= (last - first + 1) * LEAST_DENSITY;
}
