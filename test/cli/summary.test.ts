import { describe, expect, it } from 'vitest';
import { summarise } from '../../src/cli/summary/summarise.ts';
import type { Finding } from '../../src/document/contract/finding.ts';
import { observation } from '../export/sample.ts';
import { fakeRun } from './fake-pipeline.ts';

const evidence = observation().evidence;
const finding = (overrides: Partial<Finding> = {}): Finding => ({
  code: 'sum',
  severity: 'warning',
  message: { vi: 'Tổng không khớp', en: 'The sum is off' },
  observations: [],
  expected: 3,
  actual: 4,
  ...overrides,
});
const SECTIONS = [
  { number: 'I', title: 'Chỉ đạo, điều hành', depth: 1, ancestors: [] },
  { number: 'I.2', title: 'Tuyên truyền', depth: 2, ancestors: ['Chỉ đạo, điều hành'] },
];
const show = (run: ReturnType<typeof fakeRun>, language: 'vi' | 'en' = 'vi', columns = 80): string =>
  summarise(run, { language, columns });

describe('summary on a terminal', () => {
  it('says who reports on what', () => {
    const text = show(fakeRun());
    expect(text).toContain('bao-cao.txt\n  Báo cáo, 12/BC-SNV, Sở Nội vụ tỉnh Hà Trung\n');
    expect(text).toContain('kỳ tháng 3 năm 2024 (2024-03-01/2024-03-31); ngày 2024-04-02; địa bàn Hà Trung');
  });

  it('counts figures by top-level section and by table', () => {
    const table = { title: 'Phụ lục', form: null, page: null, captions: [], columns: [], rows: [] };
    const text = show(
      fakeRun(
        {
          tables: [table],
          observations: [
            observation({ id: 'a', indicator: 'x.y', evidence: { ...evidence, section: 'I.2' } }),
            observation({ id: 'b', evidence: { ...evidence, section: 'I' } }),
            observation({ id: 'c', evidence: { ...evidence, section: null, table: 0, row: 0 } }),
            observation({
              id: 'd',
              value: null,
              status: 'blank',
              evidence: { ...evidence, table: 0, row: 1 },
            }),
          ],
        },
        SECTIONS,
      ),
    );
    expect(text).toMatch(/I\. Chỉ đạo, điều hành +2 +1 +0\n/);
    expect(text).toMatch(/Bảng 1 \(0 dòng\): Phụ lục +1 +0 +0\n/);
    expect(text).toMatch(/Cộng +3 +1 +0\n/);
  });

  it('lists findings before figures in doubt, errors first', () => {
    const text = show(
      fakeRun({
        observations: [observation({ confidence: 0.5, label: 'Số tin', valueText: '1.034' })],
        findings: [
          finding(),
          finding({ severity: 'error', code: 'part', message: { vi: 'Phần lớn hơn', en: '' } }),
        ],
      }),
    );
    expect(text).toMatch(
      /Cần xem lại \(3\):\n {2}lỗi +Phần lớn hơn \[part\]\n {2}nghi +Tổng.*\n {2}xem +Số tin: 1\.034\n/,
    );
  });

  it('does not name a figure twice that a finding names already', () => {
    const text = show(
      fakeRun({
        observations: [observation({ id: 'o9', confidence: 0.5 })],
        findings: [finding({ observations: ['o9'] })],
      }),
    );
    expect(text).toContain('Cần xem lại (1):');
  });

  it('counts what it does not show', () => {
    const text = show(fakeRun({ findings: Array.from({ length: 20 }, () => finding()) }));
    expect(text).toContain('… và 8 điều khác');
  });

  it('says so when nothing needs a look', () => {
    expect(show(fakeRun())).toContain('Không có gì cần xem lại.');
    expect(show(fakeRun(), 'en')).toContain('Nothing needs a look.');
  });

  it('speaks English throughout when asked', () => {
    const text = show(fakeRun({ findings: [finding()] }), 'en');
    expect(text).toMatch(/Part +Figures +Coded +To check/);
    expect(text).toContain('warning The sum is off [sum]');
  });

  it('keeps within the width of the terminal', () => {
    const long = 'rất dài '.repeat(30);
    const text = show(
      fakeRun({ findings: [finding({ message: { vi: long, en: long } })], observations: [observation()] }, [
        { number: 'I', title: long, depth: 1, ancestors: [] },
      ]),
      'vi',
      60,
    );
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(60);
  });

  it('lets no control character of the document reach the terminal', () => {
    const text = show(
      fakeRun({ observations: [observation({ confidence: 0.1, label: 'x\u001b]0;y\u0007' })] }),
    );
    expect(text).not.toContain('\u001b');
  });
});
