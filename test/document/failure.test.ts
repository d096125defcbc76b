import { describe, expect, it } from 'vitest';
import { asFailure, FAILURES, Failure } from '../../src/document/failure.ts';

describe('a failure', () => {
  it('has a code, both texts and the exit code of its kind', () => {
    const cause = new Error('inner');
    const failure = new Failure('file-empty', { vi: 'Tệp rỗng.', en: 'The file is empty.' }, { cause });
    expect(failure).toMatchObject({ code: 'file-empty', exitCode: 5, message: 'The file is empty.', cause });
    expect(failure.text.vi).toBe('Tệp rỗng.');
  });

  it('has an exit code that no other kind has and that no shell uses', () => {
    const codes = Object.values(FAILURES).map(({ exitCode }) => exitCode);
    expect(new Set(codes).size).toBe(codes.length);
    for (const code of codes) {
      expect(code).toBeGreaterThan(1);
      expect(code).toBeLessThan(126);
    }
  });
});

describe('whatever was thrown', () => {
  it('stays the same failure when it is one', () => {
    const failure = new Failure('usage', { vi: 'Sai.', en: 'Wrong.' });
    expect(asFailure(failure)).toBe(failure);
  });

  it('becomes an internal failure that keeps its cause', () => {
    const thrown = new RangeError('out of range');
    expect(asFailure(thrown)).toMatchObject({ code: 'internal', exitCode: 70, cause: thrown });
    expect(asFailure(thrown).text.en).toContain('out of range');
    expect(asFailure('just a string').text.vi).toContain('just a string');
    expect(asFailure(undefined).code).toBe('internal');
  });
});
