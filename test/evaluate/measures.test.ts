import { describe, expect, it } from 'vitest';
import type { Citation } from '../../src/document/contract/citation.ts';
import type { Finding } from '../../src/document/contract/finding.ts';
import type { CellOut } from '../../src/document/contract/table.ts';
import { cells } from '../../src/evaluate/measures/cells.ts';
import { citations } from '../../src/evaluate/measures/citations.ts';
import { findingsMeasure } from '../../src/evaluate/measures/findings.ts';
import { indicators } from '../../src/evaluate/measures/indicators.ts';
import { metadata } from '../../src/evaluate/measures/metadata.ts';
import { prose } from '../../src/evaluate/measures/prose.ts';
import { extraction, observation } from '../export/sample.ts';
import { expectedOf, expectedRow, row, withRows } from './samples.ts';

const evidence = observation().evidence;

describe('cells of matrix tables', () => {
  const cell = (number: string | null, path: string[], value: number | null): CellOut => ({
    column: { path, number },
    raw: String(value),
    value,
    evidence,
  });
  const gold = (columnNumber: string | null): ReturnType<typeof expectedOf> =>
    expectedOf({
      tables: [
        {
          rows: [
            {
              label: 'Nội vụ',
              cells: [{ column: 'Tiếp nhận > Trực tuyến', columnNumber, value: 4 }],
            },
          ],
        },
      ],
    });
  const found = (...all: CellOut[]) => withRows([row({ label: 'Nội vụ', cells: all })]);

  it('are found by the printed number of their column', () => {
    const out = found(cell('(3)', ['Trực tuyến'], 9), cell('4', ['Tổng số'], 4));
    expect(cells(gold('(4)'), out).scores).toEqual({ 'cells.value': { right: 1, of: 1 } });
  });

  it('are found by the name of their column where it has no number', () => {
    const out = found(cell(null, ['Tiếp nhận', 'Tổng số'], 4), cell(null, ['Tiếp nhận', 'Trực tuyến'], 5));
    expect(cells(gold(null), out).scores).toEqual({ 'cells.value': { right: 0, of: 1 } });
  });

  it('give no measure where the report has none', () => {
    expect(cells(expectedOf({ tables: [{ rows: [expectedRow()] }] }), extraction()).scores).toEqual({});
  });
});

describe('facts of the prose', () => {
  const fact = (overrides: object = {}): object => ({
    quote: 'Trong tháng đã tiếp nhận 07 hồ sơ, đạt 100%',
    value: 7,
    ...overrides,
  });
  const measure = (narrative: readonly object[], ...out: Parameters<typeof observation>) =>
    prose(expectedOf({ narrative }), extraction({ observations: out.map((one) => observation(one)) })).scores;

  it('are found by value and by place', () => {
    expect(measure([fact()], {})).toEqual({
      'prose.recall': { right: 1, of: 1 },
      'prose.precision': { right: 1, of: 1 },
    });
  });

  it('with the right value in another sentence are not found, and are false', () => {
    const elsewhere = { evidence: { ...evidence, text: 'có 07 cuộc họp giao ban' } };
    expect(measure([fact()], elsewhere)).toEqual({
      'prose.recall': { right: 0, of: 1 },
      'prose.precision': { right: 0, of: 1 },
    });
  });

  it('with another value in the same sentence are not found, but harmless', () => {
    expect(measure([fact()], { value: 100 })).toEqual({
      'prose.recall': { right: 0, of: 1 },
      'prose.precision': { right: 1, of: 1 },
    });
  });

  it('are each paired with an observation of their own', () => {
    expect(measure([fact(), fact()], {})['prose.recall']).toEqual({ right: 1, of: 2 });
  });

  it('that are not asked for do no harm', () => {
    const both = measure([fact({ optional: true })], {});
    expect(both).toEqual({ 'prose.recall': { right: 0, of: 0 }, 'prose.precision': { right: 1, of: 1 } });
  });

  it('without a value are found where the observation says why', () => {
    const none = fact({ value: null });
    expect(measure([none], { value: null, status: 'not-assigned' })['prose.recall']).toMatchObject({
      right: 1,
    });
    expect(measure([none], { value: null, status: 'reported' })['prose.recall']).toMatchObject({ right: 0 });
  });

  it('are found by their fraction', () => {
    const half = measure([fact({ value: 0.5, fraction: [7, 14] })], { value: 50, fraction: [7, 14] });
    expect(half['prose.recall']).toMatchObject({ right: 1 });
  });

  it('of tables are not judged here', () => {
    expect(measure([], { origin: 'table' })['prose.precision']).toEqual({ right: 0, of: 0 });
  });
});

