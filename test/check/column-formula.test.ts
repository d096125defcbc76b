import { describe, expect, it } from 'vitest';
import { findings, matrix, outcomes, report } from './report.ts';

const TTHC = [
  { path: ['STT'], number: '(1)' },
  { path: ['Lĩnh vực'], number: '(2)' },
  { path: ['Tiếp nhận', 'Tổng số'], number: '(3)', formula: '(4)+(5)+(6)' },
  { path: ['Tiếp nhận', 'Trực tuyến'], number: '(4)' },
  { path: ['Tiếp nhận', 'Trực tiếp'], number: '(5)' },
  { path: ['Tiếp nhận', 'Từ kỳ trước'], number: '(6)' },
];

function received(...cells: string[]) {
  return report({ tables: [{ table: matrix(TTHC, [{ number: '1', label: 'Đất đai', cells }]) }] });
}

describe('column formulas', () => {
  it('report a printed formula that the row breaks, with the cells it speaks of', () => {
    expect(outcomes('column-formula', received('10', '4', '3', '2'))).toEqual([
      { severity: 'error', expected: 9, actual: 10, observations: ['t0r0c2', 't0r0c3', 't0r0c4', 't0r0c5'] },
    ]);
  });

  it('say nothing where the row keeps it, also with thousands dots and dashes for nothing', () => {
    expect(outcomes('column-formula', received('9', '4', '3', '2'))).toEqual([]);
    expect(outcomes('column-formula', received('1.204', '1.200', '4', '-'))).toEqual([]);
  });

  it('judge a row with blank parts only where the parts exceed the total', () => {
    expect(outcomes('column-formula', received('10', '4', '', '2'))).toEqual([]);
    expect(outcomes('column-formula', received('5', '4', '', '2'))).toMatchObject([
      { expected: 6, actual: 5 },
    ]);
    expect(outcomes('column-formula', received('', '4', '3', '2'))).toEqual([]);
  });

  it('write the numbers of the message as each language writes them', () => {
    const [found] = findings('column-formula', received('1.300', '1.200', '4', '0'));
    expect(found?.message.vi).toContain('ghi 1.300, phải = (4) + (5) + (6), tức 1.204');
    expect(found?.message.en).toContain('1,300 is printed, it must be = (4) + (5) + (6), that is 1,204');
  });

  it('leave quotients to the check of rates', () => {
    const columns = [
      { path: ['Đơn vị'] },
      { path: ['Số TTHC'], number: '(1)' },
      { path: ['Tỷ lệ (%)'], number: '(2)', formula: '(1)/(1)' },
    ];
    const wrong = report({ tables: [{ table: matrix(columns, [{ label: 'A', cells: ['7', '96%'] }]) }] });
    expect(outcomes('column-formula', wrong)).toEqual([]);
    expect(outcomes('ratio-parts', wrong)).toHaveLength(1);
  });

  it('know the relations of a known form where the table prints no formula', () => {
    const columns = ['(1)', '(2)', '(3)', '(4)', '(5)'].map((number) => ({
      path: [`Cột ${number}`],
      number,
    }));
    const row = (...cells: string[]) =>
      report({
        tables: [
          { table: matrix([{ path: ['Sở'] }, ...columns], [{ label: 'A', cells }], { form: 'matrix.bcci' }) },
        ],
      });
    expect(outcomes('column-formula', row('9', '9', '7', '5', '0'))).toEqual([]);
    expect(outcomes('column-formula', row('9', '9', '7', '5', '12'))).toMatchObject([
      { severity: 'error', expected: '<= 9', actual: 12 },
    ]);
  });

  it('only note a balance that returned dossiers may explain', () => {
    const columns = ['(3)', '(7)', '(11)'].map((number) => ({ path: [`Cột ${number}`], number }));
    const row = (...cells: string[]) =>
      report({
        tables: [
          {
            table: matrix([{ path: ['Lĩnh vực'] }, ...columns], [{ label: 'A', cells }], {
              form: 'matrix.tthc',
            }),
          },
        ],
      });
    expect(outcomes('column-formula', row('10', '7', '3'))).toEqual([]);
    expect(outcomes('column-formula', row('10', '7', '2'))).toMatchObject([
      { severity: 'info', expected: 9, actual: 10 },
    ]);
  });

  it('find the columns of a form without numbers by their headers', () => {
    const total = 'Số TTHC thuộc thẩm quyền giải quyết';
    const columns = ['Tổng số', 'Cấp tỉnh', 'Cấp huyện', 'Cấp xã'].map((text) => ({ path: [total, text] }));
    const row = (...cells: string[]) =>
      report({
        tables: [
          {
            table: matrix([{ path: ['Đơn vị'] }, ...columns], [{ label: 'A', cells }], {
              form: 'matrix.tthc_count',
            }),
          },
        ],
      });
    expect(outcomes('column-formula', row('20', '10', '6', '4'))).toEqual([]);
    expect(outcomes('column-formula', row('21', '10', '6', '4'))).toMatchObject([
      { expected: 20, actual: 21 },
    ]);
  });
});
