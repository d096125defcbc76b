import { readFileSync } from 'node:fs';
import { sampleReports } from '../../src/cli/start/samples.ts';

/** Characters of 15 printed pages of a report at about 3,000 a page. */
export const LONG_REPORT_CHARACTERS = 45_000;

/** Text of about 15 pages: the sample reports one after another, from the start again when they are used up. */
export function longReport(corpus: string): string {
  const texts = sampleReports(corpus)
    .flatMap(({ paths }) => paths.filter((path) => path.endsWith('.txt')))
    .map((path) => readFileSync(path, 'utf8'));
  if (texts.length === 0) throw new Error('no sample reports');
  let text = '';
  for (let i = 0; text.length < LONG_REPORT_CHARACTERS; i++) text += `${texts[i % texts.length]}\n`;
  return text.slice(0, text.lastIndexOf('\n', LONG_REPORT_CHARACTERS) + 1);
}
