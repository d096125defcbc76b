import { describe, expect, it } from 'vitest';
import { untieGluedNotes } from '../../src/structure/glued-notes.ts';
import { blocksOf, heading, type Part } from '../support/build.ts';

function read(...parts: Part[]): string[] {
  return untieGluedNotes(blocksOf(parts)).map((block) => {
    if (block.kind === 'table' || block.kind === 'page-break') return block.kind;
    const { text, marks } = block.content;
    const where = marks.map((mark) => ` [${mark.label} at ${mark.at}]`).join('');
    return block.kind === 'footnote' ? `note ${block.label}: ${text}` : `${text}${where}`;
  });
}

describe('a figure glued to a word', () => {
  it('is a footnote mark when a paragraph further on answers it', () => {
    expect(read('Thực hiện chỉ thị1 của tỉnh.', '1 Chỉ thị về kỷ cương.')).toEqual([
      'Thực hiện chỉ thị của tỉnh. [1 at 17]',
      'note 1: Chỉ thị về kỷ cương.',
    ]);
  });

  it('may be one of several in a sentence', () => {
    expect(
      read('Có kế hoạch2, quyết định3 và quy chế.', '2 Kế hoạch năm.', '3 Quyết định giao việc.'),
    ).toEqual([
      'Có kế hoạch, quyết định và quy chế. [2 at 11] [3 at 23]',
      'note 2: Kế hoạch năm.',
      'note 3: Quyết định giao việc.',
    ]);
  });

  it('stays what it is without such a paragraph', () => {
    const text = 'Thực hiện chỉ thị1 của tỉnh.';
    expect(read(text, 'Đoạn khác.')).toEqual([text, 'Đoạn khác.']);
    expect(read(text, '2 Chỉ thị khác.')).toEqual([text, '2 Chỉ thị khác.']);
  });

  it.each(['Tuyến dài 12km2 đã xong.', 'Diện tích 30 km2.', 'Mã hồ sơ là abc12-34.', 'Dịch covid19% lan.'])(
    'is none in "%s"',
    (text) => {
      expect(read(text, '2 Ghi chú.', '19 Ghi chú.', '12 Ghi chú.')[0]).toBe(text);
    },
  );

  it('does not make a note of a numbered line that stands before it', () => {
    expect(read('1 Công tác chỉ đạo', 'Theo kế hoạch1 đã giao.', '1 Kế hoạch năm.', '1 Thể chế')).toEqual([
      '1 Công tác chỉ đạo',
      'Theo kế hoạch đã giao. [1 at 13]',
      'note 1: Kế hoạch năm.',
      '1 Thể chế',
    ]);
  });

  it('may be answered once for several sentences', () => {
    expect(read('Theo kế hoạch1 đã giao.', 'Từ kế hoạch1 này.', '1 Kế hoạch năm.')).toEqual([
      'Theo kế hoạch đã giao. [1 at 13]',
      'Từ kế hoạch này. [1 at 11]',
      'note 1: Kế hoạch năm.',
    ]);
  });

  it('does not make a note of a numbered heading', () => {
    expect(read('Theo kế hoạch1 đã giao.', heading('1 Kết quả chung'))[1]).toBe('1 Kết quả chung');
  });
});
