import { fileURLToPath } from 'node:url';
import { compiledText, readCompiled } from './compiled.ts';
import { RULE_FILES } from './files.ts';
import { deepFreeze } from './freeze.ts';
import type { RulePack } from './pack.ts';
import { checkReferences, parseFiles } from './parse-files.ts';
import { rulesInvalid } from './problem.ts';
import { REFERENCE_CHECKS } from './references/index.ts';
import { readSources } from './sources.ts';

/** The pack that comes with the program; the same two steps up in a checkout and in `dist/`. */
export const BUILT_IN_RULES = fileURLToPath(new URL('../../rules/', import.meta.url));

/**
 * Loads a rule pack, frozen.
 * @param directory folder with pack.yaml and the files of RULE_FILES; the built-in pack by default.
 * @throws Failure "rules-invalid" that lists every problem with file, line and hint.
 */
export function loadRules(directory: string = BUILT_IN_RULES): RulePack {
  const { keyed, problems } = readSources(directory, RULE_FILES);
  const compiled = problems.length === 0 ? readCompiled(directory, keyed) : null;
  // A compiled pack was parsed and checked by parseRules() below when it was written.
  return deepFreeze(compiled === null ? parseRules(directory) : (compiled as RulePack));
}

/** Loads a pack from its YAML files, whatever has been compiled. Same errors as `loadRules`; not frozen. */
export function parseRules(directory: string = BUILT_IN_RULES): RulePack {
  const { pack, keyed } = parseFiles(directory, RULE_FILES);
  const problems = checkReferences(pack, keyed, REFERENCE_CHECKS);
  if (problems.length > 0) throw rulesInvalid(problems);
  return pack;
}

/** Text of the compiled file (see compiled.ts) that belongs to the YAML files of a pack. */
export function compileRules(directory: string = BUILT_IN_RULES): string {
  return compiledText(readSources(directory, RULE_FILES).keyed, parseRules(directory));
}
