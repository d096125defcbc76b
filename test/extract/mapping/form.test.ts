import { describe, expect, it } from 'vitest';
import { formOf } from '../../../src/extract/mapping/form.ts';
import { mapRows } from '../../../src/extract/mapping/rows.ts';
import { table, tableOf } from '../../support/build.ts';
import { RULES } from '../documents.ts';

function form(...lines: string[]): string | null {
  const data = tableOf(table('STT | Nội dung | ĐVT | Số liệu | Ghi chú', ...lines));
  return formOf(data, mapRows(data, RULES), RULES);
}

const KNOWN = [
  '3 | Cải cách thủ tục hành chính | | |',
  '3.1 | Số TTHC công bố mới | Thủ tục | 4 |',
  '3.2 | Số TTHC bãi bỏ, thay thế | Thủ tục | 1 |',
  '3.3 | Tổng số TTHC đang có hiệu lực | Thủ tục | 90 |',
  '1 | Số phiếu khảo sát | Phiếu | 9 |',
  '2 | Hình thức khảo sát | Mã | 1 |',
];

describe('the form of a table', () => {
  it('is the annex where most rows are known', () => {
    expect(form(...KNOWN)).toMatch(/^cchc-annex/);
  });

  it('is none where few rows are known', () => {
    expect(form(...KNOWN.slice(0, 3))).toBeNull();
    const others = Array.from({ length: 9 }, (_, at) => `${at + 4} | Số ghế loại ${at} | Chiếc | 2 |`);
    expect(form(...KNOWN, ...others)).toBeNull();
  });
});
