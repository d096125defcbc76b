import { BOUNDARY_ID } from '../model/stream.ts';
import { isDoubtful } from './evidence.ts';
import type { Item } from './items.ts';
import type { Reading } from './lattice.ts';

/** Items of a clause, its closing mark with it, and how they were read. */
export interface Clause {
  from: number;
  to: number;
  readings: Reading[];
  doubtful: boolean;
}

/** Readings by clause. */
export function clauses(readings: readonly Reading[], items: readonly Item[]): Clause[] {
  const found: Clause[] = [];
  let open: Clause | undefined;
  for (const reading of readings) {
    open ??= { from: reading.span.from, to: reading.span.to, readings: [], doubtful: false };
    open.readings.push(reading);
    open.to = reading.span.to;
    open.doubtful ||= isDoubtful(reading);
    if ((items[reading.span.to - 1] as Item).klass !== BOUNDARY_ID) continue;
    found.push(open);
    open = undefined;
  }
  if (open) found.push(open);
  return found;
}

/** Readings moved along the lattice. */
export function shifted(readings: readonly Reading[], by: number): Reading[] {
  return readings.map(({ span, choice, posteriors }) => ({
    span: { ...span, from: span.from + by, to: span.to + by },
    choice,
    posteriors,
  }));
}
