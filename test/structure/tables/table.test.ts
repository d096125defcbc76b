import { describe, expect, it } from 'vitest';
import { structure } from '../../../src/structure/structure.ts';
import { RULES } from '../../extract/documents.ts';
import { ingestText } from '../../ingest/helpers.ts';
import { table, tableOf, tree } from '../../support/build.ts';

describe('a table of data', () => {
  it('is read from text with tabs like one with cells', async () => {
    const text =
      'STT\tNội dung\tĐVT\tSố liệu\n<b>1</b>\t<b>Thủ tục</b>\t\t\n1.1\tHồ sơ đã\tHồ sơ\t12\n\ttiếp nhận\t\t\nTrong đó\tTrực tuyến\tHồ sơ\t7\n';
    const { tables } = structure((await ingestText(text)).value, RULES).value;
    expect(tables).toHaveLength(1);
    expect(tables.flatMap(tree)).toEqual([
      '1|Thủ tục',
      '1.1|Hồ sơ đã tiếp nhận < Thủ tục',
      'Trong đó|Trực tuyến < Thủ tục > Hồ sơ đã tiếp nhận',
    ]);
    expect(tables[0]?.rows[1]?.label.tokens.map((token) => token.location.line)).toEqual([3, 4]);
  });

  it('has a cell for each column, also in a ragged row', () => {
    const data = tableOf(
      table('STT | Nội dung | ĐVT | Số liệu | Ghi chú', '1 | Hồ sơ | Hồ sơ | 12', '2 | Họp'),
    );
    expect(data.rows.map((row) => row.cells.length)).toEqual([5, 5]);
    expect(tree(data)).toEqual(['1|Hồ sơ', '2|Họp']);
  });

  it('gives its columns the printed numbers and formulas', () => {
    const data = tableOf(
      table(
        'STT | Lĩnh vực | Tổng số | Trực tuyến | Trực tiếp',
        '(1) | (2) | (3)=(4)+(5) | (4) | (5)',
        '1 | Đất đai | 5 | 3 | 2',
      ),
    );
    expect(data.columns.map(({ number, formula }) => [number, formula])).toEqual([
      ['(1)', null],
      ['(2)', null],
      ['(3)', '(4)+(5)'],
      ['(4)', null],
      ['(5)', null],
    ]);
    expect(data.rows).toHaveLength(1);
  });

  it('with only a header has no rows', () => {
    expect(tableOf(table('STT | Nội dung | ĐVT | Số liệu')).rows).toEqual([]);
  });
});
