import type { Finding } from '../document/contract/finding.ts';
import type { RulePack } from '../rules/pack.ts';
import { CHECKS, type CheckCode } from './checks.ts';
import { type CheckContext, createContext } from './context.ts';
import type { CheckInput } from './input.ts';

export type { CheckInput } from './input.ts';

/**
 * Looks for figures and dates of a report that do not fit together. Nothing is repaired: a finding names the
 * observations it speaks of and gives what was expected and what is printed. Same input, same findings in the same
 * order: by check, then by place in the report.
 */
export function check(input: CheckInput, rules: RulePack): Finding[] {
  const context = createContext(input, rules);
  const codes = Object.keys(CHECKS) as CheckCode[];
  return codes.flatMap((code) => run(code, context));
}

function run<Code extends CheckCode>(code: Code, context: CheckContext): readonly Finding[] {
  const options = context.rules.checks.checks[code];
  return options.run ? CHECKS[code](context, options) : [];
}
