import { fold } from '../../text/fold.ts';
import {
  below,
  mustBeKnown,
  mustBeUnique,
  mustCompile,
  type Place,
  type ReferenceCheck,
} from '../reference.ts';

/** Codes and printed forms of units are unique, references exist, patterns are regular expressions. */
export const checkUnits: ReferenceCheck = (pack) => {
  const { units } = pack.units;
  const codes = new Set(units.map((unit) => unit.code));
  const place = (position: number): Place => ({ key: 'units', path: ['units', position] });
  return [
    ...mustBeUnique(units.map((unit, at) => ({ name: unit.code, place: below(place(at), 'code') }))),
    ...mustBeUnique(
      units.flatMap((unit, at) => {
        const printed = [
          { name: fold(unit.names.vi), place: below(place(at), 'names', 'vi') },
          ...unit.variants.map((name, index) => ({
            name: fold(name),
            place: below(place(at), 'variants', index),
          })),
        ];
        // A unit may list two spellings of one printed form; only another unit's claim is a conflict.
        return [...new Map(printed.map((form) => [form.name, form])).values()];
      }),
    ),
    ...units.flatMap((unit, at) => [
      ...mustBeKnown(below(place(at), 'multipleOf', 'unit'), unit.multipleOf?.unit ?? null, codes),
      ...unit.interchangeableWith.flatMap((code, index) =>
        mustBeKnown(below(place(at), 'interchangeableWith', index), code, codes),
      ),
      ...unit.patterns.flatMap((pattern, index) => mustCompile(below(place(at), 'patterns', index), pattern)),
    ]),
  ];
};
