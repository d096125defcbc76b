import type { ProseRules } from '../../rules/schemas/prose.ts';
import { placedKey, syllableKey } from '../../text/fold.ts';
import { letterPattern } from '../../text/letter-pattern.ts';
import { NUMBER_SOURCE } from '../../text/number.ts';

/** Phrases by their first word, longest first: what stands at a place is found in one look-up. */
export interface PhraseIndex {
  readonly byFirstWord: ReadonlyMap<string, readonly string[]>;
}

/** rules/prose made ready for matching. */
export interface Lexicon {
  readonly countNouns: PhraseIndex;
  readonly spelled: ReadonlyMap<string, number>;
  readonly spelledExcept: ReadonlySet<string>;
  readonly negated: PhraseIndex;
  readonly negatedExcept: ReadonlySet<string>;
  readonly negation: RegExp;
  readonly negationWords: readonly string[];
  readonly doing: readonly string[];
  readonly notAssigned: readonly RegExp[];
  readonly qualifiers: readonly { readonly words: readonly string[]; readonly meaning: string }[];
  readonly boundWords: readonly string[];
  readonly money: PhraseIndex;
  readonly moneyCodes: ReadonlyMap<string, string>;
  /** By code of a money unit: what larger amounts before it are called, and how many of it they are. */
  readonly moneyBefore: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly bareCues: ReadonlySet<string>;
  readonly subjectOpenings: readonly string[];
  readonly rateOpenings: readonly string[];
  readonly rankCues: readonly string[];
  readonly subjectLead: RegExp;
  readonly goesOn: RegExp;
  /** An a/b, a few words and "đạt" at the end of the text before a rate. */
  readonly partsBefore: RegExp;
  readonly labelTrailing: RegExp;
  readonly labelLeading: RegExp;
  readonly strongCues: readonly string[];
  /** "/95" or "trên tổng số 95" behind a number. */
  readonly denominator: RegExp;
  readonly notNouns: ReadonlySet<string>;
  readonly planSections: readonly string[];
  readonly resultTitleWords: readonly string[];
  readonly targetWords: readonly string[];
  readonly actualWords: readonly string[];
  readonly noFactLabels: ReadonlySet<string>;
  readonly masks: readonly { readonly pattern: RegExp; readonly capital: boolean }[];
  readonly durationNouns: ReadonlySet<string>;
  readonly durationCues: readonly string[];
  readonly listLinks: ReadonlySet<string>;
}

const cache = new WeakMap<ProseRules, Lexicon>();

export function lexiconOf(rules: ProseRules): Lexicon {
  const known = cache.get(rules);
  if (known !== undefined) return known;
  const keys = (words: readonly string[]): string[] => words.map((word) => placedKey(word));
  const money = rules.money.units.flatMap((unit) =>
    keys(unit.words).map((word) => [word, unit.code] as const),
  );
  const lexicon: Lexicon = {
    countNouns: phraseIndex(rules.countNouns),
    spelled: new Map(Object.entries(rules.spelledNumbers).map(([word, value]) => [placedKey(word), value])),
    spelledExcept: new Set(keys(rules.spelledExceptNouns)),
    negated: phraseIndex([...rules.negatedNouns, ...rules.countNouns]),
    negatedExcept: new Set(keys(rules.negatedExceptNouns)),
    negation: negationPattern(rules),
    negationWords: keys(rules.negations.words),
    doing: keys(rules.negations.doing),
    notAssigned: rules.notAssigned.patterns.map((pattern) => letterPattern(keyedPattern(pattern), 'gu')),
    qualifiers: rules.qualifiers.map((q) => ({
      words: keys(q.words).sort(longestFirst),
      meaning: q.meaning,
    })),
    boundWords: keys(rules.boundWords),
    money: phraseIndex(money.map(([word]) => word)),
    moneyCodes: new Map(money),
    moneyBefore: new Map(
      rules.money.units.map(({ code, before }) => [
        code,
        new Map(before.map(({ word, times }) => [placedKey(word), times])),
      ]),
    ),
    bareCues: new Set(keys(rules.bareCues)),
    subjectOpenings: keys(rules.subjectOpenings).sort(longestFirst),
    rankCues: keys(rules.rankCues),
    rateOpenings: keys(rules.rateOpenings),
    denominator: new RegExp(
      String.raw`^\s?(?:/|(?:${keys(rules.wholeCues).sort(longestFirst).join('|')})\s)\s?(${NUMBER_SOURCE})(?![\d/])`,
      'u',
    ),
    ...joiningPatterns(rules),
    strongCues: keys(rules.strongCues).sort(longestFirst),
    notNouns: new Set(keys(rules.notNouns)),
    planSections: keys(rules.planSections),
    resultTitleWords: keys(rules.resultTitleWords),
    targetWords: keys(rules.targetWords),
    actualWords: keys(rules.actualWords),
    noFactLabels: new Set(keys(rules.noFactLabels)),
    // A mask begins at the start of a word: "cấp 321" is no "ấp 321" (hamlet 321).
    masks: rules.masks.map(({ pattern, capital }) => ({
      pattern: letterPattern(String.raw`(?<!\p{L})(?:${keyedPattern(pattern)})`, 'giu'),
      capital,
    })),
    durationNouns: new Set(keys(rules.durationNouns)),
    durationCues: keys(rules.durationCues),
    listLinks: new Set(keys(rules.listLinks)),
  };
  cache.set(rules, lexicon);
  return lexicon;
}

