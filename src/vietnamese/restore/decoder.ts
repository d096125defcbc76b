import { fold } from '../model/hash.ts';
import { type LanguageModel, NO_CONTINUATION } from '../model/language-model.ts';
import { PROBABILITY } from '../model/quantise.ts';
import { BOUNDARY_ID } from '../model/stream.ts';
import { bestPath } from './best-path.ts';
import type { Reading, Span } from './lattice.ts';

export interface DecoderOptions {
  /** States kept at a node. */
  beam: number;
  /** States below this share of the best state of the node are dropped. */
  floor: number;
}

/**
 * Forward-backward over a lattice of candidates with a four-gram history, in linear domain (the stored
 * probabilities are powers, so no logarithm is taken in the inner loop). The reading with the largest
 * posterior is taken for each token, which makes the expected number of right tokens largest.
 */
export class Decoder {
  private readonly model: LanguageModel;
  private readonly beam: number;
  private readonly floor: number;
  private boosts: ReadonlyMap<number, number> = new Map();

  // States, node after node: hashes of the last one, two, three words and the back-off weights after them.
  private h1 = new Int32Array(1024);
  private h2 = new Int32Array(1024);
  private h3 = new Int32Array(1024);
  private b2 = new Uint8Array(1024);
  private b3 = new Uint8Array(1024);
  private last = new Int32Array(1024);
  private alpha = new Float64Array(1024);
  private beta = new Float64Array(1024);
  private states = 0;

  private tFrom = new Int32Array(4096);
  private tTo = new Int32Array(4096);
  private tCandidate = new Int32Array(4096);
  private tWeight = new Float64Array(4096);
  private transitions = 0;

  private readonly memoHistory = new Int32Array(MEMO);
  private readonly memoWord = new Int32Array(MEMO).fill(-1);
  private readonly memoScore = new Float64Array(MEMO);

  private moved = new Int32Array(SLOTS);
  private settled = new Uint8Array(SLOTS);
  private sorted = new Float64Array(SLOTS);

  private readonly slots = new Int32Array(SLOTS);
  private readonly stamps = new Int32Array(SLOTS);
  private stamp = 0;
  private nodeFirst = new Int32Array(1024);
  private nodeLog = new Float64Array(1024);

  constructor(model: LanguageModel, options: DecoderOptions) {
    this.model = model;
    this.beam = options.beam;
    this.floor = options.floor;
  }

  /** From now on multiplies the probability of word pairs; keys are fold of the second on the hash of the first. */
  raise(pairs: ReadonlyMap<number, number>): void {
    this.boosts = pairs;
  }

  /**
   * Reads a lattice. `spans` must be sorted by `to`; every node from 1 to `nodes` must be the end of a span
   * and every node below `nodes` the start of one. Returns the readings of the best path, in order.
   */
  decode(spans: readonly Span[], nodes: number): Reading[] {
    if (nodes === 0) return [];
    this.begin(nodes);
    const bases = new Int32Array(spans.length + 1);
    for (let k = 0; k < spans.length; k++)
      bases[k + 1] = (bases[k] as number) + (spans[k] as Span).list.words.length;
    let k = 0;
    for (let node = 1; node <= nodes; node++) {
      const firstTransition = this.transitions;
      const firstState = this.states;
      this.nodeFirst[node] = firstState;
      this.stamp++;
      for (; k < spans.length && (spans[k] as Span).to === node; k++)
        this.extend(spans[k] as Span, bases[k] as number, node);
      this.prune(node, firstState, firstTransition);
      this.nodeFirst[node + 1] = this.states;
    }
    const posteriors = this.backward(nodes, bases[spans.length] as number);
    return bestPath(spans, bases, posteriors, nodes);
  }

  private begin(nodes: number): void {
    if (this.nodeFirst.length < nodes + 2) {
      this.nodeFirst = new Int32Array(2 * nodes + 2);
      this.nodeLog = new Float64Array(2 * nodes + 2);
    }
    const hash = this.model.wordHashes[BOUNDARY_ID] as number;
    this.transitions = 0;
    this.states = 1;
    this.nodeFirst[0] = 0;
    this.nodeFirst[1] = 1;
    this.nodeLog[0] = 0;
    this.h1[0] = hash;
    this.h2[0] = 0;
    this.h3[0] = 0;
    this.b2[0] = NO_CONTINUATION;
    this.b3[0] = NO_CONTINUATION;
    this.last[0] = BOUNDARY_ID;
    this.alpha[0] = 1;
  }

