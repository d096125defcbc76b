import type { Extraction } from '../document/contract/extraction.ts';
import type { Pipeline } from '../pipeline.ts';
import type { CatalogueReport } from './catalogue-rows.ts';
import type { CrossCheck } from './cross-check.ts';
import type { Measure, Measured } from './measure.ts';
import { scoreIndicatorRows } from './measures/indicators.ts';
import type { Sample } from './samples.ts';
import { combine, score } from './score.ts';

export interface Evaluated {
  readonly group: Sample['group'];
  readonly id: string;
  readonly carrier: string;
  readonly measured: Measured;
  readonly extraction: Extraction;
  /** Null for a report of which only the indicators are known. */
  readonly sample: Sample | null;
  /** Where the reference scorer counts differently. */
  readonly differences: readonly string[];
}

export interface Setup {
  readonly pipeline: Pipeline;
  readonly measures: readonly Measure[];
  readonly catalogue: readonly CatalogueReport[];
  readonly crossCheck: CrossCheck | null;
}

/** Extracts a sample and holds it against what is expected, and against the catalogue where that knows its rows. */
export async function evaluateSample(sample: Sample, setup: Setup): Promise<Evaluated> {
  const { extraction } = await setup.pipeline.file(sample.path);
  const own = score(sample.expected, extraction, setup.measures);
  const known = setup.catalogue.find((report) => sample.group === 'shared' && report.id === sample.id);
  const measured = known === undefined ? own : combine([own, scoreIndicatorRows(known.rows, extraction)]);
  const differences = (await setup.crossCheck?.(sample.expectedPath, extraction, own.scores)) ?? [];
  const { group, id, carrier } = sample;
  return { group, id, carrier, measured, extraction, sample, differences };
}

/** Extracts a report of which only the catalogue knows the rows. */
export async function evaluateCatalogue(report: CatalogueReport, setup: Setup): Promise<Evaluated> {
  const { extraction } = await setup.pipeline.file(report.path);
  const measured = scoreIndicatorRows(report.rows, extraction);
  return {
    group: 'shared',
    id: report.id,
    carrier: 'txt',
    measured,
    extraction,
    sample: null,
    differences: [],
  };
}
