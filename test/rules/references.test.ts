import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Failure } from '../../src/document/failure.ts';
import { BUILT_IN_RULES, loadRules } from '../../src/rules/load.ts';

type Replacement = readonly [file: string, before: string, after: string];

/** What the loader says of the built-in pack after some replacements; fails where it says nothing. */
function complaintsAfter(...replacements: readonly Replacement[]): string {
  const directory = mkdtempSync(join(tmpdir(), 'rules-'));
  cpSync(BUILT_IN_RULES, directory, { recursive: true });
  for (const [file, before, after] of replacements) {
    const text = readFileSync(join(directory, file), 'utf8');
    expect(text, `${file} no longer has the text that this test replaces`).toContain(before);
    writeFileSync(join(directory, file), text.replace(before, after));
  }
  try {
    loadRules(directory);
  } catch (thrown) {
    if (thrown instanceof Failure && thrown.code === 'rules-invalid') return thrown.text.en;
    throw thrown;
  }
  throw new Error('the broken pack was accepted');
}

/** Line of a text in a file of the built-in pack, from 1. */
function lineOf(file: string, text: string): number {
  const lines = readFileSync(join(BUILT_IN_RULES, file), 'utf8').split('\n');
  return lines.findIndex((line) => line.includes(text)) + 1;
}

const STEERING = 'indicators/1-steering.yaml';
const DIGITAL = 'indicators/7-digital.yaml';

describe('references between rule files', () => {
  it('tell file, line and hint of a parent that does not exist', () => {
    const line = lineOf(STEERING, 'parent: steering.plan');
    expect(complaintsAfter([STEERING, 'parent: steering.plan\n', 'parent: steering.plam\n'])).toContain(
      `${STEERING}:${line}: "steering.plam" is not in the rule pack (did you mean "steering.plan"?)`,
    );
  });

  it('find units, operands, bounds, bridges, regimes and dimensions that do not exist, all at once', () => {
    const complaints = complaintsAfter(
      [STEERING, 'unit: TASK', 'unit: TASKS'],
      [STEERING, 'numerator: steering.plan.tasks_done', 'numerator: steering.plan.tasks_don'],
      [STEERING, 'indicator: steering.plan.tasks_set', 'indicator: steering.plan.task_set'],
      [STEERING, '{ target: district }', '{ target: districts }'],
      [DIGITAL, 'bridge: digital.dvctt.partial.eligible', 'bridge: digital.dvctt.partial.eligable'],
      [DIGITAL, 'regime: levels', 'regime: level'],
    );
    expect(complaints).toContain('6 problem(s)');
    for (const meant of [
      'TASK',
      'steering.plan.tasks_done',
      'steering.plan.tasks_set',
      'district',
      'digital.dvctt.partial.eligible',
      'levels',
    ])
      expect(complaints).toContain(`did you mean "${meant}"?`);
  });

  it('find codes given twice, entries above themselves and indicators without a period basis', () => {
    const complaints = complaintsAfter(
      [STEERING, '- code: steering.media.videos\n', '- code: steering.media.bulletins\n'],
      [STEERING, 'kind: group\n    parent: steering\n', 'kind: group\n    parent: steering.plan\n'],
      [STEERING, '    periodBasis: plan_year\n', ''],
    );
    expect(complaints).toMatch(/1-steering\.yaml:\d+: "steering\.media\.bulletins" is already taken/);
    expect(complaints).toContain('"steering.plan" is above itself');
    expect(complaints).toContain('"steering.plan.tasks_set": an indicator needs a unit and a periodBasis');
  });

  it('find one printed form that two units claim', () => {
    expect(
      complaintsAfter(['units.yaml', 'variants: [bộ hồ sơ,', 'variants: [nhiệm vụ, bộ hồ sơ,']),
    ).toContain('"nhiem vu" is already taken');
  });

  it('find a province whose successor does not stand on the next day', () => {
    expect(complaintsAfter(['places.yaml', "successor: '08'", "successor: '02'"])).toMatch(
      /places\.yaml:\d+: "02" is not in the rule pack/,
    );
  });

  it('find a code that would mean two provinces on one day', () => {
    expect(complaintsAfter(['places.yaml', "- code: '04'", "- code: '01'"])).toContain(
      'stands at the same time as "01 Hà Nội"',
    );
  });

  it('find column formulas that cannot be read or name no column', () => {
    const complaints = complaintsAfter(
      ['matrices.yaml', 'formula: (4)+(5)+(6)', 'formula: (4)+(5)+'],
      ['matrices.yaml', 'formula: (8)+(9)+(10)', 'formula: (8)+(9)+(60)'],
      ['matrices.yaml', 'expression: (3) = (7)+(11)', 'expression: (3) (7)+(11)'],
    );
    expect(complaints.match(/is no expression/g)).toHaveLength(2);
    expect(complaints).toContain('"(60)" is not in the rule pack');
  });

  it('find unknown slots, shared abbreviations and bodies without their successor', () => {
    const complaints = complaintsAfter(
      ['periods.yaml', "'tháng {month}'", "'tháng {monht}'"],
      ['document-types.yaml', 'abbreviations: [KH]', 'abbreviations: [BC]'],
      ['bodies.yaml', 'successors: [ministry.finance]', 'successors: [ministry.finances]'],
    );
    expect(complaints).toContain('did you mean "month"?');
    expect(complaints).toContain('"BC" is already taken');
    expect(complaints).toContain('did you mean "ministry.finance"?');
  });

  it('find sentence patterns, money and checks that speak of nothing', () => {
    const complaints = complaintsAfter(
      ['sentence-patterns.yaml', 'indicator: tthc.', 'indicator: tthcc.'],
      ['prose.yaml', 'code: VND_BN', 'code: VND_BNN'],
      ['checks.yaml', 'zero: tthc.dossiers.received', 'zero: tthc.dossiers.recieved'],
    );
    expect(complaints).toContain('3 problem(s)');
    expect(complaints).toMatch(/sentence-patterns\.yaml:\d+: "tthcc\./);
    expect(complaints).toContain('did you mean "VND_BN"?');
    expect(complaints).toContain('did you mean "tthc.dossiers.received"?');
  });

  it('find what should be a regular expression and is none', () => {
    const complaints = complaintsAfter(['units.yaml', "patterns: ['[a-z]", "patterns: ['[a-z"]);
    expect(complaints).toContain('is no regular expression');
  });
});
