import type { Finding } from '../document/contract/finding.ts';
import type { Severity } from '../document/message.ts';
import type { Fact } from './facts.ts';

/** An outcome of rules/checks.yaml. */
export interface Outcome {
  readonly severity: Severity;
  readonly inProse?: Severity | undefined;
  readonly vi: string;
  readonly en: string;
}

export interface Details {
  /** Values of the placeholders of the text; numbers are written as each language writes them. */
  readonly values: Readonly<Record<string, string | number>>;
  readonly about: readonly (Fact | null)[];
  readonly expected?: number | string | null;
  readonly actual?: number | string | null;
}

/** A finding from an outcome; the severity is that for prose as soon as one fact stands there. */
export function finding(code: string, outcome: Outcome, details: Details): Finding {
  const facts = details.about.filter((fact) => fact !== null);
  const inProse = facts.some((fact) => fact.origin !== 'table');
  const ids = facts.flatMap((fact) => fact.id ?? []);
  return {
    code,
    severity: inProse ? (outcome.inProse ?? outcome.severity) : outcome.severity,
    message: {
      vi: fill(outcome.vi, details.values, vietnameseNumber),
      en: fill(outcome.en, details.values, englishNumber),
    },
    observations: [...new Set(ids)],
    expected: details.expected ?? null,
    actual: details.actual ?? null,
  };
}

function fill(template: string, values: Details['values'], write: (value: number) => string): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    if (value === undefined) return whole;
    return typeof value === 'number' ? write(value) : value;
  });
}

/** 1234.5 as "1,234.5". */
export function englishNumber(value: number): string {
  const [whole = '', decimals] = String(value).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}

/** 1234.5 as "1.234,5". */
export function vietnameseNumber(value: number): string {
  return englishNumber(value).replace(/[.,]/g, (sign) => (sign === ',' ? '.' : ','));
}
