import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { chooseTarget } from '../../src/cli/extract/target.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'trichluc-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const choose = (
  options: { output?: string; format?: string },
  fileCount = 1,
  terminal = false,
): ReturnType<typeof chooseTarget> => chooseTarget(options, fileCount, { terminal, folder });

describe('where the output goes', () => {
  it('is a summary on a terminal and JSON in a pipe', () => {
    expect(choose({}, 1, true)).toEqual({ kind: 'summary' });
    expect(choose({}, 1, false)).toEqual({ kind: 'stream', format: 'json' });
  });

  it('is what --format asks for, also on a terminal', () => {
    expect(choose({ format: 'json' }, 1, true)).toEqual({ kind: 'stream', format: 'json' });
    expect(choose({ format: 'ndjson' })).toEqual({ kind: 'stream', format: 'ndjson' });
  });

  it.each([
    ['a.json', 'json'],
    ['A.JSON', 'json'],
    ['a.ndjson', 'ndjson'],
    ['a.jsonl', 'ndjson'],
  ])('is a file for %s, whose ending tells the format', (output, format) => {
    expect(choose({ output })).toMatchObject({ kind: 'file', format, shown: output });
  });

  it('is a folder for any other name, for a trailing slash and for a folder that is there', () => {
    mkdirSync(join(folder, 'there.json'));
    expect(choose({ output: 'results' })).toMatchObject({ kind: 'folder', path: join(folder, 'results') });
    expect(choose({ output: 'a.json/' })).toMatchObject({ kind: 'folder' });
    expect(choose({ output: 'there.json' })).toMatchObject({ kind: 'folder' });
  });

  it('is a file where a file of any name is there already', () => {
    writeFileSync(join(folder, 'result'), '');
    expect(choose({ output: 'result' })).toMatchObject({ kind: 'file', format: 'json' });
  });

  it.runIf(existsSync('/dev/null'))('is a file for a device', () => {
    expect(choose({ output: '/dev/null' })).toMatchObject({ kind: 'file' });
  });

  it('takes the format of --format before that of the ending', () => {
    expect(choose({ output: 'a.json', format: 'ndjson' })).toMatchObject({ kind: 'file', format: 'ndjson' });
  });

  it('refuses several inputs for one JSON file and joins them in NDJSON', () => {
    expect(() => choose({ output: 'a.json' }, 2)).toThrow(expect.objectContaining({ code: 'usage' }));
    expect(choose({ output: 'a.ndjson' }, 2)).toMatchObject({ kind: 'file', format: 'ndjson' });
  });

  it('refuses an unknown format', () => {
    expect(() => choose({ format: 'xml' })).toThrow(expect.objectContaining({ code: 'usage' }));
  });
});
