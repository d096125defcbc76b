/** The third stage: text that has lost its marks or was read wrongly. */
import { applyEdits, type MappedText } from '../../text/mapped-text.ts';
import type { Condition } from '../restore/condition.ts';
import type { RestoredLine, RestoredToken } from '../restore/restore.ts';
import type { JudgedScope, TextUnit } from './unit.ts';

/** Restores lines that follow each other; without a condition it is measured on all of them. */
export type RestoreLines = (lines: readonly string[], condition?: Condition) => readonly RestoredLine[];

export interface RestoredUnit {
  readonly mapped: MappedText;
  /** Tokens with offsets into the text that the stage was given. */
  readonly tokens: readonly RestoredToken[];
}

/**
 * Restores the units of all scopes of one state together, in reading order: the clear places of a document speak for
 * its doubtful ones.
 * @returns for each unit that is in such a scope its restored text, by position.
 */
export function restoreUnits(
  units: readonly TextUnit[],
  texts: readonly string[],
  scopes: readonly JudgedScope[],
  restore: RestoreLines,
): Map<number, RestoredUnit> {
  const restored = new Map<number, RestoredUnit>();
  for (const state of ['stripped', 'damaged'] as const) {
    const together = scopes.filter((scope) => scope.state === state);
    const positions = together.flatMap(({ first, end }) =>
      Array.from({ length: end - first }, (_, i) => first + i),
    );
    const condition = together.every(isOnlyStripped) ? 'stripped' : undefined;
    const restoreThese: RestoreLines = (lines) => restore(lines, condition);
    for (const [position, unit] of restoreTogether(positions, units, texts, restoreThese))
      restored.set(position, unit);
  }
  return restored;
}

/** Words with digits inside: an engine reads them into every tenth word, typists write a few codes and addresses. */
const MOST_MIXED = 0.02;

/** Nothing but the marks is lost: an engine leaves some letters of its own language and digits in words. */
function isOnlyStripped({ state, triage }: JudgedScope): boolean {
  const { words, markedLegal, markedIllegal, mixed } = triage.measures;
  return state === 'stripped' && markedLegal + markedIllegal === 0 && mixed <= MOST_MIXED * words;
}

interface LineOfUnit {
  readonly position: number;
  readonly start: number;
  readonly text: string;
}

function restoreTogether(
  positions: readonly number[],
  units: readonly TextUnit[],
  texts: readonly string[],
  restore: RestoreLines,
): Map<number, RestoredUnit> {
  const lines = positions.flatMap((position) => linesOf(position, units, texts));
  const tokens = new Map<number, RestoredToken[]>(positions.map((position) => [position, []]));
  if (lines.length === 0) return new Map();
  restore(lines.map((line) => line.text)).forEach((line, index) => {
    const from = lines[index];
    if (from === undefined) return;
    for (const token of line.tokens)
      tokens
        .get(from.position)
        ?.push({ ...token, start: token.start + from.start, end: token.end + from.start });
  });
  return new Map(
    Array.from(tokens, ([position, found]) => {
      const edits = found
        .filter((token) => token.raw !== token.result)
        .map(({ start, end, result }) => ({ start, end, replacement: result }));
      return [position, { mapped: applyEdits(texts[position] ?? '', edits), tokens: found }];
    }),
  );
}

/** The lines of a unit; a blank one behind a cell, so that its sentence does not seem to go on in the next. */
function linesOf(position: number, units: readonly TextUnit[], texts: readonly string[]): LineOfUnit[] {
  const lines: LineOfUnit[] = [];
  const whole = texts[position] ?? '';
  let start = 0;
  // A line end at the end of a unit is followed by the next unit, not by an empty line.
  for (const text of whole.replace(/\n$/, '').split('\n')) {
    lines.push({ position, start, text });
    start += text.length + 1;
  }
  if (units[position]?.cell) lines.push({ position, start, text: '' });
  return lines;
}
