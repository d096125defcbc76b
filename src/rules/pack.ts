import type { RULE_FILES } from './files.ts';
import type { Loaded } from './rule-file.ts';

/** All rules of a pack, by the keys of RULE_FILES. Deeply frozen. */
export type RulePack = Loaded<typeof RULE_FILES>;
