/** Vietnamese text in any state made right: what other programs may import as 'trichluc/vietnamese'. */

export type { MappedText } from '../text/mapped-text.ts';
export { type DecodedRun, decodeRun } from './encodings/decode-run.ts';
export { detectEncoding, type EncodingGuess } from './encodings/detect.ts';
export { ENCODING_IDS, type EncodingId, type VietnameseEncoding } from './encodings/encoding.ts';
export { decoderForFont, encodingsForFont } from './encodings/fonts.ts';
export { legacyString } from './encodings/legacy-bytes.ts';
export { ENCODINGS } from './encodings/registry.ts';
export { normaliseUnicode } from './encodings/unicode.ts';
export { isNotable, type TokenRecord } from './normalise/token-record.ts';
export { type NormalisedText, type NormaliseOptions, normalise } from './normalise.ts';
export {
  type NormaliseContext,
  type NormalisedDocument,
  normaliseDocument,
} from './normalise-document.ts';
export { isStrippedSyllable, withoutMarks } from './orthography/stripped-syllable.ts';
export {
  hasMark,
  isLegalSyllable,
  legalSyllables,
  parseSyllable,
  type Syllable,
} from './orthography/syllable.ts';
export { loadRepairStatistics } from './repair/load-statistics.ts';
export { repairText } from './repair/repair.ts';
export type { RepairedText, RepairOperation } from './repair/repair-record.ts';
export { type Condition, conditionOf } from './restore/condition.ts';
export {
  createRestorer,
  type RestoredLine,
  type RestoredToken,
  type RestoreOptions,
  type Restorer,
} from './restore/restore.ts';
export { loadRestoreModel, type RestoreModel } from './restore/restore-model.ts';
export { type TextLanguage, type TextState, type Triage, triage } from './triage/judge.ts';
export { measureText, type TextMeasures } from './triage/measure.ts';
