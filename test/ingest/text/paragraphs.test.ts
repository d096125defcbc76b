import { describe, expect, it } from 'vitest';
import { blocksOf, ingestText, sketch, textBlock } from '../helpers.ts';

const show = async (text: string) => sketch(await blocksOf(text));

describe('line ends and pages', () => {
  it('reads LF, CRLF and CR mixed, and numbers lines as editors do', async () => {
    const blocks = await blocksOf('một\r\n\r\nhai\rba\n\nbốn');
    expect(sketch(blocks)).toEqual(['paragraph: một', 'paragraph: hai\nba', 'paragraph: bốn']);
    expect(textBlock(blocks, 2).content.tokens[0]?.location).toMatchObject({ line: 6, page: null });
  });

  it('begins a page at each form feed', async () => {
    const { value } = await ingestText('trang một\n\ftrang hai\ntiếp\fba');
    expect(sketch(value.blocks)).toEqual([
      'paragraph: trang một',
      'page 2',
      'paragraph: trang hai\ntiếp',
      'page 3',
      'paragraph: ba',
    ]);
    expect(value.pageCount).toBe(3);
    expect(value.pages.map((page) => page.number)).toEqual([1, 2, 3]);
    expect(textBlock(value.blocks, 4).content.tokens[0]?.location).toMatchObject({ page: 3, line: 3 });
  });

  it('cuts a table at a form feed', async () => {
    expect(await show('1\ta\t2\n\f2\tb\t3')).toEqual(['table 1x3', 'page 2', 'table 1x3']);
  });

  it('reads a vertical tab as a line break of the same line', async () => {
    const blocks = await blocksOf('KT. GIÁM ĐỐC\vPHÓ GIÁM ĐỐC');
    expect(sketch(blocks)).toEqual(['paragraph: KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC']);
    expect(textBlock(blocks, 0).content.tokens.map((token) => token.location.line)).toEqual([1, 1]);
  });
});

