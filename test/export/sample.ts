import type { Extraction } from '../../src/document/contract/extraction.ts';
import type { Observation } from '../../src/document/contract/observation.ts';

/** An observation with everything filled in; a test names only what it is about. */
export function observation(overrides: Partial<Observation> = {}): Observation {
  return {
    id: 'o1',
    indicator: null,
    label: 'Số hồ sơ',
    value: 7,
    valueText: '07',
    unit: { code: 'DOSSIER', raw: 'hồ sơ' },
    status: 'reported',
    approximate: false,
    fraction: null,
    period: { type: 'month', start: '2024-03-01', end: '2024-03-31', label: 'tháng 3' },
    dimensions: {},
    origin: 'prose',
    confidence: 1,
    alternatives: [],
    evidence: {
      page: null,
      box: null,
      line: 3,
      path: null,
      section: 'I.1',
      table: null,
      row: null,
      column: null,
      text: 'tiếp nhận 07 hồ sơ',
      start: 10,
      end: 12,
    },
    rule: 'cchc/count',
    ...overrides,
  };
}

export function extraction(overrides: Partial<Extraction> = {}): Extraction {
  return {
    schemaVersion: '1.0',
    document: {
      id: `sha256:${'ab'.repeat(32)}`,
      fileName: 'bao-cao.txt',
      mediaType: 'text/plain',
      bytes: 10,
      pageCount: null,
      pages: [],
    },
    report: {
      documentType: { code: 'BC', name: 'Báo cáo' },
      number: { raw: '12/BC-SNV', serial: '12', suffix: 'BC-SNV' },
      issuer: { name: 'Sở Nội vụ tỉnh Hà Trung', level: 'department', parentBody: null },
      area: { code: '99', name: 'Hà Trung', validFrom: null, validTo: null, successor: null },
      place: null,
      date: '2024-04-02',
      title: 'Kết quả cải cách hành chính',
      period: { type: 'month', start: '2024-03-01', end: '2024-03-31', label: 'tháng 3 năm 2024' },
      signer: null,
      recipients: [],
    },
    tables: [],
    observations: [],
    citations: [],
    findings: [],
    provenance: { version: '0.0.0', rules: [], languageModel: null },
    ...overrides,
  };
}
