import { describe, expect, it } from 'vitest';
import { annexReport, outcomes, type RowSpec, report } from './report.ts';

function of(row: Partial<RowSpec>) {
  return outcomes('unit-value', annexReport([{ label: 'Chỉ tiêu', ...row }]));
}

describe('values against their units', () => {
  it('report a share above 100 % where the indicator cannot exceed it', () => {
    const indicator = 'steering.plan.completion_rate';
    expect(of({ unit: '%', raw: '300', indicator })).toEqual([
      { severity: 'error', expected: '<= 100', actual: 300, observations: ['t0r0'] },
    ]);
    expect(of({ unit: '%', raw: '100', indicator })).toEqual([]);
    expect(of({ unit: '%', raw: '112', indicator: 'finance.investment.disbursement_rate' })).toMatchObject([
      { severity: 'info' },
    ]);
  });

  it('tell shares from growth and plan figures outside the catalogue', () => {
    expect(of({ label: 'Tỷ lệ văn bản được ký số', unit: '%', raw: '300' })).toMatchObject([
      { severity: 'warning' },
    ]);
    expect(of({ label: 'Tỷ lệ thu ngân sách so với dự toán', unit: '%', raw: '112' })).toMatchObject([
      { severity: 'info' },
    ]);
    const prose = report({
      prose: [{ text: 'tăng 130% so với năm trước', raw: '130%', label: 'tăng', unit: '%' }],
    });
    expect(outcomes('unit-value', prose)).toEqual([]);
  });

  it('report fractions of persons and documents', () => {
    expect(of({ unit: 'Người', raw: '2,5' })).toMatchObject([{ severity: 'error', actual: 2.5 }]);
    expect(of({ unit: 'Người', raw: '2' })).toEqual([]);
    expect(of({ unit: 'Triệu đồng', raw: '2,5' })).toEqual([]);
    expect(of({ unit: 'Người', raw: '1.250' })).toEqual([]);
  });

  it('leave a comma that may be a thousands mark to the reader', () => {
    expect(of({ unit: 'Hồ sơ', raw: '1,034' })).toEqual([]);
  });

  it('report a count in the row of a rate', () => {
    const family = (rate: string) => {
      const label = 'Tỷ lệ hoàn thành';
      return annexReport([
        { label, unit: '%', raw: rate, indicator: 'steering.plan.completion_rate' },
        {
          label: 'Đề ra',
          parents: [label],
          unit: 'Nhiệm vụ',
          raw: '54',
          indicator: 'steering.plan.tasks_set',
        },
        {
          label: 'Hoàn thành',
          parents: [label],
          unit: 'Nhiệm vụ',
          raw: '27',
          indicator: 'steering.plan.tasks_done',
        },
      ]);
    };
    expect(outcomes('unit-value', family('27'))).toMatchObject([
      { severity: 'warning', expected: 50, actual: 27, observations: ['t0r0', 't0r2', 't0r1'] },
    ]);
    expect(outcomes('unit-value', family('50'))).toEqual([]);
  });

  it('note a percentage written as counts are, and report it where a row under it has that count', () => {
    expect(of({ unit: '%', raw: '03' })).toMatchObject([{ severity: 'info', actual: '03' }]);
    const family = (whole: string) =>
      annexReport([
        { label: 'Tỷ lệ đúng hạn', unit: '%', raw: '01' },
        { label: 'Tiếp nhận', parents: ['Tỷ lệ đúng hạn'], unit: 'Hồ sơ', raw: whole },
        { label: 'Đúng hạn', parents: ['Tỷ lệ đúng hạn'], unit: 'Hồ sơ', raw: '01' },
      ]);
    expect(outcomes('unit-value', family(''))).toMatchObject([
      { severity: 'warning', observations: ['t0r0', 't0r2'] },
    ]);
    for (const raw of ['3', '0', '03%', '0,3']) expect(of({ unit: '%', raw }), raw).toEqual([]);
  });

  it('report a code outside the list that the unit cell prints', () => {
    const unit = 'Trực tuyến = 0 Phát phiếu = 1 Kết hợp = 2';
    expect(of({ unit, raw: '3' })).toMatchObject([{ severity: 'error', expected: '0, 1, 2', actual: 3 }]);
    expect(of({ unit, raw: '2' })).toEqual([]);
  });

  it('know the codes of an indicator whose unit cell prints none', () => {
    const row = { unit: 'Có/không', indicator: 'steering.dialogue_held' };
    expect(of({ ...row, raw: '4' })).toMatchObject([{ severity: 'error' }]);
    expect(of({ ...row, raw: '1' })).toEqual([]);
  });
});
