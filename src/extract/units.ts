import type { Unit, UnitsFile } from '../rules/schemas/units.ts';
import { fold } from '../text/fold.ts';

interface UnitIndex {
  readonly byPrinted: ReadonlyMap<string, Unit>;
  readonly byCode: ReadonlyMap<string, Unit>;
  readonly patterns: readonly { readonly test: RegExp; readonly unit: Unit }[];
}

const cache = new WeakMap<UnitsFile, UnitIndex>();

function indexOf(rules: UnitsFile): UnitIndex {
  const known = cache.get(rules);
  if (known !== undefined) return known;
  const byPrinted = new Map<string, Unit>();
  for (const unit of rules.units)
    for (const printed of [unit.names.vi, ...unit.variants])
      if (!byPrinted.has(fold(printed))) byPrinted.set(fold(printed), unit);
  const index: UnitIndex = {
    byPrinted,
    byCode: new Map(rules.units.map((unit) => [unit.code, unit])),
    patterns: rules.units.flatMap((unit) =>
      unit.patterns.map((source) => ({ test: new RegExp(source, 'u'), unit })),
    ),
  };
  cache.set(rules, index);
  return index;
}

/** The unit that a printed text names; null when it names none that is known. */
export function unitOf(printed: string, rules: UnitsFile): Unit | null {
  const folded = fold(printed);
  if (folded === '') return null;
  const index = indexOf(rules);
  return index.byPrinted.get(folded) ?? index.patterns.find(({ test }) => test.test(folded))?.unit ?? null;
}

export function unitByCode(code: string | null, rules: UnitsFile): Unit | null {
  return code === null ? null : (indexOf(rules).byCode.get(code) ?? null);
}

/** How well a printed unit fits the unit of an indicator: 1 the same, 0.5 interchangeable or unknown, 0 another kind. */
export function unitFit(printed: Unit | null, expected: Unit | null): number {
  if (printed === null || expected === null || printed.generic) return 0.5;
  if (printed.code === expected.code) return 1;
  if (
    printed.interchangeableWith.includes(expected.code) ||
    expected.interchangeableWith.includes(printed.code)
  )
    return 0.9;
  return printed.kind === expected.kind ? 0.4 : 0;
}
