import { describe, expect, it } from 'vitest';
import { annexReport, outcomes, type RowSpec } from './report.ts';

const TOTAL = 'Tổng số TTHC';

function procedures(total: string, province: string | null, district: string | null, commune: string | null) {
  const part = (label: string, level: string, raw: string | null): RowSpec[] =>
    raw === null ? [] : [{ label, parents: [TOTAL], unit: 'Thủ tục', raw, indicator: `tthc.total.${level}` }];
  return [
    { number: '3.1', label: TOTAL, unit: 'Thủ tục', raw: total, indicator: 'tthc.total' },
    ...part('Cấp tỉnh', 'province', province),
    ...part('Cấp huyện', 'district', district),
    ...part('Cấp xã', 'commune', commune),
  ];
}

describe('sums of parts', () => {
  it('report parts that do not add up where the catalogue knows that they must', () => {
    expect(outcomes('part-sum', annexReport(procedures('2', '0', '0', '1')))).toEqual([
      { severity: 'error', expected: 1, actual: 2, observations: ['t0r0', 't0r1', 't0r2', 't0r3'] },
    ]);
    expect(outcomes('part-sum', annexReport(procedures('371', '0', '257', '114')))).toEqual([]);
  });

  it('take a dash for nothing', () => {
    expect(outcomes('part-sum', annexReport(procedures('3', '3', '-', '-')))).toEqual([]);
    expect(outcomes('part-sum', annexReport(procedures('4', '3', '-', '-')))).toMatchObject([
      { severity: 'error' },
    ]);
  });

  it('only note a sum below the total where a part is blank, and report one above it', () => {
    expect(outcomes('part-sum', annexReport(procedures('3', '3', '', '')))).toEqual([]);
    expect(outcomes('part-sum', annexReport(procedures('5', '3', '', '')))).toMatchObject([
      { severity: 'info' },
    ]);
    expect(outcomes('part-sum', annexReport(procedures('5', '3', '3', '')))).toMatchObject([
      { severity: 'error', expected: 6, actual: 5 },
    ]);
  });

  it('expect no part of a level that the body does not report', () => {
    const district = { issuer: { name: 'UBND huyện', level: 'district', parentBody: null } } as const;
    const rows = procedures('372', null, '257', '114');
    expect(outcomes('part-sum', annexReport(rows, district))).toMatchObject([
      { severity: 'error', expected: 371 },
    ]);
    expect(outcomes('part-sum', annexReport(rows))).toMatchObject([{ severity: 'warning', expected: 371 }]);
  });

  it('leave a single part above the whole to its own check', () => {
    const rows = annexReport(procedures('2', '5', '0', '0'));
    expect(outcomes('part-sum', rows)).toEqual([]);
  });

  it('judge soft sums only where the parts exceed the whole, as a note', () => {
    const handled = (whole: string) =>
      annexReport([
        { label: 'Đã xử lý', unit: 'Văn bản', raw: whole, indicator: 'institutions.legal_docs.to_handle' },
        {
          label: 'Sau kiểm tra',
          unit: 'Văn bản',
          raw: '2',
          indicator: 'institutions.legal_docs.inspection.to_handle',
        },
        {
          label: 'Sau rà soát',
          unit: 'Văn bản',
          raw: '3',
          indicator: 'institutions.legal_docs.review.to_handle',
        },
      ]);
    expect(outcomes('part-sum', handled('9'))).toEqual([]);
    expect(outcomes('part-sum', handled('4'))).toMatchObject([{ severity: 'info', expected: 5 }]);
  });

  function marked(
    mark: string,
    labels: readonly [string, string],
    values: readonly [string, string, string],
  ) {
    return annexReport([
      { number: '1', label: 'Số hồ sơ', unit: 'Hồ sơ', raw: values[0] },
      { number: mark, label: labels[0], parents: ['Số hồ sơ'], unit: 'Hồ sơ', raw: values[1] },
      { label: labels[1], parents: ['Số hồ sơ'], unit: 'Hồ sơ', raw: values[2] },
    ]);
  }

  it('report rows under "Trong đó" that exceed the whole only where they cannot overlap', () => {
    const ways = ['Nộp trực tuyến', 'Nộp trực tiếp'] as const;
    expect(outcomes('part-sum', marked('Trong đó', ways, ['10', '6', '7']))).toMatchObject([
      { severity: 'error', expected: 13 },
    ]);
    expect(outcomes('part-sum', marked('Trong đó', ways, ['13', '6', '7']))).toEqual([]);
    const staff = ['Đảng viên', 'Người dân tộc thiểu số'] as const;
    expect(outcomes('part-sum', marked('Trong đó', staff, ['10', '6', '7']))).toMatchObject([
      { severity: 'info' },
    ]);
    expect(outcomes('part-sum', marked('Trong đó', staff, ['10', '2', '1']))).toEqual([]);
  });

  it('expect all parts behind a mark that announces them', () => {
    const kinds = ['Nghị quyết', 'Quyết định'] as const;
    expect(outcomes('part-sum', marked('Bao gồm', kinds, ['17', '11', '5']))).toMatchObject([
      { severity: 'warning', expected: 16, actual: 17 },
    ]);
    expect(outcomes('part-sum', marked('Bao gồm', kinds, ['17', '11', '6']))).toEqual([]);
  });
});
