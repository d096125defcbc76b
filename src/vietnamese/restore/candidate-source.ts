import { bareKey, type Channel } from '../model/channel.ts';
import type { LanguageModel } from '../model/language-model.ts';
import { NUMBER_ID, UNKNOWN_ID } from '../model/stream.ts';
import { syllableKey } from '../model/syllable-key.ts';
import { WordKind } from '../model/word-kind.ts';
import { type CandidateList, candidateList } from './candidates.ts';
import { type CaseForm, caseForm } from './case-form.ts';
import { ChannelSearch } from './channel-search.ts';
import { WordTrie } from './word-trie.ts';

/**
 * Probability, in nats a letter, that an unknown word is spelt just so: 26 letters would be 3.3; real names
 * and foreign words are more regular than that.
 */
const UNKNOWN_NATS_PER_LETTER = 4;
/**
 * Nats for an unknown word at all: in a page that an engine damaged, most of what looks unknown is damage.
 */
const UNKNOWN_NATS = 4;
/** Weight of the channel's costs against the language model. Its rules overlap, so its costs are too sure. */
const CHANNEL_WEIGHT = 0.8;
/** Nats for reading a capital token as an ordinary word inside a line that is not set in capitals, and reverse. */
const ODD_CAPITALS = 4;
/** Nats for reading a token of small letters as an abbreviation. */
const SMALL_ABBREVIATION = 9;
/** Extra nats for reading a token of capitals through the rules learned on small letters. */
const FOLDED_CASE = 2.5;
/** Nats for a lost and for an added space, before the channel's cost of the letters. */
const LOST_SPACE = 6;
const CACHE_LIMIT = 50_000;

/** Where a token stands, as far as it bears on what the token may be. */
export interface Surroundings {
  /** The line is set in capitals. */
  shouted: boolean;
  /** The token opens a sentence or a line, so that its capital says nothing. */
  opening: boolean;
}

/** Gives the words a raw token may stand for; everything about a token that does not depend on its neighbours. */
export interface CandidateSource {
  candidates(raw: string, where: Surroundings): CandidateList;
}

/** Marks stripped and nothing else: the words with the same bare letters. */
export class BareSource implements CandidateSource {
  private readonly byBare = new Map<string, number[]>();
  private readonly cache = new Map<string, CandidateList>();
  private readonly model: LanguageModel;

  constructor(model: LanguageModel) {
    this.model = model;
    model.words.forEach((word, id) => {
      if (model.kinds[id] === WordKind.klass) return;
      const bare = bareKey(word);
      const list = this.byBare.get(bare);
      if (list) list.push(id);
      else this.byBare.set(bare, [id]);
    });
  }

  candidates(raw: string, where: Surroundings): CandidateList {
    const mark = where.shouted ? '\u0001' : where.opening ? '\u0002' : '';
    const cached = this.cache.get(raw + mark);
    if (cached) return cached;
    const form = caseForm(raw);
    const key = syllableKey(raw);
    const bare = bareKey(raw);
    const entries: [number, number][] = [];
    for (const id of this.byBare.get(bare) ?? []) {
      const word = this.model.words[id] as string;
      // A mark that survived is evidence: only words that carry it are meant.
      if (bare !== key && word !== key) continue;
      entries.push([id, caseWeight(this.model, id, form, where)]);
    }
    if (entries.length === 0) entries.push([UNKNOWN_ID, 1]);
    const list = candidateList(entries);
    if (this.cache.size > CACHE_LIMIT) this.cache.clear();
    this.cache.set(raw + mark, list);
    return list;
  }
}

/** Letters damaged by an engine: the words within its channel. */
export class ChannelSource implements CandidateSource {
  private readonly model: LanguageModel;
  private readonly matcher: ChannelSearch;
  private readonly cache = new Map<string, CandidateList>();

