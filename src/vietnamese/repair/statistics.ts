/**
 * Syllable statistics for repair: a bigram model with back-off over legal syllables in lower case and the frequent
 * abbreviations and loan words, costs in bits quantised to an eighth. Small on purpose: it only has to tell "quyết" from "quy ết".
 *
 * File: magic, three little-endian u32 (syllables, bigrams, bytes of the list), the list of syllables (UTF-8, line
 * feeds), a cost byte a syllable, a back-off byte a syllable, a u32 row start a syllable and one more, a u16 second
 * syllable a bigram, a cost byte a bigram.
 */

import { withoutMarks } from '../orthography/stripped-syllable.ts';
import { isLegalSyllable } from '../orthography/syllable.ts';

const MAGIC = 'TLSB0001';
const HEADER_BYTES = MAGIC.length + 12;
/** A byte is this many parts of a bit. */
const PARTS = 8;
/** Cost in bits of a syllable that the text never had. */
export const UNSEEN_COST = 26;

export interface BigramCounts {
  readonly syllables: readonly string[];
  /** Bits, a syllable each. */
  readonly costs: readonly number[];
  readonly backoffs: readonly number[];
  /** For each syllable the second syllables (ascending ids) with their bits. */
  readonly rows: readonly (readonly (readonly [id: number, bits: number])[])[];
}

function quantised(bits: number): number {
  return Math.max(0, Math.min(255, Math.round(bits * PARTS)));
}

/** The bytes of the file. */
export function writeStatistics(counts: BigramCounts): Uint8Array {
  const list = new TextEncoder().encode(counts.syllables.join('\n'));
  const n = counts.syllables.length;
  const m = counts.rows.reduce((sum, row) => sum + row.length, 0);
  const bytes = new Uint8Array(HEADER_BYTES + list.length + 2 * n + 4 * (n + 1) + 3 * m);
  const view = new DataView(bytes.buffer);
  bytes.set(new TextEncoder().encode(MAGIC));
  [n, m, list.length].forEach((value, i) => {
    view.setUint32(MAGIC.length + 4 * i, value, true);
  });
  bytes.set(list, HEADER_BYTES);
  let at = HEADER_BYTES + list.length;
  for (const bits of [...counts.costs, ...counts.backoffs]) bytes[at++] = quantised(bits);
  let start = 0;
  for (const row of [[], ...counts.rows]) {
    start += row.length;
    view.setUint32(at, start, true);
    at += 4;
  }
  for (const row of counts.rows) {
    for (const [id] of row) {
      view.setUint16(at, id, true);
      at += 2;
    }
  }
  for (const row of counts.rows) for (const [, bits] of row) bytes[at++] = quantised(bits);
  return bytes;
}

function bitsOf(probability: number): number {
  return probability > 0 ? -Math.log2(probability) : UNSEEN_COST;
}

/** The statistics of the same text without its marks: syllables that fall together are summed. */
function strippedCounts(counts: BigramCounts): BigramCounts {
  const forms = counts.syllables.map((word) => (isLegalSyllable(word) ? withoutMarks(word) : word));
  const syllables = [...new Set(forms)].sort((a, b) => (a < b ? -1 : 1));
  const ids = new Map(syllables.map((form, id) => [form, id]));
  const idOf = forms.map((form) => ids.get(form) ?? 0);
  const single = new Float64Array(syllables.length);
  const backoff = new Float64Array(syllables.length);
  const rows: Map<number, number>[] = syllables.map(() => new Map());
  counts.syllables.forEach((_, word) => {
    const id = idOf[word] ?? 0;
    const p = 2 ** -(counts.costs[word] ?? UNSEEN_COST);
    single[id] = (single[id] ?? 0) + p;
    backoff[id] = (backoff[id] ?? 0) + p * 2 ** -(counts.backoffs[word] ?? 0);
    for (const [second, bits] of counts.rows[word] ?? []) {
      const to = idOf[second] ?? 0;
      rows[id]?.set(to, (rows[id]?.get(to) ?? 0) + p * 2 ** -bits);
    }
  });
  return {
    syllables,
    costs: Array.from(single, bitsOf),
    backoffs: Array.from(backoff, (p, id) => bitsOf(p / (single[id] ?? 1))),
    rows: rows.map((row, id) =>
      [...row].sort(([a], [b]) => a - b).map(([to, p]) => [to, bitsOf(p / (single[id] ?? 1))] as const),
    ),
  };
}

