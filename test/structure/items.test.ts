import { describe, expect, it } from 'vitest';
import { type Item, itemsOf } from '../../src/structure/items.ts';
import { structureWords } from '../../src/structure/words.ts';
import { RULES } from '../extract/documents.ts';
import { blocksOf, marked, note, PAGE, type Part, table } from '../support/build.ts';

function items(...parts: Part[]): Item[] {
  return itemsOf(blocksOf(parts), structureWords(RULES));
}

function sketch(...parts: Part[]): string[] {
  return items(...parts).map((item) => (item.kind === 'line' ? `line ${item.content.text}` : item.kind));
}

describe('the items of a document', () => {
  it('are the lines of its blocks, trimmed, without blank ones', () => {
    expect(sketch('SỞ MẪU\n  \n Số:  /BC-SM ', 'Kính gửi')).toEqual([
      'line SỞ MẪU',
      'line Số:  /BC-SM',
      'line Kính gửi',
    ]);
  });

  it('share their block when they stand in one', () => {
    const [first, second, third] = items('một\nhai', 'ba');
    if (first?.kind !== 'line' || second?.kind !== 'line' || third?.kind !== 'line') throw new Error();
    expect(first.block).toBe(second.block);
    expect(third.block).not.toBe(first.block);
  });

  it('keep marks, notes, page breaks and tables of data in their order', () => {
    expect(
      sketch(marked('Theo chỉ thị^1^ trên'), PAGE, note('1', 'Chỉ thị'), table('STT | Số liệu', '1 | 2')),
    ).toEqual(['line Theo chỉ thị trên', 'page-break', 'note', 'table']);
    expect(items(marked('a^1^ b'))[0]).toMatchObject({ content: { marks: [{ at: 1, label: '1' }] } });
  });

  it('of a letterhead in two columns are read column by column, set apart by gaps', () => {
    const letterhead = table(
      'UBND TỈNH MẪU | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Số:    /BC-SM | Tỉnh Mẫu, ngày 3 tháng 6 năm 2023',
    );
    expect(sketch(letterhead)).toEqual([
      'gap',
      'line UBND TỈNH MẪU',
      'line Số:    /BC-SM',
      'gap',
      'line CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'line Tỉnh Mẫu, ngày 3 tháng 6 năm 2023',
      'gap',
    ]);
  });
});
