import { stripMarks } from '../model/syllable-key.ts';
import { caseForm } from './case-form.ts';

/** What was done to a token. */
export type Operation = 'marks' | 'letters' | 'case' | 'split' | 'joined' | 'code';

/** A token of a line and what became of it. Offsets count UTF-16 units of the raw line. */
export interface RestoredToken {
  raw: string;
  result: string;
  start: number;
  end: number;
  operations: Operation[];
  /** Probability of the chosen word given the whole stretch, 0 to 1. */
  posterior: number;
  /** Other words with their posteriors, most probable first. */
  alternatives: { text: string; posterior: number }[];
  /** Posterior of the chosen word less that of the next. */
  margin: number;
  /** The margin is too small to trust the result. */
  flagged: boolean;
}

export interface RestoredLine {
  text: string;
  tokens: RestoredToken[];
}

/** A token as it stands. */
export function blankToken(raw: string, start: number, end: number): RestoredToken {
  return {
    raw,
    result: raw,
    start,
    end,
    operations: [],
    posterior: 1,
    alternatives: [],
    margin: 1,
    flagged: false,
  };
}

/** What turned a raw token into its result. */
export function operationsOf(raw: string, result: string): Operation[] {
  if (raw === result) return [];
  const operations: Operation[] = [];
  const [a, b] = [stripMarks(raw), stripMarks(result)];
  const sameLetters = a === b || a.toLowerCase() === b.toLowerCase();
  if (!sameLetters) operations.push('letters');
  else if (raw.toLowerCase() !== result.toLowerCase()) operations.push('marks');
  if (a !== b && caseForm(raw) !== caseForm(result)) operations.push('case');
  if (result.includes(' ') && !raw.includes(' ')) operations.push('split');
  if (raw.includes(' ') && !result.includes(' ')) operations.push('joined');
  return operations;
}

/** The line with its tokens replaced. */
export function rebuild(line: string, tokens: RestoredToken[]): RestoredLine {
  let text = '';
  let at = 0;
  for (const token of tokens) {
    text += line.slice(at, token.start) + token.result;
    at = token.end;
  }
  return { text: text + line.slice(at), tokens };
}
