import { describe, expect, it } from 'vitest';
import type { Observation } from '../../../src/document/contract/observation.ts';
import type { Period } from '../../../src/document/contract/period.ts';
import type { TableOut } from '../../../src/document/contract/table.ts';
import { readTables } from '../../../src/extract/tables/tables.ts';
import { type Part, structured, table } from '../../support/build.ts';
import { RULES } from '../documents.ts';

const HEAD = 'STT | Nội dung | ĐVT | Số liệu | Ghi chú';
const JUNE: Period = { type: 'month', start: '2023-06-01', end: '2023-06-30', label: 'tháng 6 năm 2023' };

function read(...parts: Part[]): { out: TableOut; observations: Observation[] } {
  const { tables, observations } = readTables(structured(...parts).value, JUNE, RULES);
  const [out] = tables;
  if (out === undefined) throw new Error('no table');
  return { out, observations };
}

function annex(...lines: string[]): { out: TableOut; observations: Observation[] } {
  return read(table(HEAD, ...lines));
}

describe('the rows of an annex', () => {
  it('are all given, mapped or not, with a figure or without', () => {
    const { out } = annex(
      '3 | Cải cách thủ tục hành chính | | |',
      '3.1 | Số TTHC công bố mới | Thủ tục | 4 | theo sổ',
      '3.2 | Số ghế trong phòng chờ: | Chiếc | 30 |',
      '3.3 | Số TTHC bãi bỏ, thay thế | Thủ tục | |',
      '3.4 | Số ghế hỏng | Chiếc | - |',
    );
    expect(out.rows.map((row) => [row.number, row.label, row.value, row.status, row.indicator])).toEqual([
      ['3', 'Cải cách thủ tục hành chính', null, 'blank', 'tthc'],
      ['3.1', 'Số TTHC công bố mới', 4, 'reported', 'tthc.newly_announced'],
      ['3.2', 'Số ghế trong phòng chờ', 30, 'reported', null],
      ['3.3', 'Số TTHC bãi bỏ, thay thế', null, 'blank', 'tthc.abolished_replaced'],
      ['3.4', 'Số ghế hỏng', null, 'dash', null],
    ]);
    expect(out.rows[1]).toMatchObject({
      parents: ['Cải cách thủ tục hành chính'],
      unit: 'Thủ tục',
      rawValue: '4',
      note: 'theo sổ',
    });
    expect(out.rows[3]).toMatchObject({ rawValue: null, note: null });
  });

  it('have "Trong đó" broken by a narrow column as one word', () => {
    const { out } = annex(
      '1 | Số hồ sơ | Hồ sơ | 12 |',
      'Tro | Trực tiếp | Hồ sơ | 5 |',
      'ng | Trực tuyến | Hồ sơ | 4 |',
      'đó | Bưu chính | Hồ sơ | 3 |',
    );
    expect(out.rows.map((row) => row.number)).toEqual(['1', 'Trong đó', '', '']);
    expect(out.rows.at(-1)?.parents).toEqual(['Số hồ sơ']);
  });

  it('have their unit from the cell itself where no column prints it', () => {
    const { out, observations } = read(
      table('STT | Nội dung | Số liệu', '1 | Số ghế | 30 chiếc', '2 | Nhận trong kỳ | 35 hồ sơ'),
    );
    expect(out.rows.map((row) => [row.value, row.unit])).toEqual([
      [30, 'chiếc'],
      [35, 'hồ sơ'],
    ]);
    expect(observations[1]?.unit).toEqual({ code: 'DOSSIER', raw: 'hồ sơ' });
  });

  it('name their columns and captions', () => {
    const { out } = read(
      'SỐ LIỆU THÁNG 6',
      '(Kèm theo  Báo cáo tháng 6)',
      table(HEAD, '1 | Số ghế | Chiếc | 30 |'),
    );
    expect(out.title).toBe('SỐ LIỆU THÁNG 6');
    expect(out.captions).toEqual(['(Kèm theo Báo cáo tháng 6)']);
    expect(out.columns.map((column) => column.path)).toEqual([
      ['STT'],
      ['Nội dung'],
      ['ĐVT'],
      ['Số liệu'],
      ['Ghi chú'],
    ]);
  });
});

