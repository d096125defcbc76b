import type { Evidence } from '../document/contract/evidence.ts';
import type { Extraction } from '../document/contract/extraction.ts';

/**
 * What must hold in every extraction whatever the report says, beyond what a schema can state: ids are unique,
 * findings name observations that exist, evidence points into the tables that are there, what is reported has an answer
 * in figures or words, and its printed text stands in its evidence.
 * @returns one line for each break.
 */
export function invariantBreaks(extraction: Extraction): readonly string[] {
  const ids = new Set(extraction.observations.map((one) => one.id));
  return [
    ...(ids.size < extraction.observations.length ? ['two observations have one id'] : []),
    ...extraction.findings.flatMap((finding) =>
      finding.observations
        .filter((id) => !ids.has(id))
        .map((id) => `${finding.code} names ${id}, which is not there`),
    ),
    ...extraction.observations.flatMap((one) => [
      ...(one.status === 'reported' && one.value === null && one.valueText === null
        ? [`${one.id} is reported without an answer`]
        : []),
      ...(one.valueText !== null && !one.evidence.text.includes(one.valueText)
        ? [`${one.id} prints “${one.valueText}”, which its evidence does not hold`]
        : []),
      ...evidenceBreaks(one.id, one.evidence, extraction),
    ]),
    ...extraction.citations.flatMap((one, i) => evidenceBreaks(`citation ${i}`, one.evidence, extraction)),
  ];
}

function evidenceBreaks(name: string, evidence: Evidence, { tables }: Extraction): readonly string[] {
  const breaks: string[] = [];
  if (evidence.end < evidence.start) breaks.push(`${name}: evidence ends before it starts`);
  if (evidence.text.trim() === '') breaks.push(`${name}: evidence is empty`);
  const table = evidence.table === null ? null : tables[evidence.table];
  if (table === undefined) breaks.push(`${name}: evidence names table ${evidence.table}, which is not there`);
  if (table && evidence.row !== null && table.rows[evidence.row] === undefined)
    breaks.push(`${name}: evidence names row ${evidence.row}, which is not there`);
  return breaks;
}
