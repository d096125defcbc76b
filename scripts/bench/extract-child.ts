// Started by bench.ts in a process of its own: extracts a long report and prints what it took, as JSON.
import { fileURLToPath } from 'node:url';
import { extractionJson } from '../../src/export/json.ts';
import { createPipeline } from '../../src/pipeline.ts';
import { loadRules } from '../../src/rules/load.ts';
import { calibratedLoop } from './calibrate.ts';
import { longReport } from './long-report.ts';
import { least } from './spawn.ts';

const LATER_RUNS = 9;

const text = longReport(fileURLToPath(new URL('../../corpora/reports/', import.meta.url)));
const bytes = new TextEncoder().encode(text);
const pipeline = createPipeline({ rules: loadRules() });

async function extract(): Promise<{ milliseconds: number; observations: number }> {
  const began = performance.now();
  const { extraction } = await pipeline.bytes(bytes, 'long.txt');
  extractionJson(extraction);
  return { milliseconds: performance.now() - began, observations: extraction.observations.length };
}

const first = await extract();
const memory = process.resourceUsage().maxRSS / 1024;
const later: number[] = [];
for (let i = 0; i < LATER_RUNS; i++) later.push((await extract()).milliseconds);
console.log(
  JSON.stringify({
    characters: text.length,
    observations: first.observations,
    loop: least(LATER_RUNS, calibratedLoop),
    first: first.milliseconds,
    later: Math.min(...later),
    memory,
    memoryLater: process.resourceUsage().maxRSS / 1024,
  }),
);
