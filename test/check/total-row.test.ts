import { describe, expect, it } from 'vitest';
import { annexReport, type MatrixRowSpec, matrix, outcomes, report } from './report.ts';

const COLUMNS = [
  { path: ['TT'] },
  { path: ['Lĩnh vực'] },
  { path: ['Tiếp nhận'] },
  { path: ['Giải quyết'] },
  { path: ['Tỷ lệ (%)'] },
];

function table(...rows: MatrixRowSpec[]) {
  return report({ tables: [{ table: matrix(COLUMNS, rows) }] });
}

const row = (number: string, label: string, ...cells: string[]): MatrixRowSpec => ({ number, label, cells });

describe('rows of totals', () => {
  it('report each column whose rows add up to something else', () => {
    const wrong = table(
      row('1', 'Đất đai', '10', '8', '80'),
      row('2', 'Hộ tịch', '5', '5', '100'),
      row('', 'TỔNG CỘNG', '15', '14', '86,6'),
    );
    expect(outcomes('total-row', wrong)).toEqual([
      { severity: 'error', expected: 13, actual: 14, observations: ['t0r2c3', 't0r0c3', 't0r1c3'] },
    ]);
  });

  it('say nothing where they add up, and never add rates', () => {
    const right = table(
      row('1', 'Đất đai', '10', '8', '80'),
      row('2', 'Hộ tịch', '5', '5', '100'),
      row('', 'Tổng cộng', '15', '13', '86,6'),
    );
    expect(outcomes('total-row', right)).toEqual([]);
  });

  it('try subtotals, groups and totals of totals before they speak', () => {
    const groups = table(
      row('I', 'Cấp tỉnh', '', '', ''),
      { ...row('1', 'Đất đai', '10', '8', ''), parents: ['Cấp tỉnh'] },
      { ...row('2', 'Hộ tịch', '5', '5', ''), parents: ['Cấp tỉnh'] },
      row('II', 'Cấp xã', '', '', ''),
      { ...row('1', 'Chứng thực', '7', '7', ''), parents: ['Cấp xã'] },
      row('', 'Tổng cộng', '22', '20', ''),
    );
    expect(outcomes('total-row', groups)).toEqual([]);
    const subtotals = table(
      row('1', 'Đất đai', '10', '8', ''),
      row('', 'Cộng', '10', '8', ''),
      row('2', 'Hộ tịch', '5', '5', ''),
      row('', 'Cộng', '5', '5', ''),
      row('', 'Tổng cộng', '15', '13', ''),
    );
    expect(outcomes('total-row', subtotals)).toEqual([]);
  });

  it('add groups that carry their own figures once', () => {
    const flat = table(
      row('I', 'Cấp tỉnh', '15', '13', ''),
      row('1', 'Đất đai', '10', '8', ''),
      row('2', 'Hộ tịch', '5', '5', ''),
      row('', 'Tổng cộng', '15', '13', ''),
    );
    expect(outcomes('total-row', flat)).toEqual([]);
  });

  it('only note a total above its rows where a row is blank', () => {
    const blank = table(
      row('1', 'Đất đai', '10', '8', ''),
      row('2', 'Hộ tịch', '', '5', ''),
      row('', 'Tổng cộng', '15', '13', ''),
    );
    expect(outcomes('total-row', blank)).toMatchObject([{ severity: 'info', expected: 10, actual: 15 }]);
  });

  it('only note a sum over bodies that share procedures', () => {
    const columns = [{ path: ['Xã'] }, { path: ['Số TTHC'] }, { path: ['Số hồ sơ'] }];
    const shared = report({
      tables: [
        {
          table: matrix(columns, [
            { label: 'Xã A', cells: ['114', '20'] },
            { label: 'Xã B', cells: ['114', '30'] },
            { label: 'Tổng số', cells: ['114', '60'] },
          ]),
        },
      ],
    });
    expect(outcomes('total-row', shared)).toMatchObject([
      { severity: 'info', expected: 228, actual: 114 },
      { severity: 'error', expected: 50, actual: 60 },
    ]);
  });

  it('never add years', () => {
    const columns = [{ path: ['Xã'] }, { path: ['Năm thành lập'] }, { path: ['Số hồ sơ'] }];
    const years = (...cells: [string, string][]) =>
      report({
        tables: [
          {
            table: matrix(columns, [
              ...cells.map((pair) => ({ label: 'Xã', cells: pair })),
              { label: 'Tổng số', cells: ['2', '3.999'] },
            ]),
          },
        ],
      });
    expect(outcomes('total-row', years(['1998', '1.999'], ['2003', '2.000']))).toEqual([]);
    expect(outcomes('total-row', years(['1998', '1.999'], ['2003', '2.001']))).toMatchObject([
      { expected: 4000 },
    ]);
  });

  it('never add annex rows of different units', () => {
    const mixed = annexReport([
      { number: '1', label: 'Số hồ sơ', unit: 'Hồ sơ', raw: '10' },
      { number: '2', label: 'Số người', unit: 'Người', raw: '5' },
      { number: '', label: 'Tổng số', unit: 'Hồ sơ', raw: '99' },
    ]);
    expect(outcomes('total-row', mixed)).toEqual([]);
  });
});