/** A pattern of the rules for text whose syllables are keys: its words get the same place of the tone mark. */
function keyedPattern(source: string): string {
  return source.replace(/(?<!\\)\p{L}+/gu, (word) => (/\P{ASCII}/u.test(word) ? syllableKey(word) : word));
}

function oneOf(words: readonly string[]): string {
  return words.map(placedKey).sort(longestFirst).join('|');
}

/** Expressions for the small words around figures and labels. */
function joiningPatterns(
  rules: ProseRules,
): Pick<Lexicon, 'subjectLead' | 'goesOn' | 'partsBefore' | 'labelTrailing' | 'labelLeading'> {
  return {
    subjectLead: new RegExp(
      String.raw`^[\s\-–+•*(▒]*(?:\d+(?:\.\d+)*[.)]\s*|[a-zđ][.)]\s*)?(?:(?:${oneOf(rules.subjectLeads)})[:,]?\s+)*`,
      'u',
    ),
    goesOn: new RegExp(String.raw`^(?:${oneOf(rules.goesOnWords)})(?![\p{L}])`, 'u'),
    partsBefore: new RegExp(
      String.raw`(${NUMBER_SOURCE})\s?/\s?(${NUMBER_SOURCE})(?:\s+[\p{L}]+){0,4}\s*[(,;]?\s*(?:(?:${oneOf(rules.shareWords)})\s*)*$`,
      'u',
    ),
    labelTrailing: new RegExp(String.raw`(?:^|\s)(?:${oneOf(rules.labelTrailing)}|:|=|–|-)\s*$`, 'iu'),
    labelLeading: new RegExp(String.raw`^[\s\-–—+•*:,;.(%]+|^(?:${oneOf(rules.labelLeading)})[:,]?\s+`, 'iu'),
  };
}

function longestFirst(a: string, b: string): number {
  return b.length - a.length;
}

function negationPattern(rules: ProseRules): RegExp {
  const words = rules.negations.words.map(placedKey).join('|');
  const verbs = rules.negations.verbs.map(placedKey).sort(longestFirst).join('|');
  return letterPattern(String.raw`(?<![\p{L}])(?:${words})(?:\s+(?:${verbs}))*(?![\p{L}])`, 'gu');
}

export function phraseIndex(phrases: readonly string[]): PhraseIndex {
  const byFirstWord = new Map<string, string[]>();
  for (const phrase of new Set(phrases.map((text) => placedKey(text)))) {
    const first = /^[^\s,]+/.exec(phrase)?.[0] ?? phrase;
    const list = byFirstWord.get(first);
    if (list === undefined) byFirstWord.set(first, [phrase]);
    else list.push(phrase);
  }
  for (const list of byFirstWord.values()) list.sort(longestFirst);
  return { byFirstWord };
}

/** The longest phrase of the index at the start of `key`, as whole words; null when none. */
export function phraseAt(index: PhraseIndex, key: string): string | null {
  const first = /^[^\s,.;:()▒]+/.exec(key)?.[0];
  if (first === undefined) return null;
  for (const phrase of index.byFirstWord.get(first) ??
    index.byFirstWord.get(first.replace(/\/.*$/, '')) ??
    [])
    if (key.startsWith(phrase) && !/^[\p{L}\d]/u.test(key.slice(phrase.length))) return phrase;
  return null;
}
