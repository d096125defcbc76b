import type { Extraction } from '../document/contract/extraction.ts';
import type { Expected } from './expected.ts';
import type { Measure, Measured } from './measure.ts';
import { cells } from './measures/cells.ts';
import { citations } from './measures/citations.ts';
import { findingsMeasure } from './measures/findings.ts';
import { indicators } from './measures/indicators.ts';
import { metadata } from './measures/metadata.ts';
import { prose } from './measures/prose.ts';
import { rows } from './measures/rows.ts';

/** Every measure, in the order of the scores file. */
export function allMeasures(checkCodes: ReadonlySet<string>): readonly Measure[] {
  return [rows, cells, prose, citations, metadata, indicators, findingsMeasure(checkCodes)];
}

/** Holds an extraction against what was expected, by every measure. */
export function score(expected: Expected, extraction: Extraction, measures: readonly Measure[]): Measured {
  return combine(measures.map((measure) => measure(expected, extraction)));
}

export function combine(parts: readonly Measured[]): Measured {
  return {
    scores: Object.assign({}, ...parts.map((part) => part.scores)),
    misses: parts.flatMap((part) => part.misses),
  };
}
