import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Failure } from '../../src/document/failure.ts';
import { openPending, writeWhole } from '../../src/export/pending-file.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'trichluc-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const failureOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (thrown: unknown) => thrown,
  );

describe('files written beside their place', () => {
  it('makes the folders above the file', async () => {
    await writeWhole(join(folder, 'a', 'b', 'c.json'), 'text');
    expect(readFileSync(join(folder, 'a', 'b', 'c.json'), 'utf8')).toBe('text');
  });

  it('shows the old file until the new one is whole', async () => {
    const path = join(folder, 'a.json');
    writeFileSync(path, 'old');
    const file = await openPending(path);
    await file.append('new ');
    expect(readFileSync(path, 'utf8')).toBe('old');
    await file.append('text');
    await file.commit();
    expect(readFileSync(path, 'utf8')).toBe('new text');
    expect(readdirSync(folder)).toEqual(['a.json']);
  });

  it('leaves nothing behind when it is discarded', async () => {
    const file = await openPending(join(folder, 'a.json'));
    await file.append('half');
    await file.discard();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('takes a file name of the greatest length that the system allows', async () => {
    const name = `${'a'.repeat(250)}.json`;
    await writeWhole(join(folder, name), 'text');
    expect(readdirSync(folder)).toEqual([name]);
  });

  it('writes through a link and keeps the link', async () => {
    writeFileSync(join(folder, 'real.json'), 'old');
    symlinkSync(join(folder, 'real.json'), join(folder, 'link.json'));
    await writeWhole(join(folder, 'link.json'), 'new');
    expect(readFileSync(join(folder, 'real.json'), 'utf8')).toBe('new');
  });

  it('fails with its code where a file stands in place of a folder', async () => {
    writeFileSync(join(folder, 'file'), '');
    const failure = await failureOf(writeWhole(join(folder, 'file', 'a.json'), 'text'));
    expect(failure).toBeInstanceOf(Failure);
    expect(failure).toMatchObject({ code: 'output-failed' });
  });

  it('fails with its code where the path is a folder', async () => {
    mkdirSync(join(folder, 'a.json'));
    expect(await failureOf(writeWhole(join(folder, 'a.json'), 'text'))).toMatchObject({
      code: 'output-failed',
    });
  });

  it.runIf(existsSync('/dev/full'))('says that the disk is full', async () => {
    expect(await failureOf(writeWhole('/dev/full', 'text'))).toMatchObject({
      code: 'output-failed',
      text: { vi: expect.stringContaining('đĩa đã đầy') },
    });
  });
});
