import { placedKey } from '../../text/fold.ts';
import type { Lexicon } from './lexicon.ts';

/** A stretch of text, end excluded. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Stands for every character of a masked stretch: no digit, no letter, no white space. */
const BLOT = '▒';

/** The key of a text (see `placedKey`) with all digits blotted out that are no values; words and offsets stay. */
export function maskText(text: string, spans: readonly Span[], lexicon: Lexicon): string {
  let masked = placedKey(text);
  for (const span of spans) masked = blot(masked, span.start, span.end);
  for (const { pattern, capital } of lexicon.masks)
    masked = masked.replace(pattern, (match: string, ...rest: unknown[]) => {
      // "Quyết định 16" is a document, "UBND tỉnh quyết định 16" a figure.
      const at = rest.find((value): value is number => typeof value === 'number') ?? 0;
      if (capital && !/^\p{Lu}/u.test(text.slice(at))) return match;
      return match.replace(/\d/gu, BLOT);
    });
  return masked;
}

function blot(text: string, start: number, end: number): string {
  return text.slice(0, start) + text.slice(start, end).replace(/[^\s]/gu, BLOT) + text.slice(end);
}
