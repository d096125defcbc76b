import { describe, expect, it } from 'vitest';
import type { Observation } from '../../../src/document/contract/observation.ts';
import type { TableOut } from '../../../src/document/contract/table.ts';
import { readTables } from '../../../src/extract/tables/tables.ts';
import { type Part, structured, table } from '../../support/build.ts';
import { RULES } from '../documents.ts';

function read(...parts: Part[]): { out: TableOut; observations: Observation[] } {
  const { tables, observations } = readTables(structured(...parts).value, null, RULES);
  const [out] = tables;
  if (out === undefined) throw new Error('no table');
  return { out, observations };
}

const DOSSIERS = [
  'STT | Lĩnh vực | Số lượng hồ sơ tiếp nhận | < | < | < | Số lượng hồ sơ đã giải quyết | < | < | <',
  '^ | ^ | Tổng số | Trong kỳ | < | Từ kỳ trước | Tổng số | Trước hạn | Đúng hạn | Quá hạn',
  '^ | ^ | ^ | Trực tuyến | Trực tiếp, dịch vụ bưu chính | ^ | ^ | ^ | ^ | ^',
  '(1) | (2) | (3)=(4)+(5)+(6) | (4) | (5) | (6) | (7)=(8)+(9)+(10) | (8) | (9) | (10)',
];

describe('a matrix of a known form', () => {
  const { out, observations } = read(
    table(
      ...DOSSIERS,
      '1 | Đất đai | 12 | 7 | 4 | 1 | 10 | 6 | 4 | 0',
      ' | Tổng cộng | 12 | 7 | 4 | 1 | 10 | 6 | 4 | 0',
    ),
  );

  it('is named, with numbers and formulas of its columns', () => {
    expect(out.form).toBe('matrix.tthc');
    expect(out.columns[4]).toEqual({
      path: ['Số lượng hồ sơ tiếp nhận', 'Trong kỳ', 'Trực tiếp, dịch vụ bưu chính'],
      number: '(5)',
      formula: null,
    });
    expect(out.columns[6]?.formula).toBe('(8)+(9)+(10)');
  });

  it('has a cell for each figure column, and no value of the row', () => {
    expect(out.rows[0]).toMatchObject({ label: 'Đất đai', value: null, rawValue: null, status: 'reported' });
    expect(out.rows[0]?.cells.map((cell) => cell.value)).toEqual([12, 7, 4, 1, 10, 6, 4, 0]);
  });

  it('has observations mapped by column and told apart by row', () => {
    expect(observations[1]).toMatchObject({
      id: 't0.r0.c3',
      indicator: 'tthc.dossiers.received_online',
      value: 7,
      unit: { code: 'DOSSIER' },
      dimensions: { row: 'Đất đai', column: 'received_online' },
      evidence: { table: 0, row: 0, column: 3, text: '7' },
    });
    expect(observations.at(-1)).toMatchObject({
      indicator: 'tthc.dossiers.resolved_late',
      dimensions: { row: 'total', column: 'resolved_late' },
    });
  });

  it('has an observation also of a blank cell', () => {
    const blank = read(table(...DOSSIERS, '1 | Đất đai | 12 | | 4 | 1 | 10 | 6 | 4 | 0'));
    expect(blank.observations[1]).toMatchObject({
      status: 'blank',
      value: null,
      evidence: { text: 'Đất đai' },
    });
  });
});

describe('a matrix of no known form', () => {
  const { out, observations } = read(
    table(
      'STT | Xã | Số ghế mới | Tỷ lệ ghế mới',
      '1 | Xã Một | 12 | 96.0',
      '2 | Xã Hai | | 99.123',
      '3 | Xã Ba | | ',
    ),
  );

  it('keeps its cells, unmapped', () => {
    expect(out.form).toBeNull();
    expect(out.rows.map((row) => row.cells.map((cell) => cell.value))).toEqual([
      [12, 96],
      [null, null],
      [null, null],
    ]);
    expect(out.rows.map((row) => row.status)).toEqual(['reported', 'reported', 'blank']);
  });

  it('has observations of what is printed only', () => {
    expect(observations.map(({ label, status, indicator }) => [label, status, indicator])).toEqual([
      ['Xã Một: Số ghế mới', 'reported', null],
      ['Xã Một: Tỷ lệ ghế mới', 'reported', null],
      ['Xã Hai: Tỷ lệ ghế mới', 'ambiguous', null],
    ]);
  });

  it('reads a column headed by a rate as rates', () => {
    expect(observations[1]?.unit).toEqual({ code: 'PCT', raw: '%' });
    expect(observations[2]).toMatchObject({ value: null, valueText: '99.123' });
    expect(observations[2]?.confidence).toBeLessThan(0.5);
  });
});
