import type { RulePack } from '../pack.ts';
import {
  below,
  complaint,
  mustBeKnown,
  mustBeUnique,
  type Place,
  type ReferenceCheck,
  type ReferenceComplaint,
} from '../reference.ts';
import type { Formula, Indicator } from '../schemas/indicators.ts';

interface Entry {
  readonly indicator: Indicator;
  readonly place: Place;
}

/** Codes are unique and every code, unit, regime and dimension that an indicator names exists. */
export const checkIndicators: ReferenceCheck = (pack) => {
  const entries = entriesOf(pack);
  const codes = new Set(entries.map(({ indicator }) => indicator.code));
  const units = new Set(pack.units.units.map((unit) => unit.code));
  return [
    ...mustBeUnique(
      entries.map(({ indicator, place }) => ({ name: indicator.code, place: below(place, 'code') })),
    ),
    ...entries.flatMap((entry) => [
      ...checkCodes(entry, codes),
      ...mustBeKnown(below(entry.place, 'unit'), entry.indicator.unit, units),
      ...checkCodelists(entry, pack),
      ...checkShape(entry),
    ]),
    ...checkCycles(entries),
  ];
};

function entriesOf(pack: RulePack): readonly Entry[] {
  return pack.indicators.flatMap((file, index) =>
    file.indicators.map((indicator, position) => ({
      indicator,
      place: { key: 'indicators' as const, index, path: ['indicators', position] },
    })),
  );
}

function checkCodes({ indicator, place }: Entry, codes: ReadonlySet<string>): readonly ReferenceComplaint[] {
  return [
    ...mustBeKnown(below(place, 'parent'), indicator.parent, codes),
    ...mustBeKnown(below(place, 'bridge'), indicator.bridge, codes),
    ...indicator.atMost.flatMap((bound, index) =>
      mustBeKnown(below(place, 'atMost', index, 'indicator'), bound.indicator, codes),
    ),
    ...formulaOperands(indicator.formula).flatMap(({ code, path }) =>
      mustBeKnown(below(place, 'formula', ...path), code, codes),
    ),
  ];
}

function formulaOperands(
  formula: Formula | null,
): readonly { readonly code: string; readonly path: readonly (string | number)[] }[] {
  if (formula === null) return [];
  if (formula.op === 'sum') return formula.parts.map((code, index) => ({ code, path: ['parts', index] }));
  const names =
    formula.op === 'percent' ? (['numerator', 'denominator'] as const) : (['from', 'to'] as const);
  const operands: Partial<Record<string, string>> = formula;
  return names.map((name) => ({ code: operands[name] ?? '', path: [name] }));
}

function checkCodelists({ indicator, place }: Entry, pack: RulePack): readonly ReferenceComplaint[] {
  const { regimes, dimensions } = pack.codelists;
  return [
    ...mustBeKnown(below(place, 'regime'), indicator.regime, new Set(Object.keys(regimes))),
    ...Object.entries(indicator.dimensions).flatMap(([dimension, member]) => {
      const members = dimensions[dimension]?.members;
      const at = below(place, 'dimensions', dimension);
      if (members === undefined) return mustBeKnown(at, dimension, new Set(Object.keys(dimensions)));
      return mustBeKnown(at, member, new Set(Object.keys(members)));
    }),
  ];
}

/** Fields that belong together: what an indicator needs and what a heading must not have. */
function checkShape({ indicator, place }: Entry): readonly ReferenceComplaint[] {
  const at = below(place, 'code');
  const { code, kind, valueType } = indicator;
  const found: ReferenceComplaint[] = [];
  if ((kind === 'section') !== (indicator.parent === null))
    found.push(
      complaint(
        at,
        `“${code}”: mục và chỉ mục không có cấp trên`,
        `"${code}": sections, and only sections, have no parent`,
      ),
    );
  if ((kind === 'indicator') === (valueType === 'group'))
    found.push(
      complaint(
        at,
        `“${code}”: loại giá trị “group” dành cho mục và nhóm`,
        `"${code}": the value type "group" is for sections and groups`,
      ),
    );
  if (kind === 'indicator' && (indicator.unit === null || indicator.periodBasis === null))
    found.push(
      complaint(
        at,
        `“${code}”: chỉ tiêu cần đơn vị tính và kỳ số liệu`,
        `"${code}": an indicator needs a unit and a periodBasis`,
      ),
    );
  const coded = valueType === 'boolean' || valueType === 'enum';
  if (coded !== Object.keys(indicator.answers).length > 0)
    found.push(
      complaint(
        at,
        `“${code}”: danh sách trả lời đi cùng loại boolean hoặc enum`,
        `"${code}": answers go with the value types boolean and enum`,
      ),
    );
  return found;
}

function checkCycles(entries: readonly Entry[]): readonly ReferenceComplaint[] {
  const parents = new Map(entries.map(({ indicator }) => [indicator.code, indicator.parent]));
  return entries.flatMap(({ indicator, place }) => {
    const seen = new Set<string>();
    let code: string | null = indicator.code;
    while (code !== null && !seen.has(code)) {
      seen.add(code);
      code = parents.get(code) ?? null;
    }
    if (code !== indicator.code) return [];
    return [
      complaint(below(place, 'parent'), `“${code}” là cấp trên của chính nó`, `"${code}" is above itself`),
    ];
  });
}
