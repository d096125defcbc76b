import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Failure } from '../../src/document/failure.ts';
import { parseFiles } from '../../src/rules/parse-files.ts';
import { rulesInvalid } from '../../src/rules/problem.ts';
import { file, folder } from '../../src/rules/rule-file.ts';

const FILES = {
  colours: file('colours.yaml', z.strictObject({ colours: z.array(z.enum(['red', 'green', 'yellow'])) })),
  shapes: folder('shapes', z.strictObject({ code: z.string(), corners: z.int().optional() })),
};

function packOf(texts: Record<string, string>): string {
  const directory = mkdtempSync(join(tmpdir(), 'rules-'));
  for (const [name, text] of Object.entries(texts)) {
    mkdirSync(dirname(join(directory, name)), { recursive: true });
    writeFileSync(join(directory, name), text);
  }
  return directory;
}

function failureOf(texts: Record<string, string>): Failure {
  const { pack, problems } = parseFiles(packOf(texts), FILES);
  if (pack !== null) throw new Error('the pack was accepted');
  return rulesInvalid(problems);
}

const GOOD = { 'colours.yaml': 'colours: [red]\n', 'shapes/a.yaml': 'code: square\n' };

describe('loading rule files', () => {
  it('gives single files as they are and folders in the order of their file names', () => {
    const directory = packOf({ ...GOOD, 'shapes/c.yaml': 'code: disc', 'shapes/b.yaml': 'code: line' });
    expect(parseFiles(directory, FILES).pack).toEqual({
      colours: { colours: ['red'] },
      shapes: [{ code: 'square' }, { code: 'line' }, { code: 'disc' }],
    });
  });

  it('names file, line and the key that was meant when a key is unknown', () => {
    const failure = failureOf({ ...GOOD, 'shapes/a.yaml': '# a shape\ncode: square\ncorner: 4\n' });
    expect(failure.code).toBe('rules-invalid');
    expect(failure.text.en).toContain('shapes/a.yaml:3: unknown key "corner" (did you mean "corners"?)');
    expect(failure.text.vi).toContain('shapes/a.yaml:3: không có khóa “corner” (có phải là “corners”?)');
  });

  it('suggests the nearest allowed value', () => {
    const failure = failureOf({ ...GOOD, 'colours.yaml': 'colours:\n  - red\n  - yelow\n' });
    expect(failure.text.en).toMatch(/colours\.yaml:3: .*"yelow".*did you mean "yellow"\?/);
  });

  it('says what is missing and of which kind a value must be', () => {
    const failure = failureOf({ ...GOOD, 'shapes/a.yaml': 'corners: four\n' });
    expect(failure.text.en).toContain('shapes/a.yaml:1: "code": is missing');
    expect(failure.text.en).toContain('shapes/a.yaml:1: "corners": must be number, not "four"');
  });

  it('lists the problems of all files at once', () => {
    const failure = failureOf({ 'colours.yaml': 'colours: [blue]\n', 'shapes/a.yaml': 'code: 1\n' });
    expect(failure.text.en).toContain('2 problem(s)');
    expect(failure.text.en).toContain('colours.yaml:1:');
    expect(failure.text.en).toContain('shapes/a.yaml:1:');
  });

  it('locates bad YAML and a key that is given twice', () => {
    const failure = failureOf({
      'colours.yaml': 'colours:\n  - [red\n',
      'shapes/a.yaml': 'code: x\ncode: y\n',
    });
    expect(failure.text.en).toMatch(/colours\.yaml:\d+: bad YAML/);
    expect(failure.text.en).toMatch(/shapes\/a\.yaml:2: bad YAML: .*unique/);
  });

  it('names a missing file and the file that may be meant', () => {
    const failure = failureOf({ 'colors.yaml': 'colours: []', 'shapes/a.yaml': 'code: x' });
    expect(failure.text.en).toContain(
      'colours.yaml: is missing or cannot be read (did you mean "colors.yaml"?)',
    );
  });

  it('refuses a YAML file that nothing would read', () => {
    const failure = failureOf({ ...GOOD, 'colour.yaml': 'colours: [green]\n' });
    expect(failure.text.en).toContain(
      'colour.yaml: is no file of a rule pack (did you mean "colours.yaml"?)',
    );
  });
});
