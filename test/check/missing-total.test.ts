import { describe, expect, it } from 'vitest';
import { annexReport, matrix, outcomes, report } from './report.ts';

const COLUMNS = [
  { path: ['TT'] },
  { path: ['Xã'] },
  { path: ['Tiếp nhận'] },
  { path: ['Giải quyết'] },
  { path: ['Tỷ lệ (%)'] },
];

function table(...total: string[]) {
  return report({
    tables: [
      {
        table: matrix(COLUMNS, [
          { number: '1', label: 'Xã A', cells: ['10', '8', '80'] },
          { number: '2', label: 'Xã B', cells: ['5', '5', '100'] },
          { label: 'Tổng số', cells: total },
        ]),
      },
    ],
  });
}

describe('missing totals', () => {
  it('report a row of totals that is blank though its rows have figures, once', () => {
    expect(outcomes('missing-total', table('', '', ''))).toMatchObject([
      { severity: 'warning', expected: '15; 13' },
    ]);
  });

  it('report the blank cell of a row of totals, but no rate that nobody adds', () => {
    expect(outcomes('missing-total', table('15', '', ''))).toMatchObject([
      { severity: 'warning', expected: 13 },
    ]);
    expect(outcomes('missing-total', table('15', '13', ''))).toEqual([]);
  });

  it('say nothing where the rows are blank too', () => {
    const blank = report({
      tables: [
        {
          table: matrix(COLUMNS, [
            { label: 'Xã A', cells: ['', '', ''] },
            { label: 'Tổng số', cells: ['', '', ''] },
          ]),
        },
      ],
    });
    expect(outcomes('missing-total', blank)).toEqual([]);
  });

  function parts(total: string, first: string, second: string, unit = 'Hồ sơ') {
    return annexReport([
      { number: '1.1', label: 'Tổng số', unit, raw: total },
      { number: 'Trong đó', label: 'Trực tuyến', parents: ['Tổng số'], unit, raw: first },
      { label: 'Trực tiếp', parents: ['Tổng số'], unit, raw: second },
    ]);
  }

  it('report a blank whole above parts with figures', () => {
    expect(outcomes('missing-total', parts('', '6', '4'))).toMatchObject([
      { severity: 'warning', expected: 10, observations: ['t0r0', 't0r1', 't0r2'] },
    ]);
    expect(outcomes('missing-total', parts('10', '6', '4'))).toEqual([]);
    expect(outcomes('missing-total', parts('', '', ''))).toEqual([]);
  });

  it('only note a blank whole of which some parts are blank, and expect none of rates', () => {
    expect(outcomes('missing-total', parts('', '0', ''))).toMatchObject([{ severity: 'info' }]);
    expect(outcomes('missing-total', parts('', '60', '40', '%'))).toEqual([]);
  });

  it('know the parts of a catalogue total without any mark', () => {
    const rows = (total: string) =>
      annexReport([
        { number: '3.1', label: 'Tổng số TTHC', unit: 'Thủ tục', raw: total, indicator: 'tthc.total' },
        { label: 'Cấp tỉnh', unit: 'Thủ tục', raw: '2', indicator: 'tthc.total.province' },
        { label: 'Cấp huyện', unit: 'Thủ tục', raw: '3', indicator: 'tthc.total.district' },
        { label: 'Cấp xã', unit: 'Thủ tục', raw: '4', indicator: 'tthc.total.commune' },
      ]);
    expect(outcomes('missing-total', rows(''))).toMatchObject([{ severity: 'warning', expected: 9 }]);
    expect(outcomes('missing-total', rows('9'))).toEqual([]);
  });
});
