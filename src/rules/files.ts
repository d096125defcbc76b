import { file, folder } from './rule-file.ts';
import { AbbreviationsFile } from './schemas/abbreviations.ts';
import { BodiesFile } from './schemas/bodies.ts';
import { CheckOptions } from './schemas/checks.ts';
import { CitationRules } from './schemas/citations.ts';
import { Codelists } from './schemas/codelists.ts';
import { DocumentTypesFile } from './schemas/document-types.ts';
import { FormsFile } from './schemas/forms.ts';
import { HeadRules } from './schemas/head.ts';
import { IndicatorFile } from './schemas/indicators.ts';
import { LayoutRules } from './schemas/layout.ts';
import { MatricesFile } from './schemas/matrices.ts';
import { PackManifest } from './schemas/pack.ts';
import { PeriodsFile } from './schemas/periods.ts';
import { PlacesFile } from './schemas/places.ts';
import { ProseRules } from './schemas/prose.ts';
import { RebuildRules } from './schemas/rebuild.ts';
import { SentencePatternsFile } from './schemas/sentence-patterns.ts';
import { TableFormRules } from './schemas/table-forms.ts';
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
  places: file('places.yaml', PlacesFile),
  documentTypes: file('document-types.yaml', DocumentTypesFile),
  bodies: file('bodies.yaml', BodiesFile),
  periods: file('periods.yaml', PeriodsFile),
  matrices: file('matrices.yaml', MatricesFile),
  forms: file('forms.yaml', FormsFile),
  layout: file('layout.yaml', LayoutRules),
  tableForms: file('table-forms.yaml', TableFormRules),
  rebuild: file('rebuild.yaml', RebuildRules),
  prose: file('prose.yaml', ProseRules),
  citations: file('citations.yaml', CitationRules),
  head: file('head.yaml', HeadRules),
  sentencePatterns: file('sentence-patterns.yaml', SentencePatternsFile),
  checks: file('checks.yaml', CheckOptions),
};
