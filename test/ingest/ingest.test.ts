import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ingest, ingestFile } from '../../src/ingest/ingest.ts';
import { expectFailure, ingestText } from './helpers.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ingest-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('ingest', () => {
  it('identifies a document by the hash of its bytes and keeps only the base name', async () => {
    const bytes = new TextEncoder().encode('Báo cáo');
    const { value } = await ingest(bytes, '/home/someone/Báo cáo.txt');
    expect(value).toMatchObject({
      fileName: 'Báo cáo.txt',
      mediaType: 'text/plain',
      bytes: 9,
      pageCount: null,
    });
    expect(value.id).toBe('sha256:4313a744536a68670d547792793d3211a53bc8b387936a5d69e80ea7c52f4202');
    expect((await ingest(bytes, 'C:\\kho\\b.md')).value).toMatchObject({ id: value.id, fileName: 'b.md' });
  });

  it('gives one page of text without measures for a text file', async () => {
    const { value } = await ingestText('Báo cáo');
    expect(value.pages).toEqual([
      {
        number: 1,
        textSource: 'text-layer',
        quality: { markedSyllables: null, meanConfidence: null },
        width: null,
        height: null,
      },
    ]);
  });

  it.each([
    ['no bytes', ''],
    ['white space only', ' \n\t\r\n\u00a0\ufeff '],
    ['drawn rules only', '-----\n\n_____\n'],
  ])('says that a file with %s is empty', async (_, text) => {
    await expectFailure(ingestText(text), 'file-empty');
  });

  it('refuses binary junk that is named as text', async () => {
    const junk = Uint8Array.from({ length: 5000 }, (_, i) => (i * 167 + (i >> 3) * 29) & 0xff);
    await expectFailure(ingest(junk, 'a.txt'), 'format-unknown');
  });

  it.each([
    ['%PDF-1.7\n', 'PDF'],
    ['{\\rtf1\\ansi Báo cáo}', 'RTF'],
    ['<!DOCTYPE html><html><body>Báo cáo</body></html>', 'HTML'],
    ['From: a@b.vn\r\nMIME-Version: 1.0\r\nSubject: x\r\n\r\nBáo cáo', 'EML'],
  ])('names a format that it does not read yet: %j', async (text, name) => {
    const failure = await expectFailure(ingestText(text), 'format-unsupported');
    expect(failure.text.vi).toContain(name);
    expect(failure.text.en).toMatch(/does not read/);
  });

  it('refuses a text above its limit and reads one at the limit', async () => {
    const bytes = new TextEncoder().encode('0123456789');
    await expectFailure(ingest(bytes, 'a.txt', { textBytes: 9 }), 'limit-exceeded');
    await expectFailure(ingest(bytes, 'a.txt', { inputBytes: 9 }), 'limit-exceeded');
    expect((await ingest(bytes, 'a.txt', { textBytes: 10, inputBytes: 10 })).value.blocks).toHaveLength(1);
  });

  it('refuses text of too many lines or cells before it makes them', async () => {
    const lines = new TextEncoder().encode('a\nb\nc\nd');
    await expectFailure(ingest(lines, 'a.txt', { textLines: 2 }), 'limit-exceeded');
    const cells = new TextEncoder().encode('a\tb\tc\td');
    await expectFailure(ingest(cells, 'a.txt', { textCells: 2 }), 'limit-exceeded');
    expect((await ingest(cells, 'a.txt', { textCells: 3 })).value.blocks).toHaveLength(1);
  });
});

describe('ingestFile', () => {
  it('reads a file', async () => {
    const path = join(folder, 'a.txt');
    await writeFile(path, 'Báo cáo\n');
    expect((await ingestFile(path)).value).toMatchObject({ fileName: 'a.txt', bytes: 10 });
  });

  it('says what is wrong with a path that is no file', async () => {
    await expectFailure(ingestFile(join(folder, 'missing.txt')), 'file-not-found');
    await writeFile(join(folder, 'b.txt'), 'x');
    await expectFailure(ingestFile(join(folder, 'b.txt', 'c.txt')), 'file-not-found');
    await expectFailure(ingestFile(folder), 'file-unreadable');
  });

  it.skipIf(process.platform === 'win32')('does not wait for a pipe', async () => {
    const path = join(folder, 'pipe.txt');
    execFileSync('mkfifo', [path]);
    await expectFailure(ingestFile(path), 'file-unreadable');
  });

  it('refuses a text file of 200 MB by its size, unread', async () => {
    const path = join(folder, 'large.txt');
    await writeFile(path, 'Báo cáo công tác cải cách hành chính\n'.repeat(3000));
    // A sparse file: it has the size, no disk is filled; were it read, its NUL bytes would be refused as junk.
    await truncate(path, 200 * 1024 * 1024);
    await expectFailure(ingestFile(path), 'limit-exceeded');
  });

  it('refuses any file above the limit of all files', async () => {
    const path = join(folder, 'large.pdf');
    await writeFile(path, '%PDF-1.7\n'.repeat(10));
    await expectFailure(ingestFile(path, { inputBytes: 20 }), 'limit-exceeded');
    await expectFailure(ingestFile(path, { textBytes: 20 }), 'format-unsupported');
  });
});
