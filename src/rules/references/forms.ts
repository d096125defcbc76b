import { type Expression, operandsOf, parseExpression, parseRelation } from '../expression.ts';
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
import type { Matrix } from '../schemas/matrices.ts';

/** Matrix columns are told apart, name units and indicators that exist, and formulas speak of columns that exist. */
export const checkMatrices: ReferenceCheck = (pack) => {
  const { matrices } = pack.matrices;
  const place = (position: number): Place => ({ key: 'matrices', path: ['matrices', position] });
  return [
    ...mustBeUnique(matrices.map((matrix, at) => ({ name: matrix.code, place: below(place(at), 'code') }))),
    ...matrices.flatMap((matrix, at) => [
      ...checkColumns(matrix, place(at), pack),
      ...checkExpressions(matrix, place(at)),
    ]),
  ];
};

/** Indicators that forms are known by exist. */
export const checkForms: ReferenceCheck = (pack) => {
  const codes = indicatorCodes(pack);
  return pack.forms.forms.flatMap((form, at) =>
    form.variants.flatMap((variant, position) =>
      variant.marks.flatMap((mark, index) =>
        mark.in === 'rows'
          ? mustBeKnown(
              { key: 'forms', path: ['forms', at, 'variants', position, 'marks', index, 'indicator'] },
              mark.indicator,
              codes,
            )
          : [],
      ),
    ),
  );
};

/** Rows of forms to rebuild belong to known variants and are indicators that exist. */
export const checkRebuild: ReferenceCheck = (pack) => {
  const variants = new Set(pack.forms.forms.flatMap((form) => form.variants.map((variant) => variant.code)));
  const codes = indicatorCodes(pack);
  const place = (...path: Place['path']): Place => ({ key: 'rebuild', path: ['forms', ...path] });
  return pack.rebuild.forms.flatMap((form, at) => [
    ...mustBeKnown(place(at, 'variant'), form.variant, variants),
    ...form.rows.flatMap(([, indicator], row) => mustBeKnown(place(at, 'rows', row, 1), indicator, codes)),
  ]);
};

function indicatorCodes(pack: RulePack): ReadonlySet<string> {
  return new Set(pack.indicators.flatMap((file) => file.indicators.map((indicator) => indicator.code)));
}

function checkColumns(matrix: Matrix, place: Place, pack: RulePack): readonly ReferenceComplaint[] {
  const units = new Set(pack.units.units.map((unit) => unit.code));
  const codes = indicatorCodes(pack);
  const columns = matrix.columns.map((column, at) => ({ column, at: below(place, 'columns', at) }));
  return [
    ...mustBeUnique(columns.map(({ column, at }) => ({ name: column.key, place: below(at, 'key') }))),
    ...mustBeUnique(
      columns.flatMap(({ column, at }) =>
        column.number === null ? [] : [{ name: `(${column.number})`, place: below(at, 'number') }],
      ),
    ),
    ...columns.flatMap(({ column, at }) => [
      ...mustBeKnown(below(at, 'unit'), column.unit, units),
      ...mustBeKnown(below(at, 'indicator'), column.indicator, codes),
    ]),
  ];
}

function checkExpressions(matrix: Matrix, place: Place): readonly ReferenceComplaint[] {
  return [
    ...matrix.columns.flatMap((column, index) => {
      if (column.formula === null) return [];
      const formula = parseExpression(column.formula);
      return checkOperands(
        formula === null ? null : [formula],
        below(place, 'columns', index, 'formula'),
        matrix,
      );
    }),
    ...matrix.checks.flatMap((check, index) => {
      const relation = parseRelation(check.expression);
      const sides = relation === null ? null : [relation.left, relation.right];
      return checkOperands(sides, below(place, 'checks', index, 'expression'), matrix);
    }),
  ];
}

function checkOperands(
  sides: readonly Expression[] | null,
  place: Place,
  matrix: Matrix,
): readonly ReferenceComplaint[] {
  if (sides === null)
    return [
      complaint(place, 'không đọc được biểu thức', 'is no expression such as "(3) = (4)+(5)" or "a <= b"'),
    ];
  const known = new Set(
    matrix.columns.flatMap(({ key, number }) => (number === null ? [key] : [key, `(${number})`])),
  );
  return sides
    .flatMap(operandsOf)
    .flatMap((operand) =>
      mustBeKnown(place, operand.kind === 'column' ? `(${operand.number})` : operand.key, known),
    );
}
