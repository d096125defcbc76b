// Started by bench.ts in a process of its own: extracts a long report and prints what it took, as JSON.
import { fileURLToPath } from 'node:url';
import { createPipeline } from '../../src/pipeline.ts';
import { loadRules } from '../../src/rules/load.ts';
import { calibratedLoop } from './calibrate.ts';
import { longReport } from './long-report.ts';
import { median } from './spawn.ts';

const RUNS = 9;

export interface ChildFigures {
  readonly characters: number;
  readonly observations: number;
  readonly loop: number;
  readonly first: number;
  readonly later: number;
  /** Greatest resident memory of the process, MiB. */
  readonly memory: number;
}

const text = longReport(fileURLToPath(new URL('../../corpora/reports/', import.meta.url)));
const bytes = new TextEncoder().encode(text);
const pipeline = createPipeline({ rules: loadRules() });
const times: number[] = [];
let observations = 0;
for (let i = 0; i <= RUNS; i++) {
  const began = performance.now();
  const { extraction } = await pipeline.bytes(bytes, 'long.txt');
  times.push(performance.now() - began);
  observations = extraction.observations.length;
}
const memory = process.resourceUsage().maxRSS / 1024;
const loops = Array.from({ length: RUNS }, calibratedLoop);
const figures: ChildFigures = {
  characters: text.length,
  observations,
  loop: median(loops),
  first: times[0] ?? Number.NaN,
  later: median(times.slice(1)),
  memory,
};
console.log(JSON.stringify(figures));
