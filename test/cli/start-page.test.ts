import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { figuresApart, startPage } from '../../src/cli/start/page.ts';
import { sampleReports } from '../../src/cli/start/samples.ts';
import { extraction, observation } from '../export/sample.ts';

const VIEW = { language: 'vi', columns: 80, folder: 'out', files: 2, milliseconds: 1234 } as const;

describe('page of npm start', () => {
  const one = extraction({ observations: [observation({ indicator: 'tthc.received' })] });

  it('has a line for each report and says where the JSON lies', () => {
    const text = startPage([{ id: 'so-noi-vu', extraction: one, others: [one] }], VIEW);
    expect(text).toMatch(/so-noi-vu +1 +1 +0 +0 +0 +=\n/);
    expect(text).toContain('JSON: out/ (2 tệp)');
    expect(text).toContain('1 báo cáo mẫu, 2 tệp, 1.2 giây');
  });

  it('says how many figures the other carrier reads differently', () => {
    const other = extraction({ observations: [observation({ indicator: 'tthc.received', value: 8 })] });
    expect(startPage([{ id: 'a', extraction: one, others: [other] }], VIEW)).toContain('≠ 2');
  });

  it('shows a coded figure of the prose with its evidence', () => {
    const text = startPage([{ id: 'a', extraction: one, others: [] }], VIEW);
    expect(text).toContain('tthc.received = 7 hồ sơ (tháng 3)\n  I.1, dòng 3: “tiếp nhận 07 hồ sơ”');
  });

  it('speaks English when asked', () => {
    const text = startPage([{ id: 'a', extraction: one, others: [] }], { ...VIEW, language: 'en' });
    expect(text).toMatch(/Report +Figures +Coded +Rows +Cited +To check +DOCX/);
  });
});

describe('figures apart', () => {
  it('are none for the same figures in another order', () => {
    const [a, b] = [observation(), observation({ id: 'o2', value: 9 })];
    expect(figuresApart(extraction({ observations: [a, b] }), extraction({ observations: [b, a] }))).toBe(0);
  });

  it('count a figure that stands twice on one side', () => {
    const twice = extraction({ observations: [observation(), observation({ id: 'o2' })] });
    expect(figuresApart(twice, extraction({ observations: [observation()] }))).toBe(1);
  });
});

describe('sample reports', () => {
  it('are the folders with a file of their own name, text first, without the variants that prove checks', () => {
    const folder = mkdtempSync(join(tmpdir(), 'trichluc-'));
    try {
      mkdirSync(join(folder, 'b'));
      mkdirSync(join(folder, 'a'));
      mkdirSync(join(folder, 'pair-a'));
      writeFileSync(join(folder, 'pair-a', 'pair-a.txt'), '');
      for (const name of ['a.docx', 'a.txt', 'expected.json']) writeFileSync(join(folder, 'a', name), '');
      writeFileSync(join(folder, 'b', 'expected.json'), '');
      expect(sampleReports(folder)).toEqual([
        { id: 'a', paths: [join(folder, 'a', 'a.txt'), join(folder, 'a', 'a.docx')] },
      ]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('are none where the folder is missing', () => {
    expect(sampleReports(join(tmpdir(), 'trichluc-none'))).toEqual([]);
  });
});
