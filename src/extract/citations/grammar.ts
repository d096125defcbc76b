import type { RulePack } from '../../rules/pack.ts';
import { placedKey } from '../../text/fold.ts';
import { letterPattern } from '../../text/letter-pattern.ts';
import { type BodyNames, bodyNames } from './bodies.ts';
import type { DateWords } from './dates.ts';
import { type PhraseTable, phraseTable, wordTable } from './phrases.ts';

/** rules/citations with the names of types and bodies, made ready for matching. */
export interface Grammar {
  /** Abbreviation of a type in capitals -> its name. */
  readonly types: ReadonlyMap<string, string>;
  readonly jointTypes: ReadonlySet<string>;
  readonly untyped: readonly { readonly pattern: RegExp; readonly type: string; readonly issuer: string }[];
  readonly letterType: string;
  /** Nouns of documents in text -> type. */
  readonly nouns: PhraseTable<string>;
  readonly bodies: BodyNames;
  readonly dates: DateWords;
  /** Ends in a noun of a document and "số". */
  readonly afterNumberWord: RegExp;
  readonly afterFormNoun: RegExp;
  /** "số" with its signs at the end of a text. */
  readonly numberWord: RegExp;
  /** What may stand between a number and its date, at the start of a text. */
  readonly beforeDate: RegExp;
  readonly issuerWord: RegExp;
  readonly subjectVerb: RegExp;
  readonly issuingVerb: RegExp;
  readonly positions: PhraseTable<string>;
  readonly descriptive: PhraseTable<string>;
  readonly stops: PhraseTable<string>;
  readonly areas: PhraseTable<string>;
  readonly titleOpenings: PhraseTable<string>;
  readonly titleStops: PhraseTable<string>;
  readonly lawNoun: RegExp;
  readonly laws: PhraseTable<string>;
  readonly standard: RegExp;
  readonly standardType: string;
}

const cache = new WeakMap<object, Grammar>();

export function grammarOf(rules: RulePack): Grammar {
  const known = cache.get(rules.citations);
  if (known !== undefined) return known;
  const made = makeGrammar(rules);
  cache.set(rules.citations, made);
  return made;
}

function makeGrammar(rules: RulePack): Grammar {
  const { citations } = rules;
  const words = (list: readonly string[]): string => alternatives(list);
  const numberWords = words(citations.numberWords);
  const aux = words(citations.auxiliaries);
  const verbs = words(citations.issuingVerbs);
  const laws = citations.lawNouns.flatMap((noun) =>
    citations.lawNames.map((name) => [`${noun} ${name}`, noun] as const),
  );
  return {
    types: typeAbbreviations(rules),
    jointTypes: new Set(citations.jointTypes),
    untyped: citations.untypedSymbols.map((one) => ({
      ...one,
      pattern: new RegExp(`^${one.pattern}$`, 'u'),
    })),
    letterType: citations.letterType,
    nouns: phraseTable(typeNouns(rules)),
    bodies: bodyNames(rules),
    dates: {
      day: placedKey(citations.dayWord),
      month: placedKey(citations.monthWord),
      year: placedKey(citations.yearWord),
    },
    afterNumberWord: letterPattern(String.raw`\p{L}\s+(?:${numberWords})\s*[:.]?\s*$`, 'iu'),
    afterFormNoun: letterPattern(
      String.raw`(?<!\p{L})(?:${words(citations.formNouns)})(?:\s+(?:${numberWords}))?\s*[:.]?\s*$`,
      'iu',
    ),
    numberWord: letterPattern(String.raw`(?<!\p{L})(?:${numberWords})\s*[:.]?\s*$`, 'iu'),
    beforeDate: new RegExp(
      String.raw`^\s*[,;]?\s*\(?\s*(?:(?:${words(citations.dateWords)})\s+)?(?=${citations.dayWord}|\d)`,
      'iu',
    ),
    issuerWord: new RegExp(String.raw`^\s*\)?\s*,?\s*${citations.issuerWord}\s+`, 'iu'),
    subjectVerb: letterPattern(String.raw`^\s*,?\s*(?:(?:${aux})\s+)*(?:${verbs})(?!\p{L})`, 'iu'),
    issuingVerb: letterPattern(String.raw`(?<!\p{L})(?:${verbs})(?!\p{L})`, 'iu'),
    positions: wordTable(citations.issuerPositions),
    descriptive: wordTable(citations.descriptiveBodies),
    stops: wordTable(citations.issuerStops),
    areas: wordTable(citations.areaWords),
    titleOpenings: wordTable(citations.titleOpenings),
    titleStops: wordTable(citations.titleStops),
    lawNoun: letterPattern(String.raw`(?<!\p{L})(?:${words(citations.lawNouns)})(?=\s+\p{L})`, 'gu'),
    laws: phraseTable(laws),
    standard: new RegExp(
      String.raw`${escapeWords(citations.standards.noun)}\s+(${citations.standards.pattern})`,
      'giu',
    ),
    standardType: citations.standards.type,
  };
}

function typeAbbreviations(rules: RulePack): Map<string, string> {
  const types = new Map<string, string>();
  for (const type of rules.documentTypes.documentTypes) {
    if (type.symbolWithoutType) continue;
    for (const short of [...type.abbreviations, ...type.partyAbbreviations]) {
      const key = short.toUpperCase();
      if (!types.has(key)) types.set(key, type.names.vi);
    }
  }
  // Typed without marks, "QD" is a decision; where the bare letters are a type of their own they stay it ("DA").
  for (const [key, name] of [...types]) {
    const bare = key.replaceAll('Đ', 'D');
    if (!types.has(bare)) types.set(bare, name);
  }
  return types;
}

function typeNouns(rules: RulePack): [string, string][] {
  const nouns = rules.citations.typeNouns.map((one): [string, string] => [one.noun, one.type]);
  for (const type of rules.documentTypes.documentTypes)
    for (const name of [type.names.vi, ...type.aliases, ...type.abbreviations])
      nouns.push([name, type.names.vi]);
  return nouns;
}

/** Words as alternatives of a pattern, longest first, a blank for any white space. */
export function alternatives(list: readonly string[]): string {
  return [...list]
    .sort((a, b) => b.length - a.length)
    .map(escapeWords)
    .join('|');
}

export function escapeWords(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, String.raw`\s+`);
}
