import { file } from './rule-file.ts';
import { PackManifest } from './schemas/pack.ts';

/**
 * Every rule file of a pack: key of the RulePack -> file or folder of the pack -> schema. A new kind of rule is one
 * schema under `schemas/` and one line here; references between files are checked in `references/`.
 */
export const RULE_FILES = {
  pack: file('pack.yaml', PackManifest),
};
