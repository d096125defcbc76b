import { describe, expect, it } from 'vitest';
import { invariantBreaks } from '../../src/evaluate/invariants.ts';
import { extraction, observation } from '../export/sample.ts';

const evidence = observation().evidence;

describe('what holds in every extraction', () => {
  it('is not broken by a sound one', () => {
    expect(invariantBreaks(extraction({ observations: [observation()] }))).toEqual([]);
  });

  it.each([
    ['two observations with one id', [observation(), observation()], /one id/],
    ['a report without an answer', [observation({ value: null, valueText: null })], /without an answer/],
    ['a printed text that the evidence does not hold', [observation({ valueText: '70' })], /does not hold/],
    [
      'evidence that ends before it starts',
      [observation({ evidence: { ...evidence, start: 5, end: 2 } })],
      /ends before/,
    ],
    [
      'evidence in a table that is not there',
      [observation({ evidence: { ...evidence, table: 0 } })],
      /table 0/,
    ],
  ])('is broken by %s', (_, observations, text) => {
    expect(invariantBreaks(extraction({ observations }))).toEqual([expect.stringMatching(text)]);
  });

  it('is broken by a finding about an observation that is not there', () => {
    const finding = {
      code: 'sum',
      severity: 'error',
      message: { vi: '', en: '' },
      observations: ['o7'],
      expected: null,
      actual: null,
    } as const;
    expect(invariantBreaks(extraction({ findings: [{ ...finding, observations: ['o7'] }] }))).toEqual([
      'sum names o7, which is not there',
    ]);
  });
});
