import { BOUNDARY_ID, CLASS_WORDS, modelStream, UNKNOWN_ID } from '../../src/vietnamese/model/stream.ts';
import { WordKind } from '../../src/vietnamese/model/word-kind.ts';
import type { Component } from './corpus.ts';
import { isLegalSyllable, isPlain } from './legal.ts';

/** Ids are 13 bits wide, so that four of them fit the 53 bits of a number. */
export const MAX_WORDS = 8191;
const MIN_SYLLABLE = 3;
const MIN_ABBREVIATION = 40;
const MIN_OTHER = 150;

/** Streams of word ids, one for each component, in the order of the components. */
export interface Encoded {
  words: string[];
  kinds: Uint8Array;
  /** Share of occurrences inside a sentence that begin with a capital, in 1/255. */
  titles: Uint8Array;
  streams: Uint16Array[];
}

interface Types {
  ids: Map<string, number>;
  counts: number[];
  weighted: number[];
  /** Occurrences on lines that are not set in capitals, and those among them in capitals. */
  plain: number[];
  capitals: number[];
  inside: number[];
  titles: number[];
}

/** Reads every line once, chooses the words, and gives each component as a stream of ids. */
export function encode(components: readonly Component[]): Encoded {
  const types: Types = {
    ids: new Map(),
    counts: [],
    weighted: [],
    plain: [],
    capitals: [],
    inside: [],
    titles: [],
  };
  const raw = components.map((component) => provisional(component, types));
  const keys = [...types.ids.keys()];
  const chosen = choose(keys, types);
  const words = [...CLASS_WORDS, ...chosen.map(([word]) => word)];
  const kinds = Uint8Array.from([
    ...CLASS_WORDS.map(() => WordKind.klass),
    ...chosen.map(([, kind]) => kind),
  ]);
  const ids = new Map(words.map((word, id) => [word, id]));
  const map = Uint16Array.from(keys, (key) => ids.get(key) ?? UNKNOWN_ID);
  const titles = Uint8Array.from(words, (word) => titleByte(types, types.ids.get(word)));
  return {
    words,
    kinds,
    titles,
    streams: raw.map((stream) => Uint16Array.from(stream, (type) => map[type] as number)),
  };
}

function provisional(component: Component, types: Types): Uint32Array {
  let stream = new Uint32Array(1 << 20);
  let n = 0;
  const idOf = (key: string): number => {
    let id = types.ids.get(key);
    if (id === undefined) {
      id = types.ids.size;
      types.ids.set(key, id);
      types.counts.push(0);
      types.weighted.push(0);
      types.plain.push(0);
      types.capitals.push(0);
      types.inside.push(0);
      types.titles.push(0);
    }
    return id;
  };
  const boundary = idOf(CLASS_WORDS[BOUNDARY_ID] as string);
  for (const line of component.lines) {
    const shouted = isShouted(line);
    const words = modelStream(line, (key, token, opening) => {
      const id = idOf(key);
      types.counts[id] = (types.counts[id] as number) + 1;
      types.weighted[id] = (types.weighted[id] as number) + component.weight;
      if (shouted) return;
      types.plain[id] = (types.plain[id] as number) + 1;
      if (token.length > 1 && token === token.toUpperCase())
        types.capitals[id] = (types.capitals[id] as number) + 1;
      if (opening) return;
      types.inside[id] = (types.inside[id] as number) + component.weight;
      if (token[0] !== key[0]) types.titles[id] = (types.titles[id] as number) + component.weight;
    });
    if (n + words.length + 1 > stream.length) {
      const grown = new Uint32Array(2 * stream.length + words.length);
      grown.set(stream);
      stream = grown;
    }
    stream[n++] = boundary;
    for (const word of words) stream[n++] = idOf(word);
  }
  stream[n++] = boundary;
  return stream.subarray(0, n);
}

/** A line in capitals says nothing about which words are abbreviations. */
function isShouted(line: string): boolean {
  const lower = (line.match(/\p{Ll}/gu) ?? []).length;
  const upper = (line.match(/\p{Lu}/gu) ?? []).length;
  return upper > lower;
}

function choose(keys: readonly string[], types: Types): [string, WordKind][] {
  const chosen: [string, WordKind, number][] = [];
  keys.forEach((key, i) => {
    const count = types.counts[i] as number;
    const weight = Math.max(types.weighted[i] as number, count);
    const kind = kindOf(
      key,
      count,
      (types.capitals[i] as number) / Math.max(1, types.plain[i] as number),
      weight,
    );
    if (kind !== WordKind.klass) chosen.push([key, kind, weight]);
  });
  chosen.sort((a, b) => b[2] - a[2] || (a[0] < b[0] ? -1 : 1));
  return chosen.slice(0, MAX_WORDS - CLASS_WORDS.length).map(([word, kind]) => [word, kind]);
}

function kindOf(key: string, count: number, capitals: number, weight: number): WordKind {
  if (key.startsWith('<')) return WordKind.klass;
  const legal = isLegalSyllable(key);
  if (capitals >= 0.8 && weight >= MIN_ABBREVIATION && key.length >= 2 && key.length <= 9)
    return WordKind.abbreviation;
  if (legal && weight >= MIN_SYLLABLE) return WordKind.syllable;
  if (!legal && isPlain(key) && count >= MIN_OTHER) return WordKind.other;
  return WordKind.klass;
}

/** One occurrence of each kind is added, so that no form is impossible. */
function titleByte(types: Types, id: number | undefined): number {
  if (id === undefined) return 128;
  const share = ((types.titles[id] as number) + 0.5) / ((types.inside[id] as number) + 5);
  return Math.max(1, Math.min(254, Math.round(255 * share)));
}
