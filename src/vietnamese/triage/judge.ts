/**
 * What should be done with a run or a page: named thresholds over the measures, with the measurements that set them.
 *
 * Measured on 1,352 administrative and 808 general runs of 40 to 60 words from held-out text, the same runs damaged in
 * each way, 101 runs of a page read by an English engine, and 3,000 runs of English, French and German manual pages.
 * Shares are of all words, as quantiles 0.1 % / 50 % / 99.9 %:
 *
 * | text | marked legal syllables | plain or stripped syllables | joinable fragments |
 * |---|---|---|---|
 * | clean administrative | 0.61 / 0.86 / 1.00 | 0.00 / 0.12 / 0.37 | 0 / 0 / 0 |
 * | clean general | 0.53 / 0.83 / 0.98 | 0.00 / 0.12 / 0.30 | 0 / 0 / 0.02 |
 * | a tenth of the syllables split | 0.54 / 0.77 / 0.95 | 0.02 / 0.12 / 0.36 | 0 / 0.08 / 0.20 |
 * | four tenths split | 0.40 / 0.59 / 0.76 | 0.02 / 0.12 / 0.31 | 0.05 / 0.25 / 0.38 |
 * | stripped | 0 | 0.71 / 0.97 / 1.00 | 0 |
 * | English engine over Vietnamese | 0.00 / 0.06 / 0.16 | 0.42 / 0.65 / 0.83 | 0 / 0 / 0.03 |
 * | TCVN3 raw | 0.00 / 0.10 / 0.31 | 0.00 / 0.13 / 0.37 | 0 |
 * | VNI raw | 0.00 / 0.06 / 0.22 | 0.00 / 0.12 / 0.37 | 0 |
 * | VPS raw | 0.07 / 0.28 / 0.54 | 0.00 / 0.12 / 0.37 | 0 |
 * | VISCII raw | 0.07 / 0.28 / 0.51 | 0.00 / 0.13 / 0.37 | 0 |
 * | English | 0 | 0.00 / 0.20 / 0.42 | 0 / 0 / 0.05 |
 * | French | 0.00 / 0.02 / 0.11 | 0.05 / 0.21 / 0.37 | 0 / 0 / 0.02 |
 * | German | 0 | 0.00 / 0.08 / 0.24 | 0 / 0 / 0.02 |
 */
import { detectEncoding, type EncodingGuess } from '../encodings/detect.ts';
import { measureText, type TextMeasures } from './measure.ts';

export type TextState =
  /** Marked Vietnamese: leave alone. */
  | 'clean'
  /** Marked Vietnamese with split syllables: mend the spaces. */
  | 'split'
  /** Vietnamese in a legacy encoding: decode. */
  | 'legacy'
  /** Vietnamese without marks: restore. */
  | 'stripped'
  /** Vietnamese read wrongly: restore through the confusion channel. */
  | 'damaged'
  /** Another language: leave alone. */
  | 'foreign'
  /** Too few words to say. */
  | 'unknown';

export type TextLanguage = 'vietnamese' | 'english' | 'french' | 'german' | 'other' | 'unknown';

export interface Triage {
  readonly state: TextState;
  readonly language: TextLanguage;
  /** Looked for only where the text is not clean Vietnamese. */
  readonly encoding: EncodingGuess | null;
  /** Shares of all words, 0 to 1. */
  readonly markedShare: number;
  readonly plainShare: number;
  readonly splitShare: number;
  readonly measures: TextMeasures;
}

export const LEAST_WORDS = 8;
export const LEAST_CLEAN_MARKED = 0.5;
/** Marked words that are no syllables: clean text at most 0.14 at 99.9 %, raw VPS, VISCII, Windows-1258 at least 0.30. */
export const MOST_CLEAN_ILLEGAL = 0.2;
export const LEAST_SPLIT_MARKED = 0.3;
export const LEAST_SPLIT_SHARE = 0.02;
export const LEAST_SPLIT_COUNT = 2;
export const MOST_STRIPPED_MARKED = 0.02;
export const LEAST_STRIPPED_PLAIN = 0.7;
/** Function words: English 0.25, French 0.24, German 0.26 at the median; stripped Vietnamese at most 0.14. */
export const LEAST_FUNCTION_WORDS = 0.1;
/** Marked, plain and stripped syllables together: read Vietnamese at least 0.49, foreign text at most 0.42. */
export const LEAST_VIETNAMESE = 0.45;

function languageByFunctionWords(measures: TextMeasures): TextLanguage {
  const { words, english, french, german } = measures;
  const most = Math.max(english, french, german);
  if (most < LEAST_FUNCTION_WORDS * words) return 'other';
  if (most === english) return 'english';
  return most === french ? 'french' : 'german';
}

/** Everything but a legacy encoding, which is looked for by the caller. */
function stateOf(measures: TextMeasures, marked: number, plain: number): TextState {
  if (marked <= MOST_STRIPPED_MARKED && plain >= LEAST_STRIPPED_PLAIN) return 'stripped';
  if (
    languageByFunctionWords(measures) !== 'other' &&
    plain < LEAST_STRIPPED_PLAIN &&
    marked < LEAST_SPLIT_MARKED
  )
    return 'foreign';
  return marked + plain >= LEAST_VIETNAMESE ? 'damaged' : 'foreign';
}

/** Measures a run or a page and says what it is. */
export function triage(text: string): Triage {
  const measures = measureText(text);
  const { words } = measures;
  const share = (count: number): number => (words === 0 ? 0 : count / words);
  const markedShare = share(measures.markedLegal);
  const plainShare = share(measures.plainLegal + measures.strippedLegal);
  const splitShare = share(measures.joinable);
  const shares = { markedShare, plainShare, splitShare, measures };
  if (words < LEAST_WORDS) return { state: 'unknown', language: 'unknown', encoding: null, ...shares };
  const split = measures.joinable >= LEAST_SPLIT_COUNT && splitShare >= LEAST_SPLIT_SHARE;
  if (split && markedShare >= LEAST_SPLIT_MARKED)
    return { state: 'split', language: 'vietnamese', encoding: null, ...shares };
  // Some raw VPS, VISCII and Windows-1258 runs have more than half of their syllables legal: the others give them away.
  if (markedShare >= LEAST_CLEAN_MARKED && share(measures.markedIllegal) < MOST_CLEAN_ILLEGAL)
    return { state: 'clean', language: 'vietnamese', encoding: null, ...shares };
  const encoding = detectEncoding(text);
  if (encoding.certain && encoding.encoding !== 'unicode')
    return { state: 'legacy', language: 'vietnamese', encoding, ...shares };
  if (markedShare >= LEAST_CLEAN_MARKED)
    return { state: 'clean', language: 'vietnamese', encoding, ...shares };
  const state = stateOf(measures, markedShare, plainShare);
  const language = state === 'foreign' ? languageByFunctionWords(measures) : 'vietnamese';
  return { state, language, encoding, ...shares };
}
