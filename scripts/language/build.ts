/**
 * Builds the model files: `node scripts/language/build.ts --text DIR… [--report FILE…] [--output DIR]`.
 * The folders hold text (*.txt, general*.txt apart from the rest), words as an engine without Vietnamese read
 * them (*word-pairs.tsv: read, tab, printed) and lines as a Vietnamese engine read them (*pairs-train.tsv);
 * all may be compressed with xz. `--report` names clean reports of the domain. Same input, same bytes.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { learnChannel } from './channel-training.ts';
import { dropDamaged } from './clean.ts';
import { codeParts } from './code-parts.ts';
import { filesOf, readComponents } from './corpus.ts';
import { type Counts, countOrder } from './count.ts';
import { type Budget, estimate } from './estimate.ts';
import { packLanguageModel } from './pack.ts';
import { readLinePairs, readWordPairs, type WordPair } from './pairs.ts';
import { encode } from './vocabulary.ts';

const { values } = parseArgs({
  options: {
    text: { type: 'string', multiple: true, default: [] },
    report: { type: 'string', multiple: true, default: [] },
    rules: { type: 'string', default: 'rules' },
    output: { type: 'string', default: 'corpora/language' },
    weights: { type: 'string', default: '1,0.5,0.6,60,20' },
    budget: { type: 'string', default: '650000,1950000,900000' },
  },
});

const started = Date.now();
const say = (message: string): void => {
  process.stderr.write(`${((Date.now() - started) / 1000).toFixed(1)} s  ${message}\n`);
};

const [administrative = 1, fragments = 0.5, general = 0.6, reports = 60, phrases = 20] = values.weights
  .split(',')
  .map(Number);
const components = readComponents({
  folders: values.text,
  reports: values.report,
  rules: values.rules,
  weights: { administrative, fragments, general, reports, phrases },
});
for (const component of components) say(`${component.name}: ${component.lines.length} lines`);
const codes = new TextEncoder().encode(codeParts(components));
const encoded = encode(components);
say(`${encoded.words.length} words; ${encoded.streams.map((stream) => stream.length).join(' + ')} tokens`);
const weights = components.map((component) => component.weight);
for (const component of components) component.lines.length = 0;
const { streams, dropped } = dropDamaged(encoded.words, encoded.streams);
say(`${dropped} tokens of damaged clauses left out`);
const counts: Counts[] = [];
for (const order of [1, 2, 3, 4]) {
  counts.push(countOrder(order, streams, weights));
  say(`order ${order}: ${counts[order - 1]?.keys.length}`);
}
const estimates = estimate(
  counts,
  values.budget.split(',').map(Number) as unknown as Budget,
  encoded.words.length,
);
say(`kept ${estimates.map((table) => table.keys.length).join(', ')}`);
const file = packLanguageModel(encoded, estimates, new Map([['codes', codes]]), {
  version: 1,
  weights: values.weights,
});
mkdirSync(values.output, { recursive: true });
writeFileSync(join(values.output, 'language.bin'), file);
say(`language.bin: ${(file.length / 1e6).toFixed(2)} MB`);

writeChannel('channel-foreign.tsv', readWordPairs(filesOf(values.text, 'word-pairs.tsv')));
writeChannel('channel-vietnamese.tsv', readLinePairs(filesOf(values.text, 'pairs-train.tsv')));

/** Learns a channel and writes its rules; without pairs the file that is there stays. */
function writeChannel(name: string, pairs: readonly WordPair[]): void {
  if (pairs.length === 0) {
    say(`${name}: no pairs in the text folders, left as it is`);
    return;
  }
  const rules = learnChannel(pairs).map(
    ({ printed, read, probability }) => `${printed}\t${read}\t${(-Math.log(probability)).toFixed(2)}`,
  );
  writeFileSync(join(values.output, name), `# printed\tread\tcost in nats\n${rules.join('\n')}\n`);
  say(`${name}: ${rules.length} rules from ${pairs.reduce((sum, pair) => sum + pair.count, 0)} words`);
}
