import { describe, expect, it } from 'vitest';
import { note, PAGE, type Part, structured, table, tableOf, tree } from '../../support/build.ts';

const HEAD = 'STT | Nội dung | ĐVT | Số liệu | Ghi chú';

function count(...parts: Part[]): number {
  return structured(...parts).value.tables.length;
}

describe('the pieces of a table over pages', () => {
  it('are one table, whose repeated header is no row', () => {
    const whole = tableOf(
      table(HEAD, '1 | Văn bản | Văn bản | 2 |'),
      PAGE,
      table(HEAD, '2 | Hồ sơ | Hồ sơ | 12 |'),
      PAGE,
      table(HEAD, '3 | Hội nghị | Cuộc | 4 |'),
    );
    expect(tree(whole)).toEqual(['1|Văn bản', '2|Hồ sơ', '3|Hội nghị']);
  });

  it('are one table also with a repeated numbering row', () => {
    const whole = tableOf(
      table('STT | Lĩnh vực | Nhận | Xong', '(1) | (2) | (3) | (4)', '1 | Đất đai | 5 | 4'),
      PAGE,
      table('STT | Lĩnh vực | Nhận | Xong', '(1) | (2) | (3) | (4)', '2 | Hộ tịch | 3 | 3'),
    );
    expect(tree(whole)).toEqual(['1|Đất đai', '2|Hộ tịch']);
    expect(whole.columns.map((column) => column.number)).toEqual(['(1)', '(2)', '(3)', '(4)']);
  });

  it('are one table without repeated header', () => {
    const whole = tableOf(
      table(HEAD, '1 | Văn bản | Văn bản | 2 |'),
      PAGE,
      table('2 | Hồ sơ | Hồ sơ | 12 |', '3 | Hội nghị | Cuộc | 4 |'),
    );
    expect(tree(whole)).toEqual(['1|Văn bản', '2|Hồ sơ', '3|Hội nghị']);
  });

  it('are joined over a page number and a footnote', () => {
    const whole = tableOf(
      table(HEAD, '1 | Văn bản | Văn bản | 2 |'),
      '7',
      note('1', 'Theo sổ.'),
      table(HEAD, '2 | Hồ sơ | Hồ sơ | 12 |'),
    );
    expect(whole.rows).toHaveLength(2);
  });

  it('stay apart where text, another header or another width stands between', () => {
    const first = table(HEAD, '1 | Văn bản | Văn bản | 2 |');
    expect(count(first, 'Biểu 02', table(HEAD, '1 | Hồ sơ | Hồ sơ | 3 |'))).toBe(2);
    expect(count(first, table('STT | Lĩnh vực | Nhận | Xong | Quá hạn', '1 | Đất đai | 5 | 4 | 1'))).toBe(2);
    expect(count(first, table('Xã Một | 4', 'Xã Hai | 5'))).toBe(2);
  });
});

describe('a row cut by a page', () => {
  it('goes on in its label', () => {
    const whole = tableOf(
      table(HEAD, '1 | Số hồ sơ tiếp nhận theo thẩm | Hồ sơ | 12 |'),
      PAGE,
      table(HEAD, ' | quyền trong kỳ | | |', '2 | Số hồ sơ đã xong | Hồ sơ | 10 |'),
    );
    expect(tree(whole)).toEqual(['1|Số hồ sơ tiếp nhận theo thẩm quyền trong kỳ', '2|Số hồ sơ đã xong']);
    expect(whole.rows[0]?.cells[3]?.text).toBe('12');
  });

  it('goes on in its label with a capital at the page only', () => {
    const cut = (seam: Part[]): string[] => tree(tableOf(...seam));
    expect(
      cut([
        table(HEAD, '1 | Số hồ sơ của | Hồ sơ | 12 |'),
        PAGE,
        table(HEAD, ' | UBND cấp xã đã xong | | |'),
      ]),
    ).toEqual(['1|Số hồ sơ của UBND cấp xã đã xong']);
    expect(cut([table(HEAD, '1 | Số hồ sơ của | Hồ sơ | 12 |', ' | UBND cấp xã | | |')])).toHaveLength(2);
  });

  it('goes on in its note', () => {
    const whole = tableOf(
      table(HEAD, '1 | Hồ sơ | Hồ sơ | 12 | Số liệu lấy từ'),
      PAGE,
      table(HEAD, ' | | | | sổ theo dõi', '2 | Văn bản | Văn bản | 2 |'),
    );
    expect(whole.rows.map((row) => row.note.text)).toEqual(['Số liệu lấy từ sổ theo dõi', '']);
  });

  it('goes on in its unit', () => {
    const whole = tableOf(
      table(HEAD, '1 | Hồ sơ | Thủ tục | 12 |'),
      PAGE,
      table(HEAD, ' | | hành chính | |', '2 | Văn bản | Văn bản | 2 |'),
    );
    expect(whole.rows[0]?.unit.text).toBe('Thủ tục hành chính');
    expect(whole.rows).toHaveLength(2);
  });

  it('does not swallow a bold heading that opens the next page', () => {
    const whole = tableOf(
      table(HEAD, '1 | Hồ sơ | Hồ sơ | 12 |'),
      PAGE,
      table(HEAD, ' | **CẤP XÃ** | | |', '2 | Văn bản | Văn bản | 2 |'),
    );
    expect(whole.rows.map((row) => row.label.text)).toEqual(['Hồ sơ', 'CẤP XÃ', 'Văn bản']);
  });
});
