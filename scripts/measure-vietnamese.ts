/**
 * Measures encodings, detection, triage and repair on held-out blocks of a text folder (the blocks that
 * build-repair-statistics leaves out) and prints the tables that the cards and comments cite.
 *
 *   node scripts/measure-vietnamese.ts --text DIR [--foreign FILE…] [--runs 1000]
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { detectEncoding } from '../src/vietnamese/encodings/detect.ts';
import { ENCODING_IDS } from '../src/vietnamese/encodings/encoding.ts';
import { MARKED_LETTERS } from '../src/vietnamese/encodings/letters.ts';
import { ENCODINGS } from '../src/vietnamese/encodings/registry.ts';
import { withoutMarks } from '../src/vietnamese/orthography/stripped-syllable.ts';
import { isLegalSyllable } from '../src/vietnamese/orthography/syllable.ts';
import { loadRepairStatistics } from '../src/vietnamese/repair/load-statistics.ts';
import { repairText } from '../src/vietnamese/repair/repair.ts';
import { triage } from '../src/vietnamese/triage/judge.ts';

const BLOCK_LINES = 1000;
const HELD_OUT = 20;
const RUN_WORDS = 40;
const PAGE_LINES = 8;
const MOST_TEXT = 2 ** 30;

const { values } = parseArgs({
  options: {
    text: { type: 'string' },
    foreign: { type: 'string', multiple: true, default: [] },
    runs: { type: 'string', default: '1000' },
  },
});
if (!values.text) throw new Error('--text DIR is needed: a folder of .txt or .txt.xz files');
const mostRuns = Number(values.runs);

let seed = 12_345;
/** A fixed sequence: the measurements repeat. */
function random(): number {
  seed = (seed * 1_664_525 + 1_013_904_223) >>> 0;
  return seed / 2 ** 32;
}

function heldOutLines(folder: string): string[] {
  const names = readdirSync(folder).filter((name) => /\.txt(?:\.xz)?$/.test(name));
  const lines = names.sort().flatMap((name) => {
    const path = join(folder, name);
    const text = name.endsWith('.xz')
      ? spawnSync('xz', ['-dc', path], { maxBuffer: MOST_TEXT, encoding: 'utf8' }).stdout
      : readFileSync(path, 'utf8');
    return text.replace(/\n$/, '').split('\n');
  });
  return lines.filter((_, i) => Math.floor(i / BLOCK_LINES) % HELD_OUT === HELD_OUT - 1);
}

/** Every n-th, so that at most `most` are left. */
function thin<T>(items: readonly T[], most: number): T[] {
  const step = Math.max(1, Math.floor(items.length / most));
  return items.filter((_, i) => i % step === 0).slice(0, most);
}

