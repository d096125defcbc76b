import { bareKey } from '../model/channel.ts';
import type { LanguageModel } from '../model/language-model.ts';
import { UNKNOWN_ID } from '../model/stream.ts';
import { syllableKey } from '../model/syllable-key.ts';
import { WordKind } from '../model/word-kind.ts';
import { type CandidateList, candidateList } from './candidates.ts';
import { type CaseForm, caseForm } from './case-form.ts';
import { type Evidence, leanOn, NO_EVIDENCE } from './evidence.ts';

/** Nats for reading a capital token as an ordinary word inside a line that is not set in capitals, and reverse. */
const ODD_CAPITALS = 5;
/** Nats for reading a token of small letters as an abbreviation. */
const SMALL_ABBREVIATION = 9;
/** Tokens a source remembers. */
export const CACHE_LIMIT = 50_000;

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
  /** From now on lists lean on what this text itself has shown; an empty map forgets it again. */
  learn(evidence: Evidence): void;
}

/** Marks stripped and nothing else: the words with the same bare letters. */
export class BareSource implements CandidateSource {
  private readonly byBare = new Map<string, number[]>();
  private readonly cache = new Map<string, CandidateList>();
  private readonly leaning = new Map<string, CandidateList>();
  private evidence = NO_EVIDENCE;
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

  learn(evidence: Evidence): void {
    this.evidence = evidence;
    this.leaning.clear();
  }

  candidates(raw: string, where: Surroundings): CandidateList {
    const cache = this.evidence.shares.has(raw) ? this.leaning : this.cache;
    const key = raw + (where.shouted ? '\u0001' : where.opening ? '\u0002' : '');
    let list = cache.get(key);
    if (!list) {
      list = this.list(raw, where);
      if (cache.size > CACHE_LIMIT) cache.clear();
      cache.set(key, list);
    }
    return list;
  }

  private list(raw: string, where: Surroundings): CandidateList {
    const form = caseForm(raw);
    const key = syllableKey(raw);
    const bare = bareKey(raw);
    const entries: [number, number][] = [];
    for (const id of this.byBare.get(bare) ?? []) {
      // A mark that survived is evidence: only words that carry it are meant.
      if (bare !== key && this.model.words[id] !== key) continue;
      entries.push([id, caseWeight(this.model, id, form, where)]);
    }
    if (entries.length === 0) entries.push([UNKNOWN_ID, 1]);
    return candidateList(leant(entries, raw, this.evidence, this.model));
  }
}

/** Entries with their weights drawn towards the evidence. */
export function leant(
  entries: [number, number][],
  raw: string,
  evidence: Evidence,
  model: LanguageModel,
): [number, number][] {
  if (!evidence.shares.has(raw)) return entries;
  const words = entries.map(([word]) => word);
  const plain = entries.map(([word, weight]) => weight * (model.unigrams[word] as number));
  const sum = plain.reduce((a, b) => a + b, 0);
  const factors = leanOn(
    evidence,
    raw,
    words,
    plain.map((p) => p / sum),
  );
  return entries.map(([word, weight], i) => [word, weight * (factors[i] as number)]);
}

/** Probability of the form of a token if it stands for a word, up to a factor common to all words. */
export function caseWeight(model: LanguageModel, id: number, form: CaseForm, where: Surroundings): number {
  const abbreviation = model.kinds[id] === WordKind.abbreviation;
  if (where.shouted || form === 'none') return 1;
  if (form === 'upper') return abbreviation ? 1 : Math.exp(-ODD_CAPITALS);
  if (abbreviation) return Math.exp(form === 'mixed' ? -ODD_CAPITALS : -SMALL_ABBREVIATION);
  if (where.opening || form === 'mixed') return 1;
  const title = (model.titles[id] as number) / 255;
  return form === 'title' ? title : 1 - title;
}
