/** A syllable broken over a line end with a hyphen: "ngh-\niệp". Vietnamese prints no such hyphens of its own. */

import { letterPattern } from '../../text/letter-pattern.ts';
import { isLegalSyllable } from '../orthography/syllable.ts';
import type { Repair } from './repair-record.ts';

const BROKEN = letterPattern(String.raw`([\p{L}\p{M}]+)([-\u00ad\u2010] ?\r?\n[ \t]*)([\p{Ll}\p{M}]+)`, 'gu');

/** Hyphens with their line ends, to take out where the halves are one syllable and are none alone. */
export function hyphenRepairs(text: string): Repair[] {
  const repairs: Repair[] = [];
  for (const match of text.matchAll(BROKEN)) {
    const [, left = '', gap = '', right = ''] = match;
    if (isLegalSyllable(left) && isLegalSyllable(right)) continue;
    if (!isLegalSyllable(left + right)) continue;
    const start = match.index + left.length;
    repairs.push({ start, end: start + gap.length, replacement: '', operation: 'hyphen' });
  }
  return repairs;
}
