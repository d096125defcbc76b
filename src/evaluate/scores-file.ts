import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { isShare, ratio, type Score } from './measure.ts';

/** "118/121" is a share (more is better), a bare number a count of mistakes (fewer is better). */
const Written = z.union([z.string().regex(/^\d+\/\d+$/), z.number().int().nonnegative()]);
const Measures = z.record(z.string(), Written);
const Group = z.record(z.string(), z.record(z.string(), Measures));

/** group -> report -> carrier -> measure -> score */
export const ScoresFile = z.strictObject({
  reports: Group,
  shared: Group,
  checks: z.record(z.string(), Measures),
});
export type ScoresFile = z.infer<typeof ScoresFile>;

/** A lower score that somebody has looked at and explained. */
const Accepted = z.strictObject({
  report: z.string(),
  carrier: z.string(),
  measure: z.string(),
  /** The score as it now stands in the file's notation; a still lower one is not accepted. */
  score: Written,
  why: z.string().min(1),
});
export type Accepted = z.infer<typeof Accepted>;

export interface Drop {
  readonly report: string;
  readonly carrier: string;
  readonly measure: string;
  readonly before: Score;
  readonly now: Score | null;
}

const EMPTY: ScoresFile = { reports: {}, shared: {}, checks: {} };

export function readScores(path: string): ScoresFile {
  return existsSync(path) ? ScoresFile.parse(JSON.parse(readFileSync(path, 'utf8'))) : EMPTY;
}

export function readAccepted(path: string): readonly Accepted[] {
  return existsSync(path) ? z.array(Accepted).parse(JSON.parse(readFileSync(path, 'utf8'))) : [];
}

/** Each set of measures on one line: a change of one report is one line of a diff. */
export function writeScores(path: string, scores: ScoresFile): void {
  const text = JSON.stringify(scores, null, 2).replace(/\{[^{}]+\}/g, (measures) =>
    measures.replace(/\s+/g, ' '),
  );
  writeFileSync(path, `${text}\n`);
}

export function writeScore(score: Score): z.infer<typeof Written> {
  return isShare(score) ? `${score.right}/${score.of}` : score.mistakes;
}

function readScore(written: z.infer<typeof Written>): Score {
  if (typeof written === 'number') return { mistakes: written };
  const [right = 0, of = 0] = written.split('/').map(Number);
  return { right, of };
}

/**
 * Scores that are lower than the committed ones, or gone. Only groups in `present` are compared: the shared reports
 * are not on every machine.
 */
export function findDrops(
  committed: ScoresFile,
  now: ScoresFile,
  present: readonly ('reports' | 'shared')[],
): readonly Drop[] {
  const current = new Map(entries(now, present).map((entry) => [keyOf(entry), entry.score]));
  return entries(committed, present).flatMap((entry): Drop[] => {
    const score = current.get(keyOf(entry)) ?? null;
    const { report, carrier, measure } = entry;
    return isLower(score, entry.score) ? [{ report, carrier, measure, before: entry.score, now: score }] : [];
  });
}

interface Entry {
  readonly group: string;
  readonly report: string;
  readonly carrier: string;
  readonly measure: string;
  readonly score: Score;
}

/** The file as a flat list; the proofs of the checks stand in it as reports of the group "checks". */
function entries(file: ScoresFile, present: readonly ('reports' | 'shared')[]): readonly Entry[] {
  const groups = [
    ...present.map((group) => [group, file[group]] as const),
    ['checks', { checks: file.checks }] as const,
  ];
  return groups.flatMap(([group, reports]) =>
    Object.entries(reports).flatMap(([report, carriers]) =>
      Object.entries(carriers).flatMap(([carrier, measures]) =>
        Object.entries(measures).map(([measure, written]) => {
          return { group, report, carrier, measure, score: readScore(written) };
        }),
      ),
    ),
  );
}

function keyOf({ group, report, carrier, measure }: Entry): string {
  return JSON.stringify([group, report, carrier, measure]);
}

/** True for a drop that the file of accepted scores explains. */
export function isAccepted(drop: Drop, accepted: readonly Accepted[]): boolean {
  return accepted.some(
    (one) =>
      one.report === drop.report &&
      one.carrier === drop.carrier &&
      one.measure === drop.measure &&
      drop.now !== null &&
      !isLower(drop.now, readScore(one.score)),
  );
}

function isLower(score: Score | null, than: Score): boolean {
  if (score === null) return true;
  if (isShare(score) && isShare(than)) return ratio(score) < ratio(than);
  if (!isShare(score) && !isShare(than)) return score.mistakes > than.mistakes;
  return true;
}
