import { describe, expect, it } from 'vitest';
import { observationLines } from '../../src/export/ndjson.ts';
import { extraction, observation } from './sample.ts';

describe('observations as NDJSON', () => {
  it('says on every line from which report the figure comes', () => {
    const text = observationLines(extraction({ observations: [observation(), observation({ id: 'o2' })] }));
    const lines = text.trimEnd().split('\n');
    expect(lines).toHaveLength(2);
    expect(JSON.parse(lines[1] ?? '')).toMatchObject({
      documentId: `sha256:${'ab'.repeat(32)}`,
      fileName: 'bao-cao.txt',
      issuer: 'Sở Nội vụ tỉnh Hà Trung',
      issuerLevel: 'department',
      areaCode: '99',
      areaName: 'Hà Trung',
      reportPeriod: { label: 'tháng 3 năm 2024' },
      id: 'o2',
      value: 7,
    });
  });

  it('keeps the period of the figure apart from the period of the report', () => {
    const period = { type: 'year', start: '2024-01-01', end: '2024-12-31', label: null } as const;
    const line = observationLines(extraction({ observations: [observation({ period })] }));
    expect(JSON.parse(line)).toMatchObject({ period: { type: 'year' }, reportPeriod: { type: 'month' } });
  });

  it('gives no line for a report without observations', () => {
    expect(observationLines(extraction())).toBe('');
  });
});
