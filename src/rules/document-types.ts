import { fold } from '../text/fold.ts';
import type { RulePack } from './pack.ts';
import { perPack } from './per-pack.ts';
import type { DocumentType } from './schemas/document-types.ts';

const index = perPack(({ documentTypes: { documentTypes } }) => ({
  byName: new Map(
    documentTypes.flatMap((type) =>
      [type.names.vi, ...type.aliases].map((name) => [fold(name), type] as const),
    ),
  ),
  byAbbreviation: new Map(
    documentTypes.flatMap((type) => type.abbreviations.map((short) => [short, type] as const)),
  ),
  byPartyAbbreviation: new Map(
    documentTypes.flatMap((type) => type.partyAbbreviations.map((short) => [short, type] as const)),
  ),
}));

/** The type of a printed name ("BÁO CÁO", "Quyết định"), compared without marks and case. */
export function documentTypeByName(pack: RulePack, name: string): DocumentType | null {
  return index(pack).byName.get(fold(name)) ?? null;
}

/**
 * The type of an abbreviation in a symbol ("BC" of "33/BC-SNV"). The case counts: CT is a directive, CTr a programme.
 * @param party true for symbols of the Party ("12-CT/TU").
 */
export function documentTypeByAbbreviation(
  pack: RulePack,
  short: string,
  party = false,
): DocumentType | null {
  const { byAbbreviation, byPartyAbbreviation } = index(pack);
  return (party ? byPartyAbbreviation : byAbbreviation).get(short) ?? null;
}