  constructor(model: LanguageModel, channel: Channel) {
    this.model = model;
    const ids: number[] = [];
    model.words.forEach((_, id) => {
      const kind = model.kinds[id];
      if (kind === WordKind.syllable || kind === WordKind.abbreviation) ids.push(id);
    });
    const trie = new WordTrie(
      ids.map((id) => model.words[id] as string),
      ids,
    );
    this.matcher = new ChannelSearch(channel, trie);
  }

  candidates(raw: string, where: Surroundings): CandidateList {
    const mark = where.shouted ? '\u0001' : where.opening ? '\u0002' : '';
    const cached = this.cache.get(raw + mark);
    if (cached) return cached;
    const list = this.search(raw, where);
    if (this.cache.size > CACHE_LIMIT) this.cache.clear();
    this.cache.set(raw + mark, list);
    return list;
  }

  private search(raw: string, where: Surroundings): CandidateList {
    const form = caseForm(raw);
    const costs = new Map<number, number>();
    const offer = (word: number, cost: number): void => {
      const known = costs.get(word);
      if (known === undefined || cost < known) costs.set(word, cost);
    };
    for (const match of this.matcher.find(raw)) offer(match.word, match.cost);
    if (form === 'upper' || form === 'mixed') {
      const folded = raw.toLowerCase();
      for (const match of this.matcher.find(folded)) offer(match.word, match.cost + FOLDED_CASE);
    }
    const key = syllableKey(raw);
    const own = this.model.ids.get(key);
    if (own !== undefined && this.model.kinds[own] === WordKind.other) offer(own, 0.1 * raw.length);
    if (own !== undefined && this.model.kinds[own] === WordKind.abbreviation) offer(own, 0.1 * raw.length);
    const entries: [number, number][] = [];
    for (const [word, cost] of costs) {
      const weight = Math.exp(-CHANNEL_WEIGHT * cost) * caseWeight(this.model, word, form, where);
      entries.push([word, weight]);
    }
    const digits = /\p{N}/u.test(raw);
    const letters = raw.match(/\p{L}/gu)?.length ?? 0;
    const unknown = Math.exp(
      -CHANNEL_WEIGHT *
        (UNKNOWN_NATS_PER_LETTER * Math.max(2, raw.length) + UNKNOWN_NATS + (letters < 2 ? 3 : 0)),
    );
    entries.push([digits ? NUMBER_ID : UNKNOWN_ID, unknown * (form === 'upper' && !where.shouted ? 20 : 1)]);
    return candidateList(entries);
  }

  /** Two words where the raw token lost the space between them; empty if the parts are no words. */
  pairs(raw: string, where: Surroundings): [number, number, number][] {
    const found: [number, number, number][] = [];
    for (let cut = 2; cut <= raw.length - 2; cut++) {
      const left = this.matcher.find(raw.slice(0, cut)).slice(0, 4);
      if (left.length === 0 || (left[0] as { cost: number }).cost > 5) continue;
      const right = this.matcher.find(raw.slice(cut)).slice(0, 4);
      for (const a of left) {
        for (const b of right) {
          const cost = a.cost + b.cost;
          if (cost < 7) found.push([a.word, b.word, Math.exp(-CHANNEL_WEIGHT * cost - LOST_SPACE)]);
        }
      }
    }
    return where.shouted ? found : found.slice(0, 12);
  }
}

/** Probability of the form of a token if it stands for a word, up to a factor common to all words. */
function caseWeight(model: LanguageModel, id: number, form: CaseForm, where: Surroundings): number {
  const abbreviation = model.kinds[id] === WordKind.abbreviation;
  if (where.shouted || form === 'none') return 1;
  if (form === 'upper') return abbreviation ? 1 : Math.exp(-ODD_CAPITALS);
  if (abbreviation) return Math.exp(form === 'mixed' ? -ODD_CAPITALS : -SMALL_ABBREVIATION);
  if (where.opening || form === 'mixed') return 1;
  const title = (model.titles[id] as number) / 255;
  return form === 'title' ? title : 1 - title;
}
