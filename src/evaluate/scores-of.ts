import type { CheckProof } from './check-proof.ts';
import type { Evaluated } from './evaluate.ts';
import { type ScoresFile, writeScore } from './scores-file.ts';

type Group = ScoresFile['reports'];

/** The content of the scores file; `shared` stands in for the shared reports where none was evaluated. */
export function scoresOf(
  results: readonly Evaluated[],
  proofs: readonly CheckProof[],
  shared: ScoresFile['shared'],
): ScoresFile {
  const ofShared = groupOf(results.filter(({ group }) => group === 'shared'));
  return {
    reports: groupOf(results.filter(({ group }) => group === 'reports')),
    shared: Object.keys(ofShared).length > 0 ? ofShared : shared,
    checks: Object.fromEntries(
      proofs.map(({ code, broken, sound }) => [
        code,
        { broken: writeScore(broken), sound: writeScore(sound) },
      ]),
    ),
  };
}

function groupOf(results: readonly Evaluated[]): Group {
  const group: Group = {};
  for (const { id, carrier, measured } of results) {
    const measures = Object.entries(measured.scores).map(([name, score]) => [name, writeScore(score)]);
    group[id] = { ...group[id], [carrier]: Object.fromEntries(measures) };
  }
  return group;
}
