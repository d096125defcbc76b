import type { Extraction } from '../document/contract/extraction.ts';
import type { Observation } from '../document/contract/observation.ts';

/**
 * What every line says of the report around its observation, so that a line can be read alone. `period` of the
 * observation is the time of the figure, `reportPeriod` the time of the report.
 */
export interface ObservationContext {
  readonly documentId: string;
  readonly fileName: string;
  readonly issuer: string | null;
  readonly issuerLevel: Extraction['report']['issuer']['level'];
  readonly areaCode: string | null;
  readonly areaName: string | null;
  readonly reportPeriod: Extraction['report']['period'];
}

export type ObservationLine = ObservationContext & Observation;

/** One line for each observation, mapped or not, in the order of the report; empty text where there is none. */
export function observationLines(extraction: Extraction): string {
  const context = contextOf(extraction);
  return extraction.observations
    .map((observation) => `${JSON.stringify({ ...context, ...observation } satisfies ObservationLine)}\n`)
    .join('');
}

function contextOf({ document, report }: Extraction): ObservationContext {
  return {
    documentId: document.id,
    fileName: document.fileName,
    issuer: report.issuer.name,
    issuerLevel: report.issuer.level,
    areaCode: report.area?.code ?? null,
    areaName: report.area?.name ?? null,
    reportPeriod: report.period,
  };
}
