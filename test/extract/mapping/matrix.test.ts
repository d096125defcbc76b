import { describe, expect, it } from 'vitest';
import { matchMatrix } from '../../../src/extract/mapping/matrix.ts';
import { type Part, table, tableOf } from '../../support/build.ts';
import { RULES } from '../documents.ts';

function match(...parts: Part[]): { form: string | null; keys: (string | null)[] } {
  const found = matchMatrix(tableOf(...parts), RULES);
  return {
    form: found?.matrix.code ?? null,
    keys: found?.columns.map((column) => column?.key ?? null) ?? [],
  };
}

describe('a matrix of dossiers', () => {
  it('is known by its headers, without title or numbers', () => {
    expect(
      match(
        table(
          'STT | Lĩnh vực | Số lượng hồ sơ tiếp nhận | < | Số lượng hồ sơ đã giải quyết | <',
          '^ | ^ | Tổng số | Từ kỳ trước | Đúng hạn | Quá hạn',
          '1 | Đất đai | 5 | 1 | 4 | 0',
        ),
      ),
    ).toEqual({
      form: 'matrix.tthc',
      keys: [null, null, 'received_total', 'carried_over', 'resolved_on_deadline', 'resolved_late'],
    });
  });

  it('tells equal headers apart by the printed numbers', () => {
    const { keys } = match(
      table(
        'STT | Lĩnh vực | Hồ sơ đã giải quyết | < | Hồ sơ đang giải quyết | <',
        '^ | ^ | Tổng số | Quá hạn | Tổng số | Quá hạn',
        '(1) | (2) | (7) | (10) | (11) | (13)',
        '1 | Đất đai | 4 | 0 | 1 | 0',
      ),
    );
    expect(keys.slice(2)).toEqual([
      'resolved_total',
      'resolved_late',
      'in_progress_total',
      'in_progress_overdue',
    ]);
  });

  it('leaves a column unmapped whose number contradicts its header', () => {
    const { keys } = match(
      'KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH',
      table(
        'STT | Lĩnh vực | Số lượng hồ sơ tiếp nhận | < | Số lượng hồ sơ đã giải quyết | <',
        '^ | ^ | Tổng số | Từ kỳ trước | Đúng hạn | Trước hạn',
        '(1) | (2) | (3) | (4) | (5) | (6)',
        '1 | Đất đai | 5 | 1 | 4 | 0',
      ),
    );
    expect(keys[2] ?? null).toBe(keys.length === 0 ? null : 'received_total');
    expect(keys).not.toContain('carried_over');
  });
});

describe('a matrix of other things', () => {
  it('is of no known form', () => {
    expect(match(table('STT | Xã | Ghế mới | Ghế cũ', '1 | Xã Một | 5 | 1')).form).toBeNull();
    expect(match(table('STT | Xã | Tổng số | Nam | Nữ', '1 | Xã Một | 5 | 1 | 4')).form).toBeNull();
  });
});
