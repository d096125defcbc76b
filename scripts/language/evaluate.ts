/**
 * Measures the restoration on text that the model was not built from.
 * `node scripts/language/evaluate.ts [--model DIR] --text DIR… [--report FILE…] [--gold FILE --source FILE]
 * [--pages FILE…]`: `--report` are clean reports, `--gold` a transcript of the damaged `--source`, `--pages`
 * files of lines as an engine read them, a tab, and as they were printed.
 */
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { stripMarks } from '../../src/vietnamese/model/syllable-key.ts';
import type { Condition } from '../../src/vietnamese/restore/condition.ts';
import { createRestorer } from '../../src/vietnamese/restore/restore.ts';
import { loadRestoreModel } from '../../src/vietnamese/restore/restore-model.ts';
import { filesOf, readLines, readText } from './corpus.ts';
import { HEADER, row, score } from './measures.ts';
import { rulePhrases } from './phrases.ts';

const { values } = parseArgs({
  options: {
    model: { type: 'string', default: 'corpora/language' },
    text: { type: 'string', multiple: true, default: [] },
    report: { type: 'string', multiple: true, default: [] },
    gold: { type: 'string' },
    source: { type: 'string' },
    pages: { type: 'string', multiple: true, default: [] },
    rules: { type: 'string' },
    part: { type: 'string', default: 'test' },
    every: { type: 'string', default: '4' },
  },
});

/** Lines of a page, for measures that work by page. */
const PAGE = 40;
const part = values.part === 'development' ? 'development' : 'test';
const every = Number(values.every);

const started = performance.now();
const model = loadRestoreModel(values.model);
console.log(`model loaded in ${(performance.now() - started).toFixed(0)} ms`);
const phrases = values.rules === undefined ? [] : rulePhrases(values.rules);
const restorer = createRestorer(model, { phrases });
console.log(HEADER);

function measure(
  name: string,
  raw: readonly string[],
  clean: readonly string[],
  condition: Condition,
  size = Number.POSITIVE_INFINITY,
): void {
  restorer.restoreLines(raw.slice(0, PAGE), condition);
  const before = process.cpuUsage();
  const restored = pagesOf(raw, size).flatMap((page) => restorer.restoreLines(page, condition));
  const spent = process.cpuUsage(before);
  console.log(row(name, score(raw, restored, clean, (spent.user + spent.system) / 1000)));
}

/** Lines in pages, each of which is restored by itself; whole documents are one page. */
function pagesOf(lines: readonly string[], size: number): string[][] {
  const pages: string[][] = [];
  for (let at = 0; at < lines.length; at += size) pages.push(lines.slice(at, at + size));
  return pages;
}

/** Every n-th page of the held-out lines of a file. */
function sample(path: string, n: number): string[] {
  return readLines(path, part).filter((_, i) => Math.floor(i / PAGE) % n === 0);
}

function cleanText(name: string, lines: readonly string[]): void {
  let tokens = 0;
  let changed = 0;
  let pages = 0;
  for (let i = 0; i < lines.length; i += PAGE) {
    const page = lines.slice(i, i + PAGE);
    const out = restorer.restoreLines(page);
    for (const line of page) tokens += line.split(/\s+/u).length;
    const here = out.reduce((sum, line) => sum + line.tokens.filter((t) => t.raw !== t.result).length, 0);
    changed += here;
    if (here > 0) pages++;
  }
  const share = ((100 * changed) / Math.max(1, tokens)).toFixed(4);
  console.log(`${name}: ${changed} of ${tokens} clean tokens changed (${share} %), on ${pages} pages`);
}

const bare = (lines: readonly string[]): string[] => lines.map((line) => stripMarks(line));

for (const path of filesOf(values.text, '.txt')) {
  const lines = sample(path, every);
  measure(`stripped ${basename(path).replace(/\..*/u, '')}`, bare(lines), lines, 'stripped', PAGE);
}
for (const path of values.report) {
  const lines = readText(path).normalize('NFC').split('\n');
  measure(`stripped ${basename(path).slice(0, 3)}`, bare(lines), lines, 'stripped');
}
for (const path of values.pages) {
  const rows = readText(path)
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'));
  const [raw, clean] = [rows.map((r) => r[0] ?? ''), rows.map((r) => r[1] ?? '')];
  measure(`pages ${basename(path)}`, raw, clean, 'foreign');
}
if (values.gold && values.source) {
  const clean = readText(values.gold).replace(/[⟦⟧]/gu, '').trimEnd().split('\n');
  const raw = readText(values.source).split('\n').slice(0, clean.length);
  measure('damaged report', raw, clean, 'foreign');
}
for (const path of filesOf(values.text, 'pairs-test.tsv')) {
  const rows = readText(path)
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'));
  measure(
    'pairs, Vietnamese engine',
    rows.map((r) => r[2] ?? ''),
    rows.map((r) => r[3] ?? ''),
    'light',
  );
}
for (const path of filesOf(values.text, '.txt')) cleanText(`clean ${basename(path)}`, sample(path, every));
for (const path of values.report)
  cleanText(`clean ${basename(path).slice(0, 3)}`, readText(path).split('\n'));
console.log(`memory ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB with the texts`);
