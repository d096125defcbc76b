import { file, folder } from './rule-file.ts';
import { AbbreviationsFile } from './schemas/abbreviations.ts';
import { Codelists } from './schemas/codelists.ts';
import { IndicatorFile } from './schemas/indicators.ts';
import { PackManifest } from './schemas/pack.ts';
import { UnitsFile } from './schemas/units.ts';

/**
 * Every rule file of a pack: key of the RulePack -> file or folder of the pack -> schema. A new kind of rule is one
 * schema under `schemas/` and one line here; references between files are checked in `references/`.
 */
export const RULE_FILES = {
  pack: file('pack.yaml', PackManifest),
  codelists: file('codelists.yaml', Codelists),
  indicators: folder('indicators', IndicatorFile),
  units: file('units.yaml', UnitsFile),
  abbreviations: file('abbreviations.yaml', AbbreviationsFile),
};
