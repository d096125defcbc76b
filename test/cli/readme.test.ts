import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FAILURES } from '../../src/document/failure.ts';

const README = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

describe('README', () => {
  it.each(Object.entries(FAILURES))('lists the exit code of %s', (code, { exitCode }) => {
    expect(README).toContain(`| ${exitCode} | \`${code}\` |`);
  });
});