describe('blocks', () => {
  it('gives headings their level and keeps their numbering', async () => {
    const blocks = await blocksOf('## **II. KẾT QUẢ** ##\nThực hiện tốt.\n#### 1. Thể chế\n#khong phai');
    expect(sketch(blocks)).toEqual([
      'heading: <b>II. KẾT QUẢ</b>',
      'paragraph: Thực hiện tốt.',
      'heading: 1. Thể chế',
      'paragraph: #khong phai',
    ]);
    expect([textBlock(blocks, 0).level, textBlock(blocks, 2).level, textBlock(blocks, 1).level]).toEqual([
      2,
      4,
      null,
    ]);
  });

  it('keeps the short lines of a title or signature in one block', async () => {
    expect(await show('**BÁO CÁO**  \n**Công tác tháng 10**\n\n**KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC**')).toEqual([
      'paragraph: <b>BÁO CÁO</b>\n<b>Công tác tháng 10</b>',
      'paragraph: <b>KT. GIÁM ĐỐC</b>\n<b>PHÓ GIÁM ĐỐC</b>',
    ]);
  });

  it('begins a block at each list item without blank lines between', async () => {
    expect(
      await show(
        'Kết quả:\n- Số văn bản: 01\n- Số kiểm tra: 0\n+ Mức độ 3\na) Thể chế\n1. Một\n1.1. Hai\nII. Ba',
      ),
    ).toEqual([
      'paragraph: Kết quả:',
      'list-item: - Số văn bản: 01',
      'list-item: - Số kiểm tra: 0',
      'list-item: + Mức độ 3',
      'list-item: a) Thể chế',
      'paragraph: 1. Một',
      'paragraph: 1.1. Hai',
      'paragraph: II. Ba',
    ]);
  });

  it('does not take a range or a number at a line start for a list item', async () => {
    expect(await show('giai đoạn 2021\n- 2025 của tỉnh')).toEqual([
      'paragraph: giai đoạn 2021\n- 2025 của tỉnh',
    ]);
    expect(await show('cho hơn\n3.140 người dân')).toEqual(['paragraph: cho hơn\n3.140 người dân']);
  });

  it('keeps the lines of hard-wrapped paragraphs together and parts items and paragraphs', async () => {
    const full = (start: string) =>
      `${start} ${'thực hiện nhiệm vụ được giao theo kế hoạch của '.repeat(2)}`.slice(0, 78);
    const text = [
      ...['Công tác', 'của', 'trong', 'và', 'theo'].map(full),
      'đơn vị.',
      full('- Kết quả'),
      full('tại'),
      'a) khoản này.',
      full('- Thứ hai'),
      full('- 2025'),
      'hết.',
      'Năm sau tiếp tục thực hiện theo đúng kế hoạch đã đề ra từ đầu năm của các',
      full('cơ quan'),
    ].join('\n');
    const blocks = await blocksOf(text);
    const firstWords = sketch(blocks).map((line) => line.split(' ').slice(0, 3).join(' '));
    expect(firstWords).toEqual([
      'paragraph: Công tác',
      'list-item: - Kết',
      'list-item: - Thứ',
      'paragraph: Năm sau',
    ]);
    expect(textBlock(blocks, 1).content.text).toContain('\na) khoản này.');
    expect(textBlock(blocks, 2).content.text.split('\n')).toHaveLength(3);
  });

  it('takes each line of text exported without blank lines as a paragraph', async () => {
    const long = (start: string) => `${start} ${'thực hiện nhiệm vụ được giao '.repeat(8)}`.trim();
    expect(await show(`${long('Một')}\n${long('Hai')}\nNgắn.\nNgắn nữa`)).toEqual([
      `paragraph: ${long('Một')}`,
      `paragraph: ${long('Hai')}`,
      'paragraph: Ngắn.',
      'paragraph: Ngắn nữa',
    ]);
  });

  it('reads tabs after a list marker and in front of a line as blanks', async () => {
    expect(await show('\tThực hiện kế hoạch\n1.\tTiếp tục\n-\tSở Nội vụ;')).toEqual([
      'paragraph: Thực hiện kế hoạch',
      'paragraph: 1. Tiếp tục',
      'list-item: - Sở Nội vụ;',
    ]);
  });

  it('leaves out drawn rules and code fences', async () => {
    expect(await show('```markdown\nUBND TỈNH\n-------\nSố: 1\n***\n```')).toEqual([
      'paragraph: UBND TỈNH\nSố: 1',
    ]);
  });
});

describe('footnotes', () => {
  it('are paragraphs that begin with a raised mark or a note name', async () => {
    const blocks = await blocksOf(
      'Kế hoạch<sup>1</sup> và Quyết định[^2].\n\n<sup>1</sup> Kế hoạch số 7/KH-SNV;\n² Văn bản số 9\n\n[^2]: Quyết định số 14',
    );
    expect(sketch(blocks)).toEqual([
      'paragraph: Kế hoạch^1^ và Quyết định^2^.',
      'footnote 1: Kế hoạch số 7/KH-SNV;',
      'footnote 2: Văn bản số 9',
      'footnote 2: Quyết định số 14',
    ]);
    expect(blocks.map((block) => (block.kind === 'footnote' ? block.noteId : '-'))).toEqual([
      '-',
      null,
      null,
      '2',
    ]);
  });

  it('keep their own marks, places and lines', async () => {
    const [note] = await blocksOf('<sup>5</sup> Theo Quyết định<sup>6</sup> của\nUBND tỉnh');
    expect(note && sketch([note])).toEqual(['footnote 5: Theo Quyết định^6^ của\nUBND tỉnh']);
    if (note?.kind !== 'footnote') throw new Error('no footnote');
    expect(note.content.tokens.map((token) => [token.start, token.location.line])).toEqual([
      [0, 1],
      [20, 2],
    ]);
  });
});
