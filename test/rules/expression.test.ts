import { describe, expect, it } from 'vitest';
import { evaluate, operandsOf, parseExpression, parseRelation } from '../../src/rules/expression.ts';

/** Value of a formula where column n holds n and a key holds its length. */
function operandValue(text: string, bareColumnsUpTo = 0): number | null {
  const expression = parseExpression(text, { bareColumnsUpTo });
  if (expression === null) throw new Error(`no expression: ${text}`);
  return evaluate(expression, (operand) =>
    operand.kind === 'column' ? operand.number * 10 : operand.key.length,
  );
}

describe('column formulas', () => {
  it('add columns by their printed numbers', () => {
    expect(operandValue('(4)+(5)+(6)')).toBe(150);
  });

  it('bind * and / closer than + and -, from the left', () => {
    expect(operandValue('(6)/(2)*100')).toBe(300);
    expect(operandValue('(8)-(3)-(1)*2')).toBe(30);
    expect(operandValue('((8)-(3))*2')).toBe(100);
  });

  it('read the hand of numbering rows: x, ×, square brackets, colon, percent', () => {
    expect(operandValue('[(8)+(9)] : (7) x 100%')).toBeCloseTo((170 / 70) * 100);
    expect(operandValue('(6)/(2)×100')).toBe(300);
  });

  it('read bare numbers as columns only where asked', () => {
    expect(operandValue('4+5+6')).toBe(15);
    expect(operandValue('4+5+6', 13)).toBe(150);
    expect(operandValue('6/2*100', 13)).toBe(300);
  });

  it('take words as keys of columns', () => {
    expect(operandValue('one + three')).toBe(8);
  });

  it('have no value where an operand has none or the divisor is zero', () => {
    const rate = parseExpression('(1)/(2)*100');
    if (rate === null) throw new Error('no expression');
    expect(
      evaluate(rate, (operand) => (operand.kind === 'column' && operand.number === 2 ? 0 : 5)),
    ).toBeNull();
    expect(
      evaluate(rate, (operand) => (operand.kind === 'column' && operand.number === 2 ? null : 5)),
    ).toBeNull();
  });

  it('refuse what is no formula', () => {
    for (const text of ['', '(3', '(3)+', '3 4', '(3)(4)', '\\frac{(6)}{(2)}', '(3) = (4)'])
      expect(parseExpression(text), text).toBeNull();
  });
});

describe('relations', () => {
  it('tell both sides and the sign', () => {
    const relation = parseRelation('(3) = (4)+(5)+(6)');
    expect(relation?.sign).toBe('=');
    expect(relation?.left).toEqual({ kind: 'column', number: 3 });
    expect(operandsOf(relation?.right ?? { kind: 'number', value: 0 })).toHaveLength(3);
    expect(parseRelation('(6) ≤ (2)')?.sign).toBe('<=');
  });

  it('refuse a formula without a sign and a chain of two signs', () => {
    expect(parseRelation('(4)+(5)')).toBeNull();
    expect(parseRelation('(1) <= (2) <= (3)')).toBeNull();
  });
});
