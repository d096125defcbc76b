import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { readCompiled } from './compiled.ts';
import { deepFreeze } from './freeze.ts';
import type { RulePack } from './pack.ts';
import { rulesInvalid } from './problem.ts';

/** The pack that comes with the program; the same two steps up in a checkout and in `dist/`. */
export const BUILT_IN_RULES = fileURLToPath(new URL('../../rules/', import.meta.url));

/**
 * Loads a rule pack, frozen.
 * @param directory folder with pack.yaml and the files of RULE_FILES; the built-in pack by default.
 * @throws Failure "rules-invalid" that lists every problem with file, line and hint.
 */
export function loadRules(directory: string = BUILT_IN_RULES): RulePack {
  const compiled = readCompiled(directory);
  // A compiled pack was parsed and checked by parseRules() when it was written.
  if (compiled !== null) return deepFreeze(compiled as RulePack);
  const { pack, problems } = parser().parseRules(directory);
  if (pack === null) throw rulesInvalid(problems);
  return deepFreeze(pack);
}

/**
 * The parser with its schemas and the YAML library, loaded where no compiled pack serves. Together they cost more than
 * 100 ms at the start (measured on two shared cores), the rest of the loading about 15.
 */
function parser(): typeof import('./parse-rules.ts') {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  return createRequire(import.meta.url)(`./parse-rules.${extension}`);
}
