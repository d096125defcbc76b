import { fold } from '../../text/fold.ts';
import {
  below,
  complaint,
  mustBeKnown,
  mustBeUnique,
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
      ...unit.patterns.flatMap((pattern, index) =>
        isPattern(pattern)
          ? []
          : [
              complaint(
                below(place(at), 'patterns', index),
                `“${pattern}” không phải biểu thức chính quy`,
                `"${pattern}" is no regular expression`,
              ),
            ],
      ),
    ]),
  ];
};

function isPattern(source: string): boolean {
  try {
    new RegExp(source, 'u');
    return true;
  } catch {
    return false;
  }
}
