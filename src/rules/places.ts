import type { Area } from '../document/contract/report.ts';
import { fold } from '../text/fold.ts';
import type { RulePack } from './pack.ts';
import { perPack } from './per-pack.ts';
import type { Province } from './schemas/places.ts';
import { dayAfter, validOn } from './validity.ts';

const byName = perPack(({ places }) =>
  Map.groupBy(
    places.provinces.flatMap((province) =>
      [province.name, ...province.variants].map((name) => ({ key: fold(name), province })),
    ),
    ({ key }) => key,
  ),
);

const prefixes = perPack(({ places }) =>
  places.prefixes.map((prefix) => `${fold(prefix)} `).sort((a, b) => b.length - a.length),
);

/**
 * The province of a name ("tỉnh Bắc Kạn", "TP. Hồ Chí Minh") on a day; where no unit of the name stands on that day,
 * the one that stood last before it or else the first after it, for offices close their books late and take a new
 * name early. Null for a name that is none.
 * @param onDate "2023-11-25", also "2023-11" or "2023"; null for the units of today.
 */
export function provinceByName(pack: RulePack, name: string, onDate: string | null): Province | null {
  const names = byName(pack);
  const folded = fold(name);
  const found = (names.get(folded) ?? names.get(bareName(pack, folded)) ?? []).map(
    ({ province }) => province,
  );
  return onDate === null
    ? (found.find(({ validTo }) => validTo === null) ?? latest(found))
    : standing(found, onDate);
}

/** The province that a code means on a day; null where it means none on that very day. */
export function provinceByCode(pack: RulePack, code: string, onDate: string): Province | null {
  return (
    pack.places.provinces.find((province) => province.code === code && validOn(province, onDate)) ?? null
  );
}

/** The unit that took over from a province; null where it still stands. */
export function successorOf(pack: RulePack, province: Province): Province | null {
  if (province.validTo === null || province.successor === null) return null;
  return provinceByCode(pack, province.successor, dayAfter(province.validTo));
}

/** A province as the output contract gives it. */
export function areaOf(pack: RulePack, province: Province): Area {
  const { code, name, validFrom, validTo } = province;
  const successor = successorOf(pack, province);
  return {
    code,
    name,
    validFrom,
    validTo,
    successor: successor === null ? null : { code: successor.code, name: successor.name },
  };
}

/** A folded name without "tinh", "thanh pho" before it. */
function bareName(pack: RulePack, folded: string): string {
  const prefix = prefixes(pack).find((start) => folded.startsWith(start)) ?? '';
  return folded.slice(prefix.length);
}

function standing(found: readonly Province[], day: string): Province | null {
  const now = found.find((province) => validOn(province, day));
  if (now !== undefined) return now;
  return latest(found.filter(({ validTo }) => validTo !== null && validTo < day)) ?? found[0] ?? null;
}

function latest(found: readonly Province[]): Province | null {
  return [...found].sort((a, b) => (a.validTo ?? '').localeCompare(b.validTo ?? '')).at(-1) ?? null;
}
