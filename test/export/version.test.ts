import { describe, expect, it } from 'vitest';
import { programVersion } from '../../src/export/version.ts';

describe('version', () => {
  it('is the one of package.json', () => {
    expect(programVersion()).toMatch(/^\d+\.\d+\.\d+/);
  });
});
