import type { Outline, Passage } from '../../document/outline.ts';
import { placedKey, squeeze } from '../../text/fold.ts';
import { opensSubject } from './accept.ts';
import type { Lexicon } from './lexicon.ts';

/** Longest words before a colon that name whose figures follow ("UBND các xã, thị trấn:"). */
const LONGEST_SCOPE = 90;
/** Lists are nested three deep at most ("-", "+", plain lines). */
const MOST_LEADS = 3;

/**
 * Whose figures a list item gives: "+ UBND các xã, thị trấn: Tổng số hồ sơ: 6.392, trong đó:" and the lines below it
 * speak of the communes. Null for running text: there the sentence itself says it.
 */
export function scopeOf(passage: Passage, outline: Outline, lexicon: Lexicon): string | null {
  let at: Passage | undefined = passage;
  for (let depth = 0; at !== undefined && depth < MOST_LEADS; depth++) {
    const own = scopeIn(at, lexicon);
    if (own !== null) return own;
    at = at.lead === null ? undefined : outline.passages[at.lead];
  }
  return null;
}

function scopeIn(passage: Passage, lexicon: Lexicon): string | null {
  if (passage.kind !== 'list-item') return null;
  const text = passage.content.text.slice(passage.markerLength);
  const head = /^([^:]+):\s/u.exec(text)?.[1];
  if (head === undefined || head.length > LONGEST_SCOPE || /\d/.test(head)) return null;
  const bare = head.replace(/^[\s\-–+•]+/u, '');
  return opensSubject(placedKey(bare), lexicon) || !/^\p{Lu}/u.test(bare) ? null : squeeze(bare);
}
