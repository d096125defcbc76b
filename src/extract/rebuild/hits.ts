import type { RulePack } from '../../rules/pack.ts';
import { type Hit, matchWording } from './label-match.ts';
import type { Line } from './lines.ts';
import { lookAlikesOf } from './look-alikes.ts';
import { trigramsOf, type Wording, wordingIndexOf } from './wordings.ts';

/**
 * Share of a wording's trigrams that the lines of a label must hold before letters are compared. Every wrong letter
 * takes three trigrams with it: labels of an annex read with one wrong letter in five kept 0.50 and more.
 */
const LEAST_SHARED = 0.42;
/** Share that the first line of a label must hold by itself. */
const LEAST_IN_FIRST = 0.12;
/** Lines that a label with the cells around it takes at most, but for rare ones. */
const LONGEST_LABEL = 4;
/** Share by which a single line shows a whole label of a length that means something, for a first look. */
const SHOWN = 0.55;
const SHORTEST = 8;
/** Share of a line that its label fills at least, for a first look. */
const LABEL_SHARE = 0.35;
/** One line in three must show a label; what six rows hold more than that is worth a closer look. */
const OTHER_LINE = 1 / 3;
const LEAST_ROWS = 6;
/** Lines around the stretch that are looked at as well. */
const MARGIN = 30;

/** For each wording of the index: line -> positions of its trigrams that the line holds. */
export type SharedTrigrams = readonly ReadonlyMap<number, readonly number[]>[];

export function sharedTrigrams(lines: readonly Line[], rules: RulePack): SharedTrigrams {
  const { wordings, postings } = wordingIndexOf(rules);
  const shared = wordings.map(() => new Map<number, number[]>());
  for (const [at, line] of lines.entries()) {
    for (const trigram of trigramsOf(line.key))
      for (const { wording, position } of postings.get(trigram) ?? []) {
        const held = shared[wording]?.get(at);
        if (held === undefined) shared[wording]?.set(at, [position]);
        else held.push(position);
      }
  }
  return shared;
}

/**
 * The stretch of lines that looks most like rows of a form, first and last line; null where none does. A quick look
 * before any letters are compared: prose names indicators too, but not line after line.
 */
export function likelyStretch(
  lines: readonly Line[],
  shared: SharedTrigrams,
  rules: RulePack,
): readonly [number, number] | null {
  const shown = linesWithLabels(lines, shared, rules);
  let sum = 0;
  let start = 0;
  let best = { sum: 0, first: 0, last: 0 };
  for (const at of lines.keys()) {
    if (sum <= 0) {
      sum = 0;
      start = at;
    }
    sum += shown.has(at) ? 1 - OTHER_LINE : -OTHER_LINE;
    if (sum > best.sum) best = { sum, first: start, last: at };
  }
  if (best.sum < LEAST_ROWS) return null;
  return [Math.max(0, best.first - MARGIN), Math.min(lines.length - 1, best.last + MARGIN)];
}

/** Lines that seem to hold a whole label. */
function linesWithLabels(lines: readonly Line[], shared: SharedTrigrams, rules: RulePack): Set<number> {
  const { wordings } = wordingIndexOf(rules);
  const found = new Set<number>();
  for (const [at, held] of shared.entries()) {
    const wording = wordings[at];
    if (wording === undefined || wording.trigrams < SHORTEST) continue;
    for (const [line, positions] of held)
      if (
        positions.length >= SHOWN * wording.trigrams &&
        wording.key.length >= LABEL_SHARE * (lines[line]?.key.length ?? 0)
      )
        found.add(line);
  }
  return found;
}

/** Every place where a wording of the catalogue may stand as a row label. */
export function findHits(
  lines: readonly Line[],
  [first, last]: readonly [number, number],
  shared: SharedTrigrams,
  rules: RulePack,
): Hit[] {
  const looks = lookAlikesOf(rules);
  return wordingIndexOf(rules).wordings.flatMap((wording, at) =>
    windowsOf(wording, shared[at] ?? new Map(), first, last).flatMap(([from, to]) =>
      matchWording(wording, lines, from, to, looks).filter((hit) => !crossesRows(hit, lines)),
    ),
  );
}

/** A label whose lines bear two row numbers is made of two rows. */
function crossesRows({ parts }: Hit, lines: readonly Line[]): boolean {
  const numbered = parts.filter(({ line, from }) => {
    const head = lines[line]?.words[0]?.raw ?? '';
    return from > 0 && /^\d+(?:\.\d+)*[.,)]?$/.test(head);
  });
  return numbered.length > 1;
}

/** Runs of lines in which the wording may stand; a long label is spread over lines. */
function windowsOf(
  wording: Wording,
  shared: ReadonlyMap<number, readonly number[]>,
  begin: number,
  end: number,
): (readonly [number, number])[] {
  const windows: [number, number][] = [];
  for (const [line, own] of shared) {
    if (line < begin || line > end || own.length < Math.max(2, wording.trigrams * LEAST_IN_FIRST)) continue;
    const together = new Set<number>();
    for (let at = line; at < line + LONGEST_LABEL; at++)
      for (const position of shared.get(at) ?? []) together.add(position);
    if (together.size < wording.trigrams * LEAST_SHARED) continue;
    const last = Math.min(end, line + LONGEST_LABEL);
    const open = windows.at(-1);
    if (open !== undefined && line <= open[1] + 1) open[1] = Math.max(open[1], last);
    else windows.push([line, last]);
  }
  return windows;
}
