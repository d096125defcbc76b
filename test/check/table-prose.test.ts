import { describe, expect, it } from 'vitest';
import { annex, matrix, outcomes, type ProseSpec, type RowSpec, report } from './report.ts';

const CODE = 'steering.documents_issued';
const ROW: RowSpec = {
  number: '1.1',
  label: 'Số văn bản chỉ đạo',
  unit: 'Văn bản',
  raw: '19',
  indicator: CODE,
};

function said(raw: string, more: Partial<ProseSpec> = {}): ProseSpec {
  return {
    text: `Ban hành ${raw} văn bản chỉ đạo.`,
    raw,
    label: 'văn bản',
    unit: 'văn bản',
    indicator: CODE,
    ...more,
  };
}

function told(rows: readonly RowSpec[], prose: readonly ProseSpec[]) {
  return outcomes('table-prose', report({ tables: [{ table: annex(rows), specs: rows }], prose }));
}

describe('tables against the text', () => {
  it('report one indicator with two values', () => {
    expect(told([ROW], [said('16')])).toEqual([
      { severity: 'warning', expected: 19, actual: 16, observations: ['t0r0', 'p0'] },
    ]);
    expect(told([ROW], [said('19')])).toEqual([]);
  });

  it('say nothing where one of the values of the text is that of the table', () => {
    expect(told([ROW], [said('16'), said('19')])).toEqual([]);
  });

  it('only note a text with several values, none of them that of the table', () => {
    expect(told([ROW], [said('16'), said('17')])).toMatchObject([
      { severity: 'info', expected: 19, actual: '16; 17' },
    ]);
  });

  it('only note a value that stands in another row: the text may speak of that one', () => {
    const other: RowSpec = { label: 'Số văn bản khác', unit: 'Văn bản', raw: '16' };
    expect(told([ROW, other], [said('16')])).toMatchObject([{ severity: 'info' }]);
  });

  it('compare figures of one scope, one period and one unit, and no approximate ones', () => {
    expect(told([ROW], [said('16', { dimensions: { level: 'commune' } })])).toEqual([]);
    expect(told([ROW], [said('16', { dimensions: { column: 'issued' } })])).toHaveLength(1);
    expect(told([ROW], [said('16', { dimensions: { qualifier: 'mean' } })])).toEqual([]);
    const past = { type: 'year', start: '2021-12-15', end: '2022-12-14', label: 'năm 2022' } as const;
    expect(told([ROW], [said('16', { period: past })])).toEqual([]);
    const calendar = { type: 'year', start: '2023-01-01', end: '2023-12-31', label: 'năm 2023' } as const;
    expect(told([ROW], [said('16', { period: calendar })])).toHaveLength(1);
    expect(told([ROW], [said('16', { unit: 'người' })])).toEqual([]);
    expect(told([ROW], [said('16', { approximate: true })])).toEqual([]);
    expect(told([ROW], [said('16', { confidence: 0.3 })])).toEqual([]);
  });

  it('let the text round what the table prints with more digits', () => {
    const rate: RowSpec = {
      label: 'Tỷ lệ',
      unit: '%',
      raw: '99,29',
      indicator: 'tthc.dossiers.on_time_rate',
    };
    const say = (raw: string) =>
      said(raw, { text: `đạt ${raw}`, unit: '%', indicator: 'tthc.dossiers.on_time_rate' });
    expect(told([rate], [say('99,3%')])).toEqual([]);
    expect(told([rate], [say('98,3%')])).toHaveLength(1);
  });

  it('compare money in one scale', () => {
    const plan: RowSpec = {
      label: 'Kế hoạch',
      unit: 'Triệu đồng',
      raw: '45.000',
      indicator: 'finance.investment.plan',
    };
    const say = (raw: string) =>
      said(raw, { text: `giao ${raw} tỷ đồng`, unit: 'tỷ đồng', indicator: 'finance.investment.plan' });
    expect(told([plan], [say('45')])).toEqual([]);
    expect(told([plan], [say('54')])).toHaveLength(1);
  });

  it('take the totals of a matrix, not its rows', () => {
    const columns = [{ path: ['Xã'] }, { path: ['Văn bản'] }];
    const rows = [
      { label: 'Xã A', cells: ['9'] },
      { label: 'Xã B', cells: ['10'] },
      { label: 'Tổng cộng', cells: ['19'] },
    ];
    const input = report({ tables: [{ table: matrix(columns, rows) }], prose: [said('16')] });
    const mapped = input.observations.map((o) =>
      o.origin === 'table'
        ? {
            ...o,
            indicator: CODE,
            unit: { code: 'DOC', raw: null },
            dimensions: { row: o.id === 't0r2c1' ? 'total' : o.label, column: 'issued' },
          }
        : o,
    );
    expect(outcomes('table-prose', { ...input, observations: mapped })).toMatchObject([
      { observations: ['t0r2c1', 'p0'], expected: 19, actual: 16 },
    ]);
  });

  it('note rows and sentences without an indicator whose words are the same', () => {
    const row: RowSpec = { label: 'Số hồ sơ TTHC đã giải quyết xong', unit: 'Hồ sơ', raw: '213' };
    const say = (text: string) => ({ text, raw: '231', label: 'hồ sơ', unit: 'hồ sơ' });
    expect(told([row], [say('Sở tiếp nhận hồ sơ, giải quyết xong 231 hồ sơ, không quá hạn.')])).toMatchObject(
      [{ severity: 'info', expected: 213, actual: 231 }],
    );
    expect(told([row], [say('Sở tiếp nhận 231 hồ sơ của người dân.')])).toEqual([]);
    expect(told([row], [say('Cấp xã giải quyết xong 231 hồ sơ.')])).toEqual([]);
  });
});
