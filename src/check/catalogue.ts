import { allIndicators } from '../rules/indicators.ts';
import type { RulePack } from '../rules/pack.ts';
import { perPack } from '../rules/per-pack.ts';
import type { UnitKind } from '../rules/schemas/units.ts';
import { inReferenceUnit, unitByCode, unitOf } from '../rules/units.ts';

/** What the indicators of the catalogue say of each other. */
export interface Relations {
  /** A relation whose severity is less than "error" has known exceptions. */
  readonly atMost: readonly { part: string; whole: string; soft: boolean }[];
  readonly sums: readonly { whole: string; parts: readonly string[]; soft: boolean }[];
  readonly ratios: readonly { rate: string; numerator: string; denominator: string; soft: boolean }[];
  readonly decreases: readonly { rate: string; from: string; to: string }[];
}

export const relationsOf: (rules: RulePack) => Relations = perPack((rules) => {
  const indicators = allIndicators(rules);
  const formulas = indicators.flatMap(({ code, formula }) => (formula === null ? [] : [{ code, formula }]));
  return {
    atMost: indicators.flatMap(({ code, atMost }) =>
      atMost.map(({ indicator, severity }) => ({ part: code, whole: indicator, soft: severity !== 'error' })),
    ),
    sums: formulas.flatMap(({ code, formula }) =>
      formula.op === 'sum' ? [{ whole: code, parts: formula.parts, soft: formula.severity !== 'error' }] : [],
    ),
    ratios: formulas.flatMap(({ code, formula: f }) =>
      f.op === 'percent'
        ? [{ rate: code, numerator: f.numerator, denominator: f.denominator, soft: f.severity !== 'error' }]
        : [],
    ),
    decreases: formulas.flatMap(({ code, formula }) =>
      formula.op === 'decrease' ? [{ rate: code, from: formula.from, to: formula.to }] : [],
    ),
  };
});

export function unitKind(rules: RulePack, code: string | null): UnitKind | null {
  return code === null ? null : (unitByCode(rules, code)?.kind ?? null);
}

/** Code of a unit as printed; null for an unknown one. */
export function unitCode(rules: RulePack, printed: string | null): string | null {
  return printed === null ? null : (unitOf(rules, printed)?.code ?? null);
}

export interface BaseValue {
  readonly unit: string | null;
  readonly value: number;
}

/** A value in the unit that its unit is a multiple of, so that money of two scales can be compared. */
export function toBase(rules: RulePack, value: number, code: string | null): BaseValue {
  const unit = code === null ? null : unitByCode(rules, code);
  return unit === null ? { unit: code, value } : inReferenceUnit(unit, value);
}
