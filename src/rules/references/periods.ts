import { wordingSlots } from '../period-wording.ts';
import { mustBeKnown, type ReferenceCheck } from '../reference.ts';

const SLOTS = new Set(['month', 'quarter', 'year', 'yearFrom', 'yearTo']);

/** Wordings of periods use the slots that readers fill. */
export const checkPeriods: ReferenceCheck = (pack) =>
  pack.periods.periods.flatMap((kind, at) =>
    kind.wordings.flatMap((wording, index) =>
      wordingSlots(wording).flatMap((slot) =>
        mustBeKnown({ key: 'periods', path: ['periods', at, 'wordings', index] }, slot, SLOTS),
      ),
    ),
  );
