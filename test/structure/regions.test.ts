import { describe, expect, it } from 'vitest';
import { heading, note, type Part, structured, table } from '../support/build.ts';

const HEAD = [
  'UBND TỈNH MẪU\n**SỞ MẪU**',
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc',
  'Số:    /BC-SM',
  'Tỉnh Mẫu, ngày 3 tháng 6 năm 2023',
];
const CLOSING = ['Nơi nhận:\n- UBND tỉnh;\n- Lưu: VT.', 'KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC', 'Trần Thị B'];

function regions(...parts: Part[]): {
  letterhead: string[];
  title: string[];
  passages: string[];
  tables: number;
} {
  const { frame, passages, tables } = structured(...parts).value;
  return {
    letterhead: frame.letterhead.map(({ text }) => text),
    title: frame.titleLines.map(({ text }) => text),
    passages: passages.map(({ region, content }) => `${region}: ${content.text}`),
    tables: tables.length,
  };
}

describe('the head of a report', () => {
  it('ends before its type, and the title before the grounds', () => {
    const read = regions(
      ...HEAD,
      '**BÁO CÁO**',
      '**Công tác cải cách hành chính\nsáu tháng đầu năm**',
      'Thực hiện kế hoạch được giao, đơn vị báo cáo như sau:',
    );
    expect(read.letterhead).toContain('Số:    /BC-SM');
    expect(read.title).toEqual(['BÁO CÁO', 'Công tác cải cách hành chính', 'sáu tháng đầu năm']);
    expect(read.passages).toEqual(['body: Thực hiện kế hoạch được giao, đơn vị báo cáo như sau:']);
  });

  it('may have a type that a heading marks', () => {
    const read = regions('Số: 4/BC-SM', heading('Báo cáo'), 'Kết quả quý II', 'I. CHỈ ĐẠO');
    expect(read.title).toEqual(['Báo cáo', 'Kết quả quý II']);
    expect(read.passages).toEqual(['body: I. CHỈ ĐẠO']);
  });

  it('passes over rules of dashes between title and body', () => {
    const read = regions('BÁO CÁO', 'Kết quả quý II', '--------', 'I. CHỈ ĐẠO');
    expect(read.title).toEqual(['BÁO CÁO', 'Kết quả quý II']);
    expect(read.passages).toEqual(['body: I. CHỈ ĐẠO']);
  });

  it('is what stands above the number line where no type is printed', () => {
    const read = regions('SỞ MẪU', 'Số: 12/SM-VP', 'Kính gửi: UBND tỉnh', 'Đã tiếp nhận 12 hồ sơ.');
    expect(read.letterhead).toEqual(['SỞ MẪU', 'Số: 12/SM-VP']);
    expect(read.title).toEqual([]);
    expect(read.passages).toHaveLength(2);
  });

  it('is empty in a text without any of this', () => {
    expect(regions('Đã tiếp nhận 12 hồ sơ.')).toEqual({
      letterhead: [],
      title: [],
      passages: ['body: Đã tiếp nhận 12 hồ sơ.'],
      tables: 0,
    });
  });

  it('is not prolonged by a type named in the body', () => {
    const read = regions('BÁO CÁO', 'Kết quả tháng 5', 'I. KẾT QUẢ', 'Đã gửi báo cáo.', 'BÁO CÁO');
    expect(read.title).toEqual(['BÁO CÁO', 'Kết quả tháng 5']);
  });
});

describe('the parts behind the body', () => {
  it('are closing and annex, and each text stands in one of them only', () => {
    const read = regions(
      'BÁO CÁO',
      'Kết quả tháng 5',
      'I. KẾT QUẢ',
      'Đã ban hành 02 văn bản.',
      ...CLOSING,
      'Phụ lục\nSỐ LIỆU THÁNG 5',
      '(Kèm theo Báo cáo tháng 5)',
      table('STT | Nội dung | Đơn vị tính | Số liệu', '1 | Hồ sơ tiếp nhận | Hồ sơ | 12'),
      'Ghi chú: số liệu lấy từ sổ.',
    );
    expect(read.tables).toBe(1);
    expect(read.passages).toEqual([
      'body: I. KẾT QUẢ',
      'body: Đã ban hành 02 văn bản.',
      'annex: Ghi chú: số liệu lấy từ sổ.',
      expect.stringMatching(/^caption: Phụ lục/),
      expect.stringMatching(/^caption: \(Kèm theo/),
    ]);
  });

  it('leave footnotes to the end, with their labels', () => {
    const { passages } = structured('Đã có kế hoạch.', note('3', 'Kế hoạch năm.'), 'Đã xong.').value;
    expect(passages.map(({ region, footnote }) => [region, footnote])).toEqual([
      ['body', null],
      ['body', null],
      ['footnote', '3'],
    ]);
  });
});
