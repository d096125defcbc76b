// npm run bench: start-up, a report of 15 pages, memory. Each time is the least of several runs; ratios to bare Node and
// to a calibrated loop of the same run stand beside the milliseconds of this machine.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { least, outputOfNode, timeNode } from './bench/spawn.ts';

const STARTS = 15;
const PROCESSES = 5;
const MAIN = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url));
const CHILD = fileURLToPath(new URL('./bench/extract-child.ts', import.meta.url));
const TARGETS = { startUp: 400, report: 300, memory: 200 } as const;

/** What extract-child.ts prints: milliseconds and MiB. */
const Figures = z.object({
  characters: z.number(),
  observations: z.number(),
  loop: z.number(),
  first: z.number(),
  later: z.number(),
  memory: z.number(),
  memoryLater: z.number(),
});
type Figures = z.infer<typeof Figures>;

const bare = least(STARTS, () => timeNode(['-e', '0']));
const folder = mkdtempSync(join(tmpdir(), 'trichluc-bench-'));
try {
  const tiny = join(folder, 'tiny.txt');
  writeFileSync(tiny, 'BÁO CÁO\n\nTrong tháng đã tiếp nhận 07 hồ sơ.\n');
  startUp('--version', ['--version']);
  startUp('extract of two lines', ['extract', tiny]);
} finally {
  rmSync(folder, { recursive: true });
}
report(Array.from({ length: PROCESSES }, () => Figures.parse(JSON.parse(outputOfNode([CHILD])))));

/** Start-up over bare Node, with the module cache that the first start of a version fills, and without it. */
function startUp(name: string, argv: readonly string[]): void {
  timeNode([MAIN, ...argv]);
  const usual = least(STARTS, () => timeNode([MAIN, ...argv])) - bare;
  const cold = least(STARTS, () => timeNode([MAIN, ...argv], { NODE_DISABLE_COMPILE_CACHE: '1' })) - bare;
  line(`start-up, ${name}`, usual, 'ms', TARGETS.startUp, `${(usual / bare).toFixed(1)} x bare node`);
  line('  first start of a version', cold, 'ms', null, `${(cold / bare).toFixed(1)} x bare node`);
}

function report(runs: readonly Figures[]): void {
  const of = (figure: keyof Figures): number => Math.min(...runs.map((run) => run[figure]));
  const loops = (milliseconds: number): string => `${(milliseconds / of('loop')).toFixed(1)} loops`;
  console.log(`report of ${of('characters')} characters, ${of('observations')} observations`);
  line('  first of a process', of('first'), 'ms', TARGETS.report, loops(of('first')));
  line('  each later one', of('later'), 'ms', TARGETS.report, loops(of('later')));
  line('  memory', of('memory'), 'MiB', TARGETS.memory);
  line('  memory after ten', of('memoryLater'), 'MiB', null);
}

function line(name: string, value: number, unit: string, target: number | null, ratio = ''): void {
  const verdict = target === null ? '' : `target < ${target}: ${value < target ? 'met' : 'MISSED'}`;
  console.log(
    `${name.padEnd(32)} ${value.toFixed(0).padStart(6)} ${unit.padEnd(4)} ${ratio.padEnd(18)} ${verdict}`,
  );
}
