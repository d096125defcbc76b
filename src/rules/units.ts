import { fold } from '../text/fold.ts';
import type { RulePack } from './pack.ts';
import { perPack } from './per-pack.ts';
import type { Unit } from './schemas/units.ts';

interface UnitIndex {
  readonly byCode: ReadonlyMap<string, Unit>;
  readonly byPrinted: ReadonlyMap<string, Unit>;
  readonly patterns: readonly { readonly pattern: RegExp; readonly unit: Unit }[];
}

const index = perPack((pack): UnitIndex => {
  const { units } = pack.units;
  return {
    byCode: new Map(units.map((unit) => [unit.code, unit])),
    byPrinted: new Map(
      units.flatMap((unit) => [unit.names.vi, ...unit.variants].map((form) => [fold(form), unit] as const)),
    ),
    patterns: units.flatMap((unit) =>
      unit.patterns.map((source) => ({ pattern: new RegExp(source, 'u'), unit })),
    ),
  };
});

export function unitByCode(pack: RulePack, code: string): Unit | null {
  return index(pack).byCode.get(code) ?? null;
}

/** The unit that a unit cell or the words after a number print; null for none that is known. */
export function unitOf(pack: RulePack, printed: string): Unit | null {
  const form = fold(printed);
  if (form === '') return null;
  const { byPrinted, patterns } = index(pack);
  return byPrinted.get(form) ?? patterns.find(({ pattern }) => pattern.test(form))?.unit ?? null;
}

/** A value in the unit that its unit is a multiple of: 1,5 tỷ đồng is 1500 triệu đồng. */
export function inReferenceUnit(
  unit: Unit,
  value: number,
): { readonly unit: string; readonly value: number } {
  if (unit.multipleOf === null) return { unit: unit.code, value };
  return { unit: unit.multipleOf.unit, value: value * unit.multipleOf.factor };
}
