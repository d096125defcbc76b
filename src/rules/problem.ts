import { Failure } from '../document/failure.ts';
import type { Bilingual } from '../document/message.ts';

/** Keys and positions from the top of a YAML file to a node. */
export type NodePath = readonly (string | number)[];

/** Something wrong in a rule file, before its line is known. */
export interface Complaint {
  readonly path: NodePath;
  /** True where the key itself is wrong, not its value. */
  readonly atKey?: boolean;
  readonly text: Bilingual;
  /** What the author may have meant; null without a near candidate. */
  readonly suggestion: string | null;
}

/** Something wrong in a rule file, located for its author. */
export interface Problem {
  /** Relative to the pack folder. */
  readonly file: string;
  /** From 1; null where the whole file is meant. */
  readonly line: number | null;
  readonly text: Bilingual;
  readonly suggestion: string | null;
}

/** One failure that lists every problem of the pack, one a line: "units.yaml:12: …". */
export function rulesInvalid(problems: readonly Problem[]): Failure {
  const lines = problems.map((problem) => {
    const place = problem.line === null ? problem.file : `${problem.file}:${problem.line}`;
    const hint = problem.suggestion;
    return {
      vi: `${place}: ${problem.text.vi}${hint === null ? '' : ` (có phải là “${hint}”?)`}`,
      en: `${place}: ${problem.text.en}${hint === null ? '' : ` (did you mean "${hint}"?)`}`,
    };
  });
  return new Failure('rules-invalid', {
    vi: `Bộ quy tắc có ${lines.length} lỗi:\n${lines.map((line) => line.vi).join('\n')}`,
    en: `The rule pack has ${lines.length} problem(s):\n${lines.map((line) => line.en).join('\n')}`,
  });
}
