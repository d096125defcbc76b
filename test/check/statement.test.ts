import { describe, expect, it } from 'vitest';
import { datesIn, dayNumber } from '../../src/check/calendar.ts';
import { createContext } from '../../src/check/context.ts';
import { englishNumber, vietnameseNumber } from '../../src/check/finding.ts';
import { isFigure } from '../../src/check/partners.ts';
import { readRowNumber } from '../../src/check/row-number.ts';
import { statedWindows } from '../../src/check/stated-window.ts';
import { RULES, report } from './report.ts';

describe('statements around a value', () => {
  const statement = (text: string, raw: string) => {
    const context = createContext(report({ prose: [{ text, raw, label: 'x', unit: 'hồ sơ' }] }), RULES);
    const [fact] = context.facts;
    if (fact === undefined || !isFigure(context, fact)) throw new Error('no figure');
    return context.statement(fact);
  };

  it('are the clause between commas, with what the sentence says before it as its scope', () => {
    const { phrase, scopes } = statement('Tại cấp xã, đã tiếp nhận 12 hồ sơ, trả 9 hồ sơ.', '12');
    expect(phrase).toBe('tiếp nhận hồ sơ');
    expect([...scopes]).toEqual(['cap xa']);
  });

  it('know the second of two equal figures by its place', () => {
    const text = 'Giải quyết 05 hồ sơ, tiếp nhận 05 hồ sơ.';
    const at = text.lastIndexOf('05');
    const input = report({ prose: [{ text, raw: '05', label: 'x', unit: 'hồ sơ' }] });
    const [first] = input.observations;
    if (first === undefined) throw new Error('no observation');
    const both = [first, { ...first, id: 'p1', evidence: { ...first.evidence, start: at, end: at + 2 } }];
    const context = createContext({ ...input, observations: both }, RULES);
    const phrases = context.facts.map((fact) =>
      isFigure(context, fact) ? context.statement(fact).phrase : null,
    );
    expect(phrases).toEqual(['giải quyết hồ sơ', 'tiếp nhận hồ sơ']);
  });
});

describe('printed forms', () => {
  it('of row numbers', () => {
    expect(readRowNumber('1.2.1.')).toMatchObject({ style: 'decimal', components: [1, 2, 1], text: '1.2.1' });
    expect(readRowNumber('IV')).toMatchObject({ style: 'roman', components: [4] });
    expect(readRowNumber('b)')).toMatchObject({ style: 'letter', components: [2] });
    expect(readRowNumber('đ')).toMatchObject({ style: 'letter', components: [5] });
    for (const none of ['Trong đó', '-', '', 'Z25']) expect(readRowNumber(none), none).toBeNull();
  });

  it('of numbers in both languages', () => {
    expect([1234567, 1234.5, 0.25, -1000].map(vietnameseNumber)).toEqual([
      '1.234.567',
      '1.234,5',
      '0,25',
      '-1.000',
    ]);
    expect([1234567, 1234.5].map(englishNumber)).toEqual(['1,234,567', '1,234.5']);
  });

  it('of dates, each place once', () => {
    const dates = datesIn('ngày 15 tháng 9 năm 2021, 08/6/2021 và ngày 13/6', RULES.checks.dates);
    expect(dates.map(({ day, month, year }) => [day, month, year])).toEqual([
      [15, 9, 2021],
      [8, 6, 2021],
      [13, 6, null],
    ]);
  });

  it('of days at either end of a month or a year', () => {
    expect(dayNumber('2023-02', 'last')).toBe(dayNumber('2023-02-28', 'first'));
    expect(dayNumber('2023', 'first')).toBe(dayNumber('2023-01-01', 'first'));
    expect(dayNumber('2023', 'last')).toBe(dayNumber('2023-12-31', 'last'));
  });

  it('of windows', () => {
    const spans = (text: string, year: number | null = null) =>
      statedWindows(text, RULES, year).map(({ start, end }) => `${start}/${end}`);
    expect(spans('kỳ báo cáo quý III/2022')).toEqual(['2022-07-01/2022-09-30']);
    expect(spans('6 tháng đầu năm 2021')).toEqual(['2021-01-01/2021-06-30']);
    expect(spans('THÁNG 02 NĂM 2024')).toEqual(['2024-02-01/2024-02-29']);
    expect(spans('giai đoạn 2021-2025')).toEqual(['2021-01-01/2025-12-31']);
    expect(spans('từ ngày 15/9/2021 đến ngày 14/10/2021')).toEqual(['2021-09-15/2021-10-14']);
    expect(spans('6 tháng cuối năm', 2022)).toEqual(['2022-07-01/2022-12-31']);
    expect(spans('hàng quý, 6 tháng, năm')).toEqual([]);
  });
});
