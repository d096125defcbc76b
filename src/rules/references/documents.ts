import { below, mustBeKnown, mustBeUnique, type ReferenceCheck } from '../reference.ts';

/** Codes and abbreviations of document types are unique. */
export const checkDocumentTypes: ReferenceCheck = (pack) => {
  const types = pack.documentTypes.documentTypes.map((type, position) => ({
    type,
    place: { key: 'documentTypes' as const, path: ['documentTypes', position] },
  }));
  const named = (field: 'abbreviations' | 'partyAbbreviations' | 'aliases') =>
    mustBeUnique(
      types.flatMap(({ type, place }) =>
        type[field].map((name, index) => ({ name, place: below(place, field, index) })),
      ),
    );
  return [
    ...mustBeUnique(types.map(({ type, place }) => ({ name: type.code, place: below(place, 'code') }))),
    ...named('abbreviations'),
    ...named('partyAbbreviations'),
    ...named('aliases'),
  ];
};

/** Codes of bodies are unique and successors exist; abbreviations may be shared. */
export const checkBodies: ReferenceCheck = (pack) => {
  const bodies = pack.bodies.bodies.map((body, position) => ({
    body,
    place: { key: 'bodies' as const, path: ['bodies', position] },
  }));
  const codes = new Set(bodies.map(({ body }) => body.code));
  return [
    ...mustBeUnique(bodies.map(({ body, place }) => ({ name: body.code, place: below(place, 'code') }))),
    ...bodies.flatMap(({ body, place }) =>
      body.successors.flatMap((code, index) => mustBeKnown(below(place, 'successors', index), code, codes)),
    ),
    ...mustBeUnique(
      pack.abbreviations.abbreviations.map(({ short }, position) => ({
        name: short,
        place: { key: 'abbreviations' as const, path: ['abbreviations', position, 'short'] },
      })),
    ),
  ];
};
