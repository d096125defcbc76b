import type { Triage } from '../triage/judge.ts';

/** A stretch of a unit set in one font. */
export interface TextRun {
  /** Offsets into the text of the unit. */
  readonly start: number;
  readonly end: number;
  /** Null where the carrier names none. */
  readonly font: string | null;
}

/** What is rewritten as one text: a paragraph, a cell, some lines of a text file. */
export interface TextUnit {
  readonly text: string;
  /** Null where the carrier has no pages. */
  readonly page: number | null;
  /** In order; together they cover the text. */
  readonly runs: readonly TextRun[];
  /** A cell: its text does not go on in the next unit. */
  readonly cell: boolean;
}

/** Neighbouring units that are judged together: a page, or some hundred words where there are no pages. */
export interface Scope {
  /** Half-open range of units. */
  readonly first: number;
  readonly end: number;
}

/** Text that only the language model can make right. */
export function isRestorable(state: Triage['state']): boolean {
  return state === 'stripped' || state === 'damaged';
}

export interface JudgedScope extends Scope {
  /** What is done with the scope; may differ from its own triage where the whole text speaks clearly. */
  readonly state: Triage['state'];
  readonly triage: Triage;
}
