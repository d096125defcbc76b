/**
 * Builds corpora/language/repair/syllables.bin and its card from a folder of text (.txt, .txt.xz; one line a paragraph
 * or a piece of one). Same text, same bytes.
 *
 *   node scripts/build-repair-statistics.ts --text DIR [--output DIR]
 */
import { spawn } from 'node:child_process';
import { createReadStream, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { isLegalSyllable } from '../src/vietnamese/orthography/syllable.ts';
import { type BigramCounts, writeStatistics } from '../src/vietnamese/repair/statistics.ts';

/** Blocks of lines stand for whole documents; every HELD_OUT-th block is left for measuring. */
const BLOCK_LINES = 1000;
const HELD_OUT = 20;
/** Rarer syllables are mostly misspellings and names. */
const LEAST_SYLLABLE_COUNT = 3;
/** Keeps the file near 1 MB; rarer pairs are well enough described by their parts. */
const LEAST_BIGRAM_COUNT = 6;
/** Abbreviations (TTHC) and loan words (internet) that stand for themselves; rarer ones are mostly errors. */
const LEAST_OTHER_COUNT = 150;
const LONGEST_OTHER = 10;
const DISCOUNT = 0.75;

const WORD = /[\p{L}\p{M}]+/gu;

function lines(path: string): AsyncIterable<string> {
  const input = path.endsWith('.xz')
    ? spawn('xz', ['-dc', path], { stdio: ['ignore', 'pipe', 'inherit'] }).stdout
    : createReadStream(path);
  return createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
}

/** The form under which a word is counted: syllables in lower case, abbreviations and loan words as they are. */
function countedAs(word: string): string {
  const lower = word.toLowerCase();
  if (isLegalSyllable(lower)) return lower;
  const other = word.length > 1 && word.length <= LONGEST_OTHER && /^(?:\p{Lu}+|[a-z]+)$/u.test(word);
  return other ? word : '';
}

class Counter {
  readonly singles = new Map<string, number>();
  readonly pairs = new Map<string, number>();
  lines = 0;
  heldOut = 0;

  add(line: string): void {
    const block = Math.floor(this.lines++ / BLOCK_LINES);
    if (block % HELD_OUT === HELD_OUT - 1) {
      this.heldOut++;
      return;
    }
    let before = '';
    let end = -1;
    for (const match of line.normalize('NFC').matchAll(WORD)) {
      const word = countedAs(match[0]);
      const beside = match.index === end + 1 && line[end] === ' ';
      if (word) {
        this.singles.set(word, (this.singles.get(word) ?? 0) + 1);
        const pair = `${before} ${word}`;
        if (beside && before) this.pairs.set(pair, (this.pairs.get(pair) ?? 0) + 1);
      }
      before = word;
      end = match.index + match[0].length;
    }
  }
}

/** Absolute discounting; what pruned pairs and discounts free goes to the back-off. */
function model(counter: Counter): BigramCounts {
  const syllables = [...counter.singles.keys()]
    .filter(
      (s) => (counter.singles.get(s) ?? 0) >= (isLegalSyllable(s) ? LEAST_SYLLABLE_COUNT : LEAST_OTHER_COUNT),
    )
    .sort((a, b) => (a < b ? -1 : 1));
  const ids = new Map(syllables.map((s, id) => [s, id]));
  const total = syllables.reduce((sum, s) => sum + (counter.singles.get(s) ?? 0), 0);
  const kept: [number, number][][] = syllables.map(() => []);
  for (const [pair, count] of counter.pairs) {
    const [first = '', second = ''] = pair.split(' ');
    const a = ids.get(first);
    const b = ids.get(second);
    if (a !== undefined && b !== undefined && count >= LEAST_BIGRAM_COUNT) kept[a]?.push([b, count]);
  }
  const single = (id: number): number => (counter.singles.get(syllables[id] ?? '') ?? 0) / total;
  const backoffs: number[] = [];
  const rows = kept.map((row, a) => {
    const all = counter.singles.get(syllables[a] ?? '') ?? 1;
    const mass = row.reduce((sum, [, count]) => sum + count - DISCOUNT, 0) / all;
    const left = Math.max(1e-4, 1 - mass);
    backoffs.push(-Math.log2(left));
    return row
      .sort(([x], [y]) => x - y)
      .map(([b, count]) => [b, -Math.log2((count - DISCOUNT) / all + left * single(b))] as const);
  });
  return { syllables, costs: syllables.map((_, id) => -Math.log2(single(id))), backoffs, rows };
}

const { values } = parseArgs({
  options: {
    text: { type: 'string' },
    output: { type: 'string', default: 'corpora/language/repair' },
  },
});
if (!values.text) throw new Error('--text DIR is needed: a folder of .txt or .txt.xz files');
const counter = new Counter();
const files = readdirSync(values.text)
  .filter((name) => /\.txt(?:\.xz)?$/.test(name))
  .sort();
for (const name of files) for await (const line of lines(join(values.text, name))) counter.add(line);
const counts = model(counter);
const bytes = writeStatistics(counts);
mkdirSync(values.output, { recursive: true });
writeFileSync(join(values.output, 'syllables.bin'), bytes);
const card = {
  files,
  lines: counter.lines,
  heldOutLines: counter.heldOut,
  syllables: counts.syllables.length,
  bigrams: counts.rows.reduce((sum, row) => sum + row.length, 0),
  bytes: bytes.length,
};
writeFileSync(join(values.output, 'syllables.json'), `${JSON.stringify(card, null, 2)}\n`);
console.log(card);
