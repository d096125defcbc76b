/** What became of one token of the text. Offsets count UTF-16 units of the normalised text. */
export interface TokenRecord {
  /** As it stood in the source. */
  readonly raw: string;
  readonly result: string;
  readonly start: number;
  readonly end: number;
  /**
   * In the order in which they were done: an encoding ("tcvn3", "unicode" for letters in pieces), repairs ("join",
   * "split", "mark", "hyphen", "punctuation", "digit") and restorations ("marks", "letters", "case", "split", "joined",
   * "code"). Empty where the token was looked at and left.
   */
  readonly operations: readonly string[];
  /** Probability of the result, 0 to 1. */
  readonly posterior: number;
  /** Other readings, most probable first. */
  readonly alternatives: readonly { readonly text: string; readonly posterior: number }[];
  /** Posterior of the result less that of the next reading. */
  readonly margin: number;
  /** The margin is too small to trust the result. */
  readonly flagged: boolean;
}

/** True where the token says more than that it is right as it stands. */
export function isNotable(record: TokenRecord): boolean {
  return record.raw !== record.result || record.flagged;
}
