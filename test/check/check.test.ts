import { describe, expect, it } from 'vitest';
import { check } from '../../src/check/check.ts';
import { CHECKS } from '../../src/check/checks.ts';
import { Finding } from '../../src/document/contract/finding.ts';
import { annex, annexReport, type RowSpec, RULES, report } from './report.ts';

const BROKEN: readonly RowSpec[] = [
  {
    number: '1.1',
    label: 'Phát hiện',
    unit: 'Vấn đề',
    raw: '12',
    indicator: 'steering.inspection.issues_found',
  },
  {
    number: '1.1',
    label: 'Đã xử lý',
    unit: 'Vấn đề',
    raw: '14',
    indicator: 'steering.inspection.issues_resolved',
  },
  { number: '1.2', label: 'Tỷ lệ hoàn thành kế hoạch', unit: '%', raw: '300' },
];

describe('checking a report', () => {
  it('gives the same findings in the same order every time, each as the contract asks', () => {
    const first = check(annexReport(BROKEN), RULES);
    expect(first.map(({ code }) => code)).toEqual(['part-above-whole', 'unit-value', 'row-number-duplicate']);
    expect(check(annexReport(BROKEN), RULES)).toEqual(first);
    for (const finding of first) expect(Finding.safeParse(finding).success).toBe(true);
  });

  it('names observations that the report has, and leaves no placeholder in a text', () => {
    const input = annexReport(BROKEN);
    const ids = new Set(input.observations.map(({ id }) => id));
    for (const { observations, message } of check(input, RULES)) {
      for (const id of observations) expect(ids.has(id), id).toBe(true);
      expect(message.vi).not.toMatch(/[{}]/);
      expect(message.en).not.toMatch(/[{}]/);
    }
  });

  it('changes nothing in the report', () => {
    const input = annexReport(BROKEN);
    const before = structuredClone(input);
    check(input, RULES);
    expect(input).toEqual(before);
  });

  it('leaves out a check that the rules switch off', () => {
    const { checks } = RULES.checks;
    const options = { ...checks, 'part-above-whole': { ...checks['part-above-whole'], run: false } };
    const rules = { ...RULES, checks: { ...RULES.checks, checks: options } };
    expect(check(annexReport(BROKEN), rules).map(({ code }) => code)).toEqual([
      'unit-value',
      'row-number-duplicate',
    ]);
  });

  it('has options in the rules for every check, and a check for all options', () => {
    expect(Object.keys(CHECKS).sort()).toEqual(Object.keys(RULES.checks.checks).sort());
  });

  it('reads rows that no observation speaks of', () => {
    const rows: readonly RowSpec[] = [
      { number: '1', label: 'Tổng số', unit: 'Người', raw: '5' },
      { number: 'Trong đó', label: 'Nữ', parents: ['Tổng số'], unit: 'Người', raw: '9' },
    ];
    const { observations: _, ...bare } = annexReport(rows);
    const [found] = check({ ...bare, observations: [] }, RULES);
    expect(found).toMatchObject({ code: 'part-above-whole', observations: [], expected: 5, actual: 9 });
  });

  it('finds nothing in an empty report and in a table without rows', () => {
    expect(check(report({}), RULES)).toEqual([]);
    expect(check(report({ tables: [{ table: annex([]) }] }), RULES)).toEqual([]);
  });
});
