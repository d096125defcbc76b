import { type Channel, type ChunkReadings, MAX_CHUNK } from '../model/channel.ts';
import type { WordTrie } from './word-trie.ts';

/** A word the raw text may stand for, with the cost of the best way to read it so, in nats. */
export interface Match {
  word: number;
  cost: number;
}

/** Partial readings kept at each position of the raw text, and how far behind the best they may lie (nats). */
const BEAM = 48;
const SLACK = 9;
const MAX_MATCHES = 120;
const LONGEST = 24;

/** Partial readings that end at one position of the raw text. */
class Front {
  nodes = new Int32Array(256);
  costs = new Float64Array(256);
  size = 0;
  least = Number.POSITIVE_INFINITY;
  /** For every node of the trie: the search that last reached it here, and its place in `nodes`. */
  private readonly stamps: Int32Array;
  private readonly places: Int32Array;

  constructor(trieNodes: number) {
    this.stamps = new Int32Array(trieNodes);
    this.places = new Int32Array(trieNodes);
  }

  clear(): void {
    this.size = 0;
    this.least = Number.POSITIVE_INFINITY;
  }

  offer(node: number, cost: number, search: number): void {
    if (this.stamps[node] === search) {
      const place = this.places[node] as number;
      if (cost < (this.costs[place] as number)) this.costs[place] = cost;
    } else {
      if (this.size === this.nodes.length) this.grow();
      this.stamps[node] = search;
      this.places[node] = this.size;
      this.nodes[this.size] = node;
      this.costs[this.size++] = cost;
    }
    if (cost < this.least) this.least = cost;
  }

  private grow(): void {
    const nodes = new Int32Array(2 * this.size);
    nodes.set(this.nodes);
    const costs = new Float64Array(2 * this.size);
    costs.set(this.costs);
    this.nodes = nodes;
    this.costs = costs;
  }
}

/** Finds the words of a trie within a channel of a raw token. Keeps its buffers between searches. */
export class ChannelSearch {
  private readonly channel: Channel;
  private readonly trie: WordTrie;
  private readonly fronts: Front[] = [];
  private search = 0;

  constructor(channel: Channel, trie: WordTrie) {
    this.channel = channel;
    this.trie = trie;
  }

  /** Words within the channel, best first. */
  find(raw: string): Match[] {
    const length = raw.length;
    if (length === 0 || length > LONGEST) return [];
    while (this.fronts.length <= length) this.fronts.push(new Front(this.trie.size));
    for (let at = 0; at <= length; at++) (this.fronts[at] as Front).clear();
    this.search++;
    (this.fronts[0] as Front).offer(0, 0, this.search);
    for (let at = 0; at <= length; at++) this.advance(raw, at);
    return this.matches(this.fronts[length] as Front);
  }

  private matches(front: Front): Match[] {
    const matches: Match[] = [];
    for (let i = 0; i < front.size; i++) {
      const word = this.trie.wordAt(front.nodes[i] as number);
      if (word >= 0) matches.push({ word, cost: front.costs[i] as number });
    }
    matches.sort((a, b) => a.cost - b.cost || a.word - b.word);
    const limit = (matches[0]?.cost ?? 0) + SLACK;
    return matches.filter((match) => match.cost <= limit).slice(0, MAX_MATCHES);
  }

  /** Carries every partial reading at a position over each chunk that starts there. */
  private advance(raw: string, at: number): void {
    const here = this.fronts[at] as Front;
    if (here.size === 0) return;
    // Letters that the engine lost are read as nothing and lead to this same position.
    const lost = this.channel.readings('');
    if (lost) for (let i = 0; i < here.size; i++) this.spread(here, i, lost, here);
    const order = nearest(here);
    for (let size = 1; size <= MAX_CHUNK && at + size <= raw.length; size++) {
      const readings = this.channel.readings(raw.slice(at, at + size));
      if (!readings) continue;
      const front = this.fronts[at + size] as Front;
      for (let k = 0; k < order.length; k++) this.spread(here, order[k] as number, readings, front);
    }
  }

  /** Readings are sorted by cost, so the first that lies too far behind ends the list. */
  private spread(here: Front, place: number, readings: ChunkReadings, front: Front): void {
    const { costs, printed } = readings;
    const node = here.nodes[place] as number;
    const cost = here.costs[place] as number;
    const trie = this.trie;
    for (let r = 0; r < costs.length; r++) {
      const total = cost + (costs[r] as number);
      if (total > front.least + SLACK) return;
      let to = node;
      for (let k = MAX_CHUNK * r; k < MAX_CHUNK * r + MAX_CHUNK; k++) {
        const code = printed[k] as number;
        if (code === 0) break;
        to = trie.step(to, code);
        if (to < 0) break;
      }
      if (to >= 0) front.offer(to, total, this.search);
    }
  }
}

function nearest(front: Front): number[] {
  const order: number[] = [];
  const { costs, size, least } = front;
  for (let i = 0; i < size; i++) if ((costs[i] as number) <= least + SLACK) order.push(i);
  order.sort((a, b) => (costs[a] as number) - (costs[b] as number));
  if (order.length > BEAM) order.length = BEAM;
  return order;
}
