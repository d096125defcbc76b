import type { Citation } from '../document/contract/citation.ts';
import type { Observation } from '../document/contract/observation.ts';
import type { ReportHead } from '../document/contract/report.ts';
import type { TableOut } from '../document/contract/table.ts';

/** What the extract step has read: positions of tables and rows are those that the evidence names. */
export interface CheckInput {
  readonly report: ReportHead;
  readonly tables: readonly TableOut[];
  readonly observations: readonly Observation[];
  readonly citations: readonly Citation[];
}
