import { describe, expect, it } from 'vitest';
import { blocksOf, cellTexts, ingestText, sketch, tableAt } from '../helpers.ts';

describe('tables of tabs', () => {
  it('are runs of lines with cells set apart by tabs', async () => {
    const blocks = await blocksOf(
      'Bảng 1\nSTT\tChỉ tiêu\tSố liệu\t\n<b>1.</b>\tKế hoạch\t24\t\n\tTrong đó\t<i>Văn bản</i>\t\n\nSau',
    );
    expect(sketch(blocks)).toEqual(['paragraph: Bảng 1', 'table 3x4', 'paragraph: Sau']);
    expect(cellTexts(tableAt(blocks))).toEqual([
      ['STT', 'Chỉ tiêu', 'Số liệu', ''],
      ['<b>1.</b>', 'Kế hoạch', '24', ''],
      ['', 'Trong đó', '<i>Văn bản</i>', ''],
    ]);
    expect(tableAt(blocks).headerRows).toBeNull();
    expect(tableAt(blocks).cells[5]?.content.tokens[0]?.location.line).toBe(3);
  });

  it('keep the cells of ragged rows where they stand and say so', async () => {
    const { value, messages } = await ingestText('a\tb\tc\nd\te\nf\tg\th');
    expect(cellTexts(tableAt(value.blocks))).toEqual([
      ['a', 'b', 'c'],
      ['d', 'e'],
      ['f', 'g', 'h'],
    ]);
    expect(messages).toMatchObject([
      { code: 'table-ragged-rows', severity: 'warning', location: { line: 2 } },
    ]);
  });

  it('keep rows that are empty inside the table', async () => {
    expect(cellTexts(tableAt(await blocksOf('1\ta\t2\n\t\t\n2\tb\t3\n\t\t\n')))).toEqual([
      ['1', 'a', '2'],
      ['', '', ''],
      ['2', 'b', '3'],
    ]);
  });

  it('are ended by a blank line: pieces are joined later', async () => {
    expect(sketch(await blocksOf('1\ta\t2\n\n2\tb\t3'))).toEqual(['table 1x3', 'table 1x3']);
  });

  it('do not swallow list items right above them', async () => {
    expect(sketch(await blocksOf('-\tTiếp tục\n1\tChỉ tiêu\t24\n2\tKhác\t5'))).toEqual([
      'list-item: - Tiếp tục',
      'table 2x3',
    ]);
  });
});

describe('markdown tables', () => {
  it('have the rows above the rule as header', async () => {
    const blocks = await blocksOf(
      '| STT | Tên<br>đơn vị | Số |\n|---|:---|--:|\n| 1 | A \\| B | **24** |\n| 2 | | 0 |',
    );
    expect(cellTexts(tableAt(blocks))).toEqual([
      ['STT', 'Tên\nđơn vị', 'Số'],
      ['1', 'A | B', '<b>24</b>'],
      ['2', '', '0'],
    ]);
    expect(tableAt(blocks).headerRows).toBe(1);
  });

  it('may lack the bars at the ends where a rule stands under the header', async () => {
    expect(cellTexts(tableAt(await blocksOf('STT | Tên\n--- | ---\n1 | A')))).toEqual([
      ['STT', 'Tên'],
      ['1', 'A'],
    ]);
  });

  it('are no lines with a stray bar', async () => {
    expect(sketch(await blocksOf('PHẦN |\n6.2.1 |Tổng số ĐVSN'))).toEqual([
      'paragraph: PHẦN |\n6.2.1 |Tổng số ĐVSN',
    ]);
  });
});

describe('HTML tables', () => {
  it('are read with spans, header rows and the text around them', async () => {
    const blocks = await blocksOf(
      'Biểu 1\n<table border="1"><thead><tr><th rowspan="2">STT</th><th colspan=2>Kết quả</th></tr>\n<tr><th>Đơn vị</th><th>Số</th></tr></thead>\n<tr><td>1</td><td>Hồ sơ<br>mới</td>\n<td><b>05</b></td></tr></table> Ghi chú',
    );
    expect(sketch(blocks)).toEqual(['paragraph: Biểu 1', 'table 3x3', 'paragraph: Ghi chú']);
    const table = tableAt(blocks);
    expect(table.headerRows).toBe(2);
    expect(cellTexts(table)).toEqual([
      ['STT', 'Kết quả'],
      ['Đơn vị', 'Số'],
      ['1', 'Hồ sơ\nmới', '<b>05</b>'],
    ]);
    expect(
      table.cells.map((cell) => [cell.row, cell.column, cell.rowSpan, cell.colSpan]).slice(0, 3),
    ).toEqual([
      [0, 0, 2, 1],
      [0, 1, 1, 2],
      [1, 1, 1, 1],
    ]);
    expect(table.cells.at(-1)?.content.tokens[0]?.location.line).toBe(5);
  });

  it('that never close are read to the blank line, with a message', async () => {
    const { value, messages } = await ingestText(
      '<table><tr><td>1</td><td>2</td></tr>\n<tr><td>3</td>\n\nSau',
    );
    expect(cellTexts(tableAt(value.blocks))).toEqual([['1', '2'], ['3']]);
    expect(sketch(value.blocks).at(-1)).toBe('paragraph: Sau');
    expect(messages.map((message) => message.code)).toEqual(['table-ragged-rows', 'table-unclosed']);
  });

  it('inside a cell become lines of that cell', async () => {
    const blocks = await blocksOf(
      '<table><tr><td>a<table><tr><td>b</td><td>c</td></tr></table>d</td><td>e</td></tr></table>',
    );
    const [first, second] = tableAt(blocks).cells;
    expect(first?.content.text.split(/\s+/)).toEqual(['a', 'b', 'c', 'd']);
    expect(second?.content.text).toBe('e');
  });
});
