import { describe, expect, it } from 'vitest';
import { CheckOptions } from '../../src/rules/schemas/checks.ts';
import { RULES } from './report.ts';

function complaints(change: (options: CheckOptions) => unknown): string[] {
  const parsed = CheckOptions.safeParse(change(structuredClone(RULES.checks)));
  return parsed.success
    ? []
    : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
}

describe('options of the checks', () => {
  it('are accepted as they stand in the rules', () => {
    expect(complaints((options) => options)).toEqual([]);
  });

  it('refuse a text with a name that its outcome does not have, and say which it has', () => {
    const [complaint, ...rest] = complaints((options) => {
      options.checks['table-prose'].outcomes.differs.en = '{label}: {value}';
      return options;
    });
    expect(complaint).toContain('checks.table-prose.outcomes.differs.en: has no {value}');
    expect(complaint).toContain('{label}, {expected}, {actual}');
    expect(rest).toEqual([]);
  });

  it('refuse a pattern that is no regular expression and a check that nobody knows', () => {
    expect(complaints((options) => ({ ...options, dates: ['(unclosed'] }))).toEqual([
      'dates.0: is no regular expression',
    ]);
    expect(
      complaints((options) => ({ ...options, checks: { ...options.checks, spelling: {} } })),
    ).toHaveLength(1);
  });
});
