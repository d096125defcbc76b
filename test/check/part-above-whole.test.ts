import { describe, expect, it } from 'vitest';
import { annexReport, outcomes, report } from './report.ts';

const GROUP = 'Kiểm tra CCHC';

function inspection(found: string, resolved: string) {
  return annexReport([
    { number: '1', label: GROUP },
    {
      number: '1.1',
      label: 'Số vấn đề phát hiện',
      parents: [GROUP],
      unit: 'Vấn đề',
      raw: found,
      indicator: 'steering.inspection.issues_found',
    },
    {
      number: '1.2',
      label: 'Số vấn đề đã xử lý',
      parents: [GROUP],
      unit: 'Vấn đề',
      raw: resolved,
      indicator: 'steering.inspection.issues_resolved',
    },
  ]);
}

describe('parts above their whole', () => {
  it('report an indicator above the one that the catalogue holds it to be at most', () => {
    expect(outcomes('part-above-whole', inspection('12', '14'))).toEqual([
      { severity: 'error', expected: 12, actual: 14, observations: ['t0r2', 't0r1'] },
    ]);
    expect(outcomes('part-above-whole', inspection('12', '12'))).toEqual([]);
  });

  it('do not compare with a blank', () => {
    expect(outcomes('part-above-whole', inspection('', '14'))).toEqual([]);
  });

  it('only note a relation with known exceptions: staff above the quota', () => {
    const staff = (allocated: string, present: string) =>
      annexReport([
        {
          label: 'Biên chế được giao',
          unit: 'Người',
          raw: allocated,
          indicator: 'organisation.staffing.allocated',
        },
        { label: 'Biên chế có mặt', unit: 'Người', raw: present, indicator: 'organisation.staffing.present' },
      ]);
    expect(outcomes('part-above-whole', staff('21', '23'))).toMatchObject([{ severity: 'info' }]);
    expect(outcomes('part-above-whole', staff('23', '21'))).toEqual([]);
  });

  it('take the whole that stands under the same parent where a form prints a label twice', () => {
    const pair = (parent: string, resolved: string, onTime: string) => [
      { label: parent },
      {
        label: 'Tổng số hồ sơ',
        parents: [parent],
        unit: 'Hồ sơ',
        raw: resolved,
        indicator: 'tthc.dossiers.resolved',
      },
      {
        label: 'Số hồ sơ đúng hạn',
        parents: [parent],
        unit: 'Hồ sơ',
        raw: onTime,
        indicator: 'tthc.dossiers.resolved_on_time',
      },
    ];
    expect(
      outcomes('part-above-whole', annexReport([...pair('Huyện', '10', '9'), ...pair('Xã', '70', '60')])),
    ).toEqual([]);
    expect(
      outcomes('part-above-whole', annexReport([...pair('Huyện', '10', '60'), ...pair('Xã', '70', '60')])),
    ).toMatchObject([{ expected: 10, actual: 60 }]);
  });

  it('report a row under "Trong đó" without any indicator, however the mark is printed', () => {
    const parts = (mark: string, online: string) =>
      annexReport([
        { number: '1.1', label: 'Tổng số hồ sơ', unit: 'Hồ sơ', raw: '2.860' },
        { number: mark, label: 'Hồ sơ trực tuyến', parents: ['Tổng số hồ sơ'], unit: 'Hồ sơ', raw: online },
        { number: '', label: 'Hồ sơ qua bưu chính', parents: ['Tổng số hồ sơ'], unit: 'Hồ sơ', raw: '935' },
      ]);
    for (const mark of ['Trong đó', 'Tron g đó', 'Bao gồm'])
      expect(outcomes('part-above-whole', parts(mark, '2.925'))).toMatchObject([
        { severity: 'error', expected: 2860, actual: 2925, observations: ['t0r1', 't0r0'] },
      ]);
    expect(outcomes('part-above-whole', parts('Trong đó', '1.925'))).toEqual([]);
    expect(outcomes('part-above-whole', parts('', '2.925'))).toEqual([]);
  });

  it('only note such a row where no unit says that both count the same', () => {
    const rows = annexReport([
      { number: '1', label: 'Cơ quan đã kiểm tra', raw: '4' },
      { number: 'Trong đó', label: 'Vấn đề phát hiện', parents: ['Cơ quan đã kiểm tra'], raw: '12' },
    ]);
    expect(outcomes('part-above-whole', rows)).toMatchObject([{ severity: 'info' }]);
  });

  it('never compare a rate under "Trong đó" with the count above it', () => {
    const rates = annexReport([
      { number: '7.1', label: 'Tổng số văn bản đi', unit: 'Văn bản', raw: '40' },
      {
        number: 'Trong đó',
        label: 'Tỷ lệ gửi điện tử',
        parents: ['Tổng số văn bản đi'],
        unit: '%',
        raw: '100',
      },
    ]);
    expect(outcomes('part-above-whole', rates)).toEqual([]);
  });

  it('weigh less in running text, and only within one sentence', () => {
    const text = 'Phát hiện 12 vấn đề, đã xử lý 14 vấn đề.';
    const figure = (raw: string, code: string, sentence: string, line: number) =>
      ({
        text: sentence,
        raw,
        label: 'vấn đề',
        unit: 'vấn đề',
        indicator: `steering.inspection.${code}`,
        line,
      }) as const;
    const one = report({
      prose: [figure('12', 'issues_found', text, 1), figure('14', 'issues_resolved', text, 1)],
    });
    expect(outcomes('part-above-whole', one)).toMatchObject([
      { severity: 'warning', observations: ['p1', 'p0'] },
    ]);
    const two = report({
      prose: [
        figure('12', 'issues_found', 'Phát hiện 12 vấn đề.', 1),
        figure('14', 'issues_resolved', 'Xử lý 14 vấn đề.', 2),
      ],
    });
    expect(outcomes('part-above-whole', two)).toEqual([]);
  });

  it('note a group row that says 0 above rows that count something', () => {
    const group = (raw: string) =>
      annexReport([
        { number: '4.3', label: 'Số người làm việc', raw },
        { number: '4.3.1', label: 'Được giao', parents: ['Số người làm việc'], unit: 'Người', raw: '17' },
      ]);
    expect(outcomes('part-above-whole', group('0'))).toMatchObject([
      { severity: 'info', observations: ['t0r0', 't0r1'] },
    ]);
    expect(outcomes('part-above-whole', group('17'))).toEqual([]);
  });

  it('compare money of two scales in one scale', () => {
    const money = (disbursed: string, unit: string) =>
      annexReport([
        { label: 'Kế hoạch được giao', unit: 'Tỷ đồng', raw: '45', indicator: 'finance.investment.plan' },
        { label: 'Đã thực hiện', unit, raw: disbursed, indicator: 'finance.investment.disbursed' },
      ]);
    expect(outcomes('part-above-whole', money('7.500', 'Triệu đồng'))).toEqual([]);
    expect(outcomes('part-above-whole', money('75.000', 'Triệu đồng'))).toMatchObject([{ severity: 'info' }]);
  });
});
