import { describe, expect, it } from 'vitest';
import { heading, type Part, structured, table } from '../../support/build.ts';

const DATA = table('STT | Nội dung | ĐVT | Số liệu', '1 | Hồ sơ | Hồ sơ | 12');

function read(...above: Part[]): { title: string | null; captions: string[]; passages: string[] } {
  const { tables, passages } = structured('I. KẾT QUẢ CHUNG', 'Đã có kết quả.', ...above, DATA).value;
  return {
    title: tables[0]?.title ?? null,
    captions: tables[0]?.captions.map(({ text }) => text) ?? [],
    passages: passages.filter(({ region }) => region === 'body').map(({ content }) => content.text),
  };
}

describe('the title of a table', () => {
  it('is made of the lines above it in capitals or set off by style', () => {
    expect(read('BIỂU THỐNG KÊ\nKẾT QUẢ QUÝ II').title).toBe('BIỂU THỐNG KÊ KẾT QUẢ QUÝ II');
    expect(read('**Thống kê kết quả quý II**').title).toBe('Thống kê kết quả quý II');
  });

  it('may begin with the word for a form', () => {
    expect(read('BIỂU MẪU THỐNG KÊ', '(Kèm theo Báo cáo)')).toMatchObject({
      title: 'BIỂU MẪU THỐNG KÊ',
      captions: ['(Kèm theo Báo cáo)'],
    });
    for (const name of [
      'Biểu 03/ABC',
      'Biểu số 2',
      'Phụ lục',
      'PHỤ LỤC II',
      'Mẫu số 01',
      'Phụ biểu 1a',
      'Biểu số: 06a/ABC/DEF',
    ])
      expect(read(name, 'SỐ LIỆU')).toMatchObject({ title: 'SỐ LIỆU', captions: [name] });
  });

  it('may stand behind the number of its form', () => {
    expect(read('Biểu số 3: Số liệu quý II')).toMatchObject({
      title: 'Biểu số 3: Số liệu quý II',
      captions: [],
    });
  });

  it('has captions around it', () => {
    const { title, captions } = read(
      'Phụ lục',
      'SỐ LIỆU QUÝ II',
      '(Kèm theo Báo cáo quý II)',
      'Từ ngày 15/3/2023 đến ngày 14/6/2023',
    );
    expect(title).toBe('SỐ LIỆU QUÝ II');
    expect(captions).toEqual([
      'Phụ lục',
      '(Kèm theo Báo cáo quý II)',
      'Từ ngày 15/3/2023 đến ngày 14/6/2023',
    ]);
  });

  it('is no sentence of the body', () => {
    expect(read('Số liệu được thống kê như sau.')).toMatchObject({ title: null, captions: [] });
    expect(read('Gồm các nội dung;').title).toBeNull();
    expect(read('Chi tiết theo biểu dưới đây').title).toBeNull();
  });

  it('is no numbered heading', () => {
    expect(read('**2. Kết quả giải quyết**')).toMatchObject({ title: null });
  });

  it('leaves the text of the body, and takes nothing else out of it', () => {
    expect(read('SỐ LIỆU QUÝ II').passages).toEqual(['I. KẾT QUẢ CHUNG', 'Đã có kết quả.']);
    expect(read('Chi tiết theo biểu dưới đây').passages).toContain('Chi tiết theo biểu dưới đây');
  });

  it('does not reach above the name of its form', () => {
    expect(read('**GHI NHẬN CHUNG**', heading('Phụ lục II'), 'SỐ LIỆU').title).toBe('SỐ LIỆU');
  });
});
