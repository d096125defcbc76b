import type { ReferenceCheck } from '../reference.ts';
import { checkBodies, checkDocumentTypes } from './documents.ts';
import { checkForms, checkMatrices, checkRebuild } from './forms.ts';
import { checkIndicators } from './indicators.ts';
import { checkPeriods } from './periods.ts';
import { checkPlaces } from './places.ts';
import { checkChecks, checkCitations, checkProse, checkSentencePatterns } from './prose.ts';
import { checkUnits } from './units.ts';

/** Every check of references between rule files, in the order in which their complaints are listed. */
export const REFERENCE_CHECKS: readonly ReferenceCheck[] = [
  checkIndicators,
  checkUnits,
  checkPlaces,
  checkDocumentTypes,
  checkBodies,
  checkPeriods,
  checkMatrices,
  checkForms,
  checkRebuild,
  checkProse,
  checkSentencePatterns,
  checkCitations,
  checkChecks,
];
