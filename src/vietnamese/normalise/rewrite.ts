/** Carries the normalisation of a unit over to the rich text that it came from: tokens, places and marks. */
import type { Restoration, RichText, Token } from '../../document/rich-text.ts';
import type { TextState } from '../triage/judge.ts';
import { newPosition } from './positions.ts';
import type { NormalisedUnit } from './records.ts';
import { isNotable, type TokenRecord } from './token-record.ts';

/** A token at least this sure that stands as it was read needs no record of its own. */
const SURE = 0.99;
/**
 * What a page that was read wrongly did not get wrong as far as anyone can see (numbers, signs): of 147 numbers in the
 * prose of a report read by an English engine 147 were right, which bounds the error at 2 in 100 (95 %).
 */
const UNSEEN_DAMAGE = 0.98;

/** The same text with the unit's changes in it; the source itself where there are none. */
export function rewriteText(source: RichText, unit: NormalisedUnit, state: TextState): RichText {
  const records = unit.records.filter((record) => isNotable(record) || record.posterior < SURE);
  const { mapped } = unit;
  if (records.length === 0 && unit.ranges.length === 0 && state !== 'damaged') return source;
  const tokens: Token[] = [];
  let next = 0;
  let from = 0;
  for (const token of source.tokens) {
    const whole = carried(source, token, unit, state);
    const end = whole.end;
    let at = Math.max(whole.start, from);
    for (let record = records[next]; record !== undefined && record.start < end; record = records[++next]) {
      if (record.start > at) tokens.push({ ...whole, start: at, end: record.start });
      tokens.push(changed(whole, record));
      at = record.end;
    }
    if (at < end) tokens.push({ ...whole, start: at, end });
    from = Math.max(from, at, end);
  }
  const marks = source.marks.map((mark) => ({ ...mark, at: newPosition(mapped, mark.at) }));
  return { text: mapped.text, tokens, marks };
}

/** The token in the new text, with what decoding did to it. */
function carried(source: RichText, token: Token, unit: NormalisedUnit, state: TextState): Token {
  const start = newPosition(unit.mapped, token.start);
  const end = newPosition(unit.mapped, token.end);
  const confidence = state === 'damaged' ? Math.min(token.confidence, UNSEEN_DAMAGE) : token.confidence;
  const moved = { ...token, start, end, confidence };
  const range = unit.ranges.find(({ start: from, end: to }) => from < token.end && to > token.start);
  const raw = source.text.slice(token.start, token.end);
  if (range === undefined || raw === unit.mapped.text.slice(start, end)) return moved;
  return {
    ...moved,
    source: range.encoding === 'unicode' ? token.source : 'legacy-encoding',
    restoration: { raw, operations: [range.encoding], posterior: 1, alternatives: [], flagged: false },
  };
}

function changed(token: Token, record: TokenRecord): Token {
  const { raw, operations, posterior, alternatives, flagged, start, end } = record;
  const restoration: Restoration = { raw, operations, posterior, alternatives, flagged };
  const confidence = Math.min(token.confidence, posterior);
  return { ...token, start, end, confidence, restoration, source: 'restored' };
}
