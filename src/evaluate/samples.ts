import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { z } from 'zod';
import { Expected } from './expected.ts';

/** A report in one of its carriers, with what is to be found in it. */
export interface Sample {
  /** "reports" for those of the repository, "shared" for those that only some machines have. */
  readonly group: 'reports' | 'shared';
  readonly id: string;
  /** Ending of the file: "txt", "docx". */
  readonly carrier: string;
  readonly path: string;
  readonly expected: Expected;
  readonly expectedPath: string;
}

const EXPECTED = 'expected.json';

/** Every sample report of corpora/reports: folder `<id>` with expected.json and `<id>.txt`, `<id>.docx` and the like. */
export function corpusSamples(root: string): readonly Sample[] {
  const folder = join(root, 'corpora', 'reports');
  if (!existsSync(folder)) return [];
  return directories(folder).flatMap((id) => {
    const expectedPath = join(folder, id, EXPECTED);
    if (!existsSync(expectedPath)) return [];
    const expected = readExpected(expectedPath);
    return readdirSync(join(folder, id))
      .filter((name) => basename(name, extname(name)) === id)
      .sort()
      .map((name): Sample => {
        const carrier = extname(name).slice(1);
        return { group: 'reports', id, carrier, path: join(folder, id, name), expected, expectedPath };
      });
  });
}

/** Gold files of a folder whose `source` stands in the folder of seeds; none where either is missing. */
export function goldSamples(goldFolder: string, seedFolder: string): readonly Sample[] {
  if (!existsSync(goldFolder) || !existsSync(seedFolder)) return [];
  return readdirSync(goldFolder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .flatMap((name): Sample[] => {
      const expectedPath = join(goldFolder, name);
      if (!namesSource(expectedPath)) return [];
      const expected = readExpected(expectedPath);
      const path = join(seedFolder, expected.source);
      if (!existsSync(path)) return [];
      const id = seedId(expected.source);
      return [{ group: 'shared', id, carrier: extname(path).slice(1), path, expected, expectedPath }];
    });
}

/** "002" of "002_23e1f298ffd87b1e.txt". */
export function seedId(fileName: string): string {
  return fileName.split('_')[0] ?? fileName;
}

function readExpected(path: string): Expected {
  const parsed = Expected.safeParse(JSON.parse(readFileSync(path, 'utf8')));
  if (!parsed.success)
    throw new Error(`${basename(dirname(path))}/${basename(path)}: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

/** Other files than gold files may lie in the folder. */
function namesSource(path: string): boolean {
  return z.object({ source: z.string() }).safeParse(JSON.parse(readFileSync(path, 'utf8'))).success;
}

function directories(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}
