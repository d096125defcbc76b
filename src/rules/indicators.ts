import type { RulePack } from './pack.ts';
import { perPack } from './per-pack.ts';
import type { Indicator } from './schemas/indicators.ts';

interface IndicatorIndex {
  readonly all: readonly Indicator[];
  readonly byCode: ReadonlyMap<string, Indicator>;
  readonly byParent: ReadonlyMap<string, readonly Indicator[]>;
}

const index = perPack((pack): IndicatorIndex => {
  const all = pack.indicators.flatMap((file) => file.indicators);
  return {
    all,
    byCode: new Map(all.map((indicator) => [indicator.code, indicator])),
    byParent: Map.groupBy(all, (indicator) => indicator.parent ?? ''),
  };
});

/** Every entry of the catalogue, sections and groups too, in the order of the files. */
export function allIndicators(pack: RulePack): readonly Indicator[] {
  return index(pack).all;
}

export function indicatorByCode(pack: RulePack, code: string): Indicator | null {
  return index(pack).byCode.get(code) ?? null;
}

export function childrenOf(pack: RulePack, code: string): readonly Indicator[] {
  return index(pack).byParent.get(code) ?? [];
}

/** The entries above an entry, its section first. */
export function ancestorsOf(pack: RulePack, code: string): readonly Indicator[] {
  const parent = indicatorByCode(pack, indicatorByCode(pack, code)?.parent ?? '');
  return parent === null ? [] : [...ancestorsOf(pack, parent.code), parent];
}

/** The Vietnamese name and every other wording that forms print. */
export function wordingsOf(indicator: Indicator): readonly string[] {
  return [indicator.names.vi, ...indicator.aliases];
}
