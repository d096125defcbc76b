import { describe, expect, it } from 'vitest';
import { annexReport, findings, matrix, outcomes, report } from './report.ts';

const RATE = 'Tỷ lệ văn bản gửi song song bản giấy';

/** A rate of the catalogue with its two component rows. */
function known(rate: string, numerator: string, denominator: string) {
  const label = 'Tỷ lệ hoàn thành kế hoạch';
  return annexReport([
    { number: '1.2', label, unit: '%', raw: rate, indicator: 'steering.plan.completion_rate' },
    {
      number: '1.2.1',
      label: 'Số nhiệm vụ đề ra',
      parents: [label],
      unit: 'Nhiệm vụ',
      raw: denominator,
      indicator: 'steering.plan.tasks_set',
    },
    {
      number: '1.2.2',
      label: 'Số nhiệm vụ hoàn thành',
      parents: [label],
      unit: 'Nhiệm vụ',
      raw: numerator,
      indicator: 'steering.plan.tasks_done',
    },
  ]);
}

/** A rate that no catalogue knows with two rows under it. */
function components(rate: string, numerator: string, denominator: string, whole = 'Tổng số văn bản đi') {
  return annexReport([
    { number: '3.1', label: RATE, unit: '%', raw: rate },
    { number: '3.1.1', label: whole, parents: [RATE], unit: 'Văn bản', raw: denominator },
    { number: '3.1.2', label: 'Văn bản gửi song song', parents: [RATE], unit: 'Văn bản', raw: numerator },
  ]);
}

describe('rates against their parts', () => {
  it('accept a rate that was rounded or cut off at its last digit', () => {
    for (const rate of ['41,4', '41,5', '41,46', '41', '41,4%', '41.4'])
      expect(outcomes('ratio-parts', components(rate, '2.969', '7.161')), rate).toEqual([]);
    for (const rate of ['24', '24,5', '25', '24,52', '24,53'])
      expect(outcomes('ratio-parts', components(rate, '52', '212')), rate).toEqual([]);
    expect(outcomes('ratio-parts', components('100', '6.621', '6.635'))).toEqual([]);
  });

  it('report a rate beyond that', () => {
    for (const rate of ['30', '26', '23', '24,4', '24,6', '24,51'])
      expect(outcomes('ratio-parts', components(rate, '52', '212')), rate).toHaveLength(1);
    expect(outcomes('ratio-parts', components('30', '52', '212'))).toEqual([
      { severity: 'warning', expected: 24.5, actual: 30, observations: ['t0r0', 't0r2', 't0r1'] },
    ]);
  });

  it('hold relations of the catalogue for certain', () => {
    expect(outcomes('ratio-parts', known('80', '6', '6'))).toMatchObject([
      { severity: 'error', expected: 100, actual: 80 },
    ]);
    expect(outcomes('ratio-parts', known('100', '6', '6'))).toEqual([]);
    expect(outcomes('ratio-parts', known('80', '', '6'))).toEqual([]);
  });

  it('leave a count in the row of the rate to the check of units', () => {
    expect(outcomes('ratio-parts', known('6', '6', '8'))).toEqual([]);
  });

  it('accept two rows that are the parts of the whole, and a rate that says what is left', () => {
    expect(outcomes('ratio-parts', components('25', '1', '3', 'Văn bản gửi điện tử'))).toEqual([]);
    expect(outcomes('ratio-parts', components('25', '9', '12'))).toEqual([]);
  });

  it('find the parts of "Tỷ lệ X" beside it: "Số X" and "Tổng số …"', () => {
    const beside = (rate: string) =>
      annexReport([
        { number: '2.1', label: 'Tổng số hồ sơ đã giải quyết', unit: 'Hồ sơ', raw: '5.117' },
        { number: '2.2', label: 'Số hồ sơ giải quyết đúng hạn', unit: 'Hồ sơ', raw: '5.081' },
        { number: '2.3', label: 'Tỷ lệ hồ sơ giải quyết đúng hạn', unit: '%', raw: rate },
      ]);
    expect(outcomes('ratio-parts', beside('99,3'))).toEqual([]);
    expect(outcomes('ratio-parts', beside('98,1'))).toMatchObject([{ severity: 'warning', expected: 99.3 }]);
  });

  it('divide the columns that a column prints', () => {
    const columns = [
      { path: ['Xã'] },
      { path: ['Số TTHC'], number: '(2)' },
      { path: ['Có hồ sơ'], number: '(6)' },
    ];
    const row = (formula: string, ...cells: string[]) =>
      report({
        tables: [
          {
            table: matrix(
              [...columns, { path: ['Tỷ lệ (%)'], number: '(10)', formula }],
              [{ label: 'A', cells }],
            ),
          },
        ],
      });
    expect(outcomes('ratio-parts', row('(6)/(2)', '212', '52', '24%'))).toEqual([]);
    expect(outcomes('ratio-parts', row('(6)/(2)', '7', '7', '96.0%'))).toEqual([
      { severity: 'error', expected: 100, actual: 96, observations: ['t0r0c3', 't0r0c2', 't0r0c1'] },
    ]);
    for (const formula of ['(6)/(2)*100', '(6)*100/(2)', '(6)/(2)x100%'])
      expect(outcomes('ratio-parts', row(formula, '212', '52', '30')), formula).toMatchObject([
        { expected: 24.5, actual: 30 },
      ]);
  });

  it('hold a cell to the fraction that it prints itself', () => {
    const cell = (raw: string, fraction: [number, number]) =>
      annexReport([{ label: 'Tỷ lệ tích hợp', unit: '%', raw, fraction }]);
    expect(outcomes('ratio-parts', cell('71 (264/371)', [264, 371]))).toEqual([]);
    expect(outcomes('ratio-parts', cell('81 (264/371)', [264, 371]))).toMatchObject([
      { severity: 'error', expected: 71.2, actual: 81 },
    ]);
  });

  it('doubt, not deny, a rate whose own fraction has another base than its rows', () => {
    const label = 'Tỷ lệ tích hợp';
    const rows = annexReport([
      {
        number: '7.3',
        label,
        unit: '%',
        raw: '71 (264/371)',
        fraction: [264, 371],
        indicator: 'digital.dvctt.l34.integrated_rate',
      },
      {
        label: 'Tổng số',
        parents: [label],
        unit: 'Thủ tục',
        raw: '264',
        indicator: 'digital.dvctt.l34.provided',
      },
      {
        label: 'Đã tích hợp',
        parents: [label],
        unit: 'Thủ tục',
        raw: '264',
        indicator: 'digital.dvctt.l34.integrated',
      },
    ]);
    expect(outcomes('ratio-parts', rows)).toMatchObject([{ severity: 'warning', expected: 100, actual: 71 }]);
  });
});

