import { describe, expect, it } from 'vitest';
import { readDates } from '../../src/text/dates.ts';

describe('printed dates', () => {
  it.each([
    ['ngày 08 tháng 6 năm 2021', '2021-06-08'],
    ['Ngày 5 tháng 12\n năm 2023', '2023-12-05'],
    ['ngày      tháng 12 năm 2023', '2023-12'],
    ['ngày … tháng 12 năm 2023', '2023-12'],
    ['08/6/2021', '2021-06-08'],
    ['08.06.2021', '2021-06-08'],
    ['8-6-2021', '2021-06-08'],
    ['tháng 10 năm 2021', '2021-10'],
    ['tháng 10/2021', '2021-10'],
    ['từ 9/2022', '2022-09'],
  ])('%j is %s', (text, iso) => expect(readDates(text).map((d) => d.iso)).toEqual([iso]));

  it('reads day and month without a year after a word that asks for a date', () => {
    expect(readDates('đến ngày 13/6')).toMatchObject([{ day: 13, month: 6, year: null, iso: null }]);
  });

  it.each([
    '13/6 chỉ tiêu',
    'Nghị định 30/2021/NĐ-CP',
    'số 12/2021/QĐ-UBND',
    '31/02/2021',
    '5.12.2.1',
    '1/13',
    '12.345',
    '2969/7161',
  ])('%s is none', (text) => expect(readDates(text)).toEqual([])); // prettier-ignore

  it('gives places, in order, once each', () => {
    const text = 'từ ngày 15/12/2020 đến ngày 14 tháng 6 năm 2021';
    expect(readDates(text).map((d) => text.slice(d.start, d.end))).toEqual([
      '15/12/2020',
      'ngày 14 tháng 6 năm 2021',
    ]);
  });
});
