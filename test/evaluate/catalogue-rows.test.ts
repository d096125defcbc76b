import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { catalogueReports } from '../../src/evaluate/catalogue-rows.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'trichluc-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('rows that the catalogue knows', () => {
  it('stand in the order of their numbers, rows without one right below their parent', () => {
    const places = ['1.10', '1.2', '1.2/b', '1.2/a', '1.2.1', '1'];
    const indicators = places.map((stt) => ({
      code: `code.${stt}`,
      occurrences: [{ document: '007', stt, stt_printed: stt, label: stt }],
    }));
    mkdirSync(join(folder, 'seeds'));
    writeFileSync(join(folder, 'seeds', '007_abc.txt'), '');
    writeFileSync(join(folder, 'seeds', '008_abc.txt'), '');
    writeFileSync(join(folder, 'catalogue.json'), JSON.stringify({ indicators }));
    const reports = catalogueReports(join(folder, 'catalogue.json'), join(folder, 'seeds'));
    expect(reports.map((report) => report.id)).toEqual(['007']);
    expect(reports[0]?.rows.map((one) => one.stt)).toEqual(['1', '1.2', '1.2/a', '1.2/b', '1.2.1', '1.10']);
    expect(reports[0]?.rows[0]?.indicator).toBe('code.1');
  });

  it('are none where the files are missing', () => {
    expect(catalogueReports(join(folder, 'none.json'), folder)).toEqual([]);
  });
});
