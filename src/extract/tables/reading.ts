import type { Observation } from '../../document/contract/observation.ts';
import type { Period } from '../../document/contract/period.ts';
import type { TableOut } from '../../document/contract/table.ts';
import type { DataTable } from '../../document/outline.ts';
import type { RulePack } from '../../rules/pack.ts';

/** What every part of the table reading needs to know about its table. */
export interface TableContext {
  readonly table: DataTable;
  /** Position in `tables` of the output. */
  readonly index: number;
  readonly period: Period;
  readonly rules: RulePack;
}

export interface TableReading {
  readonly out: TableOut;
  readonly observations: readonly Observation[];
}

export const UNKNOWN_PERIOD: Period = Object.freeze({ type: 'other', start: null, end: null, label: null });
