import { bareKey, type Channel } from '../model/channel.ts';
import type { LanguageModel } from '../model/language-model.ts';
import { NUMBER_ID, UNKNOWN_ID } from '../model/stream.ts';
import { syllableKey } from '../model/syllable-key.ts';
import { WordKind } from '../model/word-kind.ts';
import {
  CACHE_LIMIT,
  type CandidateSource,
  caseWeight,
  leant,
  type Surroundings,
} from './candidate-source.ts';
import { type CandidateList, candidateList } from './candidates.ts';
import { type CaseForm, caseForm } from './case-form.ts';
import { ChannelSearch, type Match } from './channel-search.ts';
import { type Evidence, NO_EVIDENCE } from './evidence.ts';
import { letterCosts, type SureReading } from './letter-evidence.ts';
import { WordTrie } from './word-trie.ts';

/**
 * Probability, in nats a letter, that an unknown word is spelt just so: 26 letters would be 3.3; real names
 * and foreign words are more regular than that.
 */
const UNKNOWN_NATS_PER_LETTER = 4;
/** The same in text that is damaged here and there only, where a strange word is mostly meant. */
const LIGHT_NATS_PER_LETTER = 1.5;
/**
 * Nats for an unknown word at all: in a page that an engine damaged, most of what looks unknown is damage.
 */
const UNKNOWN_NATS = 4;
/** Weight of the channel's costs against the language model. Its rules overlap, so its costs are too sure. */
const CHANNEL_WEIGHT = 1.1;
/** Extra nats for reading a token of capitals through the rules learned on small letters. */
const FOLDED_CASE = 2.5;
/** Nats for a lost and for an added space, before the channel's cost of the letters. */
const LOST_SPACE = 6;
/** Vowels in capitals and what an engine reads for them; a token of capitals without any is no damaged word. */
const MAY_HOLD_VOWEL = /[AEIOUYQ\p{N}&@¢$]/u;
/** An unknown word is at most this much as likely as the best word within the channel. */
const EXPLAINED_AWAY = Math.exp(-10);
/** ... provided that this word explains it at all: a long run of joined words is explained by none. */
const WELL_EXPLAINED = Math.exp(-5);
/** A group of capitals is more often an abbreviation that the model does not know than a damaged word. */
const UNKNOWN_CAPITALS = 20;
/** Vowels that an engine loses whole beside one or two letters (M for Mở, t for tổ), and what that costs. */
const LOSABLE = 'áàảãạăắằặâấầẩậéèẻẽẹêếềểễệíìỉĩịóòỏõọơờớởỡợôồốổỗộúùủũụưừứửữựýỳỷỹỵ';
const LOST_VOWEL = 4.5;
/** Further nats where a wrong letter stands for the vowel (bp for bộ) or the onset is gone as well (¢ for có). */
const LOST_MORE = 2;
const CONSONANTS = /^[bcdghklmnpqrstvx]{2}$/u;
const LOSABLE_ONSETS = 'cđblt';
/** Nats for a letter that stands alone and means itself. */
const SINGLE_LETTER = 6;
/** Candidates this much less likely than the best, by channel and square root of frequency, are dropped. */
const UNLIKELY = 1e-5;
const MAX_CANDIDATES = 24;

/** Letters damaged by an engine: the words within its channel. */
export class ChannelSource implements CandidateSource {
  private readonly model: LanguageModel;
  /** The text is damaged here and there only. */
  readonly light: boolean;
  private readonly natsPerLetter: number;
  private readonly channel: Channel;
  private readonly trie: WordTrie;
  private readonly matcher: ChannelSearch;
  /** Search with the letters as this document shows them, and what it found for the doubtful tokens. */
  private adapted: ChannelSearch | undefined;
  private readonly adaptedMatches = new Map<string, Match[]>();
  private readonly matches = new Map<string, Match[]>();
  private readonly splits = new Map<string, [number, number, number][]>();
  private readonly lists = new Map<string, CandidateList>();
  private evidence = NO_EVIDENCE;

