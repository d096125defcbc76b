import type { Citation } from '../document/contract/citation.ts';
import type { Observation } from '../document/contract/observation.ts';
import type { ReportHead } from '../document/contract/report.ts';
import type { TableOut } from '../document/contract/table.ts';
import type { Outline } from '../document/outline.ts';
import { type Result, result } from '../document/result.ts';
import type { RulePack } from '../rules/pack.ts';
import { readCitations } from './citations/citations.ts';
import { readHead } from './head/head.ts';
import { readFacts } from './prose/facts.ts';
import { observationsOf } from './prose/observations.ts';
import { patternsOf } from './prose/patterns.ts';
import { rebuildTables } from './rebuild/rebuild.ts';
import { UNKNOWN_PERIOD } from './tables/reading.ts';
import { readTables } from './tables/tables.ts';

/** What a report says, before anything is checked. */
export interface Extracted {
  readonly report: ReportHead;
  readonly tables: TableOut[];
  /** Table rows first, then prose in reading order, then footnotes. */
  readonly observations: Observation[];
  readonly citations: Citation[];
}

/** Reads the report's head, tables, prose and citations. Never fails: what is missing is null and said so. */
export function extract(structured: Outline, rules: RulePack): Result<Extracted> {
  const outline = rebuildTables(structured, rules);
  const head = readHead(outline, rules);
  const period = head.value.period;
  const { citations, spans } = readCitations(outline, rules);
  const { tables, observations } = readTables(outline, period, rules);
  const facts = readFacts(outline, (passage) => spans.get(passage) ?? [], period, rules);
  const prose = observationsOf(facts, outline, patternsOf(rules), period ?? UNKNOWN_PERIOD, rules);
  return result(
    { report: head.value, tables, observations: [...observations, ...prose], citations },
    head.messages,
  );
}
