import type { RulePack } from '../../rules/pack.ts';
import { endOf, type FoundRow, startOf } from './chain.ts';
import { type GapContext, splitGap } from './gaps.ts';
import type { Line, WordRange } from './lines.ts';

/**
 * What one line gives to a row. The columns of the lost table stand in order in each line: number before the label,
 * unit, value and note behind it; a line without label may hold any of them.
 */
export interface Slice {
  readonly line: number;
  readonly head: WordRange | null;
  readonly label: WordRange | null;
  readonly tail: WordRange | null;
  /** All words of a line that holds none of the label. */
  readonly whole: WordRange | null;
}

/** The lines of each row, in line order. */
export function slicesOf(rows: readonly FoundRow[], lines: readonly Line[], rules: RulePack): Slice[][] {
  const owner = ownersOf(rows, lines, rules);
  return rows.map((row, at) => {
    const slices: Slice[] = [];
    for (const [line, owned] of owner) {
      const part = row.hit.parts.find((range) => range.line === line);
      const count = lines[line]?.words.length ?? 0;
      if (part !== undefined) slices.push(sliceAround(rows, at, part, count));
      else if (owned === at) slices.push(whole(line, count));
    }
    return slices;
  });
}

function whole(line: number, count: number): Slice {
  return { line, head: null, label: null, tail: null, whole: { line, from: 0, to: count } };
}

/** Two labels in one line share the words between them: they belong to the first but for the number of the second. */
function sliceAround(rows: readonly FoundRow[], at: number, label: WordRange, count: number): Slice {
  const { line } = label;
  const partIn = (row: FoundRow | undefined) => row?.hit.parts.find((range) => range.line === line);
  const before = partIn(rows[at - 1]);
  const after = partIn(rows[at + 1]);
  const from = before === undefined ? 0 : Math.max(before.to, label.from - 1);
  const to = after === undefined ? count : Math.max(label.to, after.from - 1);
  return {
    line,
    head: { line, from, to: label.from },
    label,
    tail: { line, from: label.to, to },
    whole: null,
  };
}

/** Line -> position of the row that it belongs to, for all lines from the first row to the end of the last. */
function ownersOf(rows: readonly FoundRow[], lines: readonly Line[], rules: RulePack): Map<number, number> {
  const owner = new Map<number, number>();
  for (const [at, row] of rows.entries()) {
    const first = startOf(row.hit).line;
    const last = endOf(row.hit).line;
    for (let line = first; line <= last; line++) owner.set(line, at);
    const next = rows[at + 1];
    const gap: number[] = [];
    const end = next === undefined ? endOfBlock(last, lines) : startOf(next.hit).line;
    for (let line = last + 1; line < end; line++) gap.push(line);
    const aboveTexts = textsOf(row, at, owner, lines);
    const context: GapContext = { above: row, aboveTexts, below: next ?? null, lines, rules };
    const cut = next === undefined ? gap.length : splitGap(gap, context);
    for (const [index, line] of gap.entries()) owner.set(line, index < cut ? at : at + 1);
  }
  return new Map([...owner].sort((a, b) => a[0] - b[0]));
}

/** What the lines that a row owns so far hold beside its label. */
function textsOf(
  row: FoundRow,
  at: number,
  owner: ReadonlyMap<number, number>,
  lines: readonly Line[],
): string[] {
  return [...owner]
    .filter(([, owned]) => owned === at)
    .sort((a, b) => a[0] - b[0])
    .map(([line]) => {
      const part = row.hit.parts.find((range) => range.line === line);
      return (lines[line]?.words.slice(part?.to ?? 0) ?? []).map((word) => word.raw).join(' ');
    });
}

/** Behind the last line of the block that holds the last label. */
function endOfBlock(line: number, lines: readonly Line[]): number {
  let end = line + 1;
  while (end < lines.length && lines[end]?.block === lines[line]?.block) end++;
  return end;
}