export class SyllableStatistics {
  readonly #ids = new Map<string, number>();
  readonly #costs: Uint8Array;
  readonly #backoffs: Uint8Array;
  readonly #rows: Uint32Array;
  readonly #seconds: Uint16Array;
  readonly #bigramCosts: Uint8Array;
  #stripped: SyllableStatistics | null = null;

  /** Throws when the bytes are not such a file. */
  constructor(file: Uint8Array) {
    // A copy: slices of a Node Buffer share their memory, and typed arrays of wider elements need an aligned start.
    const bytes = new Uint8Array(file);
    if (new TextDecoder().decode(bytes.subarray(0, MAGIC.length)) !== MAGIC)
      throw new Error('Not a file of syllable statistics (wrong first bytes)');
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const header = (i: number): number => view.getUint32(MAGIC.length + 4 * i, true);
    const [n, m, listBytes] = [header(0), header(1), header(2)];
    let at = HEADER_BYTES + listBytes;
    new TextDecoder()
      .decode(bytes.subarray(HEADER_BYTES, at))
      .split('\n')
      .forEach((syllable, id) => {
        this.#ids.set(syllable, id);
      });
    this.#costs = bytes.slice(at, at + n);
    this.#backoffs = bytes.slice(at + n, at + 2 * n);
    at += 2 * n;
    this.#rows = new Uint32Array(bytes.slice(at, at + 4 * (n + 1)).buffer);
    at += 4 * (n + 1);
    this.#seconds = new Uint16Array(bytes.slice(at, at + 2 * m).buffer);
    this.#bigramCosts = bytes.slice(at + 2 * m, at + 3 * m);
  }

  /** The same for text without marks; made at the first call. */
  get stripped(): SyllableStatistics {
    this.#stripped ??= new SyllableStatistics(writeStatistics(strippedCounts(this.#counts())));
    return this.#stripped;
  }

  #counts(): BigramCounts {
    const bits = (bytes: Uint8Array): number[] => Array.from(bytes, (byte) => byte / PARTS);
    const syllables = [...this.#ids.keys()];
    const rows = syllables.map((_, id) => {
      const from = this.#rows[id] ?? 0;
      return Array.from(this.#seconds.subarray(from, this.#rows[id + 1]), (second, i) => {
        return [second, (this.#bigramCosts[from + i] ?? 255) / PARTS] as const;
      });
    });
    return { syllables, costs: bits(this.#costs), backoffs: bits(this.#backoffs), rows };
  }

  /** Number of a word: a syllable in any case, an abbreviation or loan word as it stands; -1 when it is none known. */
  id(word: string): number {
    return this.#ids.get(word) ?? this.#ids.get(word.toLowerCase()) ?? -1;
  }

  /** True for the abbreviations and loan words among the words. */
  hasOther(word: string): boolean {
    return this.#ids.has(word) && !isLegalSyllable(word);
  }

  /** Bits of a syllable on its own. */
  cost(id: number): number {
    return id < 0 ? UNSEEN_COST : (this.#costs[id] ?? 255) / PARTS;
  }

  /** Bits of a syllable after another; `before` -1 is the start of a phrase or an unknown word. */
  costAfter(before: number, id: number): number {
    if (before < 0 || id < 0) return this.cost(id);
    let low = this.#rows[before] ?? 0;
    let high = this.#rows[before + 1] ?? low;
    while (low < high) {
      const middle = (low + high) >> 1;
      const second = this.#seconds[middle] ?? 0;
      if (second === id) return (this.#bigramCosts[middle] ?? 255) / PARTS;
      if (second < id) low = middle + 1;
      else high = middle;
    }
    return (this.#backoffs[before] ?? 0) / PARTS + this.cost(id);
  }
}
