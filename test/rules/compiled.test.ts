import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMPILED_FILE } from '../../src/rules/compiled.ts';
import { BUILT_IN_RULES, loadRules } from '../../src/rules/load.ts';
import { parseRules } from '../../src/rules/parse-rules.ts';

function compiledFrom(directory: string): string {
  const text = parseRules(directory).compiled();
  if (text === null) throw new Error('the pack is not sound');
  return text;
}

/** A copy of the built-in pack whose compiled file says another version, so that one sees which of the two is read. */
function markedCopy(): string {
  const directory = mkdtempSync(join(tmpdir(), 'rules-'));
  cpSync(BUILT_IN_RULES, directory, { recursive: true });
  const marked = compiledFrom(directory).replace(/"version":"[^"]+"/, '"version":"9.9.9"');
  writeFileSync(join(directory, COMPILED_FILE), marked);
  return directory;
}

describe('the compiled rule pack', () => {
  it('is as fresh as the YAML files', () => {
    const committed = readFileSync(join(BUILT_IN_RULES, COMPILED_FILE), 'utf8');
    expect(committed === compiledFrom(BUILT_IN_RULES), 'run "npm run schema" and commit rules/compiled').toBe(
      true,
    );
  });

  it('says the same as the YAML files', () => {
    expect(loadRules()).toEqual(parseRules(BUILT_IN_RULES).pack);
  });

  it('is read when the YAML files are the ones it was made of', () => {
    expect(loadRules(markedCopy()).pack.version).toBe('9.9.9');
  });

  it('is left aside as soon as one byte of one YAML file differs', () => {
    const directory = markedCopy();
    appendFileSync(join(directory, 'units.yaml'), '\n# another byte\n');
    expect(loadRules(directory).pack.version).not.toBe('9.9.9');
  });

  it('is left aside when it is damaged or of another make', () => {
    const directory = markedCopy();
    for (const text of ['{"sources":', '{}', 'null']) {
      writeFileSync(join(directory, COMPILED_FILE), text);
      expect(loadRules(directory).pack.version).not.toBe('9.9.9');
    }
  });

  it('is frozen through and through like any loaded pack', () => {
    const pack = loadRules();
    expect(Object.isFrozen(pack.units.units)).toBe(true);
    expect(Object.isFrozen(pack.indicators[0]?.indicators[0]?.names)).toBe(true);
  });

  it('is left aside when a YAML file is added or taken away', () => {
    const directory = markedCopy();
    cpSync(join(directory, 'indicators/6-finance.yaml'), join(directory, 'indicators/8-more.yaml'));
    expect(() => loadRules(directory)).toThrow('is already taken');
    rmSync(join(directory, 'indicators/8-more.yaml'));
    expect(loadRules(directory).pack.version).toBe('9.9.9');
    rmSync(join(directory, 'units.yaml'));
    expect(() => loadRules(directory)).toThrow('units.yaml: is missing');
  });
});
