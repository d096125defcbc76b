import {
  below,
  complaint,
  mustBeKnown,
  type Place,
  type ReferenceCheck,
  type ReferenceComplaint,
} from '../reference.ts';
import type { Province } from '../schemas/places.ts';
import { dayAfter, dayBefore, overlap, validOn } from '../validity.ts';

/** Successors and origins stand on the day of the change, regions exist, no code means two provinces on one day. */
export const checkPlaces: ReferenceCheck = (pack) => {
  const { provinces, regionsUntil2025, regionsFrom2025 } = pack.places;
  const until = new Set(regionsUntil2025.map((region) => region.code));
  const from = new Set(regionsFrom2025.map((region) => region.code));
  return provinces.flatMap((province, position) => {
    const place: Place = { key: 'places', path: ['provinces', position] };
    return [
      ...mustBeKnown(below(place, 'regionUntil2025'), province.regionUntil2025, until),
      ...mustBeKnown(below(place, 'regionFrom2025'), province.regionFrom2025, from),
      ...checkSuccession(province, place, provinces),
      ...checkOverlap(province, place, provinces.slice(0, position)),
    ];
  });
};

function codesOn(provinces: readonly Province[], day: string): ReadonlySet<string> {
  return new Set(provinces.filter((other) => validOn(other, day)).map((other) => other.code));
}

function checkSuccession(
  province: Province,
  place: Place,
  provinces: readonly Province[],
): readonly ReferenceComplaint[] {
  const { code, name, validFrom, validTo, successor, formedFrom } = province;
  const found: ReferenceComplaint[] = [];
  if ((validTo === null) !== (successor === null))
    found.push(
      complaint(
        below(place, 'name'),
        `“${name}”: ngày hết hiệu lực đi cùng đơn vị kế tiếp`,
        `"${name}": validTo and successor go together`,
      ),
    );
  if (validTo !== null)
    found.push(...mustBeKnown(below(place, 'successor'), successor, codesOn(provinces, dayAfter(validTo))));
  if (validFrom === null) return found;
  const before = provinces.filter((other) => validOn(other, dayBefore(validFrom)));
  const codes = new Set(before.map((other) => other.code));
  formedFrom.forEach((old, index) => {
    found.push(...mustBeKnown(below(place, 'formedFrom', index), old, codes));
    const origin = before.find((other) => other.code === old);
    if (origin !== undefined && origin.successor !== code)
      found.push(
        complaint(
          below(place, 'formedFrom', index),
          `“${origin.name}” không ghi “${code}” là đơn vị kế tiếp`,
          `"${origin.name}" does not name "${code}" as its successor`,
        ),
      );
  });
  return found;
}

function checkOverlap(
  province: Province,
  place: Place,
  others: readonly Province[],
): readonly ReferenceComplaint[] {
  return others
    .filter(
      (other) => (other.code === province.code || other.name === province.name) && overlap(other, province),
    )
    .map((other) =>
      complaint(
        below(place, 'code'),
        `“${province.code} ${province.name}” trùng thời gian với “${other.code} ${other.name}”`,
        `"${province.code} ${province.name}" stands at the same time as "${other.code} ${other.name}"`,
      ),
    );
}
