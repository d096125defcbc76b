import { describe, expect, it } from 'vitest';
import { statedPeriod } from '../../../src/extract/prose/stated-period.ts';

describe('the period that a sentence states', () => {
  it('is its own range of days', () => {
    expect(statedPeriod('Từ ngày 15/3/2023 đến ngày 4/6/2023 đã nhận ')).toEqual({
      type: 'range',
      start: '2023-03-15',
      end: '2023-06-04',
      label: 'Từ ngày 15/3/2023 đến ngày 4/6/2023',
    });
    expect(statedPeriod('từ 01/01/2023 đến hết 30/6/2023 có ')).toMatchObject({ end: '2023-06-30' });
  });

  it('is a year at the head of a clause', () => {
    expect(statedPeriod('Năm 2022, đã nhận ')).toMatchObject({
      type: 'year',
      start: '2022-01-01',
      end: '2022-12-31',
    });
    expect(statedPeriod('Kết quả: năm 2021 đã nhận ')).toMatchObject({ start: '2021-01-01' });
  });

  it.each(['Kế hoạch năm 2022 có ', 'so với năm 2022 tăng ', 'Đã nhận ', 'Đến ngày 4/6/2023 đã nhận '])(
    'is none in "%s"',
    (before) => {
      expect(statedPeriod(before)).toBeNull();
    },
  );
});
