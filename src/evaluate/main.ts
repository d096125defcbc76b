// npm run evaluate: scores every sample report and writes corpora/scores.json; with --check compares with it instead.
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { asFailure } from '../document/failure.ts';
import { createPipeline } from '../pipeline.ts';
import { loadRules } from '../rules/load.ts';
import { catalogueReports } from './catalogue-rows.ts';
import { type CheckProof, proveChecks } from './check-proof.ts';
import { crossChecker } from './cross-check.ts';
import { type Evaluated, evaluateCatalogue, evaluateSample, type Setup } from './evaluate.ts';
import { type EvaluateOptions, evaluateOptions } from './options.ts';
import { dropText, proofTable, scoreTable, totals } from './report.ts';
import { corpusSamples, goldSamples, type Sample } from './samples.ts';
import { allMeasures } from './score.ts';
import { findDrops, isAccepted, readAccepted, readScores, writeScores } from './scores-file.ts';
import { scoresOf } from './scores-of.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const SHARED = join(ROOT, '..', 'shared');
const SEEDS = join(SHARED, 'seeds');
const SCORES = join(ROOT, 'corpora', 'scores.json');
const ACCEPTED = join(ROOT, 'corpora', 'scores-accepted.json');

const options = evaluateOptions(process.argv.slice(2));
const rules = loadRules();
const checkCodes = new Set(Object.keys(rules.checks.checks));
const setup: Setup = {
  pipeline: createPipeline({ rules }),
  measures: allMeasures(checkCodes),
  catalogue: catalogueReports(join(SHARED, 'domain', 'catalogue.json'), SEEDS),
  crossCheck: options.crossCheck ? await crossChecker(join(SHARED, 'gold', 'score.py')) : null,
};
const results = await evaluateAll(options, setup);
const proofs = proveChecks(
  checkCodes,
  results.flatMap(({ group, sample, extraction }) =>
    group === 'reports' && sample !== null ? [{ expected: sample.expected, extraction }] : [],
  ),
);
show(results, proofs, options);
process.exitCode = settle(results, proofs, options) || process.exitCode;

async function evaluateAll({ only, gold }: EvaluateOptions, on: Setup): Promise<readonly Evaluated[]> {
  const wanted = ({ id }: { id: string }): boolean => only === null || id.includes(only);
  const samples: readonly Sample[] = [
    ...corpusSamples(ROOT),
    ...goldSamples(join(SHARED, 'gold'), SEEDS),
    ...(gold === null ? [] : goldSamples(gold, SEEDS)),
  ].filter(wanted);
  const scored = new Set(samples.filter(({ group }) => group === 'shared').map(({ id }) => id));
  const rest = on.catalogue.filter((report) => wanted(report) && !scored.has(report.id));
  const evaluated: Evaluated[] = [];
  for (const sample of samples) await keep(evaluated, sample.path, () => evaluateSample(sample, on));
  for (const report of rest) await keep(evaluated, report.path, () => evaluateCatalogue(report, on));
  return evaluated;
}

/** A report that fails has no scores, which --check tells as a drop; the others are scored all the same. */
async function keep(evaluated: Evaluated[], path: string, work: () => Promise<Evaluated>): Promise<void> {
  try {
    evaluated.push(await work());
  } catch (thrown) {
    const failure = asFailure(thrown);
    console.log(`${basename(path)}: [${failure.code}] ${failure.text.en}`);
    process.exitCode = 1;
  }
}

function show(all: readonly Evaluated[], checks: readonly CheckProof[], { verbose }: EvaluateOptions): void {
  if (verbose)
    for (const { id, carrier, measured } of all)
      for (const miss of measured.misses) console.log(`${id}.${carrier}  ${miss}`);
  console.log(scoreTable(all));
  console.log(`All reports:\n${totals(all)}`);
  console.log(`Checks:\n${proofTable(checks)}`);
  const different = all.flatMap(({ id, carrier, differences }) =>
    differences.map((line) => `  ${id}.${carrier} ${line}\n`),
  );
  if (setup.crossCheck === null) console.log('Reference scorer: not run here.');
  else if (different.length === 0) console.log('Reference scorer: the same numbers for every report.');
  else console.log(`Reference scorer counts differently:\n${different.join('')}`);
}

/** Writes or compares the scores file. @returns the exit code */
function settle(
  all: readonly Evaluated[],
  checks: readonly CheckProof[],
  { check, only, gold }: EvaluateOptions,
): number {
  const differs = all.some(({ differences }) => differences.length > 0) ? 1 : 0;
  if (!check && (only !== null || gold !== null)) return differs;
  const committed = readScores(SCORES);
  const hasShared = existsSync(SEEDS);
  const now = scoresOf(all, checks, hasShared ? {} : committed.shared);
  const accepted = readAccepted(ACCEPTED);
  const drops = findDrops(committed, now, hasShared ? ['reports', 'shared'] : ['reports']);
  const unexplained = drops.filter((drop) => !isAccepted(drop, accepted));
  if (unexplained.length > 0) console.log(`Lower than committed:\n${unexplained.map(dropText).join('')}`);
  if (check) return unexplained.length > 0 ? 1 : differs;
  writeScores(SCORES, now);
  console.log('Scores written to corpora/scores.json.');
  return differs;
}
