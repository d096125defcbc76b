import { fold } from '../text/fold.ts';
import type { RulePack } from './pack.ts';
import { perPack } from './per-pack.ts';
import type { Body, InnerUnit } from './schemas/bodies.ts';
import { validOn } from './validity.ts';

const index = perPack(({ bodies: { bodies, innerUnits } }) => ({
  byCode: new Map(bodies.map((body) => [body.code, body])),
  byAbbreviation: Map.groupBy(
    bodies.flatMap((body) => body.abbreviations.map((short) => ({ short, body }))),
    ({ short }) => short,
  ),
  names: bodies
    .flatMap((body) => [body.names.vi, ...body.aliases].map((name) => ({ key: fold(name), body })))
    .sort((a, b) => b.key.length - a.key.length),
  units: new Map(innerUnits.flatMap((unit) => unit.abbreviations.map((short) => [short, unit] as const))),
}));

/**
 * The bodies that an abbreviation may stand for ("UBND", "BDT"), those that stand on the day first.
 * @param onDate "2025-04-29" or reduced; null where unknown.
 */
export function bodiesByAbbreviation(pack: RulePack, short: string, onDate: string | null): readonly Body[] {
  const found = (index(pack).byAbbreviation.get(short) ?? []).map(({ body }) => body);
  if (onDate === null) return found;
  return [...found].sort((a, b) => Number(validOn(b, onDate)) - Number(validOn(a, onDate)));
}

/** The body whose name begins a text ("Sở Nội vụ tỉnh …"); the longest name wins. Null where none does. */
export function bodyByName(pack: RulePack, text: string): Body | null {
  const folded = `${fold(text)} `;
  return index(pack).names.find(({ key }) => folded.startsWith(`${key} `))?.body ?? null;
}

/** The bodies that took over from a body. */
export function successorsOf(pack: RulePack, body: Body): readonly Body[] {
  const { byCode } = index(pack);
  return body.successors.flatMap((code) => byCode.get(code) ?? []);
}

/** The unit inside a body that stands at the end of a symbol ("CCHC" of "212/SNV-CCHC"). */
export function innerUnitByAbbreviation(pack: RulePack, short: string): InnerUnit | null {
  return index(pack).units.get(short) ?? null;
}
