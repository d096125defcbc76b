/**
 * Builds the carriers of the sample reports: corpora/reports/<id>/report.yaml -> <id>.txt and <id>.docx.
 * usage: node scripts/build-corpora.ts [ID…]   (without names: all samples)
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderDocx } from './corpora/docx.ts';
import { listReports, loadReport } from './corpora/source.ts';
import { renderText } from './corpora/text.ts';

const root = join(import.meta.dirname, '..', 'corpora', 'reports');
const chosen = process.argv.slice(2);

for (const id of chosen.length > 0 ? chosen : listReports(root)) {
  const report = loadReport(root, id);
  writeFileSync(join(root, id, `${id}.txt`), renderText(report));
  writeFileSync(join(root, id, `${id}.docx`), await renderDocx(report));
  console.log(id);
}
