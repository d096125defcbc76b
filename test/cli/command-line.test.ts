import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Io } from '../../src/cli/io.ts';
import { runCommandLine } from '../../src/cli/run.ts';
import { Failure, type FailureCode } from '../../src/document/failure.ts';
import { programVersion } from '../../src/export/version.ts';
import { fakePipeline } from './fake-pipeline.ts';
import { failingOutput, outside } from './outside.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'trichluc-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function run(
  argv: readonly string[],
  options: { failing?: Record<string, FailureCode | Error>; io?: Partial<Io> } = {},
): Promise<{ code: number; out: string; err: string }> {
  const { io, out, err } = outside({ folder, ...options.io });
  const code = await runCommandLine(argv, io, () => Promise.resolve(fakePipeline(options.failing)));
  return { code, out: out(), err: err() };
}

describe('command line', () => {
  it('prints its version', async () => {
    expect(await run(['--version'])).toEqual({ code: 0, out: `${programVersion()}\n`, err: '' });
  });

  it('prints its help in the language of the user', async () => {
    const vi = await run(['extract', '--help']);
    const en = await run(['extract', '--help'], { io: { language: 'en' } });
    expect(vi.out).toContain('Cách dùng: trichluc extract [tùy chọn] TỆP…');
    expect(vi.out).not.toMatch(/Usage|Options|Arguments|display help/);
    expect(en.out).toContain('Usage: trichluc extract [options] FILE…');
    expect([vi.code, en.code]).toEqual([0, 0]);
  });

  it('lists every command in the help', async () => {
    expect((await run(['--help'])).out).toMatch(/extract[\s\S]*schema[\s\S]*rules/);
  });

  it.each([
    [['extract', 'a.txt', '--outptu', 'x'], 'không có tùy chọn --outptu (có phải là --output?)'],
    [['extrct'], 'không có lệnh extrct (có phải là extract?)'],
    [['extract'], 'thiếu tham số files'],
    [['extract', 'a.txt', '--output'], 'cần một giá trị'],
    [['schema', 'a', 'b'], 'thừa tham số'],
    [[], 'thiếu lệnh'],
    [['rules'], 'thiếu lệnh'],
    [['extract', 'a.txt', '--lang', 'fr'], 'không có ngôn ngữ fr'],
    [['extract', 'a.txt', '--format', 'xml'], 'không có định dạng xml'],
  ])('answers %j with one line and exit code 2', async (argv, text) => {
    const { code, out, err } = await run(argv);
    expect(err).toContain(text);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect([code, out]).toEqual([2, '']);
  });

  it('speaks of a wrong command line in English too', async () => {
    expect((await run(['extrct'], { io: { language: 'en' } })).err).toBe(
      'trichluc: [usage] unknown command extrct (did you mean extract?)\n',
    );
  });

  it('prints the JSON Schema of the output', async () => {
    const { out } = await run(['schema']);
    expect(JSON.parse(out)).toMatchObject({
      type: 'object',
      required: expect.arrayContaining(['observations']),
    });
  });

  it('prints the JSON Schema of a rule file and names the known ones where it is unknown', async () => {
    expect(JSON.parse((await run(['schema', 'pack'])).out)).toMatchObject({ type: 'object' });
    expect(await run(['schema', 'nope'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('extraction'),
    });
  });

  it('checks a rule pack', async () => {
    expect(await run(['rules', 'check'])).toMatchObject({ code: 0, out: expect.stringContaining('hợp lệ') });
  });

  it('lists the problems of a broken rule pack with file and line', async () => {
    writeFileSync(join(folder, 'pack.yaml'), 'name: cchc\nversion: soon\n');
    const { code, err } = await run(['rules', 'check', '.']);
    expect(code).toBe(12);
    expect(err).toMatch(/pack\.yaml:2: /);
  });
});

describe('extract', () => {
  it('writes one indented object for one file and one line each for several', async () => {
    expect((await run(['extract', 'a.txt'])).out).toMatch(/^{\n {2}"schemaVersion"/);
    const lines = (await run(['extract', 'a.txt', 'b.txt'])).out.trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line).document.fileName)).toEqual(['a.txt', 'b.txt']);
  });

  it('goes on after a file that fails and ends with the code of the first failure', async () => {
    const failing = { 'bad.txt': 'file-damaged', 'worse.txt': 'file-empty' } as const;
    const { code, out, err } = await run(['extract', 'a.txt', 'bad.txt', 'worse.txt', 'b.txt'], { failing });
    expect(out.trimEnd().split('\n')).toHaveLength(2);
    expect(err).toBe('bad.txt: [file-damaged] không được\nworse.txt: [file-empty] không được\n');
    expect(code).toBe(8);
  });

  it('tells of a defect in one line without a stack trace', async () => {
    const { code, err } = await run(['extract', 'a.txt'], {
      failing: { 'a.txt': new TypeError('x is\nnot y') },
    });
    expect(err).toBe('a.txt: [internal] Lỗi của chương trình: x is not y\n');
    expect(code).toBe(70);
  });

  it('shows no control character of a file name', async () => {
    const name = 'a\u001b[2J.txt';
    const { err } = await run(['extract', name], { failing: { [name]: 'file-empty' } });
    expect(err).not.toContain('\u001b');
  });

  it('writes a file for each input into a folder that it makes', async () => {
    const { code, out } = await run(['extract', 'x/a.txt', 'y/a.txt', 'b.docx', '--output', 'out/new']);
    const names = readdirSync(join(folder, 'out/new')).sort();
    expect(names).toHaveLength(3);
    expect(names).toEqual(expect.arrayContaining(['a.txt.json', 'b.docx.json']));
    expect([code, out]).toEqual([0, '']);
  });

  it('names the files written where it runs on a terminal', async () => {
    const { out } = await run(['extract', 'a.txt', '-o', 'out'], { io: { terminal: true } });
    expect(out).toBe(`${join('out', 'a.txt.json')}\n`);
  });

  it('joins the observations of several files in one NDJSON file', async () => {
    await run(['extract', 'a.txt', 'b.txt', '--output', 'all.ndjson']);
    expect(readdirSync(folder)).toEqual(['all.ndjson']);
  });

  it('leaves an old output as it was when every input failed', async () => {
    writeFileSync(join(folder, 'a.json'), 'old');
    await run(['extract', 'a.txt', '-o', 'a.json'], { failing: { 'a.txt': 'file-empty' } });
    expect(readFileSync(join(folder, 'a.json'), 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['a.json']);
  });

  it('never writes over a source file', async () => {
    writeFileSync(join(folder, 'a.txt'), 'source');
    mkdirSync(join(folder, 'sub'));
    const { code } = await run(['extract', 'a.txt', '-o', 'sub/../a.txt']);
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('source');
    expect(code).toBe(11);
  });

  it('says at once that the output folder cannot be made', async () => {
    writeFileSync(join(folder, 'file'), '');
    const { code, err } = await run(['extract', 'a.txt', 'b.txt', '-o', 'file/out']);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect(err).toContain('[output-failed]');
    expect(code).toBe(11);
  });

  it('ends quietly when the reader of its output has gone', async () => {
    const { code, err } = await run(['extract', 'a.txt', 'b.txt'], {
      io: { stdout: failingOutput('EPIPE') },
    });
    expect([code, err]).toEqual([0, '']);
  });

  it('says that standard output is full, once', async () => {
    const { code, err } = await run(['extract', 'a.txt', 'b.txt'], {
      io: { stdout: failingOutput('ENOSPC') },
    });
    expect(err).toBe('trichluc: [output-failed] Không ghi được stdout: đĩa đã đầy\n');
    expect(code).toBe(11);
  });

  it('fails once, before any file, when the rules cannot be loaded', async () => {
    const { io, err } = outside({ folder });
    const broken = () => Promise.reject(new Failure('rules-invalid', { vi: 'hỏng', en: 'broken' }));
    expect(await runCommandLine(['extract', 'a.txt', 'b.txt'], io, broken)).toBe(12);
    expect(err()).toBe('trichluc: [rules-invalid] hỏng\n');
  });
});
