import { describe, expect, it } from 'vitest';
import { readCitations } from '../../../src/extract/citations/citations.ts';
import { outlineOf, RULES } from '../documents.ts';

const HEAD = [
  'Số: 7/BC-STC',
  'Hà Nam, ngày 5 tháng 4 năm 2023',
  'BÁO CÁO\nCông tác cải cách hành chính quý I năm 2023',
];
const TABLE = [
  ['STT', 'Chỉ tiêu', 'Đơn vị tính', 'Số liệu', 'Ghi chú'],
  [
    '1',
    'Số đơn vị theo Nghị định số 60/2021/NĐ-CP',
    'Đơn vị',
    '4',
    'Theo Quyết định số 9/QĐ-STC ngày 02/3/2023',
  ],
  ['2', 'Số văn bản', 'Văn bản', '12', ''],
];

describe('citations of a report', () => {
  it('give every mention with the section or the footnote that holds it', () => {
    const outline = outlineOf([
      ...HEAD,
      'I. CHỈ ĐẠO',
      'Sở Tài chính đã ban hành Kế hoạch số 3/KH-STC ngày 10/01/2023 về kiểm tra.',
      'Thực hiện Kế hoạch số 3/KH-STC ngày 10/01/2023, Sở đã kiểm tra 4 đơn vị.',
      { note: '1', text: 'Công văn số 8/STC-VP ngày 12/01/2023.' },
    ]);
    const { citations } = readCitations(outline, RULES);
    expect(citations.map((one) => [one.number, one.evidence.section, one.footnote])).toEqual([
      ['3/KH-STC', 'I', null],
      ['3/KH-STC', 'I', null],
      ['8/STC-VP', null, '1'],
    ]);
  });

  it('show the words they stand in, as part of their paragraph', () => {
    const outline = outlineOf([
      ...HEAD,
      'Căn cứ Kế hoạch số 3/KH-STC ngày 10/01/2023 về kiểm tra, báo cáo như sau.',
    ]);
    const [one] = readCitations(outline, RULES).citations;
    expect(one?.evidence.text.startsWith('Kế hoạch số 3/KH-STC ngày 10/01/2023')).toBe(true);
    expect(outline.passages.some((passage) => passage.content.text.includes(one?.evidence.text ?? '?'))).toBe(
      true,
    );
  });

  it('stand in notes of tables too, but the wording of a form cites nothing', () => {
    const { citations } = readCitations(outlineOf([...HEAD, 'I. KẾT QUẢ', TABLE]), RULES);
    expect(citations.map((one) => [one.number, one.evidence.table, one.evidence.row])).toEqual([
      ['9/QĐ-STC', 0, 0],
    ]);
  });

  it('leave out the own number of the report and a number left blank', () => {
    const outline = outlineOf([
      ...HEAD,
      'I. KẾT QUẢ',
      'Không có.',
      'Phụ lục\n(Kèm theo Báo cáo số    /BC-STC ngày   /4/2023 của Sở Tài chính)',
    ]);
    expect(readCitations(outline, RULES).citations).toEqual([]);
  });

  it('mark the digits of blank numbers and dates as no values', () => {
    const outline = outlineOf([...HEAD, 'Theo Báo cáo số /BC-STC ngày /4/2023 có 5 đơn vị.']);
    const { spans } = readCitations(outline, RULES);
    const at = outline.passages.findIndex((passage) => passage.content.text.includes('5 đơn vị'));
    const text = outline.passages[at]?.content.text ?? '';
    const taken = (spans.get(at) ?? []).map((span) => text.slice(span.start, span.end)).join('|');
    expect(taken).toContain('/4/2023');
    expect(taken).not.toContain('5 đơn vị');
  });

  it('name laws that are cited without a number', () => {
    const outline = outlineOf([
      ...HEAD,
      'Tuyên truyền Luật Tiếp công dân năm 2013, Luật Khiếu nại; luật sư tham gia.',
    ]);
    const { citations } = readCitations(outline, RULES);
    expect(citations.map((one) => [one.type, one.number, one.title])).toEqual([
      ['Luật', null, 'Luật Tiếp công dân năm 2013'],
      ['Luật', null, 'Luật Khiếu nại'],
    ]);
  });

  it('name a national standard once, and only under its full legal name', () => {
    const outline = outlineOf([
      ...HEAD,
      'Áp dụng tiêu chuẩn quốc gia TCVN ISO 9001:2015 và duy trì tiêu chuẩn quốc gia TCVN ISO 9001: 2015.',
      'Áp dụng ISO 22000:2018 tại đơn vị.',
    ]);
    expect(readCitations(outline, RULES).citations.map((one) => one.number)).toEqual(['TCVN ISO 9001:2015']);
  });
});
