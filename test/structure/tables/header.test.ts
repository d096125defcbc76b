import { describe, expect, it } from 'vitest';
import type { Table } from '../../../src/document/table.ts';
import { toGrid } from '../../../src/structure/tables/grid.ts';
import {
  columnPath,
  findHeader,
  headerLength,
  isNumberingRow,
  readColumnNumber,
} from '../../../src/structure/tables/header.ts';
import { structureWords } from '../../../src/structure/words.ts';
import { RULES } from '../../extract/documents.ts';
import { table } from '../../support/build.ts';

const WORDS = structureWords(RULES);

function headerOf(source: Table): { rows: number; numbered: boolean; paths: string[] } {
  const grid = toGrid(source);
  const header = findHeader(grid, RULES, WORDS);
  const columns = Array.from({ length: grid.width }, (_, column) => columnPath(grid, header, column));
  return {
    rows: header.textRows,
    numbered: header.numbered,
    paths: columns.map((path) => path.join(' > ')),
  };
}

describe('the header of a table', () => {
  it('is its first row where the words are known', () => {
    expect(headerOf(table('STT | Nội dung | ĐVT | Số liệu | Ghi chú', '1 | Hồ sơ | Hồ sơ | 12 |'))).toEqual({
      rows: 1,
      numbered: false,
      paths: ['STT', 'Nội dung', 'ĐVT', 'Số liệu', 'Ghi chú'],
    });
  });

  it('is a tree where cells are spanned', () => {
    const header = headerOf(
      table(
        'STT | Lĩnh vực | Hồ sơ tiếp nhận | < | < | Hồ sơ đã xong | <',
        '^ | ^ | Tổng số | Trong kỳ | < | Đúng hạn | Quá hạn',
        '^ | ^ | ^ | Trực tuyến | Trực tiếp | ^ | ^',
        '1 | Đất đai | 5 | 3 | 2 | 4 | 1',
      ),
    );
    expect(header.rows).toBe(3);
    expect(header.paths).toEqual([
      'STT',
      'Lĩnh vực',
      'Hồ sơ tiếp nhận > Tổng số',
      'Hồ sơ tiếp nhận > Trong kỳ > Trực tuyến',
      'Hồ sơ tiếp nhận > Trong kỳ > Trực tiếp',
      'Hồ sơ đã xong > Đúng hạn',
      'Hồ sơ đã xong > Quá hạn',
    ]);
  });

  it('is the same tree where a text table leaves the spanned cells blank', () => {
    const header = headerOf(
      table(
        'STT | Lĩnh vực | Hồ sơ tiếp nhận | | | Hồ sơ đã xong |',
        ' | | Tổng số | Trong kỳ | | Đúng hạn | Quá hạn',
        ' | | | Trực tuyến | Trực tiếp | |',
        '1 | Đất đai | 5 | 3 | 2 | 4 | 1',
      ),
    );
    expect(header.rows).toBe(3);
    expect(header.paths).toEqual([
      'STT',
      'Lĩnh vực',
      'Hồ sơ tiếp nhận > Tổng số',
      'Hồ sơ tiếp nhận > Trong kỳ > Trực tuyến',
      'Hồ sơ tiếp nhận > Trong kỳ > Trực tiếp',
      'Hồ sơ đã xong > Đúng hạn',
      'Hồ sơ đã xong > Quá hạn',
    ]);
  });

  it('is the same tree where every spanned position repeats its cell', () => {
    const header = headerOf(
      table(
        'STT | Lĩnh vực | Hồ sơ đã xong | Hồ sơ đã xong',
        'STT | Lĩnh vực | Đúng hạn | Quá hạn',
        '1 | Đất đai | 4 | 1',
      ),
    );
    expect(header.paths).toEqual(['STT', 'Lĩnh vực', 'Hồ sơ đã xong > Đúng hạn', 'Hồ sơ đã xong > Quá hạn']);
  });

  it('may be followed by a row of column numbers', () => {
    const grid = toGrid(
      table('STT | Lĩnh vực | Nhận | Xong', '(1) | (2) | (3)=(4)+(5) | (4)', '1 | a | 5 | 3'),
    );
    const header = findHeader(grid, RULES, WORDS);
    expect(header).toEqual({ textRows: 1, numbered: true });
    expect(headerLength(header)).toBe(2);
  });

  it('is taken from a numbering row where no header word is known', () => {
    expect(
      headerOf(table('Loại | Mức trên | Mức dưới | Khác', '1 | 2 | 3 | 4', 'Đường | 7 | 8 | 9')),
    ).toMatchObject({ rows: 1, numbered: true });
  });

  it('is taken from words above columns of figures', () => {
    expect(
      headerOf(table('Xã | Nhận | Xong | Quá hạn', 'Xã Một | 5 | 4 | 1', 'Xã Hai | 3 | 3 | 0')).rows,
    ).toBe(1);
  });

  it('is none in the second piece of a table without repeated header', () => {
    expect(headerOf(table('8 | Hồ sơ đã xong | Hồ sơ | 12 |', '9 | Hồ sơ quá hạn | Hồ sơ | 0 |')).rows).toBe(
      0,
    );
  });

  it('does not take in a first row of data without figures', () => {
    expect(
      headerOf(table('STT | Nội dung | ĐVT | Số liệu', 'I | Thể chế | |', '1 | Văn bản | Văn bản | 2')).rows,
    ).toBe(1);
  });

  it('does not take in a note cut off below "Ghi chú"', () => {
    expect(
      headerOf(
        table('STT | Nội dung | ĐVT | Số liệu | Ghi chú', ' | | | | theo sổ', '1 | Văn bản | Văn bản | 2 |'),
      ).rows,
    ).toBe(1);
  });

  it('is as long as the carrier says', () => {
    const marked: Table = { ...table('a | b | c', 'd | e | f', '1 | x | y'), headerRows: 2 };
    expect(headerOf(marked).rows).toBe(2);
  });

  it('marked by the carrier may end in the numbering row', () => {
    const marked: Table = {
      ...table('STT | Lĩnh vực | Nhận', '(1) | (2) | (3)', '1 | x | 7'),
      headerRows: 2,
    };
    expect(headerOf(marked)).toMatchObject({ rows: 1, numbered: true });
  });
});

describe('a row of column numbers', () => {
  const isNumbering = (line: string): boolean => isNumberingRow(toGrid(table(line)).rows[0], WORDS);

  it.each([
    '(1) | (2) | (3) | (4)',
    '1 | 2 | 3 | 4 | 5',
    'A | B | 1 | 2 | 3',
    '(1) | (2) | (3)=(4)+(5) | (4) | (5)',
    'Cột | 1 | 2 | 3',
    ' | | 1 | 2 | 3 ',
  ])('is "%s"', (line) => {
    expect(isNumbering(line)).toBe(true);
  });

  it.each([
    '1 | Hồ sơ | Hồ sơ | 12',
    '1 | 5 | 3 | 2',
    '4 | 5 | 6 | 7',
    ' | | | ',
    '1 | 2'.concat(' | Đất đai'),
  ])('is not "%s"', (line) => {
    expect(isNumbering(line)).toBe(false);
  });

  it('gives each column its number and formula', () => {
    expect(readColumnNumber('(3) = (4) + (5)')).toEqual({ number: '(3)', formula: '(4)+(5)' });
    expect(readColumnNumber('7')).toEqual({ number: '(7)', formula: null });
    expect(readColumnNumber('A')).toEqual({ number: '(A)', formula: null });
    expect(readColumnNumber('Cột')).toEqual({ number: null, formula: null });
  });
});
