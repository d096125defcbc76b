import type { Observation } from '../../document/contract/observation.ts';
import { expectedRows } from '../expected.ts';
import { foldKey } from '../keys.ts';
import type { Measure, Measured } from '../measure.ts';
import { alignRows, type Labelled, rowsOf } from '../row-alignment.ts';
import { pairFacts } from './prose.ts';

/** A row or fact with the code that the reader gave it (null: none) and the one that was found. */
interface Mapping {
  readonly name: string;
  readonly expected: string | null;
  readonly found: string | null;
}

/** Indicator codes of rows and facts for which the reader has stated one (or stated that there is none). */
export const indicators: Measure = (expected, extraction) => {
  const rows = expectedRows(expected).filter((row) => row.indicator !== undefined);
  const facts = expected.narrative.filter((fact) => fact.indicator !== undefined);
  const candidates = extraction.observations
    .filter((observation) => observation.origin !== 'table')
    .map((observation) => ({ observation, text: foldKey(observation.evidence.text) }));
  const pairs = pairFacts(facts, candidates);
  const factMappings = facts.map((fact) => mapping(fact, pairs.get(fact)?.observation));
  return judge([...rowMappings(rows, extraction), ...factMappings]);
};

/** Rows of a report, each with its code, held against the rows that were extracted. */
export function scoreIndicatorRows(
  rows: readonly (Labelled & { readonly indicator?: string | null | undefined })[],
  extraction: Parameters<Measure>[1],
): Measured {
  return judge(rowMappings(rows, extraction));
}

function rowMappings(
  rows: readonly (Labelled & { readonly indicator?: string | null | undefined })[],
  extraction: Parameters<Measure>[1],
): readonly Mapping[] {
  const out = rowsOf(extraction);
  const pairs = alignRows(rows, out);
  return rows.map((row, i) => ({
    name: `${row.stt ?? ''} ${row.label ?? ''}`,
    expected: row.indicator ?? null,
    found: out[pairs.get(i) ?? -1]?.indicator ?? null,
  }));
}

function mapping(
  fact: { readonly label?: string | null | undefined; readonly indicator?: string | null | undefined },
  observation: Observation | undefined,
): Mapping {
  return {
    name: fact.label ?? '',
    expected: fact.indicator ?? null,
    found: observation?.indicator ?? null,
  };
}

function judge(mappings: readonly Mapping[]): Measured {
  if (mappings.length === 0) return { scores: {}, misses: [] };
  const coded = mappings.filter((one) => one.expected !== null);
  const right = coded.filter((one) => one.found === one.expected);
  const wrong = mappings.filter((one) => one.found !== null && one.found !== one.expected);
  return {
    scores: {
      'indicators.mapped': { right: right.length, of: coded.length },
      'indicators.wrong': { mistakes: wrong.length },
    },
    misses: mappings
      .filter((one) => one.found !== one.expected)
      .map((one) => `indicator: ${one.name}: expected ${one.expected}, found ${one.found}`),
  };
}
