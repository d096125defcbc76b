import { describe, expect, it } from 'vitest';
import { annexReport, matrix, outcomes, type RowSpec, report } from './report.ts';

const LABEL = 'Tỷ lệ giải quyết phản ánh, kiến nghị';

function feedback(rate: string, received: string, status?: RowSpec['status']) {
  return annexReport([
    {
      number: '1.3',
      label: LABEL,
      unit: '%',
      raw: rate,
      ...(status ? { status } : {}),
      indicator: 'tthc.feedback.resolution_rate',
    },
    {
      label: 'Số PAKN đã tiếp nhận',
      parents: [LABEL],
      unit: 'PAKN',
      raw: received,
      indicator: 'tthc.feedback.received',
    },
    {
      label: 'Số PAKN đã giải quyết',
      parents: [LABEL],
      unit: 'PAKN',
      raw: '0',
      indicator: 'tthc.feedback.resolved',
    },
  ]);
}

describe('rates of nothing', () => {
  it('report a rate whose denominator is 0, and note a printed 0', () => {
    expect(outcomes('zero-rate', feedback('100', '0'))).toEqual([
      { severity: 'error', expected: null, actual: 100, observations: ['t0r0', 't0r1'] },
    ]);
    expect(outcomes('zero-rate', feedback('0', '0'))).toMatchObject([{ severity: 'info' }]);
  });

  it('say nothing where the rate is left out or there was something', () => {
    expect(outcomes('zero-rate', feedback('', '0'))).toEqual([]);
    expect(outcomes('zero-rate', feedback('-', '0'))).toEqual([]);
    expect(outcomes('zero-rate', feedback('0', '8'))).toEqual([]);
  });

  it('see two zeros under a rate that no catalogue knows', () => {
    const rows = (first: string) =>
      annexReport([
        { number: '1', label: 'Tỷ lệ xử lý', unit: '%', raw: '100' },
        { label: 'Đã tiếp nhận', parents: ['Tỷ lệ xử lý'], unit: 'PAKN', raw: first },
        { label: 'Đã xử lý', parents: ['Tỷ lệ xử lý'], unit: 'PAKN', raw: first },
      ]);
    expect(outcomes('zero-rate', rows('0'))).toMatchObject([{ severity: 'error', actual: 100 }]);
    expect(outcomes('zero-rate', rows('3'))).toEqual([]);
  });

  it('see a column that divides by 0', () => {
    const columns = [
      { path: ['Xã'] },
      { path: ['Giải quyết'], number: '(4)' },
      { path: ['Đúng hạn'], number: '(5)' },
      { path: ['Tỷ lệ (%)'], number: '(7)', formula: '(5)/(4)' },
    ];
    const row = (...cells: string[]) =>
      report({ tables: [{ table: matrix(columns, [{ label: 'Xã A', cells }]) }] });
    expect(outcomes('zero-rate', row('0', '0', '100'))).toMatchObject([{ severity: 'error', actual: 100 }]);
    expect(outcomes('zero-rate', row('0', '0', '-'))).toEqual([]);
    expect(outcomes('zero-rate', row('5', '0', '0'))).toEqual([]);
  });

  function stated(text: string, raw: string, rows: readonly RowSpec[] = []) {
    const rate = {
      number: '3.4',
      label: 'Tỷ lệ đúng hạn',
      unit: '%',
      raw: '100',
      indicator: 'tthc.dossiers.on_time_rate.departments',
    };
    const specs = [rate, ...rows];
    const input = annexReport(specs);
    const prose = report({ prose: [{ text, raw, label: 'hồ sơ', unit: 'hồ sơ', status: 'negated' }] });
    return {
      ...input,
      observations: [...input.observations, ...prose.observations.map((o) => ({ ...o, value: 0 }))],
    };
  }

  it('hold a rate against a sentence that there was nothing to handle', () => {
    expect(
      outcomes('zero-rate', stated('Trong năm, Sở không nhận được hồ sơ nào.', 'không nhận được hồ sơ')),
    ).toEqual([{ severity: 'warning', expected: null, actual: 100, observations: ['t0r0', 'p0'] }]);
  });

  it('do not take a narrower sentence for it, nor one that the report itself refutes', () => {
    expect(outcomes('zero-rate', stated('Không có hồ sơ quá hạn.', 'Không có hồ sơ'))).toEqual([]);
    expect(
      outcomes('zero-rate', stated('Không phát sinh hồ sơ trực tuyến.', 'Không phát sinh hồ sơ')),
    ).toEqual([]);
    const resolved = { label: 'Đã giải quyết', unit: 'Hồ sơ', raw: '5', indicator: 'tthc.dossiers.resolved' };
    expect(
      outcomes('zero-rate', stated('Không phát sinh hồ sơ.', 'Không phát sinh hồ sơ', [resolved])),
    ).toEqual([]);
  });
});
