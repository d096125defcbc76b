// npm run bench: start-up, a report of 15 pages, memory. Ratios stand beside the milliseconds of this machine.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { outputOfNode, repeat, timeNode } from './bench/spawn.ts';

const RUNS = 11;
const MAIN = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url));
const CHILD = fileURLToPath(new URL('./bench/extract-child.ts', import.meta.url));
const MEMORY = fileURLToPath(new URL('./bench/memory-child.ts', import.meta.url));
const TARGETS = { startUp: 400, report: 300, memory: 200 } as const;

const Figures = z.object({
  characters: z.number(),
  observations: z.number(),
  loop: z.number(),
  first: z.number(),
  later: z.number(),
  memory: z.number(),
});

const bare = repeat(RUNS, () => timeNode(['-e', '0']));
startUp('--version', ['--version']);
const folder = mkdtempSync(join(tmpdir(), 'trichluc-bench-'));
try {
  const tiny = join(folder, 'tiny.txt');
  writeFileSync(tiny, 'BÁO CÁO\n\nTrong tháng đã tiếp nhận 07 hồ sơ.\n');
  startUp('extract of two lines', ['extract', tiny]);
} finally {
  rmSync(folder, { recursive: true });
}
const figures = Figures.parse(JSON.parse(outputOfNode([CHILD])));
const per = (milliseconds: number): string => `${(milliseconds / figures.loop).toFixed(1)} loops`;
console.log(`report of ${figures.characters} characters, ${figures.observations} observations`);
line('  first run in a process', figures.first, 'ms', TARGETS.report, per(figures.first));
line('  later runs (median)', figures.later, 'ms', TARGETS.report, per(figures.later));
line('memory, one report', Number(outputOfNode([MEMORY])), 'MiB', TARGETS.memory);
line('memory, after ten reports', figures.memory, 'MiB', null);

/** Start-up over bare Node, with the module cache that the first start of a version fills, and without it. */
function startUp(name: string, argv: readonly string[]): void {
  timeNode([MAIN, ...argv]);
  const usual = repeat(RUNS, () => timeNode([MAIN, ...argv])) - bare;
  const cold = repeat(RUNS, () => timeNode([MAIN, ...argv], { NODE_DISABLE_COMPILE_CACHE: '1' })) - bare;
  line(`start-up, ${name}`, usual, 'ms', TARGETS.startUp, `${(usual / bare).toFixed(1)} x bare node`);
  line('  without module cache', cold, 'ms', TARGETS.startUp, `${(cold / bare).toFixed(1)} x bare node`);
}

function line(name: string, value: number, unit: string, target: number | null, ratio = ''): void {
  const verdict = target === null ? '' : `target < ${target}: ${value < target ? 'met' : 'MISSED'}`;
  console.log(
    `${name.padEnd(32)} ${value.toFixed(0).padStart(6)} ${unit.padEnd(4)} ${ratio.padEnd(18)} ${verdict}`,
  );
}
