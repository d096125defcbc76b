import type { Observation } from '../../src/document/contract/observation.ts';
import { extract } from '../../src/extract/extract.ts';
import { lexiconOf } from '../../src/extract/prose/lexicon.ts';
import type { Span } from '../../src/extract/prose/mask.ts';
import { RULES } from '../extract/documents.ts';
import { type Part, structured } from './build.ts';

export const LEXICON = lexiconOf(RULES.prose);

/** What the prose of a document says; the parts stand in its body. */
export function said(...parts: readonly Part[]): Observation[] {
  const { observations } = extract(structured(...parts).value, RULES).value;
  return observations.filter(({ origin }) => origin !== 'table');
}

/** Each fact as "value unit", a stated absence or doubt with its status in front. */
export function facts(...parts: readonly Part[]): string[] {
  return said(...parts).map(({ status, value, unit }) => {
    const figure = `${value ?? '?'} ${unit.raw ?? ''}`.trim();
    return status === 'reported' ? figure : `${status} ${figure}`;
  });
}

/** The only fact of a text. */
export function fact(...parts: readonly Part[]): Observation {
  const all = said(...parts);
  const [only] = all;
  if (only === undefined || all.length > 1) throw new Error(`${all.length} facts, not one`);
  return only;
}

export function whole(text: string): Span {
  return { start: 0, end: text.length };
}
