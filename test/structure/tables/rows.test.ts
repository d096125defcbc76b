import { describe, expect, it } from 'vitest';
import type { DataTable } from '../../../src/document/outline.ts';
import { table, tableOf, tree } from '../../support/build.ts';

const HEAD = 'STT | Nội dung | ĐVT | Số liệu | Ghi chú';

function rows(...lines: string[]): DataTable {
  return tableOf(table(HEAD, ...lines));
}

function parts(data: DataTable): string[] {
  return data.rows.filter((row) => row.part).map((row) => row.label.text);
}

describe('the rows of a table', () => {
  it('leave out blank lines and keep rows without a figure', () => {
    const data = rows('1 | Văn bản | Văn bản | 2 |', ' | | | |', '2 | Hồ sơ | Hồ sơ | |');
    expect(tree(data)).toEqual(['1|Văn bản', '2|Hồ sơ']);
    expect(data.rows[1]?.cells.map(({ text }) => text)).toEqual(['2', 'Hồ sơ', 'Hồ sơ', '', '']);
  });

  it('have label, unit and note in their own places', () => {
    const [row] = rows('1 | Văn bản đã ban hành | Văn bản | 2 | Đúng hạn').rows;
    expect(row).toMatchObject({
      number: { text: '1' },
      label: { text: 'Văn bản đã ban hành' },
      unit: { text: 'Văn bản' },
      note: { text: 'Đúng hạn' },
    });
  });

  it('take the number out of the label where it stands in front of it', () => {
    const data = tableOf(
      table('Nội dung | ĐVT | Số liệu', '1. Văn bản | Văn bản | 2', '1.1. Đã ban hành | Văn bản | 1'),
    );
    expect(tree(data)).toEqual(['1. |Văn bản', '1.1. |Đã ban hành < Văn bản']);
  });

  it('take a section title merged over the row for a label', () => {
    const data = rows('**CẢI CÁCH THỂ CHẾ** | < | < | < | <', '1 | Văn bản | Văn bản | 2 |');
    expect(data.rows[0]).toMatchObject({ number: { text: '' }, label: { text: 'CẢI CÁCH THỂ CHẾ' } });
  });

  it('know totals', () => {
    const data = rows('1 | Văn bản | Văn bản | 2 |', ' | TỔNG CỘNG | | 2 |', ' | Tổng số: | | 2 |');
    expect(data.rows.map((row) => row.total)).toEqual([false, true, true]);
    expect(data.rows.at(-1)?.parents).toEqual([]);
  });
});

describe('a line without number, unit and figure', () => {
  it('goes on with the label above when it begins small', () => {
    expect(tree(rows('1 | Số văn bản đã | Văn bản | 2 |', ' | ban hành trong kỳ | | |'))).toEqual([
      '1|Số văn bản đã ban hành trong kỳ',
    ]);
  });

  it('goes on with the note above when nothing else is filled', () => {
    const data = rows('1 | Số văn bản | Văn bản | 2 | Đã gửi', ' | | | | lên cấp trên');
    expect(data.rows.map((row) => row.note.text)).toEqual(['Đã gửi lên cấp trên']);
  });

  it('is a row of its own when it begins with a bullet', () => {
    expect(rows('1 | Số văn bản | Văn bản | 2 |', ' | - cấp huyện | | |').rows).toHaveLength(2);
  });

  it('with a figure is always a row of its own', () => {
    expect(rows('1 | Số văn bản | Văn bản | 2 |', ' | trong đó quá hạn | | 1 |').rows).toHaveLength(2);
    expect(rows('1 | Số văn bản | Văn bản | 2 |', ' | | | 1 |').rows).toHaveLength(2);
  });
});

describe('the mark "Trong đó"', () => {
  it('in the number column opens parts until the next number', () => {
    const data = rows(
      '1 | Hồ sơ | Hồ sơ | 12 |',
      'Trong đó | Trực tiếp | Hồ sơ | 5 |',
      ' | Trực tuyến | Hồ sơ | 7 |',
      '2 | Văn bản | Văn bản | 2 |',
    );
    expect(parts(data)).toEqual(['Trực tiếp', 'Trực tuyến']);
    expect(tree(data)[2]).toBe('|Trực tuyến < Hồ sơ');
  });

  it('broken by a narrow column over rows is one mark', () => {
    const data = rows(
      '1 | Hồ sơ | Hồ sơ | 12 |',
      'Tro | Trực tiếp | Hồ sơ | 5 |',
      'ng | Trực tuyến | Hồ sơ | 4 |',
      'đó | Bưu chính | Hồ sơ | 3 |',
      ' | Khác | Hồ sơ | 0 |',
      '2 | Văn bản | Văn bản | 2 |',
    );
    expect(parts(data)).toEqual(['Trực tiếp', 'Trực tuyến', 'Bưu chính', 'Khác']);
    expect(data.rows.map((row) => row.number.text.replace(/\s/g, ''))).toEqual([
      '1',
      'Trongđó',
      '',
      '',
      '',
      '2',
    ]);
    expect(tree(data)[3]).toBe('|Bưu chính < Hồ sơ');
  });

  it('broken inside one cell, or with blank cells between, is one mark', () => {
    const inside = rows('1 | Hồ sơ | Hồ sơ | 12 |', 'Tron g đó | Trực tiếp | Hồ sơ | 5 |');
    expect(parts(inside)).toEqual(['Trực tiếp']);
    const between = rows(
      '1 | Hồ sơ | Hồ sơ | 12 |',
      'Tro ng | Trực tiếp | Hồ sơ | 5 |',
      ' | Trực tuyến | Hồ sơ | 4 |',
      'đó | Bưu chính | Hồ sơ | 3 |',
    );
    expect(parts(between)).toEqual(['Trực tiếp', 'Trực tuyến', 'Bưu chính']);
  });

  it('in a row of its own heads the rows below and is no row', () => {
    const data = rows(
      '1 | Hồ sơ | Hồ sơ | 12 |',
      ' | Trong đó: | | |',
      ' | Trực tiếp | Hồ sơ | 5 |',
      '2 | Văn bản | Văn bản | 2 |',
    );
    expect(tree(data)).toEqual(['1|Hồ sơ', '|Trực tiếp < Hồ sơ', '2|Văn bản']);
    expect(parts(data)).toEqual(['Trực tiếp']);
  });

  it('with a figure of its own is a row', () => {
    expect(rows('1 | Hồ sơ | Hồ sơ | 12 |', ' | Trong đó | Hồ sơ | 5 |').rows).toHaveLength(2);
  });
});
