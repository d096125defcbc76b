import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/document/contract/finding.ts';
import { isProven, proveChecks } from '../../src/evaluate/check-proof.ts';
import { extraction } from '../export/sample.ts';
import { expectedOf } from './samples.ts';

const report = (
  wanted: readonly string[],
  found: readonly string[],
  severity: Finding['severity'] = 'warning',
) => ({
  expected: expectedOf({ findings: wanted.map((code) => ({ code })) }),
  extraction: extraction({
    findings: found.map((code) => ({
      code,
      severity,
      message: { vi: '', en: '' },
      observations: [],
      expected: null,
      actual: null,
    })),
  }),
});
const prove = (...reports: ReturnType<typeof report>[]) => proveChecks(new Set(['sum']), reports)[0];

describe('proof of a check', () => {
  it('needs a report that breaks it and shows it, and a sound one where it is silent', () => {
    const proof = prove(report(['sum'], ['sum']), report([], []));
    expect(proof).toEqual({ code: 'sum', broken: { right: 1, of: 1 }, sound: { right: 1, of: 1 } });
    expect(proof && isProven(proof)).toBe(true);
  });

  it('fails when the check is silent on every report that breaks it', () => {
    const proof = prove(report(['sum'], []), report([], []));
    expect(proof && isProven(proof)).toBe(false);
  });

  it('fails when the check speaks on every sound report', () => {
    const proof = prove(report(['sum'], ['sum']), report([], ['sum']));
    expect(proof && isProven(proof)).toBe(false);
  });

  it('holds no remark on a sound report for an alarm', () => {
    expect(prove(report([], ['sum'], 'info'))?.sound).toEqual({ right: 1, of: 1 });
  });
});
