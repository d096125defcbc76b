// npm start: the main job on the sample reports.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Extraction } from '../document/contract/extraction.ts';
import { asFailure } from '../document/failure.ts';
import { extractionJson } from '../export/json.ts';
import { writeWhole } from '../export/pending-file.ts';
import { createPipeline } from '../pipeline.ts';
import { loadRules } from '../rules/load.ts';
import { pickLanguage } from './language.ts';
import { type Outcome, startPage } from './start/page.ts';
import { sampleReports } from './start/samples.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const OUTPUT = 'out';
const USUAL_COLUMNS = 80;

const language = pickLanguage(process.argv.slice(2), process.env);
try {
  await start();
} catch (thrown) {
  const failure = asFailure(thrown);
  process.stderr.write(`trichluc: [${failure.code}] ${failure.text[language]}\n`);
  process.exitCode = failure.exitCode;
}

async function start(): Promise<void> {
  const began = performance.now();
  const pipeline = createPipeline({ rules: loadRules() });
  const folder = join(ROOT, OUTPUT);
  const outcomes: Outcome[] = [];
  let files = 0;
  for (const { id, paths } of sampleReports(join(ROOT, 'corpora', 'reports'))) {
    const extractions: Extraction[] = [];
    for (const path of paths) {
      const { extraction } = await pipeline.file(path);
      await writeWhole(join(folder, `${extraction.document.fileName}.json`), extractionJson(extraction));
      extractions.push(extraction);
      files += 1;
    }
    const [extraction, ...others] = extractions;
    if (extraction !== undefined) outcomes.push({ id, extraction, others });
  }
  const milliseconds = performance.now() - began;
  const columns = process.stdout.columns || USUAL_COLUMNS;
  process.stdout.write(startPage(outcomes, { language, columns, folder: OUTPUT, files, milliseconds }));
}