  /** Probability of a word after a state. */
  private score(state: number, word: number): number {
    const { quads, triples } = this.model;
    let weight = 1;
    const b3 = this.b3[state] as number;
    if (b3 !== NO_CONTINUATION) {
      const h = this.h3[state] as number;
      const at = quads.find(h, word, fold(h, word));
      if (at >= 0) return PROBABILITY[quads.values[at] as number] as number;
      weight = PROBABILITY[b3] as number;
    }
    const b2 = this.b2[state] as number;
    if (b2 !== NO_CONTINUATION) {
      const h = this.h2[state] as number;
      const at = triples.find(h, word, fold(h, word));
      if (at >= 0) return weight * (PROBABILITY[triples.values[at] as number] as number);
      weight *= PROBABILITY[b2] as number;
    }
    return weight * this.pairScore(state, word);
  }

  /** Probability of a word after the last word of a state alone; states of a node often share that word. */
  private pairScore(state: number, word: number): number {
    const h = this.h1[state] as number;
    const slot = (h ^ Math.imul(word, 0x9e3779b1)) & (MEMO - 1);
    if (this.memoHistory[slot] === h && this.memoWord[slot] === word) return this.memoScore[slot] as number;
    const { pairs, unigrams, unigramBackoffs } = this.model;
    const b1 = unigramBackoffs[this.last[state] as number] as number;
    let p = unigrams[word] as number;
    if (b1 !== NO_CONTINUATION) {
      const at = pairs.find(h, word, fold(h, word));
      p = at >= 0 ? (PROBABILITY[pairs.values[at] as number] as number) : p * (PROBABILITY[b1] as number);
    }
    this.memoHistory[slot] = h;
    this.memoWord[slot] = word;
    this.memoScore[slot] = p;
    return p;
  }

  /** Extends every state of the span's first node by every candidate into states of `node`. */
  private extend(span: Span, base: number, node: number): void {
    const { words, seconds, weights } = span.list;
    const capital = span.capital;
    const from = this.nodeFirst[span.from] as number;
    const to = this.nodeFirst[span.from + 1] as number;
    const scale =
      span.from === node - 1
        ? 1
        : Math.exp((this.nodeLog[span.from] as number) - (this.nodeLog[node - 1] as number));
    const count = words.length;
    const boosted = this.boosts.size > 0;
    for (let state = from; state < to; state++) {
      const h1 = this.h1[state] as number;
      const h2 = this.h2[state] as number;
      for (let c = 0; c < count; c++) {
        const word = words[c] as number;
        let p = scale * (weights[c] as number) * this.score(state, word);
        if (boosted) p *= this.boosts.get(fold(h1, word)) ?? 1;
        if (capital !== undefined) p *= this.model.capitalFactor(h1, word, fold(h1, word), capital);
        const second = seconds[c] as number;
        if (second < 0) {
          this.push(
            state,
            this.model.wordHashes[word] as number,
            fold(h1, word),
            fold(h2, word),
            word,
            p,
            base + c,
          );
          continue;
        }
        const middle = this.scratch(state, word);
        p *= this.score(middle, second);
        const m1 = this.h1[middle] as number;
        const m2 = this.h2[middle] as number;
        this.push(
          state,
          this.model.wordHashes[second] as number,
          fold(m1, second),
          fold(m2, second),
          second,
          p,
          base + c,
        );
      }
    }
  }

  /** A state beyond the stored ones, for the first word of a pair. */
  private scratch(state: number, word: number): number {
    const at = this.states;
    this.reserveState(at + 1);
    this.h3[at] = fold(this.h2[state] as number, word);
    this.h2[at] = fold(this.h1[state] as number, word);
    this.h1[at] = this.model.wordHashes[word] as number;
    this.last[at] = word;
    this.backoffs(at, state);
    return at;
  }

  /** Back-off weights of a state that extends `before` by its last word. */
  private backoffs(at: number, before: number): void {
    const { pairs, triples } = this.model;
    const word = this.last[at] as number;
    const pair = pairs.find(this.h1[before] as number, word, this.h2[at] as number);
    this.b2[at] = pair >= 0 ? (pairs.backoffs[pair] as number) : NO_CONTINUATION;
    const triple =
      (this.b2[before] as number) === NO_CONTINUATION
        ? -1
        : triples.find(this.h2[before] as number, word, this.h3[at] as number);
    this.b3[at] = triple >= 0 ? (triples.backoffs[triple] as number) : NO_CONTINUATION;
  }

  private push(
    from: number,
    h1: number,
    h2: number,
    h3: number,
    word: number,
    p: number,
    candidate: number,
  ): void {
    let slot = (h3 ^ (h3 >>> 10)) & (SLOTS - 1);
    let state = -1;
    while (this.stamps[slot] === this.stamp) {
      const seen = this.slots[slot] as number;
      if (this.h3[seen] === h3 && this.h2[seen] === h2) {
        state = seen;
        break;
      }
      slot = (slot + 1) & (SLOTS - 1);
    }
    if (state < 0) {
      state = this.states++;
      this.reserveState(state + 1);
      this.stamps[slot] = this.stamp;
      this.slots[slot] = state;
      this.h1[state] = h1;
      this.h2[state] = h2;
      this.h3[state] = h3;
      this.last[state] = word;
      this.alpha[state] = 0;
    }
    this.alpha[state] = (this.alpha[state] as number) + (this.alpha[from] as number) * p;
    const t = this.transitions++;
    if (t >= this.tFrom.length) this.growTransitions();
    this.tFrom[t] = from;
    this.tTo[t] = state;
    this.tCandidate[t] = candidate;
    this.tWeight[t] = p;
  }

