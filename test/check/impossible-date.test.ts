import { describe, expect, it } from 'vitest';
import { annex, outcomes, report } from './report.ts';

const NOWHERE = {
  page: null,
  box: null,
  line: 1,
  path: null,
  section: null,
  table: null,
  row: null,
  column: null,
  start: 0,
  end: 0,
};

function cited(number: string | null, date: string | null, text = '', head = {}) {
  return outcomes(
    'impossible-date',
    report({ head, citations: [{ type: 'Kế hoạch', number, date, evidence: { ...NOWHERE, text } }] }),
  );
}

describe('dates that cannot be', () => {
  it('are reported wherever they are printed, once, with the figures of their sentence', () => {
    const text = 'Ngày 31/02/2023, đoàn kiểm tra ghi nhận 03 ưu điểm.';
    const input = report({
      prose: [
        { text, raw: '03', label: 'ưu điểm' },
        { text, raw: '03', label: 'ưu điểm' },
      ],
    });
    expect(outcomes('impossible-date', input)).toEqual([
      { severity: 'error', expected: null, actual: '31/02/2023', observations: ['p0', 'p1'] },
    ]);
    for (const printed of [
      'ngày 31 tháng 4 năm 2023',
      'ngày 29/02/2023',
      'ngày 10/13/2023',
      'ngày 31/6',
      '00/5/2023',
    ])
      expect(cited(null, null, `Kế hoạch số 1/KH ${printed} của Sở`), printed).toHaveLength(1);
    for (const printed of [
      'ngày 28 tháng 02 năm 2023',
      'ngày 29/02/2024',
      'ngày 31/12/2022',
      'ngày 30/6',
      'tỷ lệ 31/46',
      'số 31/2013/NĐ-CP',
    ])
      expect(cited(null, null, `Kế hoạch số 1/KH ${printed} của Sở`), printed).toEqual([]);
  });

  it('are reported in captions and in dates that were read', () => {
    const table = annex([], { captions: ['(Kèm theo Báo cáo số 1 ngày 30/02/2023)'] });
    expect(outcomes('impossible-date', report({ tables: [{ table }] }))).toMatchObject([
      { actual: '30/02/2023' },
    ]);
    expect(cited('1/KH-SCT', '2023-02-30')).toMatchObject([{ severity: 'error', actual: '2023-02-30' }]);
    expect(cited('1/KH-SCT', '2023-02-30', 'Kế hoạch ngày 30/02/2023')).toHaveLength(1);
  });

  it('include a cited document that is younger than the report', () => {
    expect(cited('415/KH-UBND', '2023-12-09')).toMatchObject([
      { severity: 'warning', expected: '<= 2023-12-08', actual: '2023-12-09' },
    ]);
    expect(cited('415/KH-UBND', '2023-12-08')).toEqual([]);
    expect(cited('415/KH-UBND', '2023-12-20', '', { date: '2023-12' })).toEqual([]);
    expect(cited('415/KH-UBND', '2024-01-02', '', { date: '2023-12' })).toHaveLength(1);
    expect(cited('415/KH-UBND', '2024-01-02', '', { date: null })).toEqual([]);
  });

  it('include a decree whose number is of another year', () => {
    expect(cited('43/2011/NĐ-CP', '2021-06-13')).toMatchObject([
      { severity: 'warning', expected: '2011', actual: '2021-06-13' },
    ]);
    expect(cited('43/2011/NĐ-CP', '2011-06-13')).toEqual([]);
    expect(cited('2010/UBND-TP', '2021-06-13')).toEqual([]);
  });

  it('include a report older than its period, not one signed before it closes', () => {
    const head = (date: string) => report({ head: { date } });
    expect(outcomes('impossible-date', head('2022-11-30'))).toMatchObject([
      { severity: 'warning', actual: '2022-11-30' },
    ]);
    expect(outcomes('impossible-date', head('2023-11-30'))).toEqual([]);
    expect(outcomes('impossible-date', head('2022-12'))).toEqual([]);
  });

  it('include a period that ends before it begins', () => {
    const period = { type: 'range', start: '2023-05-01', end: '2023-04-30', label: null } as const;
    expect(outcomes('impossible-date', report({ head: { period } }))).toMatchObject([{ severity: 'error' }]);
  });
});
