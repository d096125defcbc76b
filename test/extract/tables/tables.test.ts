import { describe, expect, it } from 'vitest';
import { readTables } from '../../../src/extract/tables/tables.ts';
import { structured, table } from '../../support/build.ts';
import { RULES } from '../documents.ts';

describe('the tables of a report', () => {
  it('are read by their layout and numbered in order', () => {
    const outline = structured(
      'SỐ LIỆU MỘT',
      table('STT | Nội dung | ĐVT | Số liệu', '1 | Số ghế | Chiếc | 4'),
      'SỐ LIỆU HAI',
      table('STT | Xã | Ghế mới | Ghế cũ', '1 | Xã Một | 5 | 6'),
    ).value;
    const { tables, observations } = readTables(outline, null, RULES);
    expect(tables.map((out) => [out.title, out.rows[0]?.value])).toEqual([
      ['SỐ LIỆU MỘT', 4],
      ['SỐ LIỆU HAI', null],
    ]);
    expect(observations.map(({ id, value }) => [id, value])).toEqual([
      ['t0.r0.c3', 4],
      ['t1.r0.c2', 5],
      ['t1.r0.c3', 6],
    ]);
    expect(observations[0]?.period).toMatchObject({ start: null, end: null });
  });

  it('keep the rows of a table of words', () => {
    const outline = structured(
      table('STT | Họ và tên | Chức vụ', '1 | Nguyễn Văn A | Trưởng phòng', '2 | Trần Thị B | Chuyên viên'),
    ).value;
    const { tables } = readTables(outline, null, RULES);
    expect(tables[0]?.rows).toHaveLength(2);
  });
});
