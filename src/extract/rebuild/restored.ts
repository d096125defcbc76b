import type { RichText, Token } from '../../document/rich-text.ts';

/** Another text for what is printed: one token at the place of the first, with the printed text on record. */
export function restored(printed: RichText, text: string, operation: string, posterior: number): RichText {
  const first = printed.tokens[0];
  if (first === undefined) return { text, tokens: [], marks: [] };
  if (printed.text === text) return withConfidence(printed, posterior);
  const token: Token = {
    ...first,
    start: 0,
    end: text.length,
    source: 'restored',
    confidence: Math.min(first.confidence, posterior),
    restoration: {
      raw: printed.text,
      operations: [operation],
      posterior,
      alternatives: [],
      flagged: false,
    },
  };
  return { text, tokens: [token], marks: [] };
}

/** No token is surer than `confidence`. */
export function withConfidence(text: RichText, confidence: number): RichText {
  const tokens = text.tokens.map((token) => ({
    ...token,
    confidence: Math.min(token.confidence, confidence),
  }));
  return { ...text, tokens };
}
