import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Extraction } from '../document/contract/extraction.ts';
import { extractionJson } from '../export/json.ts';
import { isShare, type Score } from './measure.ts';

const run = promisify(execFile);

/** Holds our numbers against those of the reference scorer; gives one line for each that is not the same. */
export type CrossCheck = (
  expectedPath: string,
  extraction: Extraction,
  scores: Readonly<Record<string, Score>>,
) => Promise<readonly string[]>;

/** @returns null where the reference scorer or Python is missing. */
export async function crossChecker(scorer: string): Promise<CrossCheck | null> {
  if (!existsSync(scorer)) return null;
  try {
    await run('python3', ['--version']);
  } catch {
    return null;
  }
  return async (expectedPath, extraction, scores) => {
    const folder = mkdtempSync(join(tmpdir(), 'trichluc-evaluate-'));
    try {
      const path = join(folder, 'extraction.json');
      writeFileSync(path, extractionJson(extraction));
      const { stdout } = await run('python3', [scorer, expectedPath, path]);
      return differences(stdout, scores);
    } finally {
      rmSync(folder, { recursive: true });
    }
  };
}

/** Lines of the reference scorer are "name<tab>right/of<tab>share" or "name<tab>mistakes<tab>(…)". */
export function differences(output: string, scores: Readonly<Record<string, Score>>): readonly string[] {
  return output
    .trimEnd()
    .split('\n')
    .flatMap((line) => {
      const [name = '', theirs = ''] = line.split('\t');
      const score = scores[name];
      const ours = score === undefined ? 'nothing' : plain(score);
      return ours === theirs ? [] : [`${name}: ours ${ours}, reference ${theirs}`];
    });
}

function plain(score: Score): string {
  return isShare(score) ? `${score.right}/${score.of}` : String(score.mistakes);
}
