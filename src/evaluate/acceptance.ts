// What a buyer would try first, on the command line as it is delivered: every sample report, and the shared ones where
// they exist, is extracted twice. Prints one line for each check and ends with code 1 when one fails.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Extraction } from '../document/contract/extraction.ts';
import { invariantBreaks } from './invariants.ts';
import { corpusSamples } from './samples.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const MAIN = join(ROOT, 'src', 'cli', 'main.ts');
const SEEDS = join(ROOT, '..', 'shared', 'seeds');
const SCHEMA = join(ROOT, 'rules', 'schema', 'extraction.schema.json');

const schema = z.fromJSONSchema(JSON.parse(readFileSync(SCHEMA, 'utf8')));
const inputs = [
  ...corpusSamples(ROOT).map((sample) => sample.path),
  ...(existsSync(SEEDS)
    ? readdirSync(SEEDS)
        .sort()
        .map((name) => join(SEEDS, name))
    : []),
];
let failed = 0;
const folder = mkdtempSync(join(tmpdir(), 'trichluc-acceptance-'));
try {
  const [first, second] = [join(folder, 'first'), join(folder, 'second')];
  const runs = [first, second].map(extractInto);
  expectTrue('every file is extracted', runs.every(Boolean));
  for (const input of inputs) accept(basename(input), first, second);
} finally {
  rmSync(folder, { recursive: true });
}
console.log(`acceptance: ${inputs.length * 3 + 1 - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

function extractInto(output: string): boolean {
  const child = spawnSync(process.execPath, [MAIN, 'extract', ...inputs, '--output', output], {
    encoding: 'utf8',
  });
  if (child.status !== 0) console.log(child.stderr);
  return child.status === 0;
}

function accept(name: string, first: string, second: string): void {
  const [one, two] = [first, second].map((output) => readWhereThere(join(output, `${name}.json`)));
  const parsed = one === null || one === undefined ? null : schema.safeParse(JSON.parse(one));
  expectTrue(`${name}: fits the published schema`, parsed?.success === true);
  expectTrue(`${name}: the second run gives the same bytes`, one !== null && one === two);
  const breaks = parsed?.success ? invariantBreaks(parsed.data as Extraction) : ['no output'];
  expectTrue(
    `${name}: ids, references and evidence hold${breaks.length > 0 ? `: ${breaks[0]}` : ''}`,
    breaks.length === 0,
  );
}

function expectTrue(what: string, holds: boolean): void {
  if (holds) return;
  failed += 1;
  console.log(`FAILED ${what}`);
}

function readWhereThere(path: string): string | null {
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}
