import type { RulePack } from '../rules/pack.ts';
import { fold } from '../text/fold.ts';
import { type WordList, wordList } from '../text/words.ts';

/** The word lists of rules/layout and rules/table-forms, folded once for a document. */
export interface StructureWords {
  readonly emblem: WordList;
  readonly numberLine: WordList;
  readonly basis: WordList;
  readonly recipients: WordList;
  readonly capacityMarks: readonly string[];
  readonly positions: WordList;
  readonly signingBodies: WordList;
  readonly signatureNoise: WordList;
  readonly annex: WordList;
  readonly caption: WordList;
  readonly documentTypes: WordList;
  readonly bullets: readonly string[];
  readonly parts: readonly string[];
  readonly partMarks: WordList;
  readonly totals: WordList;
  readonly numberingRow: WordList;
  readonly frameMarks: WordList;
  readonly numbered: WordList;
}

const cache = new WeakMap<object, StructureWords>();

export function structureWords(rules: RulePack): StructureWords {
  const known = cache.get(rules.layout);
  if (known !== undefined) return known;
  const { layout, tableForms } = rules;
  const words: StructureWords = {
    emblem: wordList(layout.emblem),
    numberLine: wordList(layout.numberLine),
    basis: wordList(layout.basisOpenings),
    recipients: wordList(layout.recipientsOpenings),
    capacityMarks: layout.capacities.map((capacity) => fold(capacity.mark)),
    positions: wordList(layout.positions),
    signingBodies: wordList(layout.signingBodies),
    signatureNoise: wordList(layout.signatureNoise),
    annex: wordList(layout.annexOpenings),
    caption: wordList(layout.captionOpenings),
    documentTypes: wordList(rules.documentTypes.documentTypes.map((type) => type.names.vi)),
    bullets: layout.bullets,
    parts: layout.partOpenings,
    partMarks: wordList(tableForms.partMarks),
    totals: wordList(tableForms.totalLabels),
    numberingRow: wordList(tableForms.numberingRowWords),
    frameMarks: wordList(tableForms.frameMarks),
    numbered: wordList(layout.numberedWords),
  };
  cache.set(rules.layout, words);
  return words;
}
