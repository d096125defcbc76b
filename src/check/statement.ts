import type { RulePack } from '../rules/pack.ts';
import { perPack } from '../rules/per-pack.ts';
import { fold } from '../text/fold.ts';
import { letterPattern } from '../text/letter-pattern.ts';
import { patternOf } from './compiled.ts';
import type { Figure } from './facts.ts';

/** What a sentence says around a value. Words keep their marks: "sở" and "số" are different things. */
export interface Statement {
  readonly fact: Figure;
  /** Words of the clause, between its commas, that say what is counted. */
  readonly words: readonly string[];
  /** Words up to the clause that narrow what is counted, and times that are named there. */
  readonly scopes: ReadonlySet<string>;
  /** Words with a capital that do not open a sentence: names of bodies and places. */
  readonly names: ReadonlySet<string>;
  /** The two words before the value and the two after it ("tiếp nhận … hồ sơ"); null where one side has none. */
  readonly phrase: string | null;
  /** The counted noun with what narrows it, up to the next particle: "văn bản chỉ đạo", "hồ sơ". */
  readonly object: string;
}

const WORD = letterPattern(String.raw`\p{L}+`, 'gu');
const NAME = letterPattern(String.raw`(?<=[\p{L}\d,)] )\p{Lu}\p{L}*`, 'gu');

/**
 * @param at where the value stands in the evidence text; null where that is not known.
 * @param ownPeriod the period of the report in words: a sentence that names it narrows nothing.
 */
export function readStatement(
  rules: RulePack,
  fact: Figure,
  at: number | null,
  ownPeriod: string | null,
): Statement {
  const { lead, before, after } = clauseOf(fact, at);
  const text = `${lead}${before}${after}`;
  const names = [...text.matchAll(NAME)].map((match) => fold(match[0]));
  const [verb, noun] = [contentWords(rules, before), wordsOf(rules, after)];
  return {
    fact,
    words: contentWords(rules, `${before} ${after}`),
    scopes: scopesOf(rules, text, ownPeriod),
    names: new Set(names),
    phrase: verb.length < 2 || noun.length < 2 ? null : [...verb.slice(-2), ...noun.slice(0, 2)].join(' '),
    object: objectOf(rules, after),
  };
}

function objectOf(rules: RulePack, after: string): string {
  const { particles, generic } = listsOf(rules);
  const words = wordsOf(rules, after);
  const end = words.findIndex((word) => particles.has(word));
  const object = ` ${words.slice(0, end < 0 ? words.length : end).join(' ')} `;
  return generic.reduce((rest, phrase) => rest.replace(` ${phrase} `, ' '), object).trim();
}

/** The word lists of rules/checks, made ready once. */
interface Lists {
  readonly scopes: readonly string[];
  readonly times: readonly RegExp[];
  readonly emptyWords: ReadonlySet<string>;
  readonly emptyPhrases: readonly string[];
  readonly particles: ReadonlySet<string>;
  readonly generic: readonly string[];
  /** Abbreviations in lower case -> the words of their full form. */
  readonly spelledOut: ReadonlyMap<string, readonly string[]>;
}

const listsOf: (rules: RulePack) => Lists = perPack((rules) => {
  const { scopes, times, emptyWords, particles, generic } = rules.checks.statements;
  const empty = emptyWords.map((word) => word.toLowerCase());
  return {
    scopes: scopes.map(fold),
    times: times.map(patternOf),
    emptyWords: new Set(empty),
    emptyPhrases: empty.filter((word) => word.includes(' ')),
    particles: new Set(particles.map((word) => word.toLowerCase())),
    generic: generic.map((phrase) => phrase.toLowerCase()),
    spelledOut: new Map(
      rules.abbreviations.abbreviations.map(({ short, long }) => [
        short.toLowerCase(),
        (long[0] ?? short).match(WORD) ?? [],
      ]),
    ),
  };
});

/** Words that narrow a count, and times other than the report's own, as they stand in a text. */
export function scopesOf(rules: RulePack, text: string, ownPeriod: string | null): ReadonlySet<string> {
  const lists = listsOf(rules);
  const folded = ` ${fold(text)} `;
  const own = ` ${fold(ownPeriod ?? '')} `;
  const scopes = lists.scopes.filter((scope) => folded.includes(` ${scope} `));
  const times = lists.times
    .flatMap((pattern) => text.match(pattern) ?? [])
    .map(fold)
    .filter((time) => !own.includes(` ${time} `));
  return new Set([...scopes, ...times]);
}

/** Words of a text, spelled out, without figures and without those that say nothing of what is counted. */
export function contentWords(rules: RulePack, text: string): readonly string[] {
  const { emptyWords, emptyPhrases } = listsOf(rules);
  const plain = emptyPhrases.reduce(
    (rest, phrase) => rest.replaceAll(` ${phrase} `, ' '),
    ` ${wordsOf(rules, text).join(' ')} `,
  );
  return plain.split(' ').filter((word) => word !== '' && !emptyWords.has(word));
}

function wordsOf(rules: RulePack, text: string): readonly string[] {
  const { spelledOut } = listsOf(rules);
  const words = text.normalize('NFC').toLowerCase().match(WORD) ?? [];
  return words.flatMap((word) => spelledOut.get(word) ?? word);
}

/** The clause with the value, between commas, in its two sides, and what its sentence says before it. */
function clauseOf(
  fact: Figure,
  at: number | null,
): { readonly lead: string; readonly before: string; readonly after: string } {
  if (at === null || fact.raw === null) return { lead: '', before: fact.text, after: '' };
  const sentence =
    fact.text
      .slice(0, at)
      .split(/[.;]\s/)
      .at(-1) ?? '';
  const before = sentence.split(/[,:(]\s?/).at(-1) ?? '';
  const after = fact.text.slice(at + fact.raw.length).split(/[.,;:()](?:\s|$)|\(/)[0] ?? '';
  return { lead: sentence.slice(0, sentence.length - before.length), before, after };
}

/** Neither narrows its count by a word, a time or a name that the other does not know. */
export function sameScope(a: Statement, b: Statement): boolean {
  if (!contains(a.scopes, b.scopes) || !contains(b.scopes, a.scopes)) return false;
  return contains(a.names, b.names) || contains(b.names, a.names);
}

export function contains(outer: ReadonlySet<string>, inner: ReadonlySet<string>): boolean {
  return [...inner].every((word) => outer.has(word));
}
