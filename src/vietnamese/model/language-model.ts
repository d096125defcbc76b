import { readContainer } from './container.ts';
import { fold } from './hash.ts';
import { NgramTable } from './ngram-table.ts';
import { PROBABILITY } from './quantise.ts';

/** Byte of a back-off weight that says: nothing follows this history at the next order. */
export const NO_CONTINUATION = 255;

/**
 * Interpolated four-gram model of syllables, read in place from its file.
 * Probabilities of the higher orders are stored already interpolated; a look-up that misses falls back with
 * the stored weight of the history.
 */
export class LanguageModel {
  /** Keys of the words; the index is the word's id. */
  readonly words: readonly string[];
  /** A WordKind for every word. */
  readonly kinds: Uint8Array;
  readonly ids: ReadonlyMap<string, number>;
  /** Share of the occurrences inside a sentence that begin with a capital, in 1/255. */
  readonly titles: Uint8Array;
  /** The same share after a certain word, where that word tells more. */
  readonly titlePairs: NgramTable;
  /** How often a group of letters stands in document codes. */
  readonly codes: ReadonlyMap<string, number>;
  readonly unigrams: Float64Array;
  readonly unigramBackoffs: Uint8Array;
  readonly pairs: NgramTable;
  readonly triples: NgramTable;
  readonly quads: NgramTable;
  /** fold(0, word) of every word. */
  readonly wordHashes: Int32Array;
  readonly properties: Readonly<Record<string, string | number>>;

  constructor(file: Uint8Array) {
    const container = readContainer(file);
    this.properties = container.properties;
    this.words = container.text('words').split('\n');
    this.kinds = container.bytes('kinds');
    this.titles = container.bytes('titles');
    this.codes = new Map(
      container
        .text('codes')
        .split('\n')
        .map((row) => row.split('\t') as [string, string])
        .map(([part, count]) => [part, Number(count)]),
    );
    this.ids = new Map(this.words.map((word, id) => [word, id]));
    this.unigrams = Float64Array.from(container.floats('unigrams'));
    this.unigramBackoffs = container.bytes('unigram-backoffs');
    this.wordHashes = Int32Array.from(this.words, (_, id) => fold(0, id));
    const table = (order: number | string): NgramTable =>
      new NgramTable({
        sizes: container.bytes(`sizes-${order}`),
        prints: container.shorts(`prints-${order}`),
        values: container.bytes(`values-${order}`),
        backoffs: container.bytes(`backoffs-${order}`),
      });
    this.titlePairs = table('titles');
    this.pairs = table(2);
    this.triples = table(3);
    this.quads = table(4);
  }

  /** Probability of a word after up to three words (the last one last); for tests and tools, not for speed. */
  probability(history: readonly number[], word: number): number {
    let weight = 1;
    for (let order = Math.min(3, history.length); order >= 1; order--) {
      const context = history.slice(history.length - order);
      const hash = context.reduce(fold, 0);
      const table = [this.pairs, this.triples, this.quads][order - 1] as NgramTable;
      const at = table.find(hash, word, fold(hash, word));
      if (at >= 0) return weight * (PROBABILITY[table.values[at] as number] as number);
      weight *= this.backoff(context);
    }
    return weight * (this.unigrams[word] as number);
  }

  /**
   * How much likelier a capital (or a small letter) at the start of a word becomes by the word before, as a
   * factor on the share of the word alone. `history` is the hash of the word before, `folded` that of both.
   */
  capitalFactor(history: number, word: number, folded: number, capital: boolean): number {
    const at = this.titlePairs.find(history, word, folded);
    if (at < 0) return 1;
    const share = clampShare((this.titlePairs.values[at] as number) / 255);
    const own = clampShare((this.titles[word] as number) / 255);
    return capital ? share / own : (1 - share) / (1 - own);
  }

  private backoff(context: readonly number[]): number {
    const last = context[context.length - 1] as number;
    let byte = NO_CONTINUATION;
    if (context.length === 1) byte = this.unigramBackoffs[last] as number;
    else {
      const table = context.length === 2 ? this.pairs : this.triples;
      const before = context.slice(0, -1).reduce(fold, 0);
      const at = table.find(before, last, fold(before, last));
      if (at >= 0) byte = table.backoffs[at] as number;
    }
    return byte === NO_CONTINUATION ? 1 : (PROBABILITY[byte] as number);
  }
}

/** Nothing is certain about capitals. */
function clampShare(share: number): number {
  return Math.max(0.004, Math.min(0.996, share));
}