  /** `light`: the text is damaged here and there only. */
  constructor(model: LanguageModel, channel: Channel, light = false) {
    this.model = model;
    this.light = light;
    this.natsPerLetter = light ? LIGHT_NATS_PER_LETTER : UNKNOWN_NATS_PER_LETTER;
    const ids: number[] = [];
    model.words.forEach((_, id) => {
      const kind = model.kinds[id];
      if (kind === WordKind.syllable || kind === WordKind.abbreviation) ids.push(id);
    });
    const words = ids.map((id) => model.words[id] as string);
    this.channel = channel;
    this.trie = new WordTrie(words, ids);
    this.matcher = new ChannelSearch(channel, this.trie);
  }

  learn(evidence: Evidence): void {
    this.evidence = evidence;
    this.lists.clear();
    this.adapted = undefined;
    this.adaptedMatches.clear();
    const sure = this.sureReadings(evidence);
    if (sure.length === 0) return;
    this.adapted = new ChannelSearch(this.channel.withLetters(letterCosts(sure, this.channel)), this.trie);
  }

  private sureReadings(evidence: Evidence): SureReading[] {
    const readings: SureReading[] = [];
    for (const [raw, words] of evidence.shares) {
      for (const [id, count] of words) {
        if (this.model.kinds[id] === WordKind.syllable)
          readings.push({ raw, word: this.model.words[id] as string, count });
      }
    }
    return readings;
  }

  candidates(raw: string, where: Surroundings): CandidateList {
    const key = raw + (where.shouted ? '\u0001' : where.opening ? '\u0002' : '');
    let list = this.lists.get(key);
    if (!list) {
      list = this.list(raw, where);
      if (this.lists.size > CACHE_LIMIT) this.lists.clear();
      this.lists.set(key, list);
    }
    return list;
  }

  private list(raw: string, where: Surroundings): CandidateList {
    const form = caseForm(raw);
    const entries: [number, number, number][] = [];
    const bareAbbreviation = form === 'upper' && !where.shouted && !MAY_HOLD_VOWEL.test(raw);
    for (const { word, cost } of this.matchesOf(raw, form)) {
      if (bareAbbreviation && this.model.kinds[word] !== WordKind.abbreviation) continue;
      entries.push([word, Math.exp(-CHANNEL_WEIGHT * cost) * caseWeight(this.model, word, form, where), -1]);
    }
    const kept: [number, number][] = this.likely(entries).map(([word, weight]) => [word, weight]);
    const explained = kept.reduce((most, [, weight]) => Math.max(most, weight), 0);
    const unknown = this.unknownWeight(raw, form, where, explained);
    kept.push([/\p{N}/u.test(raw) ? NUMBER_ID : UNKNOWN_ID, unknown]);
    return candidateList(leant(kept, raw, this.evidence, this.model));
  }

  /** Weight of a token that is no word; small where the best word explains the token well. */
  private unknownWeight(raw: string, form: CaseForm, where: Surroundings, explained: number): number {
    const letters = raw.match(/\p{L}/gu)?.length ?? 0;
    const nats = UNKNOWN_NATS + this.natsPerLetter * Math.max(2, raw.length) + (letters < 2 ? 3 : 0);
    const plain = Math.exp(-CHANNEL_WEIGHT * nats);
    if (form === 'upper' && !where.shouted) return plain * UNKNOWN_CAPITALS;
    return explained > WELL_EXPLAINED ? Math.min(plain, explained * EXPLAINED_AWAY) : plain;
  }

  /** Cost of the cheapest word that a token may stand for; infinite if there is none. */
  bestCost(raw: string): number {
    let best = Number.POSITIVE_INFINITY;
    for (const { cost } of this.matchesOf(raw, caseForm(raw))) best = Math.min(best, cost);
    return best;
  }

