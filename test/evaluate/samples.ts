import type { Extraction } from '../../src/document/contract/extraction.ts';
import type { RowOut } from '../../src/document/contract/table.ts';
import { Expected } from '../../src/evaluate/expected.ts';
import { extraction, observation } from '../export/sample.ts';

const EVIDENCE = observation().evidence;

export function row(overrides: Partial<RowOut> = {}): RowOut {
  return {
    number: '1.1',
    label: 'Số nhiệm vụ đề ra',
    parents: ['Kế hoạch CCHC'],
    unit: 'Nhiệm vụ',
    rawValue: '19',
    value: 19,
    status: 'reported',
    note: null,
    indicator: null,
    cells: [],
    evidence: EVIDENCE,
    ...overrides,
  };
}

export function withRows(rows: readonly RowOut[]): Extraction {
  const table = { title: null, form: null, page: null, captions: [], columns: [], rows: [...rows] };
  return extraction({ tables: [table] });
}

/** An expected file with only what a test is about. */
export function expectedOf(content: object): Expected {
  return Expected.parse({ source: 'a.txt', ...content });
}

export function expectedRow(overrides: object = {}): object {
  return {
    stt: '1.1',
    label: 'Số nhiệm vụ đề ra',
    parents: ['Kế hoạch CCHC'],
    unit: 'nhiệm vụ',
    value: 19,
    note: null,
    ...overrides,
  };
}