describe('the observation of a row', () => {
  it('has its place: table, row, column and the printed text', () => {
    const { observations } = annex(
      '1 | Số ghế | Chiếc | 30 |',
      '2 | Số TTHC công bố mới | Thủ tục | 1.034 |',
    );
    expect(observations[1]).toMatchObject({
      id: 't0.r1.c3',
      indicator: 'tthc.newly_announced',
      value: 1034,
      valueText: '1.034',
      unit: { code: 'PROC', raw: 'Thủ tục' },
      period: JUNE,
      origin: 'table',
      evidence: { table: 0, row: 1, column: 3, line: 3, text: '1.034', start: 0, end: 5 },
    });
  });

  it('of a blank cell points to its label', () => {
    const { observations } = annex('1 | Số TTHC công bố mới | Thủ tục | |');
    expect(observations).toMatchObject([
      { status: 'blank', value: null, valueText: null, evidence: { text: 'Số TTHC công bố mới' } },
    ]);
  });

  it('is not made of a heading without a figure', () => {
    const { observations } = annex(
      '3 | Cải cách thủ tục hành chính | | |',
      '3.1 | Nhóm khác | | |',
      '3.2 | Số ghế | Chiếc | |',
    );
    expect(observations.map((observation) => observation.label)).toEqual(['Số ghế']);
  });

  it('on the heading of a group is the figure of the group', () => {
    const { observations } = annex('3.1 | Thống kê TTHC | Thủ tục | 12 |');
    expect(observations).toMatchObject([
      { indicator: 'tthc.catalogue', value: 12, dimensions: { scope: 'group' } },
    ]);
  });

  it('keeps every kind of answer apart', () => {
    const { observations } = annex(
      '1 | Số ghế một | Chiếc | - |',
      '2 | Số ghế hai | Chiếc | 0 |',
      '3 | Số ghế ba | Chiếc | Không có |',
      '4 | Số ghế bốn | Chiếc | Chưa được giao |',
      '5 | Số ghế năm | Chiếc | x |',
      '6 | Số ghế sáu | Chiếc | xem phụ lục |',
    );
    expect(observations.map(({ status, value }) => [status, value])).toEqual([
      ['dash', null],
      ['reported', 0],
      ['negated', 0],
      ['not-assigned', null],
      ['not-applicable', null],
      ['ambiguous', null],
    ]);
  });

  it('is less sure where the cell is doubtful, an estimate or unmapped', () => {
    const [sure, unmapped, estimate, doubtful] = annex(
      '1 | Số TTHC công bố mới | Thủ tục | 12 |',
      '2 | Số ghế | Chiếc | 12 |',
      '3 | Số ghế hỏng | Chiếc | gần 12 |',
      '4 | Tỷ lệ ghế hỏng | % | 99.123 |',
    ).observations;
    expect(sure?.confidence).toBeGreaterThan(unmapped?.confidence ?? 1);
    expect(unmapped?.confidence).toBeGreaterThan(estimate?.confidence ?? 1);
    expect(estimate).toMatchObject({ approximate: true, value: 12 });
    expect(doubtful).toMatchObject({ status: 'ambiguous', value: null, valueText: '99.123' });
    expect(doubtful?.confidence).toBeLessThan(0.5);
  });

  it('never makes up a rate from parts', () => {
    const [row] = annex('1 | Tỷ lệ ghế mới | % | 12/41 |').observations;
    expect(row).toMatchObject({ value: null, status: 'ambiguous', fraction: [12, 41] });
  });

  it('has the parts beside the rate', () => {
    const [row] = annex('1 | Tỷ lệ ghế mới | % | 71 (264/371) |').observations;
    expect(row).toMatchObject({ value: 71, fraction: [264, 371], unit: { code: 'PCT', raw: '%' } });
  });
});

describe('an answer in words', () => {
  it('has the code that its own unit cell prints', () => {
    const { out, observations } = annex(
      '1 | Hình thức khảo sát | Trực tuyến = 0 Phát phiếu = 1 Kết hợp = 2 | Phát phiếu |',
    );
    expect(out.rows[0]).toMatchObject({ value: 1, rawValue: 'Phát phiếu', status: 'reported' });
    expect(observations[0]).toMatchObject({ indicator: 'steering.survey.mode', value: 1 });
  });

  it('has no value where no list is printed, but the code of the catalogue beside it', () => {
    const { out, observations } = annex('1 | Hình thức khảo sát | | Kết hợp |');
    expect(out.rows[0]).toMatchObject({ value: null, status: 'reported' });
    expect(observations[0]).toMatchObject({ value: null, dimensions: { answer: '2' } });
  });
});

describe('value columns of several windows', () => {
  const HEAD_OF_WINDOWS =
    'STT | Chỉ tiêu | ĐVT | Lũy kế từ đầu năm | Trong kỳ | Cùng kỳ năm trước | Kế hoạch năm';

  it('give the row the value of the reporting period, and each cell an observation', () => {
    const { out, observations } = read(
      table(HEAD_OF_WINDOWS, '1 | Số TTHC công bố mới | Thủ tục | 12 | 5 | 4 | 20'),
    );
    expect(out.rows[0]).toMatchObject({ value: 5, rawValue: '5' });
    expect(out.rows[0]?.cells.map((cell) => [cell.column.path.at(-1), cell.value])).toEqual([
      ['Trong kỳ', 5],
      ['Lũy kế từ đầu năm', 12],
      ['Cùng kỳ năm trước', 4],
      ['Kế hoạch năm', 20],
    ]);
    expect(observations.map(({ value, dimensions }) => [value, dimensions.window ?? null])).toEqual([
      [5, null],
      [12, 'cumulative'],
      [4, 'previous'],
      [20, 'plan'],
    ]);
  });

  it('speak of the period of the report only where the column does', () => {
    const { observations } = read(
      table(HEAD_OF_WINDOWS, '1 | Số TTHC công bố mới | Thủ tục | 12 | 5 | 4 | 20'),
    );
    expect(observations.map(({ period }) => [period.start, period.label])).toEqual([
      ['2023-06-01', 'tháng 6 năm 2023'],
      [null, 'Lũy kế từ đầu năm'],
      [null, 'Cùng kỳ năm trước'],
      ['2023-06-01', 'tháng 6 năm 2023'],
    ]);
  });
});