  /** Drops entries that neither the channel nor the frequency of the word supports. */
  private likely(entries: [number, number, number][]): [number, number, number][] {
    let best = 0;
    for (const entry of entries) {
      entry[2] = entry[1] * Math.sqrt(this.model.unigrams[entry[0]] as number);
      best = Math.max(best, entry[2]);
    }
    const kept = entries.filter((entry) => entry[2] > best * UNLIKELY);
    return kept.sort((a, b) => b[2] - a[2] || a[0] - b[0]).slice(0, MAX_CANDIDATES);
  }

  private matchesOf(raw: string, form: CaseForm): Match[] {
    const adapted = this.evidence.doubtful.has(raw) ? this.adapted : undefined;
    const cache = adapted ? this.adaptedMatches : this.matches;
    let matches = cache.get(raw);
    if (!matches) {
      matches = this.search(raw, form, adapted ?? this.matcher);
      if (cache.size > CACHE_LIMIT) cache.clear();
      cache.set(raw, matches);
    }
    return matches;
  }

  private search(raw: string, form: CaseForm, matcher: ChannelSearch): Match[] {
    const costs = new Map<number, number>();
    const offer = (word: number, cost: number): void => {
      if (!this.mayMean(raw, word)) return;
      const known = costs.get(word);
      if (known === undefined || cost < known) costs.set(word, cost);
    };
    for (const match of matcher.find(raw)) offer(match.word, match.cost);
    if (form === 'upper' || form === 'mixed') {
      for (const match of matcher.find(raw.toLowerCase())) offer(match.word, match.cost + FOLDED_CASE);
    }
    const own = this.model.ids.get(syllableKey(raw));
    if (own !== undefined && this.model.kinds[own] !== WordKind.syllable) {
      offer(own, raw.length === 1 ? SINGLE_LETTER : 0.1 * raw.length);
    }
    this.offerShort(raw.toLowerCase(), matcher, offer);
    return [...costs].map(([word, cost]) => ({ word, cost }));
  }

  /** A word of one letter is never meant by another letter: the rules that say so come from single strokes. */
  private mayMean(raw: string, word: number): boolean {
    const text = this.model.words[word] as string;
    return text.length > 1 || !/\p{L}/u.test(raw) || bareKey(text) === bareKey(raw);
  }

  /** Words of which an engine left one or two characters: more is lost than the channel's rules give back. */
  private offerShort(raw: string, matcher: ChannelSearch, offer: (word: number, cost: number) => void): void {
    if (raw.length > 2) return;
    const syllable = (key: string, cost: number): void => {
      const word = this.model.ids.get(key);
      if (word !== undefined && this.model.kinds[word] === WordKind.syllable) offer(word, cost);
    };
    for (const vowel of LOSABLE) {
      syllable(raw + vowel, LOST_VOWEL);
      if (CONSONANTS.test(raw)) syllable(raw.charAt(0) + vowel, LOST_VOWEL + LOST_MORE);
    }
    if (/\p{L}/u.test(raw)) return;
    for (const consonant of LOSABLE_ONSETS) {
      for (const match of matcher.find(consonant + raw)) offer(match.word, match.cost + LOST_MORE);
    }
  }

  /** Two words where the raw token lost the space between them, as first, second, weight. */
  pairs(raw: string): [number, number, number][] {
    let found = this.splits.get(raw);
    if (found) return found;
    found = [];
    for (let cut = 2; cut <= raw.length - 2; cut++) {
      const left = this.matcher.find(raw.slice(0, cut)).slice(0, 4);
      if (left.length === 0 || (left[0] as Match).cost > 5) continue;
      for (const a of left) {
        for (const b of this.matcher.find(raw.slice(cut)).slice(0, 4)) {
          const cost = a.cost + b.cost;
          if (cost < 7) found.push([a.word, b.word, Math.exp(-CHANNEL_WEIGHT * cost - LOST_SPACE)]);
        }
      }
    }
    found.sort((a, b) => b[2] - a[2]);
    found.length = Math.min(found.length, 12);
    this.splits.set(raw, found);
    return found;
  }
}
