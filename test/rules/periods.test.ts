import { describe, expect, it } from 'vitest';
import { loadRules } from '../../src/rules/load.ts';
import { calendarWindow, nominalWindow } from '../../src/rules/period-window.ts';
import { readPeriods } from '../../src/rules/periods.ts';

const pack = loadRules();

/** Label, type, months and years of every period in a text. */
function periodsIn(text: string): readonly string[] {
  return readPeriods(pack, text).map(
    ({ label, kind, months, years }) =>
      `${label} | ${kind.type} ${months.join('-')} ${years?.join('-') ?? 'no year'}`,
  );
}

describe('wordings of periods', () => {
  it('tell month, quarter, half, nine months, year and range', () => {
    expect(periodsIn('tháng 7 năm 2019')).toEqual(['tháng 7 năm 2019 | month 7-7 2019-2019']);
    expect(periodsIn('Quý IV/2020')).toEqual(['Quý IV/2020 | quarter 10-12 2020-2020']);
    expect(periodsIn('quí 2 năm 2020')).toEqual(['quí 2 năm 2020 | quarter 4-6 2020-2020']);
    expect(periodsIn('06 tháng đầu năm 2018')).toEqual(['06 tháng đầu năm 2018 | half 1-6 2018-2018']);
    expect(periodsIn('6 tháng cuối năm 2018')).toEqual(['6 tháng cuối năm 2018 | half 7-12 2018-2018']);
    expect(periodsIn('9 tháng năm 2022')).toEqual(['9 tháng năm 2022 | nine-months 1-9 2022-2022']);
    expect(periodsIn('NĂM 2024')).toEqual(['NĂM 2024 | year 1-12 2024-2024']);
    expect(periodsIn('giai đoạn 2016 – 2020')).toEqual(['giai đoạn 2016 – 2020 | range 1-12 2016-2020']);
  });

  it('may leave the year open', () => {
    expect(periodsIn('trong quý III đã')).toEqual(['quý III | quarter 7-9 no year']);
  });

  it('cross line breaks and take the longest wording', () => {
    expect(periodsIn('6 tháng\nđầu năm\n2021')).toEqual(['6 tháng\nđầu năm\n2021 | half 1-6 2021-2021']);
  });

  it('are not read out of dates, also with a blank or dotted day', () => {
    expect(periodsIn('ngày 15 tháng 9 năm 2021')).toEqual([]);
    expect(periodsIn('ngày    tháng 10 năm 2021')).toEqual([]);
    expect(periodsIn('ngày ... tháng 10 năm 2021')).toEqual([]);
  });

  it('are not read out of longer numbers or words', () => {
    expect(periodsIn('19 tháng, tháng 13, quý VI, năm 20211')).toEqual([]);
  });
});

describe('windows of periods', () => {
  it('cover whole calendar months', () => {
    expect(calendarWindow({ months: [2, 2], years: [2024, 2024] })).toEqual({
      start: '2024-02-01',
      end: '2024-02-29',
    });
  });

  it('run by decree 09/2019 from the 15th of the month before to the 14th of the last month', () => {
    expect(nominalWindow(pack, { months: [10, 10], years: [2021, 2021] })).toEqual({
      start: '2021-09-15',
      end: '2021-10-14',
    });
    expect(nominalWindow(pack, { months: [1, 12], years: [2023, 2023] })).toEqual({
      start: '2022-12-15',
      end: '2023-12-14',
    });
  });
});
