/** What a word of the model is; one byte a word in the file. */
export const WordKind = {
  /** A class of text (number, boundary), never printed. */
  klass: 0,
  /** A legal Vietnamese syllable. */
  syllable: 1,
  /** Written in capitals wherever it stands: UBND, TTHC. */
  abbreviation: 2,
  /** A foreign word or name in plain letters: seen in context, never offered for another word. */
  other: 3,
} as const;
export type WordKind = (typeof WordKind)[keyof typeof WordKind];
