import { compiledText } from './compiled.ts';
import { RULE_FILES } from './files.ts';
import type { RulePack } from './pack.ts';
import { checkReferences, parseFiles } from './parse-files.ts';
import type { Problem } from './problem.ts';
import { REFERENCE_CHECKS } from './references/index.ts';

/** A pack read from its YAML files, whatever has been compiled. Exactly one of `pack` and `problems` is empty. */
export interface ParsedRules {
  readonly pack: RulePack | null;
  readonly problems: readonly Problem[];
  /** Text of the compiled file (see compiled.ts) that belongs to these YAML files; null where there are problems. */
  readonly compiled: () => string | null;
}

export function parseRules(directory: string): ParsedRules {
  const { pack, keyed, problems } = parseFiles(directory, RULE_FILES);
  if (pack === null) return { pack, problems, compiled: () => null };
  const broken = checkReferences(pack, keyed, REFERENCE_CHECKS);
  if (broken.length > 0) return { pack: null, problems: broken, compiled: () => null };
  return { pack, problems: [], compiled: () => compiledText(keyed, pack) };
}
