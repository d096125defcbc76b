import type { IssuerLevel } from '../../document/contract/report.ts';
import type { Province } from '../../rules/schemas/places.ts';
import { fold } from '../../text/fold.ts';
import { opensWith } from '../../text/words.ts';
import type { BodyName } from '../citations/bodies.ts';
import type { HeadContext } from './context.ts';

/** An issuer with what its name says of its area. */
export interface NamedIssuer {
  readonly name: string;
  readonly known: BodyName | null;
  readonly areaWord: string | null;
  readonly place: string | null;
}

/** The level of the issuing body; null for central bodies and where nothing tells. */
export function levelOf(
  issuer: NamedIssuer,
  province: Province | null,
  context: HeadContext,
): IssuerLevel | null {
  const { rules } = context;
  const area = areaLevel(issuer, province, context);
  const body = issuer.known?.body ?? null;
  if (body?.code === rules.head.governingBody) return area;
  const levels = body?.levels.filter(isLocal) ?? [];
  if (levels.length === 1) return levels[0] ?? null;
  if (area !== null && area !== 'province' && (levels.length === 0 || levels.includes(area))) return area;
  if (levels.includes('department')) return 'department';
  if (levels.length > 0) return area !== null && levels.includes(area) ? area : null;
  const folded = fold(issuer.name);
  const unknown = rules.head.unknownBodies.find(({ words }) =>
    words.some((word) => opensWith(folded, fold(word))),
  );
  return unknown?.level ?? null;
}

/** A city is a district unless the province itself is that city. */
export function areaLevel(
  issuer: Pick<NamedIssuer, 'areaWord' | 'place'>,
  province: Province | null,
  context: HeadContext,
): 'province' | 'district' | 'commune' | null {
  const { areaWord, place } = issuer;
  if (areaWord === null) return null;
  const level = context.rules.head.areaLevels.find(({ words }) =>
    words.some((word) => fold(word) === fold(areaWord)),
  );
  const isProvince =
    province !== null && province.type === 'city' && place !== null && isNameOf(place, province);
  return level?.level === 'district' && isProvince ? 'province' : (level?.level ?? null);
}

function isNameOf(place: string, province: Province): boolean {
  return [province.name, ...province.variants].some((name) => fold(name) === fold(place));
}

function isLocal(level: string): level is IssuerLevel {
  return level === 'province' || level === 'department' || level === 'district' || level === 'commune';
}
