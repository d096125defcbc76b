import { describe, expect, it } from 'vitest';
import { annexReport, matrix, outcomes, type RowSpec, report } from './report.ts';

type Row = readonly [number: string, label: string, ...parents: string[]];

function rows(...specs: readonly Row[]) {
  return annexReport(
    specs.map(
      ([number, label, ...parents]): RowSpec => ({ number, label, parents, unit: 'Người', raw: '1' }),
    ),
  );
}

describe('row numbers that stand twice', () => {
  it('are reported for numbers of several levels, once for each number', () => {
    const twice = rows(['1.', 'A'], ['1.1.', 'B', 'A'], ['1.2', 'C', 'A'], ['1.1', 'D', 'A']);
    expect(outcomes('row-number-duplicate', twice)).toEqual([
      { severity: 'warning', expected: null, actual: '1.1', observations: ['t0r1', 't0r3'] },
    ]);
    expect(
      outcomes('row-number-duplicate', rows(['1.', 'A'], ['1.1.', 'B', 'A'], ['1.2', 'C', 'A'])),
    ).toEqual([]);
  });

  it('may begin again under another part or another parent', () => {
    const parts = rows(['A', 'Tỉnh'], ['1.1', 'B', 'Tỉnh'], ['B', 'Xã'], ['1.1', 'B', 'Xã']);
    expect(outcomes('row-number-duplicate', parts)).toEqual([]);
    const groups = rows(
      ['I', 'Tỉnh'],
      ['1', 'B', 'Tỉnh'],
      ['a', 'x', 'Tỉnh', 'B'],
      ['II', 'Xã'],
      ['1', 'C', 'Xã'],
      ['a', 'y', 'Xã', 'C'],
    );
    expect(outcomes('row-number-duplicate', groups)).toEqual([]);
  });

  it('may begin again under a heading without a number, and with a new count', () => {
    const headed = rows(
      ['', 'Khối huyện'],
      ['1', 'A', 'Khối huyện'],
      ['1.1', 'B', 'Khối huyện', 'A'],
      ['', 'Khối xã'],
      ['1', 'C', 'Khối xã'],
      ['1.1', 'D', 'Khối xã', 'C'],
    );
    expect(outcomes('row-number-duplicate', headed)).toEqual([]);
    const again = rows(['1', 'A'], ['1.1', 'B', 'A'], ['2', 'C'], ['1', 'D'], ['1.1', 'E', 'D'], ['2', 'F']);
    expect(outcomes('row-number-duplicate', again)).toEqual([]);
  });

  it('are told from a count that starts over', () => {
    const cells = ['1'];
    const list = (...numbers: string[]) =>
      report({
        tables: [
          {
            table: matrix(
              [{ path: ['TT'] }, { path: ['Xã'] }, { path: ['Số'] }],
              numbers.map((number, i) => ({ number, label: `X${i}`, cells })),
            ),
          },
        ],
      });
    expect(outcomes('row-number-duplicate', list('1', '2', '3', '1', '2'))).toEqual([]);
    expect(outcomes('row-number-duplicate', list('1', '2', '2', '3'))).toMatchObject([{ actual: '2' }]);
  });

  it('do not mistake marks and totals for numbers', () => {
    expect(
      outcomes('row-number-duplicate', rows(['Trong đó', 'A'], ['Trong đó', 'B'], ['-', 'C'], ['-', 'D'])),
    ).toEqual([]);
  });
});

describe('row numbers out of place', () => {
  it('are reported under a row with another number', () => {
    const wrong = rows(
      ['1.', 'A'],
      ['1.2.', 'C', 'A'],
      ['1.1.1.', 'D', 'A', 'C'],
      ['1.1.2.', 'E', 'A', 'C'],
      ['1.3.', 'F', 'A'],
    );
    expect(outcomes('row-number-order', wrong)).toEqual([
      { severity: 'warning', expected: '1.2.1', actual: '1.1.1.', observations: ['t0r2'] },
      { severity: 'warning', expected: '1.2.2', actual: '1.1.2.', observations: ['t0r3'] },
    ]);
    const right = rows(
      ['1.', 'A'],
      ['1.2.', 'C', 'A'],
      ['1.2.1.', 'D', 'A', 'C'],
      ['1.2.2.', 'E', 'A', 'C'],
      ['1.3.', 'F', 'A'],
    );
    expect(outcomes('row-number-order', right)).toEqual([]);
  });

  it('are reported between rows that are in order', () => {
    const lost = rows(['4.1', 'A'], ['4.1.1', 'B', 'A'], ['412', 'C', 'A'], ['4.1.3', 'D', 'A']);
    expect(outcomes('row-number-order', lost)).toMatchObject([{ actual: '412' }]);
    const swapped = rows(['1', 'A'], ['2', 'B'], ['7', 'C'], ['4', 'D'], ['5', 'E']);
    expect(outcomes('row-number-order', swapped)).toMatchObject([{ actual: '7' }]);
  });

  it('may leave gaps, go past nine, and count on their own inside a row', () => {
    expect(
      outcomes(
        'row-number-order',
        rows(['1.1', 'A'], ['1.4', 'B'], ['1.9', 'C'], ['1.10', 'D'], ['1.11', 'E']),
      ),
    ).toEqual([]);
    const inner = rows(
      ['2', 'N'],
      ['2.1', 'A', 'N'],
      ['1', 'x', 'N', 'A'],
      ['2', 'y', 'N', 'A'],
      ['3', 'z', 'N', 'A'],
      ['2.2', 'B', 'N'],
    );
    expect(outcomes('row-number-order', inner)).toEqual([]);
    const parts = rows(['I', 'A'], ['1', 'x', 'A'], ['2', 'y', 'A'], ['II', 'B'], ['1', 'z', 'B']);
    expect(outcomes('row-number-order', parts)).toEqual([]);
  });
});
