import { type Section, writeContainer } from '../../src/vietnamese/model/container.ts';
import { fingerprint, fold } from '../../src/vietnamese/model/hash.ts';
import { NO_CONTINUATION } from '../../src/vietnamese/model/language-model.ts';
import { bucketOf } from '../../src/vietnamese/model/ngram-table.ts';
import { quantise } from '../../src/vietnamese/model/quantise.ts';
import { RADIX } from './count.ts';
import type { Estimates } from './estimate.ts';
import type { Encoded } from './vocabulary.ts';

const NGRAMS_PER_BUCKET = 4;

/** The language model as the bytes of its file. */
export function packLanguageModel(
  encoded: Encoded,
  estimates: readonly Estimates[],
  extra: ReadonlyMap<string, Section>,
  properties: Record<string, string | number>,
): Uint8Array {
  const [unigrams, ...higher] = estimates as [Estimates, ...Estimates[]];
  const sections = new Map<string, Section>([
    ['words', new TextEncoder().encode(encoded.words.join('\n'))],
    ['kinds', encoded.kinds],
    ['titles', encoded.titles],
    ['unigrams', unigrams.probabilities],
    ['unigram-backoffs', Uint8Array.from(unigrams.backoffs, weightByte)],
  ]);
  for (const table of higher) packTable(table, sections);
  packTitles(encoded, sections);
  for (const [name, data] of extra) sections.set(name, data);
  return writeContainer(properties, sections);
}

/** Shares of capitals after a word, as a table of pairs whose values are in 1/255. */
function packTitles(encoded: Encoded, sections: Map<string, Section>): void {
  const pairs = [...encoded.titlePairs].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  packEntries('titles', sections, {
    keys: Float64Array.from(pairs, ([before, word]) => before * RADIX + word),
    words: 2,
    values: Uint8Array.from(pairs, ([, , share]) => Math.round(255 * share)),
    backoffs: new Uint8Array(0),
  });
}

function packTable(table: Estimates, sections: Map<string, Section>): void {
  packEntries(String(table.order), sections, {
    keys: table.keys,
    words: table.order,
    values: Uint8Array.from(table.probabilities, quantise),
    backoffs: table.order === 4 ? new Uint8Array(0) : Uint8Array.from(table.backoffs, weightByte),
  });
}

interface Entries {
  keys: Float64Array;
  /** Words in a key. */
  words: number;
  values: Uint8Array;
  /** One for each key, or none at all. */
  backoffs: Uint8Array;
}

/** Lays entries out in buckets, in the order of their keys within each. */
function packEntries(name: string, sections: Map<string, Section>, entries: Entries): void {
  const n = entries.keys.length;
  const buckets = Math.max(1, Math.ceil(n / NGRAMS_PER_BUCKET));
  const histories = Int32Array.from(entries.keys, (key) =>
    hashOf(Math.floor(key / RADIX), entries.words - 1),
  );
  const bucket = Uint32Array.from(entries.keys, (key, i) =>
    bucketOf(fold(histories[i] as number, key % RADIX), buckets),
  );
  const sizes = new Uint8Array(buckets);
  for (const b of bucket) sizes[b] = (sizes[b] as number) + 1;
  const next = new Uint32Array(buckets);
  for (let b = 1; b < buckets; b++) next[b] = (next[b - 1] as number) + (sizes[b - 1] as number);
  const prints = new Uint16Array(n);
  const values = new Uint8Array(n);
  const backoffs = new Uint8Array(entries.backoffs.length);
  for (let i = 0; i < n; i++) {
    const b = bucket[i] as number;
    const at = next[b] as number;
    next[b] = at + 1;
    prints[at] = fingerprint(histories[i] as number, (entries.keys[i] as number) % RADIX);
    values[at] = entries.values[i] as number;
    if (backoffs.length > 0) backoffs[at] = entries.backoffs[i] as number;
  }
  sections.set(`sizes-${name}`, sizes);
  sections.set(`prints-${name}`, prints);
  sections.set(`values-${name}`, values);
  sections.set(`backoffs-${name}`, backoffs);
}

function hashOf(key: number, words: number): number {
  const ids: number[] = [];
  let rest = key;
  for (let i = 0; i < words; i++) {
    ids.unshift(rest % RADIX);
    rest = Math.floor(rest / RADIX);
  }
  return ids.reduce((hash, id) => fold(hash, id), 0);
}

function weightByte(weight: number): number {
  return weight > 0 ? Math.min(NO_CONTINUATION - 1, quantise(weight)) : NO_CONTINUATION;
}
