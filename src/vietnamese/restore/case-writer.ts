import type { LanguageModel } from '../model/language-model.ts';
import { syllableKey } from '../model/syllable-key.ts';
import { WordKind } from '../model/word-kind.ts';
import { type CaseForm, caseForm, inForm } from './case-form.ts';

/** A decoded word and where it stands. */
export interface Chosen {
  raw: string;
  word: number;
  second: number;
  line: number;
  opening: boolean;
  shouted: boolean;
  /** The raw letters were damaged, so their case may be too. */
  damaged: boolean;
}

/** Capitals that differ from their small letters in size only, which an engine confuses. */
const SAME_SHAPE = /^[COSVXZWKPU]/u;
/** How often an engine reads such a small letter as a capital. */
const RAISED = 0.006;

/** Writes decoded words in the case of their source, mending the case where damage has spoilt it. */
export class CaseWriter {
  private readonly model: LanguageModel;

  constructor(model: LanguageModel) {
    this.model = model;
  }

  /** Texts of the words, in order. */
  write(chosen: readonly Chosen[]): string[] {
    const forms = chosen.map((entry) => caseForm(entry.raw));
    return chosen.map((entry, at) => this.one(entry, this.formOf(chosen, forms, at)));
  }

  private one(entry: Chosen, form: CaseForm): string {
    const { words, kinds } = this.model;
    const kind = kinds[entry.word];
    if (kind === WordKind.klass) return entry.raw;
    const word = words[entry.word] as string;
    // The raw spelling stays where it differs only in where the tone stands (hoà, hòa).
    if (entry.second < 0 && syllableKey(entry.raw) === word) {
      if (!entry.damaged || caseForm(entry.raw) === form) return entry.raw;
      return inForm(entry.raw.toLowerCase(), kind === WordKind.abbreviation ? 'upper' : form);
    }
    const text = kind === WordKind.abbreviation && form !== 'lower' ? word.toUpperCase() : inForm(word, form);
    if (entry.second < 0) return text;
    return `${text} ${inForm(words[entry.second] as string, form === 'upper' ? 'upper' : 'lower')}`;
  }

  private formOf(chosen: readonly Chosen[], forms: readonly CaseForm[], at: number): CaseForm {
    const entry = chosen[at] as Chosen;
    const form = forms[at] as CaseForm;
    if (!entry.damaged) return form;
    if (entry.shouted) return form === 'lower' && entry.raw.length > 2 ? 'lower' : 'upper';
    if (this.model.kinds[entry.word] === WordKind.abbreviation) return form === 'lower' ? 'lower' : 'upper';
    if (form === 'none') return 'lower';
    if (form === 'mixed') return mixedForm(entry.raw);
    if (form === 'upper') {
      if (this.inCapitals(chosen, forms, at)) return 'upper';
      return 'title';
    }
    // A small l is read as a capital I everywhere; a word that begins with l was never written Iy.
    if (form === 'title' && entry.raw[0] === 'I' && this.model.words[entry.word]?.[0] === 'l') return 'lower';
    if (form === 'title' && !entry.opening && SAME_SHAPE.test(entry.raw)) {
      const title = (this.model.titles[entry.word] as number) / 255;
      if (title < RAISED * (1 - title)) return 'lower';
    }
    return form;
  }

  /** True if the nearest words of the line are in capitals as well. */
  private inCapitals(chosen: readonly Chosen[], forms: readonly CaseForm[], at: number): boolean {
    const line = (chosen[at] as Chosen).line;
    const beside = [at - 1, at + 1].filter((i) => chosen[i]?.line === line);
    return beside.some(
      (i) => forms[i] === 'upper' && this.model.kinds[(chosen[i] as Chosen).word] !== WordKind.abbreviation,
    );
  }
}

function mixedForm(raw: string): CaseForm {
  const upper = raw.match(/\p{Lu}/gu)?.length ?? 0;
  const lower = raw.match(/\p{Ll}/gu)?.length ?? 0;
  if (upper > lower && upper >= 3) return 'upper';
  return /^[^\p{L}]*\p{Lu}/u.test(raw) ? 'title' : 'lower';
}