  /** Keeps the best states of a node, packs them, and scales their sum to one. */
  private prune(node: number, first: number, firstTransition: number): void {
    const n = this.states - first;
    let threshold = 0;
    for (let s = first; s < this.states; s++) threshold = Math.max(threshold, this.alpha[s] as number);
    threshold *= this.floor;
    if (n > this.beam) {
      const sorted = this.sorted.subarray(0, n);
      sorted.set(this.alpha.subarray(first, this.states));
      sorted.sort();
      threshold = Math.max(threshold, sorted[n - this.beam] as number);
    }
    const moved = this.moved.fill(-1, 0, n);
    let sum = 0;
    let at = first;
    for (let s = first; s < first + n; s++) {
      const alpha = this.alpha[s] as number;
      if (!(alpha >= threshold && alpha > 0)) continue;
      sum += alpha;
      moved[s - first] = at;
      this.h1[at] = this.h1[s] as number;
      this.h2[at] = this.h2[s] as number;
      this.h3[at] = this.h3[s] as number;
      this.last[at] = this.last[s] as number;
      this.alpha[at] = alpha;
      at++;
    }
    this.states = at;
    for (let s = first; s < at; s++) this.alpha[s] = (this.alpha[s] as number) / sum;
    this.nodeLog[node] = (this.nodeLog[node - 1] as number) + Math.log(sum);
    let out = firstTransition;
    const done = this.settled.fill(0, 0, at - first);
    for (let t = firstTransition; t < this.transitions; t++) {
      const to = moved[(this.tTo[t] as number) - first] as number;
      if (to < 0) continue;
      const from = this.tFrom[t] as number;
      this.tFrom[out] = from;
      this.tTo[out] = to;
      this.tCandidate[out] = this.tCandidate[t] as number;
      this.tWeight[out] = (this.tWeight[t] as number) / sum;
      out++;
      if (done[to - first] === 0) {
        done[to - first] = 1;
        this.settle(to, from);
      }
    }
    this.transitions = out;
  }

  /** Back-off weights of a kept state; exact for a one-word extension, looked up by hash for a pair. */
  private settle(state: number, from: number): void {
    const word = this.last[state] as number;
    if (fold(this.h1[from] as number, word) === this.h2[state]) {
      this.backoffs(state, from);
      return;
    }
    this.b2[state] = NO_CONTINUATION;
    this.b3[state] = NO_CONTINUATION;
  }

  private backward(nodes: number, candidates: number): Float64Array {
    const posteriors = new Float64Array(candidates);
    const beta = this.beta;
    beta.fill(0, 0, this.states);
    for (let s = this.nodeFirst[nodes] as number; s < this.states; s++) beta[s] = 1;
    for (let t = this.transitions - 1; t >= 0; t--) {
      const from = this.tFrom[t] as number;
      const w = (this.tWeight[t] as number) * (beta[this.tTo[t] as number] as number);
      beta[from] = (beta[from] as number) + w;
      const c = this.tCandidate[t] as number;
      posteriors[c] = (posteriors[c] as number) + w * (this.alpha[from] as number);
    }
    return posteriors;
  }

  private reserveState(n: number): void {
    if (n < this.h1.length) return;
    const size = 2 * this.h1.length;
    this.h1 = grown(this.h1, new Int32Array(size));
    this.h2 = grown(this.h2, new Int32Array(size));
    this.h3 = grown(this.h3, new Int32Array(size));
    this.b2 = grown(this.b2, new Uint8Array(size));
    this.b3 = grown(this.b3, new Uint8Array(size));
    this.last = grown(this.last, new Int32Array(size));
    this.alpha = grown(this.alpha, new Float64Array(size));
    this.beta = new Float64Array(size);
  }

  private growTransitions(): void {
    const size = 2 * this.tFrom.length;
    this.tFrom = grown(this.tFrom, new Int32Array(size));
    this.tTo = grown(this.tTo, new Int32Array(size));
    this.tCandidate = grown(this.tCandidate, new Int32Array(size));
    this.tWeight = grown(this.tWeight, new Float64Array(size));
  }
}

/** Entries of the memory of word pairs; the same few pairs come up for every state of a node. */
const MEMO = 65536;

/** Size of the table that merges equal states of a node; a node has at most a few hundred. */
const SLOTS = 8192;

function grown<T extends { set(source: T): void }>(from: T, to: T): T {
  to.set(from);
  return to;
}
