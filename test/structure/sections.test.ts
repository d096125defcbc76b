import { describe, expect, it } from 'vitest';
import type { Passage } from '../../src/document/outline.ts';
import { type Part, structured } from '../support/build.ts';

function passages(...parts: Part[]): readonly Passage[] {
  return structured(...parts).value.passages;
}

function numbers(...parts: Part[]): (string | null)[] {
  return passages(...parts).map((passage) => passage.section?.number ?? null);
}

describe('the section of a paragraph', () => {
  it('is the last number before it, with those around it', () => {
    expect(
      numbers('Mở đầu.', 'I. KẾT QUẢ', '1. Chỉ đạo', 'Đã làm.', 'a) Kế hoạch', '2. Thể chế', 'II. HẠN CHẾ'),
    ).toEqual([null, 'I', 'I.1', 'I.1', 'I.1.a', 'I.2', 'II']);
  });

  it('does not repeat the number above a deeper one', () => {
    expect(numbers('I. A', '2. B', '2.1. C', '2.1.1. D', '2.2. E')).toEqual([
      'I',
      'I.2',
      'I.2.1',
      'I.2.1.1',
      'I.2.2',
    ]);
  });

  it('keeps both numbers where the deeper one does not repeat the other', () => {
    expect(numbers('3. B', '1.1. C')).toEqual(['3', '3.1.1']);
  });

  it('stands under a part and a capital letter', () => {
    expect(numbers('Phần I. CHUNG', 'A. Nội dung', 'I. Kết quả', '1. Thể chế')).toEqual([
      'I',
      'I.A',
      'I.A.I',
      'I.A.I.1',
    ]);
  });

  it('has its title and the titles around it', () => {
    const section = passages('I. KẾT QUẢ:', '1. Cải cách thể chế', 'Đã làm.').at(-1)?.section;
    expect(section).toMatchObject({ title: 'Cải cách thể chế', ancestors: ['KẾT QUẢ'], depth: 2 });
  });

  it('takes of a numbered paragraph the words before its first sign', () => {
    const [passage] = passages('1. Về thể chế: đã ban hành 02 văn bản.');
    expect(passage).toMatchObject({ kind: 'paragraph', section: { title: 'Về thể chế' } });
  });

  it('is not changed by bullets', () => {
    expect(numbers('1. A', '- Một', '+ Hai', 'Ba.')).toEqual(['1', '1', '1', '1']);
  });
});

describe('a numbered line', () => {
  it('is a heading unless it says something itself', () => {
    expect(
      passages('1. Công tác chỉ đạo', '2. Đã xong việc.', '3. Hồ sơ: 12', '**4. Đã rõ.**').map((p) => p.kind),
    ).toEqual(['heading', 'paragraph', 'paragraph', 'heading']);
  });
});

describe('the lead of a list item', () => {
  it('is the nearest line above that ends in a colon', () => {
    expect(passages('Tại Bộ phận Một cửa:', '- Trực tiếp: 12', '- Trực tuyến: 4').map((p) => p.lead)).toEqual(
      [null, 0, 0],
    );
  });

  it('may be an item of the list around it', () => {
    expect(passages('Kết quả:', '- Cấp huyện:', '+ Tiếp nhận: 5', '+ Đã xong: 4').map((p) => p.lead)).toEqual(
      [null, 0, 1, 1],
    );
  });

  it('is none across a numbered line, nor behind a long paragraph', () => {
    expect(passages('Gồm:', '1. Thể chế', '- Văn bản: 2').at(-1)?.lead).toBeNull();
    const long = `${'Đơn vị đã triển khai đầy đủ các nội dung được giao trong kỳ. '.repeat(4)}Hết.`;
    expect(passages('Gồm:', long, 'Văn bản: 2').at(-1)?.lead).toBeNull();
  });
});
