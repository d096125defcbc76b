import { describe, expect, it } from 'vitest';
import { itemsOf } from '../../src/structure/items.ts';
import { paragraphsOf } from '../../src/structure/passages.ts';
import { structureWords } from '../../src/structure/words.ts';
import { RULES } from '../extract/documents.ts';
import { blocksOf, heading, marked, note, PAGE, type Part, table } from '../support/build.ts';

const WORDS = structureWords(RULES);

function read(...parts: Part[]): string[] {
  return paragraphsOf(itemsOf(blocksOf(parts), WORDS), 'body', WORDS).map(({ content }) => content.text);
}

describe('a paragraph', () => {
  it('is made of the lines of one block', () => {
    expect(read('Trong kỳ đã có\nbốn hội nghị.')).toEqual(['Trong kỳ đã có bốn hội nghị.']);
  });

  it('that a page has cut goes on behind it, and behind a footnote and a page number', () => {
    expect(read('Đơn vị đã tiếp nhận', PAGE, '3.140 hồ sơ trong kỳ.')).toEqual([
      'Đơn vị đã tiếp nhận 3.140 hồ sơ trong kỳ.',
    ]);
    expect(read('Đã ban hành kế hoạch', note('1', 'Kế hoạch.'), '7', PAGE, 'và quy chế.')).toEqual([
      'Đã ban hành kế hoạch và quy chế.',
    ]);
    expect(read('Các phòng (gồm', PAGE, 'Văn phòng, Thanh tra) đã báo cáo.')).toEqual([
      'Các phòng (gồm Văn phòng, Thanh tra) đã báo cáo.',
    ]);
  });

  it('ends with its closing sign, at a heading, a marker, a table', () => {
    expect(read('Đã xong.', 'tiếp tục theo dõi')).toHaveLength(2);
    expect(read(heading('KẾT QUẢ'), 'đã xong')).toHaveLength(2);
    expect(read('Đã làm được', 'a) việc thứ nhất')).toHaveLength(2);
    expect(read('Đã làm được', '- việc thứ nhất')).toHaveLength(2);
    expect(read('Kết quả như', table('STT | Số liệu', '1 | 2'), 'sau đây')).toEqual([
      'Kết quả như',
      'sau đây',
    ]);
  });

  it('begins anew at a capital', () => {
    expect(read('Công tác chỉ đạo', 'Trong kỳ đã có kết quả')).toHaveLength(2);
  });

  it('is no lone page number', () => {
    expect(read('Đã xong.', '12', '- 3 -', 'Tiếp theo.')).toEqual(['Đã xong.', 'Tiếp theo.']);
  });

  it('ends where a list item opens inside its block', () => {
    expect(read('Kết quả gồm:\n- Hội nghị: 4\n- Lớp: 2\ntheo kế hoạch')).toEqual([
      'Kết quả gồm:',
      '- Hội nghị: 4',
      '- Lớp: 2 theo kế hoạch',
    ]);
  });

  it('keeps its footnote marks in place when joined', () => {
    const [first] = paragraphsOf(
      itemsOf(blocksOf(['Theo nội dung của', marked('kế hoạch^4^ năm.')]), WORDS),
      'body',
      WORDS,
    );
    expect(first?.content.text).toBe('Theo nội dung của kế hoạch năm.');
    expect(first?.content.marks).toMatchObject([{ at: 26, label: '4' }]);
  });
});
