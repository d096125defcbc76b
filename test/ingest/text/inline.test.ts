import { describe, expect, it } from 'vitest';
import { readInline } from '../../../src/ingest/text/inline.ts';
import { splitLines } from '../../../src/ingest/text/lines.ts';
import { sketchText } from '../helpers.ts';

const inline = (text: string) => readInline(splitLines(text), { paged: false, raisedSigns: true });
const show = (text: string) => sketchText(inline(text));

describe('emphasis', () => {
  it.each([
    ['**BÁO CÁO**', '<b>BÁO CÁO</b>'],
    ['***Nơi nhận:***', '<bi>Nơi nhận:</bi>'],
    ['(*thiết bị*) phần lớn', '(<i>thiết bị</i>) phần lớn'],
    ['là **412** văn bản', 'là <b>412</b> văn bản'],
    ['**a *b* c**', '<b>a </b><bi>b</bi><b> c</b>'],
    ['*a **b***', '<i>a </i><bi>b</bi>'],
    ['<b>TỔNG</b> <i>cộng</i> <u>số</u>', '<b>TỔNG</b> <i>cộng</i> số'],
    ['_nghiêng_ và __đậm__', '<i>nghiêng</i> và <b>đậm</b>'],
    ['**KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC**', '<b>KT. GIÁM ĐỐC</b>\n<b>PHÓ GIÁM ĐỐC</b>'],
    ['**xin ****chào**', '<b>xin chào</b>'],
  ])('reads %j', (text, expected) => {
    expect(show(text)).toBe(expected);
  });

  it.each([
    '5*3*2 = 30',
    '(*) Số liệu tạm tính (*)',
    '*Ghi chú: cột 1',
    'phong_mot@tinh.vn và phong_hai@tinh.vn',
    'a * b * c',
    'Họ tên: ________',
    '#1 <10% và >5%',
  ])('leaves %j as it stands', (text) => {
    expect(show(text)).toBe(text);
  });

  it('drops a bold mark that lost its partner', () => {
    expect(show('**CHỦ TỊCH')).toBe('CHỦ TỊCH');
    expect(show('CHỦ TỊCH**')).toBe('CHỦ TỊCH');
  });

  it('puts back the line breaks that glued emphasis has lost', () => {
    expect(show('**Phụ lục****TỔNG HỢP***(Kèm theo)*')).toBe(
      '<b>Phụ lục</b>\n<b>TỔNG HỢP</b>\n<i>(Kèm theo)</i>',
    );
    expect(show('Phụ lục II**BIỂU THỐNG KÊ**')).toBe('Phụ lục II\n<b>BIỂU THỐNG KÊ</b>');
    expect(show('**BÁO CÁO**Kết quả năm 2023')).toBe('<b>BÁO CÁO</b>\nKết quả năm 2023');
  });

  it('does not break inside a word or after a label', () => {
    expect(show('**Kế ho****ạch**')).toBe('<b>Kế hoạch</b>');
    expect(show('**C**ÔNG TÁC')).toBe('<b>C</b>ÔNG TÁC');
    expect(show('Số:**12** hồ sơ')).toBe('Số:<b>12</b> hồ sơ');
  });
});

describe('escapes, entities, links, formulas', () => {
  it.each([
    ['\\*Ghi chú', '*Ghi chú'],
    ['phong\\_mot', 'phong_mot'],
    ['SDT&amp;TG &lt; 5 &#8211; 6&nbsp;%', 'SDT&TG < 5 – 6 %'],
    ['UBND & HĐND', 'UBND & HĐND'],
    ['xem [Cổng dịch vụ công](https://dichvucong.gov.vn/p) nhé', 'xem Cổng dịch vụ công nhé'],
    ['[x] đã làm (1)', '[x] đã làm (1)'],
    ['dòng một<br>dòng hai<br/>ba', 'dòng một\ndòng hai\nba'],
    ['trước<!-- trang 3 --> sau', 'trước sau'],
    ['$\\frac{(10)}{(6)/(2)}$', '(10)=(6)/(2)'],
    ['$\\frac{a+b}{c}$ và $98\\%$', '(a+b)/c và 98%'],
    ['45 $m^2$', '45 m²'],
    ['từ $5 đến $10', 'từ $5 đến $10'],
    ['$\\frac{\\frac{1}{2}}{3} \\times 100$', '1/2/3 ×100'],
  ])('reads %j', (text, expected) => {
    expect(show(text)).toBe(expected);
  });
});

describe('footnote marks', () => {
  it.each([
    ['Kế hoạch<sup>12</sup> thực hiện', 'Kế hoạch^12^ thực hiện'],
    ['từng lĩnh vực¹.', 'từng lĩnh vực^1^.'],
    ['văn bản <sup>3</sup>;', 'văn bản^3^;'],
    ['văn bản<sup>1,2</sup>', 'văn bản^1^^2^'],
    ['quy định[^a1] này', 'quy định^a1^ này'],
    ['quy định$^{12}$ này', 'quy định^12^ này'],
    ['quy định<sup>*4*</sup>', 'quy định^4^'],
    ['**Quyết định**<sup>3</sup> phê duyệt', '<b>Quyết định</b>^3^ phê duyệt'],
  ])('takes the mark of %j out of the text', (text, expected) => {
    expect(show(text)).toBe(expected);
  });

  it('keeps square and cubic metres', () => {
    expect(show('45 m² và 3 m<sup>3</sup>')).toBe('45 m² và 3 m³');
  });

  it('ties a markdown note by its name and a raised one by its label only', () => {
    expect(inline('a[^x] b<sup>1</sup>').marks).toEqual([
      { at: 1, label: 'x', noteId: 'x' },
      { at: 3, label: '1', noteId: null },
    ]);
  });
});

describe('tokens', () => {
  it('cover the text but the line ends, one for each style of each line, with line numbers', () => {
    const content = inline('một **hai**\nba  \n bốn');
    expect(content.text).toBe('một hai\nba\nbốn');
    expect(
      content.tokens.map((t) => [content.text.slice(t.start, t.end), t.location.line, t.style.bold]),
    ).toEqual([
      ['một ', 1, false],
      ['hai', 1, true],
      ['ba', 2, false],
      ['bốn', 3, false],
    ]);
  });
});
