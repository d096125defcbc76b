import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Io } from '../../src/cli/io.ts';
import { runCommandLine } from '../../src/cli/run.ts';
import { ENCODINGS, withoutMarks } from '../../src/vietnamese/index.ts';
import { PARAGRAPH } from '../vietnamese/normalise/texts.ts';
import { outside } from './outside.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'trichluc-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function* bytesOf(text: string | Uint8Array): AsyncIterable<Uint8Array> {
  const bytes = Buffer.from(text);
  const half = Math.floor(bytes.length / 2);
  yield bytes.subarray(0, half);
  yield bytes.subarray(half);
}

async function run(argv: readonly string[], stdin: string | Uint8Array = '', overrides: Partial<Io> = {}) {
  const { io, out, err } = outside({ folder, stdin: bytesOf(stdin), ...overrides });
  const code = await runCommandLine(['normalise', ...argv], io);
  return { code, out: out(), err: err() };
}

describe('trichluc normalise', () => {
  it('restores standard input line for line', async () => {
    const text = `Báo cáo\n\n\t1.\t${PARAGRAPH}\n`;
    expect(await run([], withoutMarks(text))).toEqual({ code: 0, out: text, err: '' });
    expect((await run(['-'], withoutMarks(text))).out).toBe(text);
  });

  it('gives clean text back byte for byte, byte order mark and line ends too', async () => {
    const text = `\ufeff${PARAGRAPH}\r\n\r\n  x\t1 `;
    expect((await run([], text)).out).toBe(text);
    expect(await run([], '')).toEqual({ code: 0, out: '', err: '' });
  });

  it('decodes the bytes of a file', async () => {
    writeFileSync(join(folder, 'a.txt'), Buffer.from(ENCODINGS.tcvn3.encode(PARAGRAPH), 'latin1'));
    expect(await run(['a.txt'])).toEqual({ code: 0, out: PARAGRAPH, err: '' });
  });

  it('writes a file and says nothing', async () => {
    expect(await run(['--output', 'new/b.txt'], withoutMarks(PARAGRAPH))).toEqual({
      code: 0,
      out: '',
      err: '',
    });
    expect(readFileSync(join(folder, 'new/b.txt'), 'utf8')).toBe(PARAGRAPH);
  });

  it('refuses to write over its source', async () => {
    writeFileSync(join(folder, 'a.txt'), PARAGRAPH);
    const { code, err } = await run(['a.txt', '-o', './a.txt']);
    expect([code, err.split('\n').length]).toEqual([11, 2]);
  });

  it.each([
    ['missing.txt', 3, 'file-not-found'],
    ['folder', 4, 'file-unreadable'],
    ['picture.txt', 7, 'format-unsupported'],
    ['noise.txt', 6, 'format-unknown'],
  ])('answers %s with one line and exit code %i', async (name, exitCode, failure) => {
    mkdirSync(join(folder, 'folder'));
    writeFileSync(join(folder, 'picture.txt'), '\x89PNG\r\n\x1a\n', 'latin1');
    writeFileSync(
      join(folder, 'noise.txt'),
      Buffer.from(Array.from({ length: 999 }, (_, i) => (i * 37) % 32)),
    );
    const { code, out, err } = await run([name]);
    expect(err).toMatch(new RegExp(`^${name}: \\[${failure}\\] .*\\n$`));
    expect([code, out]).toEqual([exitCode, '']);
  });

  it('explains in its own words and without colour where no terminal stands', async () => {
    const { out } = await run(
      ['--explain', '--lang', 'en'],
      'C ơ quan ti ếp nh ận h ồ s ơ c ủa ngư ời d ân',
      {
        language: 'en',
      },
    );
    expect(out).toContain('Cơ«C ơ» quan tiếp«ti ếp» nhận«nh ận»');
    expect(out).toMatch(/The text: split syllables\. 8 words changed, 0 are not certain\.\n$/);
    expect(out).not.toContain('\u001b');
  });

  it('colours on a terminal unless NO_COLOR is set', async () => {
    const argv = ['--explain'];
    const text = withoutMarks(PARAGRAPH);
    expect((await run(argv, text, { terminal: true })).out).toContain('\u001b[32mvừa\u001b[0m');
    expect((await run(argv, text, { terminal: true, env: { NO_COLOR: '1' } })).out).not.toContain('\u001b');
    expect((await run(argv, text, { terminal: true, env: {} })).out).toContain('[language sha256:');
  });

  it('tells of bytes that no encoding explains', async () => {
    const bytes = Buffer.concat([Buffer.from(PARAGRAPH), Buffer.from([0xff]), Buffer.from(PARAGRAPH)]);
    const { code, err } = await run([], bytes);
    expect([code, err]).toEqual([0, expect.stringContaining('[text-undecodable]')]);
  });

  it('has its help in both languages', async () => {
    expect((await run(['--help'])).out).toContain('trichluc normalise [tùy chọn] [TỆP]');
    expect((await run(['--help'], '', { language: 'en' })).out).toContain('standard input');
  });
});