describe('citations', () => {
  const cited = (number: string | null, date: string | null = null): Citation => ({
    type: null,
    number,
    date,
    issuer: null,
    title: null,
    footnote: null,
    evidence,
  });
  const measure = (gold: readonly object[], ...out: Citation[]) =>
    citations(expectedOf({ citations: gold }), extraction({ citations: out })).scores;

  it('are compared without blanks and hyphens, each as often as it stands', () => {
    const gold = [{ number: '12/KH-UBND' }, { number: '12/KH-UBND' }];
    expect(measure(gold, cited('12 /KH - UBND'))).toMatchObject({
      'citations.recall': { right: 1, of: 2 },
      'citations.precision': { right: 1, of: 1 },
    });
  });

  it('that are not in the report lower the precision', () => {
    expect(measure([{ number: '12/KH-UBND' }], cited('12/KH-UBND'), cited('13/KH-UBND'))).toMatchObject({
      'citations.precision': { right: 1, of: 2 },
    });
  });

  it('have their dates judged apart', () => {
    const gold = [{ number: '12/KH-UBND', date: '2024-01-05' }];
    expect(measure(gold, cited('12/KH-UBND', '2024-05-01'))).toMatchObject({
      'citations.recall': { right: 1, of: 1 },
      'citations.date': { right: 0, of: 1 },
    });
  });

  it('without a number are not judged', () => {
    expect(measure([{ number: null }], cited(null))).toMatchObject({
      'citations.recall': { right: 0, of: 0 },
    });
  });
});

describe('metadata', () => {
  const gold = {
    documentType: 'Báo cáo',
    numberSuffix: 'BC-SNV',
    issuer: 'Sở Nội vụ tỉnh Hà Trung',
    date: '2024-04-02',
    title: 'Kết quả cải cách hành chính',
    period: { type: 'month' },
    signer: null,
    recipients: [],
  };
  const measure = (changes: object) =>
    metadata(expectedOf({ metadata: { ...gold, ...changes } }), extraction());

  it('are eight of eight when they say the same', () => {
    expect(measure({}).scores).toEqual({ metadata: { right: 8, of: 8 } });
  });

  it.each([
    ['documentType', 'Công văn', 'type'],
    ['numberSuffix', 'BC-STC', 'suffix'],
    ['issuer', 'Sở Tài chính', 'issuer'],
    ['date', '2024-04', 'date'],
    ['title', 'Kế hoạch đào tạo', 'title'],
    ['period', { type: 'year' }, 'period'],
    ['signer', { name: 'Nguyễn Văn A' }, 'signer'],
    ['recipients', ['Lưu: VT'], 'recipients'],
  ])('miss one of eight when %s differs', (field, value, name) => {
    const { scores, misses } = measure({ [field]: value });
    expect(scores).toEqual({ metadata: { right: 7, of: 8 } });
    expect(misses[0]).toContain(`metadata ${name}:`);
  });

  it('take the symbol from the whole number where it does not stand alone', () => {
    const whole = measure({ numberSuffix: undefined, number: '12/BC-SNV' });
    expect(whole.scores).toEqual({ metadata: { right: 8, of: 8 } });
  });
});

describe('indicator codes', () => {
  const measure = (indicator: string | null | undefined, found: string | null) =>
    indicators(
      expectedOf({ tables: [{ rows: [expectedRow({ indicator })] }] }),
      withRows([row({ indicator: found })]),
    ).scores;

  it('are mapped, missed or wrong', () => {
    expect(measure('a.b', 'a.b')).toEqual({
      'indicators.mapped': { right: 1, of: 1 },
      'indicators.wrong': { mistakes: 0 },
    });
    expect(measure('a.b', null)).toEqual({
      'indicators.mapped': { right: 0, of: 1 },
      'indicators.wrong': { mistakes: 0 },
    });
    expect(measure('a.b', 'a.c')).toEqual({
      'indicators.mapped': { right: 0, of: 1 },
      'indicators.wrong': { mistakes: 1 },
    });
  });

  it('are wrong where the reader says that there is none', () => {
    expect(measure(null, 'a.c')).toEqual({
      'indicators.mapped': { right: 0, of: 0 },
      'indicators.wrong': { mistakes: 1 },
    });
  });

  it('are not judged where nobody has looked', () => {
    expect(measure(undefined, 'a.c')).toEqual({});
  });

  it('are judged for facts of the prose too', () => {
    const fact = { quote: 'tiếp nhận 07 hồ sơ', value: 7, indicator: 'x.y' };
    const out = extraction({ observations: [observation({ indicator: 'x.y' })] });
    expect(indicators(expectedOf({ narrative: [fact] }), out).scores['indicators.mapped']).toEqual({
      right: 1,
      of: 1,
    });
  });
});

describe('findings', () => {
  const finding = (code: string, severity: Finding['severity'] = 'warning'): Finding => ({
    code,
    severity,
    message: { vi: '', en: '' },
    observations: [],
    expected: null,
    actual: null,
  });
  const measure = (wanted: readonly string[] | undefined, ...out: Finding[]) =>
    findingsMeasure(new Set(['sum', 'ratio']))(
      expectedOf(wanted === undefined ? {} : { findings: wanted.map((code) => ({ code })) }),
      extraction({ findings: out }),
    ).scores;

  it('are counted code by code', () => {
    expect(measure(['sum', 'sum', 'ratio'], finding('sum'), finding('ratio'), finding('ratio'))).toEqual({
      'findings.recall': { right: 2, of: 3 },
      'findings.false': { mistakes: 0 },
    });
  });

  it('of a code that is not expected are false alarms, but for remarks and for messages of the readers', () => {
    expect(measure([], finding('sum'), finding('ratio', 'info'), finding('ragged-row'))).toEqual({
      'findings.recall': { right: 0, of: 0 },
      'findings.false': { mistakes: 1 },
    });
  });

  it('are not judged where nobody has looked', () => {
    expect(measure(undefined, finding('sum'))).toEqual({});
  });
});
