import { describe, expect, it } from 'vitest';
import { mapRows } from '../../../src/extract/mapping/rows.ts';
import { table, tableOf } from '../../support/build.ts';
import { RULES } from '../documents.ts';

function codes(...lines: string[]): (string | null)[] {
  return map(...lines).map((mapping) => mapping.indicator?.code ?? null);
}

function map(...lines: string[]): ReturnType<typeof mapRows> {
  return mapRows(tableOf(table('STT | Nội dung | ĐVT | Số liệu', ...lines)), RULES);
}

describe('a row of an annex', () => {
  it('is mapped by its label, spelled out or abbreviated', () => {
    expect(
      codes(
        '1 | Số TTHC công bố mới | Thủ tục | 4',
        '2 | Số thủ tục hành chính bãi bỏ, thay thế | Thủ tục | 1',
      ),
    ).toEqual(['tthc.newly_announced', 'tthc.abolished_replaced']);
  });

  it('is mapped by its group where two groups hold the same label', () => {
    expect(
      codes(
        '1 | Công tác chỉ đạo, điều hành CCHC | |',
        '1.1 | Thực hiện nhiệm vụ Chính phủ, Thủ tướng Chính phủ giao | |',
        '1.1.1 | Tổng số nhiệm vụ được giao | Nhiệm vụ | 5',
        '1.1.2 | Số nhiệm vụ đã hoàn thành đúng hạn | Nhiệm vụ | 4',
        '1.2 | Thực hiện nhiệm vụ UBND tỉnh, Chủ tịch UBND tỉnh giao | |',
        '1.1.1 | Tổng số nhiệm vụ được giao | Nhiệm vụ | 9',
        '1.1.2 | Số nhiệm vụ đã hoàn thành đúng hạn | Nhiệm vụ | 9',
      ),
    ).toEqual([
      'steering',
      'steering.assigned_tasks.central',
      'steering.assigned_tasks.central.total',
      'steering.assigned_tasks.central.done_on_time',
      'steering.assigned_tasks.province',
      'steering.assigned_tasks.province.total',
      'steering.assigned_tasks.province.done_on_time',
    ]);
  });

  it('is left alone where nothing tells its two readings apart', () => {
    const [mapping] = map('1 | Tổng số nhiệm vụ được giao | Nhiệm vụ | 5');
    expect(mapping?.indicator).toBeNull();
    expect(mapping?.alternatives.map(({ indicator }) => indicator.code).sort()).toEqual([
      'steering.assigned_tasks.central.total',
      'steering.assigned_tasks.province.total',
    ]);
  });

  it('is mapped by a near label, and says so', () => {
    const [exact, near] = map(
      '1 | Số TTHC công bố mới | Thủ tục | 4',
      '2 | Số TTHC được bãi bỏ, thay thế | Thủ tục | 1',
    );
    expect(exact).toMatchObject({ rule: 'exact-label' });
    expect(near).toMatchObject({ rule: 'near-label', indicator: { code: 'tthc.abolished_replaced' } });
    expect(near?.confidence).toBeLessThan(exact?.confidence ?? 0);
  });

  it('is mapped though its marks are misread', () => {
    expect(codes('1 | So TTHC cong bo mói | Thủ tục | 4')).toEqual(['tthc.newly_announced']);
  });

  it.each([
    '1 | Số hồ sơ đăng ký mua ghế | Hồ sơ | 12',
    '1 | Số ghế công bố mới | Chiếc | 4',
    '1 | Số | Thủ tục | 4',
    '1 | Tổng số | Thủ tục | 4',
    '1 | Nguyễn Văn A | Người | 1',
    '1 | | Thủ tục | 4',
  ])('is not mapped to a wrong indicator: "%s"', (line) => {
    expect(codes(line)).toEqual([null]);
  });

  it('is not mapped against its section', () => {
    expect(
      codes('5 | Cải cách chế độ công vụ | |', '5.1 | Số TTHC được công bố mới lại | Người | 4').at(-1),
    ).toBeNull();
  });

  it('tells levels apart', () => {
    expect(
      codes(
        '3.1 | Tỷ lệ hồ sơ TTHC do UBND cấp huyện tiếp nhận được giải quyết đúng hạn | % | 99',
        '3.2 | Tỷ lệ hồ sơ TTHC do UBND cấp xã tiếp nhận được giải quyết đúng hạn | % | 98',
      ),
    ).toEqual(['tthc.dossiers.on_time_rate.district', 'tthc.dossiers.on_time_rate.commune']);
  });

  it('under a rate is what the rate is computed from', () => {
    expect(
      codes(
        '3.2 | Tỷ lệ hồ sơ TTHC do UBND cấp xã tiếp nhận được giải quyết đúng hạn | % | 98',
        '3.2.1 | Tổng số hồ sơ TTHC đã giải quyết xong | Hồ sơ | 50',
        '3.2.2 | Số hồ sơ TTHC giải quyết đúng hạn | Hồ sơ | 49',
      ).slice(1),
    ).toEqual(['tthc.dossiers.resolved.commune', 'tthc.dossiers.resolved_on_time.commune']);
  });

  it('of totals is no indicator', () => {
    expect(codes('1 | Số TTHC công bố mới | Thủ tục | 4', ' | Tổng cộng | | 4').at(-1)).toBeNull();
  });
});
