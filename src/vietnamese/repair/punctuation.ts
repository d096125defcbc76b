/** Stray spaces around punctuation after and before letters: "tỉnh , huyện", "( Sở". Numbers are left alone. */
import type { Repair } from './repair-record.ts';

const BEFORE_SIGN = /(?<=[\p{L}\p{M})])[ \u00a0]+(?=[,;:!?)](?:[\s\p{P}]|$))/gu;
const AFTER_BRACKET = /(?<=[\s(]\(|^\()[ \u00a0]+(?=\p{L})/gu;

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
