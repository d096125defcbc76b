import { describe, expect, it } from 'vitest';
import { mendTexts } from '../../../src/vietnamese/normalise/mend.ts';
import { loadRepairStatistics } from '../../../src/vietnamese/repair/load-statistics.ts';

const statistics = loadRepairStatistics();
const mended = (...texts: string[]): string[] => mendTexts(texts, statistics).map((one) => one.mapped.text);

describe('mendTexts', () => {
  it('mends a cell by what the other cells show', () => {
    expect(mended('Ti ếp nh ận hồ s ơ', 'gi ải quy ết', 'tổ ch ức')).toEqual([
      'Tiếp nhận hồ sơ',
      'giải quyết',
      'tổ chức',
    ]);
  });

  it('makes a broken syllable whole on its first line and keeps the lines', () => {
    expect(mended('hỗ trợ doanh ngh-\n  iệp, hợp tác xã\nvà hộ')).toEqual([
      'hỗ trợ doanh nghiệp,\n  hợp tác xã\nvà hộ',
    ]);
  });

  it('mends nothing over the gap between two texts', () => {
    expect(mended('doanh ngh-', 'iệp')).toEqual(['doanh ngh-', 'iệp']);
  });

  it('tells where something was mended', () => {
    const [first] = mendTexts(['Năm 2O21 có 12 hồ sơ'], statistics);
    expect(first?.mends).toMatchObject([{ start: 5, end: 6, operation: 'digit' }]);
  });
});
