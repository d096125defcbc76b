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
  for (const [name, data] of extra) sections.set(name, data);
  return writeContainer(properties, sections);
}

function packTable(table: Estimates, sections: Map<string, Section>): void {
  const n = table.keys.length;
  const buckets = Math.max(1, Math.ceil(n / NGRAMS_PER_BUCKET));
  const histories = new Int32Array(n);
  const lasts = new Uint16Array(n);
  const bucket = new Uint32Array(n);
  table.keys.forEach((key, i) => {
    const history = hashOf(Math.floor(key / RADIX), table.order - 1);
    const last = key % RADIX;
    histories[i] = history;
    lasts[i] = last;
    bucket[i] = bucketOf(fold(history, last), buckets);
  });
  const sizes = new Uint8Array(buckets);
  for (const b of bucket) sizes[b] = (sizes[b] as number) + 1;
  const next = new Uint32Array(buckets);
  for (let b = 1; b < buckets; b++) next[b] = (next[b - 1] as number) + (sizes[b - 1] as number);
  const prints = new Uint16Array(n);
  const values = new Uint8Array(n);
  const backoffs = new Uint8Array(table.order === 4 ? 0 : n);
  for (let i = 0; i < n; i++) {
    const b = bucket[i] as number;
    const at = next[b] as number;
    next[b] = at + 1;
    prints[at] = fingerprint(histories[i] as number, lasts[i] as number);
    values[at] = quantise(table.probabilities[i] as number);
    if (table.order < 4) backoffs[at] = weightByte(table.backoffs[i] as number);
  }
  sections.set(`sizes-${table.order}`, sizes);
  sections.set(`prints-${table.order}`, prints);
  sections.set(`values-${table.order}`, values);
  sections.set(`backoffs-${table.order}`, backoffs);
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
