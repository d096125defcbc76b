import { describe, expect, it } from 'vitest';
import type { DataTable } from '../../../src/document/outline.ts';
import { table, tableOf } from '../../support/build.ts';

function shape(...lines: string[]): {
  layout: DataTable['layout'];
  roles: string;
  windows: (string | null)[];
} {
  const { layout, columns } = tableOf(table(...lines));
  return {
    layout,
    roles: columns.map((column) => column.role).join(' '),
    windows: columns.map((column) => column.window),
  };
}

describe('the columns of a table of indicators', () => {
  it('are known by their headers', () => {
    expect(
      shape('STT | Chỉ tiêu | Đơn vị tính | Kết quả | Ghi chú', '1 | Hồ sơ | Hồ sơ | 12 | x'),
    ).toMatchObject({
      layout: 'indicators',
      roles: 'number label unit value note',
    });
  });

  it('may stand in another order and have a column of their own', () => {
    expect(
      shape('TT | ĐVT | Tiêu chí | Cơ quan chủ trì | Số liệu', '1 | Hồ sơ | Hồ sơ đã nhận | Sở Mẫu | 12'),
    ).toMatchObject({ layout: 'indicators', roles: 'number unit label other value' });
  });

  it('have "Đơn vị" as units where units stand below', () => {
    expect(
      shape('STT | Nội dung | Đơn vị | Số liệu', '1 | Nhận | Hồ sơ | 4', '2 | Họp | Cuộc | 5'),
    ).toMatchObject({
      layout: 'indicators',
      roles: 'number label unit value',
    });
  });

  it('have "Đơn vị" as labels where bodies stand below', () => {
    expect(shape('STT | Đơn vị | Nhận | Xong', '1 | Xã Một | 4 | 4', '2 | Xã Hai | 5 | 3')).toMatchObject({
      layout: 'matrix',
      roles: 'number label figure figure',
    });
  });

  it('may have values of several windows', () => {
    expect(
      shape(
        'STT | Chỉ tiêu | ĐVT | Kế hoạch năm | Trong kỳ | Lũy kế từ đầu năm | Cùng kỳ năm trước | So sánh',
        '1 | Hồ sơ | Hồ sơ | 20 | 5 | 12 | 4 | +1',
      ),
    ).toEqual({
      layout: 'indicators',
      roles: 'number label unit value value value value value',
      windows: [null, null, null, 'plan', null, 'cumulative', 'previous', 'change'],
    });
  });

  it('need no unit when one column holds the values', () => {
    expect(shape('STT | Nội dung | Số liệu', '1 | Hồ sơ | 12', '2 | Văn bản | 3')).toMatchObject({
      layout: 'indicators',
      roles: 'number label value',
    });
  });

  it('may hold values that are no figures', () => {
    expect(
      shape(
        'STT | Nội dung | ĐVT | Số liệu',
        '1 | Hồ sơ | Hồ sơ | -',
        '2 | Họp | Cuộc | không có',
        '3 | Lớp | Lớp | 2',
      ).roles,
    ).toBe('number label unit value');
    expect(shape('STT | Nội dung | ĐVT | Số liệu', '1 | Hồ sơ | Hồ sơ | ', '2 | Họp | Cuộc | ').roles).toBe(
      'number label unit value',
    );
  });

  it('may hold figures with their units, parts, or answers in words only', () => {
    const roles = 'number label value';
    expect(shape('STT | Nội dung | Kết quả', '1 | Nhận | 35 hồ sơ', '2 | Họp | 4 cuộc').roles).toBe(roles);
    expect(shape('STT | Nội dung | Kết quả', '1 | Đúng hạn | 71 (264/371)').roles).toBe(roles);
    expect(shape('STT | Nội dung | ĐVT | Kết quả', '1 | Hình thức | Mã | Phát phiếu').roles).toBe(
      'number label unit value',
    );
  });

  it('are no values where the results are told in prose', () => {
    const told = 'Đã hoàn thành toàn bộ nội dung được giao, đang chờ phê duyệt của cấp trên';
    expect(shape('STT | Nhiệm vụ | Kết quả', `1 | Rà soát | ${told}`).roles).toBe('number label other');
  });

  it('have a value column headed by a period', () => {
    expect(
      shape('STT | Nội dung | ĐVT | Năm 2023 | Ghi chú', '1 | Hồ sơ | Hồ sơ | 12 |', '2 | Họp | Cuộc | 3 |')
        .layout,
    ).toBe('indicators');
  });
});

describe('the columns of a matrix', () => {
  it('are figures beside a label', () => {
    expect(
      shape(
        'STT | Lĩnh vực | Hồ sơ tiếp nhận | < | Hồ sơ đã xong',
        '^ | ^ | Trực tuyến | Trực tiếp | ^',
        '1 | Đất đai | 4 | 3 | 7',
      ),
    ).toMatchObject({ layout: 'matrix', roles: 'number label figure figure figure' });
  });

  it('are figures also where a column is blank', () => {
    expect(
      shape(
        'STT | Xã | Nhận | Xong | Quá hạn',
        '(1) | (2) | (3) | (4) | (5)',
        '1 | Xã Một | 4 | 4 | ',
        '2 | Xã Hai | 5 | 3 | ',
      ),
    ).toMatchObject({ layout: 'matrix', roles: 'number label figure figure figure' });
  });

  it('are figures also where most cells are dashes or answers', () => {
    expect(
      shape(
        'STT | Xã | Nhận | Quá hạn | Trả lại',
        '1 | Xã Một | 5 | - | -',
        '2 | Xã Hai | 4 | không có | -',
        '3 | Xã Ba | 4 | 1 | -',
      ),
    ).toMatchObject({ layout: 'matrix', roles: 'number label figure figure figure' });
  });

  it('are no figures where words stand', () => {
    expect(
      shape('STT | Xã | Nhận | Chủ tịch', '1 | Xã Một | 5 | Trần Văn A', '2 | Xã Hai | 4 | Lê Thị B').roles,
    ).toBe('number label figure other');
  });

  it('may compare two halves of a year without one for the period', () => {
    expect(
      shape(
        'STT | Nội dung | 6 tháng đầu năm | 6 tháng cuối năm | Tăng, giảm',
        '1 | Hồ sơ | 5 | 7 | +2',
        '2 | Họp | 3 | 3 | 0',
      ),
    ).toMatchObject({ layout: 'matrix' });
  });
});

describe('a table of words', () => {
  it('has no layout of figures, and keeps its rows', () => {
    const data = tableOf(
      table('STT | Họ và tên | Chức vụ', '1 | Nguyễn Văn A | Trưởng phòng', '2 | Trần Thị B | Chuyên viên'),
    );
    expect(data.layout).toBe('other');
    expect(data.rows).toHaveLength(2);
  });
});
