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
  /** The same share after a certain word, where it differs: ids of both words, share. */
  titlePairs: [before: number, word: number, share: number][];
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
  /** Occurrences inside a sentence by pair (type before * PAIR_RADIX + type): weighted count, weighted capitals. */
  pairs: Map<number, [number, number]>;
}

const PAIR_RADIX = 2 ** 24;
/** Share of capitals from which the word before may decide between a name and a common word. */
const MIXED_CASE = 0.01;
const MIN_PAIR = 15;
const MAX_PAIRS = 70_000;

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
    pairs: new Map(),
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
  const shares = spreadShares(types);
  const titles = Uint8Array.from(words, (word) => titleByte(types, shares, types.ids.get(word)));
  return {
    words,
    kinds,
    titles,
    titlePairs: choosePairs(keys, ids, titles, types.pairs),
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
  let before = -1;
  const boundary = idOf(CLASS_WORDS[BOUNDARY_ID] as string);
  for (const line of component.lines) {
    const shouted = isShouted(line);
    const words = modelStream(line, (key, token, opening) => {
      const id = idOf(key);
      const last = opening ? -1 : before;
      before = id;
      types.counts[id] = (types.counts[id] as number) + 1;
      types.weighted[id] = (types.weighted[id] as number) + component.weight;
      if (shouted) return;
      types.plain[id] = (types.plain[id] as number) + 1;
      if (token.length > 1 && token === token.toUpperCase())
        types.capitals[id] = (types.capitals[id] as number) + 1;
      if (opening) return;
      types.inside[id] = (types.inside[id] as number) + component.weight;
      const title = token[0] !== key[0] ? component.weight : 0;
      types.titles[id] = (types.titles[id] as number) + title;
      if (last < 0) return;
      const pair = types.pairs.get(last * PAIR_RADIX + id);
      if (!pair) types.pairs.set(last * PAIR_RADIX + id, [component.weight, title]);
      else {
        pair[0] += component.weight;
        pair[1] += title;
      }
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

/** Occurrences after one word that count towards the share of a word; more of the same tell nothing new. */
const MOST_AFTER_ONE = 8;

/**
 * Weighted occurrences and capitals of each type, every word before counting up to a limit: "cơ sở" is a third
 * of all "sở", but says little about "Sở" after any other word.
 */
function spreadShares(types: Types): Map<number, [number, number]> {
  const shares = new Map<number, [number, number]>();
  for (const [pair, [count, title]] of types.pairs) {
    const scale = Math.min(1, MOST_AFTER_ONE / count);
    const id = pair % PAIR_RADIX;
    const share = shares.get(id);
    if (!share) shares.set(id, [scale * count, scale * title]);
    else {
      share[0] += scale * count;
      share[1] += scale * title;
    }
  }
  return shares;
}

/** A few occurrences with the usual share are added, so that no form is impossible. */
function titleByte(
  types: Types,
  shares: ReadonlyMap<number, [number, number]>,
  id: number | undefined,
): number {
  if (id === undefined) return 128;
  const [count, title] = shares.get(id) ?? [types.inside[id] as number, types.titles[id] as number];
  const share = (title + 0.5) / (count + 5);
  return Math.max(1, Math.min(254, Math.round(255 * share)));
}

/** Nats by which the share after a word must differ from the share of the word, over all its occurrences. */
const LEAST_GAIN = 12;

function choosePairs(
  keys: readonly string[],
  ids: ReadonlyMap<string, number>,
  titles: Uint8Array,
  pairs: ReadonlyMap<number, [number, number]>,
): [number, number, number][] {
  const chosen: [number, number, number, number][] = [];
  for (const [pair, [count, title]] of pairs) {
    if (count < MIN_PAIR) continue;
    const before = ids.get(keys[Math.floor(pair / PAIR_RADIX)] as string);
    const word = ids.get(keys[pair % PAIR_RADIX] as string);
    if (before === undefined || word === undefined) continue;
    const own = (titles[word] as number) / 255;
    if (own < MIXED_CASE || own > 1 - MIXED_CASE) continue;
    const share = (title + own) / (count + 1);
    const gain = count * (share * Math.log(share / own) + (1 - share) * Math.log((1 - share) / (1 - own)));
    if (gain >= LEAST_GAIN) chosen.push([before, word, share, gain]);
  }
  chosen.sort((a, b) => b[3] - a[3] || a[0] - b[0] || a[1] - b[1]);
  return chosen.slice(0, MAX_PAIRS).map(([before, word, share]) => [before, word, share]);
}
