// Started by bench.ts: extracts the long report once, as `trichluc extract` does, and prints the greatest memory in MiB.
import { fileURLToPath } from 'node:url';
import { extractionJson } from '../../src/export/json.ts';
import { createPipeline } from '../../src/pipeline.ts';
import { loadRules } from '../../src/rules/load.ts';
import { longReport } from './long-report.ts';

const text = longReport(fileURLToPath(new URL('../../corpora/reports/', import.meta.url)));
const pipeline = createPipeline({ rules: loadRules() });
extractionJson((await pipeline.bytes(new TextEncoder().encode(text), 'long.txt')).extraction);
console.log(process.resourceUsage().maxRSS / 1024);