describe('shares stated in sentences and notes', () => {
  const sentence = (text: string, raw: string) =>
    report({ prose: [{ text, raw, label: 'tỷ lệ', unit: '%', line: 1 }] });

  it('are held to the fraction beside them', () => {
    expect(outcomes('ratio-parts', sentence('Có 100% (11/11) lãnh đạo dùng chữ ký số.', '100%'))).toEqual([]);
    expect(
      outcomes('ratio-parts', sentence('Có 100% (10/11) lãnh đạo dùng chữ ký số.', '100%')),
    ).toMatchObject([{ severity: 'warning', expected: 90.9, actual: 100, observations: ['p0'] }]);
    expect(outcomes('ratio-parts', sentence('Hồ sơ trực tuyến: 351/881 (đạt 39,8%).', '39,8%'))).toEqual([]);
    expect(outcomes('ratio-parts', sentence('Hồ sơ trực tuyến: 351/881 (đạt 49,8%).', '49,8%'))).toHaveLength(
      1,
    );
    expect(
      outcomes('ratio-parts', sentence('Giải ngân 84.014 triệu đồng/121.737 triệu đồng, đạt 96%.', '96%')),
    ).toHaveLength(1);
  });

  it('are not read where the percentage has another base or the stroke is none', () => {
    for (const text of [
      'Đã kiểm tra 08/14 xã, đạt 100% kế hoạch.',
      'Từ ngày 13/6, tỷ lệ đạt 95%.',
      'Xếp hạng 14/19, tỷ lệ đạt 95%.',
      'Quyết định số 12/2021 đạt 95%.',
      'Có 14/14 xã tham gia; tỷ lệ hài lòng đạt 95%.',
      'Có 7/10 xã tăng 5% so với năm trước.',
      'Số hồ sơ tăng 20% (12/10 hồ sơ), hài lòng 95%.',
    ])
      expect(outcomes('ratio-parts', sentence(text, '95%')), text).toEqual([]);
  });

  it('are read in notes of rows', () => {
    const note = (text: string) =>
      annexReport([{ label: 'Số TTHC có hồ sơ', unit: 'Thủ tục', raw: '52', note: text }]);
    expect(outcomes('ratio-parts', note('52/212 = 24%'))).toEqual([]);
    expect(findings('ratio-parts', note('52/212 = 42%'))).toMatchObject([
      { severity: 'error', observations: ['t0r0'] },
    ]);
  });
});
