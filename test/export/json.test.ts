import { describe, expect, it } from 'vitest';
import { canonicalExtraction, extractionJson } from '../../src/export/json.ts';
import { extraction, observation } from './sample.ts';

describe('extraction as JSON', () => {
  it('gives the same bytes whatever the order in which keys were set', () => {
    const usual = extraction({ observations: [observation({ dimensions: { a: '1', b: '2' } })] });
    const turned = Object.fromEntries(Object.entries(usual).reverse()) as typeof usual;
    const other = {
      ...turned,
      observations: [observation({ dimensions: { b: '2', a: '1' } })],
    };
    expect(extractionJson(canonicalExtraction(other))).toBe(extractionJson(canonicalExtraction(usual)));
  });

  it('follows the order of the contract', () => {
    expect(Object.keys(canonicalExtraction(extraction()))).toEqual([
      'schemaVersion',
      'document',
      'report',
      'tables',
      'observations',
      'citations',
      'findings',
      'provenance',
    ]);
  });

  it('leaves out what the contract does not name', () => {
    const more = { ...extraction(), clock: '2026-01-01' };
    expect(extractionJson(canonicalExtraction(more))).not.toContain('clock');
  });

  it('refuses what breaks the contract', () => {
    const broken = extraction({ observations: [observation({ confidence: 2 })] });
    expect(() => canonicalExtraction(broken)).toThrow(/confidence/);
  });

  it('stands on one line for a stream and ends with a line break in both layouts', () => {
    const line = extractionJson(extraction(), 'line');
    expect(line.indexOf('\n')).toBe(line.length - 1);
    expect(extractionJson(extraction())).toMatch(/\n}\n$/);
  });
});
