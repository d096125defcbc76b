/** Combining marks that a reader parted from their letter: "a ̣" and the like. */

import { letterPattern } from '../../text/letter-pattern.ts';
import type { Repair } from './repair-record.ts';

const PARTED = letterPattern(
  String.raw`(?<=\p{L}\p{M}?)[ \u00a0]+(?=[\u0300-\u0303\u0306\u0309\u031b\u0323])`,
  'gu',
);

/** Spaces in front of combining marks, to take out. Composition to NFC is the business of the Unicode decoder. */
export function markRepairs(text: string): Repair[] {
  return [...text.matchAll(PARTED)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    replacement: '',
    operation: 'mark' as const,
  }));
}
