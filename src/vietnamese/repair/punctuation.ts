/** Stray spaces around punctuation after and before letters: "tỉnh , huyện", "( Sở". Numbers are left alone. */

import { letterPattern } from '../../text/letter-pattern.ts';
import type { Repair } from './repair-record.ts';

const BEFORE_SIGN = letterPattern(String.raw`(?<=[\p{L}\p{M})])[ \u00a0]+(?=[,;:!?)](?:[\s\p{P}]|$))`, 'gu');
const AFTER_BRACKET = letterPattern(String.raw`(?<=[\s(]\(|^\()[ \u00a0]+(?=\p{L})`, 'gu');

/** Spaces to take out. */
export function punctuationRepairs(text: string): Repair[] {
  return [...text.matchAll(BEFORE_SIGN), ...text.matchAll(AFTER_BRACKET)]
    .map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      replacement: '',
      operation: 'punctuation' as const,
    }))
    .sort((a, b) => a.start - b.start);
}
