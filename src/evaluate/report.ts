import type { CheckProof } from './check-proof.ts';
import { isProven } from './check-proof.ts';
import type { Evaluated } from './evaluate.ts';
import { isShare, ratio, type Score } from './measure.ts';
import type { Drop } from './scores-file.ts';

/** Measures shown for each report, in columns; a score that is full is shown as "✓". */
const COLUMNS: readonly (readonly [heading: string, measure: string])[] = [
  ['rows', 'rows.found'],
  ['value', 'rows.value'],
  ['wrong', 'rows.wrong'],
  ['label', 'rows.label'],
  ['unit', 'rows.unit'],
  ['parent', 'rows.parent'],
  ['note', 'rows.note'],
  ['cells', 'cells.value'],
  ['prose', 'prose.recall'],
  ['(prec)', 'prose.precision'],
  ['cited', 'citations.recall'],
  ['(prec)', 'citations.precision'],
  ['dates', 'citations.date'],
  ['meta', 'metadata'],
  ['codes', 'indicators.mapped'],
  ['wrong', 'indicators.wrong'],
  ['finds', 'findings.recall'],
  ['false', 'findings.false'],
];
const WIDTH = 8;

/** One line for each report and carrier. */
export function scoreTable(results: readonly Evaluated[]): string {
  const names = results.map((one) => `${one.id}.${one.carrier}`);
  const nameWidth = Math.max(0, ...names.map((name) => name.length));
  const head = COLUMNS.map(([heading]) => heading.padStart(WIDTH)).join('');
  const lines = results.map((one, i) => {
    const cells = COLUMNS.map(([, measure]) => scoreText(one.measured.scores[measure]).padStart(WIDTH));
    return `${(names[i] ?? '').padEnd(nameWidth)}${cells.join('')}\n`;
  });
  return `${' '.repeat(nameWidth)}${head}\n${lines.join('')}`;
}

/** "-" where the report has nothing of the kind. */
export function scoreText(score: Score | undefined | null): string {
  if (score === undefined || score === null) return '-';
  if (!isShare(score)) return score.mistakes === 0 ? '✓' : String(score.mistakes);
  if (score.of === 0) return '-';
  return score.right === score.of ? '✓' : `${score.right}/${score.of}`;
}

/** Sums over all reports, measure by measure, with percentages. */
export function totals(results: readonly Evaluated[]): string {
  const lines = COLUMNS.flatMap(([, measure]) => {
    const scores = results.flatMap((one) => one.measured.scores[measure] ?? []);
    if (scores.length === 0) return [];
    return [`  ${measure.padEnd(20)} ${totalText(scores)}\n`];
  });
  return lines.join('');
}

function totalText(scores: readonly Score[]): string {
  const shares = scores.filter(isShare);
  if (shares.length === 0)
    return String(scores.reduce((sum, score) => sum + (isShare(score) ? 0 : score.mistakes), 0));
  const right = shares.reduce((sum, share) => sum + share.right, 0);
  const of = shares.reduce((sum, share) => sum + share.of, 0);
  return `${right}/${of} (${(100 * ratio({ right, of })).toFixed(2)} %)`;
}

/** Which checks are proven by which number of reports. */
export function proofTable(proofs: readonly CheckProof[]): string {
  return proofs
    .map(({ code, broken, sound }) => {
      const verdict = isProven({ code, broken, sound }) ? 'proven' : 'NOT PROVEN';
      const counts = `speaks in ${broken.right} of ${broken.of} that break it, silent in ${sound.right} of ${sound.of} others`;
      return `  ${code.padEnd(22)} ${verdict}: ${counts}\n`;
    })
    .join('');
}

export function dropText(drop: Drop): string {
  const now = drop.now === null ? 'nothing' : plain(drop.now);
  return `  ${drop.report} ${drop.carrier} ${drop.measure}: ${plain(drop.before)} -> ${now}\n`;
}

function plain(score: Score): string {
  return isShare(score) ? `${score.right}/${score.of}` : String(score.mistakes);
}
