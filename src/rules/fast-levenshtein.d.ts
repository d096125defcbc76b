declare module 'fast-levenshtein' {
  const levenshtein: {
    /** Insertions, deletions and substitutions between two strings. */
    get(first: string, second: string, options?: { useCollator?: boolean }): number;
  };
  export default levenshtein;
}
