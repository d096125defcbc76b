import type { Observation } from '../../document/contract/observation.ts';
import type { Period } from '../../document/contract/period.ts';
import type { TableOut } from '../../document/contract/table.ts';
import type { Outline } from '../../document/outline.ts';
import type { RulePack } from '../../rules/pack.ts';
import { readIndicatorTable } from './indicator-table.ts';
import { readMatrixTable } from './matrix-table.ts';
import { type TableContext, type TableReading, UNKNOWN_PERIOD } from './reading.ts';

/** All tables of the outline with their observations. `period` is that of the report. */
export function readTables(
  outline: Outline,
  period: Period | null,
  rules: RulePack,
): { tables: TableOut[]; observations: Observation[] } {
  const readings = outline.tables.map((table, index) => {
    const context: TableContext = { table, index, period: period ?? UNKNOWN_PERIOD, rules };
    return readByLayout(context);
  });
  return {
    tables: readings.map((reading) => reading.out),
    observations: readings.flatMap((reading) => [...reading.observations]),
  };
}

/** A table of no known layout gives its rows all the same: nothing printed is lost. */
function readByLayout(context: TableContext): TableReading {
  return context.table.layout === 'matrix' ? readMatrixTable(context) : readIndicatorTable(context);
}
