import { describe, expect, it } from 'vitest';
import { marked, note, table } from '../../support/build.ts';
import { fact, facts, said } from '../../support/prose.ts';

describe('the facts of a sentence', () => {
  it('are every figure in it', () => {
    expect(facts('Đã mở 04 lớp cho 1.120 lượt người, đạt 98,5% kế hoạch, chi 45 triệu đồng.')).toEqual([
      '4 lớp',
      '1120 lượt người',
      '98.5 %',
      '45 triệu đồng',
    ]);
  });

  it('are none of its names, dates and numbers of documents', () => {
    expect(
      facts(
        'Thực hiện Kế hoạch số 47/KH-ABC ngày 19/02/2023 và Quyết định số 31/2014/QĐ-UBND, Tổ kiểm tra 20 họp tháng 6 theo ISO 9001:2015, mức độ 4.',
      ),
    ).toEqual([]);
  });

  it('keep the part and the whole', () => {
    expect(fact('Có 12/14 xã đã xong.')).toMatchObject({ value: 12, fraction: [12, 14] });
    expect(
      said('Tỷ lệ đúng hạn: 351/881 (đạt 39,8%).').map(({ value, fraction }) => [value, fraction]),
    ).toContainEqual([39.8, [351, 881]]);
  });

  it('say once what a bracket repeats', () => {
    expect(facts('Đạt 100% (11/11 xã).')).toHaveLength(1);
  });

  it('keep an estimate as one', () => {
    expect(fact('Đã đăng gần 300 tin, bài.')).toMatchObject({
      value: 300,
      approximate: true,
      dimensions: { qualifier: 'almost' },
    });
    expect(fact('Đã đăng 300 tin, bài.')).toMatchObject({ approximate: false });
  });

  it('give doubtful figures without a value', () => {
    expect(fact('Tỷ lệ ghế mới đạt 99.123%.')).toMatchObject({
      status: 'ambiguous',
      value: null,
      valueText: '99.123%',
    });
  });

  it('have their unit from the noun of the subject', () => {
    expect(fact('Số văn bản đã gửi: 01.').unit).toEqual({ code: 'DOC', raw: 'văn bản' });
  });

  it('hold spelled numbers', () => {
    expect(facts('Đã thành lập hai đoàn kiểm tra.')).toEqual(['2 đoàn kiểm tra']);
  });

  it('begin with a number that opens its line', () => {
    expect(facts('3.140 đại biểu đã dự.')).toEqual(['3140 đại biểu']);
  });
});

describe('stated absences', () => {
  it('are zeros', () => {
    expect(fact('Trong kỳ không có hồ sơ quá hạn.')).toMatchObject({
      status: 'negated',
      value: 0,
      label: 'Số hồ sơ quá hạn',
    });
    expect(facts('Phòng không trình cấp trên nghị quyết.')).toEqual(['negated 0 nghị quyết']);
  });

  it('are no figures where the task was not given', () => {
    expect(fact('- Số văn bản đã ban hành: chưa được UBND tỉnh giao.')).toMatchObject({
      status: 'not-assigned',
      value: null,
      label: 'Số văn bản đã ban hành',
    });
  });

  it('are no facts behind the name of a section', () => {
    expect(facts('V. KIẾN NGHỊ: Không có')).toEqual([]);
    expect(facts('V. KIẾN NGHỊ', 'Không có.')).toEqual([]);
    expect(facts('- Khó khăn, vướng mắc: không có.')).toEqual([]);
  });
});

describe('where facts stand', () => {
  it('may be a footnote', () => {
    const all = said(marked('Đã mở lớp^1^ trong kỳ.'), note('1', 'Gồm 04 lớp cơ bản.'));
    expect(all.map(({ origin, value }) => [origin, value])).toEqual([['footnote', 4]]);
  });

  it('is not a caption, the letterhead or the closing', () => {
    const parts = [
      'UBND TỈNH MẪU\nSỞ MẪU',
      'Số: 12/BC-SM',
      'BÁO CÁO',
      'Kết quả tháng 8 năm 2022 của 14 phòng',
      'I. KẾT QUẢ',
      'Đã mở 04 lớp.',
      'Nơi nhận:\n- 12 phòng;\n- Lưu: VT, 3 bản.',
      'GIÁM ĐỐC',
      'Trần Thị B',
      'Phụ lục',
      '(Kèm theo Báo cáo của 12 phòng)',
      table('STT | Nội dung | ĐVT | Số liệu', '1 | Ghế | Chiếc | 4'),
    ];
    expect(facts(...parts)).toEqual(['4 lớp']);
  });
});
