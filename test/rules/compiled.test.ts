import { appendFileSync, cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMPILED_FILE } from '../../src/rules/compiled.ts';
import { BUILT_IN_RULES, compileRules, loadRules, parseRules } from '../../src/rules/load.ts';

/** A copy of the built-in pack whose compiled file says another version, so that one sees which of the two is read. */
function markedCopy(): string {
  const directory = mkdtempSync(join(tmpdir(), 'rules-'));
  cpSync(BUILT_IN_RULES, directory, { recursive: true });
  const marked = compileRules(directory).replace(/"version":"[^"]+"/, '"version":"9.9.9"');
  writeFileSync(join(directory, COMPILED_FILE), marked);
  return directory;
}

describe('the compiled rule pack', () => {
  it('is as fresh as the YAML files', () => {
    const committed = readFileSync(join(BUILT_IN_RULES, COMPILED_FILE), 'utf8');
    expect(committed === compileRules(), 'run "npm run schema" and commit rules/compiled').toBe(true);
  });

  it('says the same as the YAML files', () => {
    expect(loadRules()).toEqual(parseRules());
  });

  it('is read when the YAML files are the ones it was made of', () => {
    expect(loadRules(markedCopy()).pack.version).toBe('9.9.9');
  });

  it('is left aside as soon as one byte of one YAML file differs', () => {
    const directory = markedCopy();
    appendFileSync(join(directory, 'units.yaml'), '\n# another byte\n');
    expect(loadRules(directory).pack.version).not.toBe('9.9.9');
  });

  it('is left aside when it is damaged', () => {
    const directory = markedCopy();
    writeFileSync(join(directory, COMPILED_FILE), '{"sources":');
    expect(loadRules(directory).pack.version).not.toBe('9.9.9');
  });

  it('is frozen through and through like any loaded pack', () => {
    const pack = loadRules();
    expect(Object.isFrozen(pack.units.units)).toBe(true);
    expect(Object.isFrozen(pack.indicators[0]?.indicators[0]?.names)).toBe(true);
  });
});