function runsOf(lines: readonly string[]): string[] {
  const runs = lines.map((line) => line.normalize('NFC').split(/\s+/).filter(Boolean));
  return thin(
    runs
      .filter((words) => words.length >= RUN_WORDS)
      .map((words) => words.slice(0, RUN_WORDS + 10).join(' ')),
    mostRuns,
  );
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / Math.max(1, whole)).toFixed(3)} %`;
}

function measureEncodings(runs: readonly string[]): void {
  console.log('\nencoding | letters held | detected | words that come back');
  for (const id of ENCODING_IDS) {
    const encoding = ENCODINGS[id];
    const capitals = id === 'tcvn3-capitals';
    const texts = capitals ? runs.map((run) => run.toUpperCase()) : runs;
    let detected = 0;
    let words = 0;
    let back = 0;
    for (const text of texts) {
      const written = encoding.encode(text);
      if (detectEncoding(written).encoding === (capitals ? 'tcvn3' : id)) detected++;
      const read = encoding.decode(written).text.split(' ');
      text.split(' ').forEach((word, i) => {
        words++;
        if (read[i] === word) back++;
      });
    }
    const held = MARKED_LETTERS.filter((letter) => encoding.holds(letter)).length;
    console.log(`${id} | ${held} | ${percent(detected, texts.length)} | ${percent(back, words)}`);
  }
}

function states(texts: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const text of texts) {
    const { state, encoding } = triage(text);
    const key = state === 'legacy' ? `legacy ${encoding?.encoding}` : state;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].map(([state, count]) => `${state} ${count}`).join(', ');
}

function measureTriage(runs: readonly string[]): void {
  console.log('\ntriage of runs');
  console.log(`clean | ${states(runs)}`);
  console.log(`stripped | ${states(runs.map(withoutMarks))}`);
  console.log(`one syllable in ten split | ${states(runs.map((run) => splitSyllables(run, 0.1).text))}`);
  for (const id of ENCODING_IDS)
    if (id !== 'unicode') console.log(`${id} | ${states(runs.map(ENCODINGS[id].encode))}`);
  for (const path of values.foreign) {
    const words = readFileSync(path, 'utf8').split(/\s+/);
    const count = Math.min(mostRuns, Math.floor(words.length / RUN_WORDS));
    const foreign = Array.from({ length: count }, (_, i) =>
      words.slice(i * RUN_WORDS, (i + 1) * RUN_WORDS).join(' '),
    );
    console.log(`${path.split('/').at(-1)} | ${states(foreign)}`);
  }
}

function splitSyllables(text: string, probability: number): { text: string; splits: number } {
  let splits = 0;
  const damaged = text.replace(/\p{L}+/gu, (word) => {
    if (word.length < 2 || !isLegalSyllable(word) || random() >= probability) return word;
    splits++;
    const at = 1 + Math.floor(random() * (word.length - 1));
    return `${word.slice(0, at)} ${word.slice(at)}`;
  });
  return { text: damaged, splits };
}

/** Spaces that one text has and the other has not, by walking both. */
function spaceErrors(wanted: string, got: string): { extra: number; missing: number } {
  let [i, j, extra, missing] = [0, 0, 0, 0];
  while (i < wanted.length || j < got.length) {
    if (wanted[i] === got[j]) {
      i++;
      j++;
    } else if (got[j] === ' ') {
      extra++;
      j++;
    } else {
      missing++;
      i++;
    }
  }
  return { extra, missing };
}

function measureRepair(lines: readonly string[]): void {
  const statistics = loadRepairStatistics();
  const pages = Array.from({ length: Math.ceil(lines.length / PAGE_LINES) }, (_, i) =>
    lines.slice(i * PAGE_LINES, (i + 1) * PAGE_LINES).join('\n'),
  );
  const clean = thin(pages, mostRuns).map((page) => repairText(page, statistics));
  const operations = new Map<string, number>();
  for (const { operation } of clean.flatMap((page) => page.repairs))
    operations.set(operation, (operations.get(operation) ?? 0) + 1);
  const syllables = clean.reduce((sum, page) => sum + (page.text.match(/\p{L}+/gu)?.length ?? 0), 0);
  console.log(
    `\nrepair of clean text: ${syllables} syllables, ${JSON.stringify(Object.fromEntries(operations))}`,
  );
  console.log('split probability | splits | mended | spaces lost');
  for (const probability of [0.05, 0.1, 0.3]) {
    let [splits, extra, missing] = [0, 0, 0];
    for (const { text } of clean) {
      const damaged = splitSyllables(text, probability);
      const errors = spaceErrors(text, repairText(damaged.text, statistics).text);
      splits += damaged.splits;
      extra += errors.extra;
      missing += errors.missing;
    }
    console.log(`${probability} | ${splits} | ${percent(splits - extra, splits)} | ${missing}`);
  }
}

const lines = heldOutLines(values.text);
const runs = runsOf(lines);
console.log(`${lines.length} held-out lines, ${runs.length} runs`);
measureEncodings(runs);
measureTriage(runs);
measureRepair(lines);
