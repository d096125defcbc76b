/** Builds the model files: `node scripts/language/build.ts --text DIR… [--report FILE…] [--output DIR]`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { codeParts } from './code-parts.ts';
import { readComponents } from './corpus.ts';
import { type Counts, countOrder } from './count.ts';
import { type Budget, estimate } from './estimate.ts';
import { packLanguageModel } from './pack.ts';
import { encode } from './vocabulary.ts';

const { values } = parseArgs({
  options: {
    text: { type: 'string', multiple: true, default: [] },
    report: { type: 'string', multiple: true, default: [] },
    output: { type: 'string', default: 'corpora/language' },
    weights: { type: 'string', default: '1,0.5,0.3,20' },
    budget: { type: 'string', default: '450000,1900000,900000' },
  },
});

const started = Date.now();
const say = (message: string): void => {
  process.stderr.write(`${((Date.now() - started) / 1000).toFixed(1)} s  ${message}\n`);
};

const [administrative = 1, fragments = 0.5, general = 0.3, reports = 20] = values.weights
  .split(',')
  .map(Number);
const components = readComponents({
  folders: values.text,
  reports: values.report,
  weights: { administrative, fragments, general, reports },
});
for (const component of components) say(`${component.name}: ${component.lines.length} lines`);
const codes = new TextEncoder().encode(codeParts(components));
const encoded = encode(components);
say(`${encoded.words.length} words; ${encoded.streams.map((stream) => stream.length).join(' + ')} tokens`);
const weights = components.map((component) => component.weight);
for (const component of components) component.lines.length = 0;
const counts: Counts[] = [];
for (const order of [1, 2, 3, 4]) {
  counts.push(countOrder(order, encoded.streams, weights));
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
