import { describe, expect, it } from 'vitest';
import { maskText } from '../../../src/extract/prose/mask.ts';
import { LEXICON } from '../../support/prose.ts';

/** The numbers that are left when what is no value is blotted out. */
function left(text: string): string[] {
  const masked = maskText(text, [], LEXICON);
  expect(masked).toHaveLength(text.length);
  return [...masked.matchAll(/\d[\d.,/]*\d|\d/g)].map((m) => m[0]);
}

describe('what is no value', () => {
  it.each([
    ['dates', 'ngày 19/02/2023, ngày 25 tháng 7 năm 2022, 05-6-2023 và 05.6.2023'],
    ['dates without a year', 'ngày 13/6, đến 30/9, từ 01/4'],
    ['dates left blank', 'ngày .... tháng .... năm 2021'],
    ['days in a row', 'ngày 12, 13 và 14/6; từ 12 đến 14/6/2023'],
    ['years', 'năm 2023, giai đoạn 2021-2025, kỳ 2019 - 2023, so với năm 2015'],
    ['a lone year', 'Kế hoạch (2023) và của 2024, tại 2022.'],
    ['months', 'tháng 10, tháng 6/2023, 9/2023, tháng 5 và tháng 6 năm 2022'],
    ['periods', '6 tháng đầu năm, 06 tháng cuối năm 2022, 9 tháng, quý 3/2022, quý III'],
    ['school years and terms', 'năm học 2022-2023, khóa 15, nhiệm kỳ 2021'],
    ['standards', 'ISO 9001:2015, ISO 9001: 2015, TCVN ISO 9001-2015, TCVN 9001:2015'],
    ['levels and versions', 'mức độ 3, 4; cấp độ 1; phiên bản 2.0; hạng 3; mức độ 3 và 4'],
    ['numbered documents', 'Quyết định 1414, Nghị quyết 18, Đề án 30; Chỉ thị số 5.'],
    ['law numbers', '141/2006/NĐ-CP và 31/2014/QĐ-UBND'],
    ['parts of documents', 'Điều 5, khoản 2, điểm 3, Phụ lục 2, Biểu 03, mục 4 và 5, trang 7'],
    ['names with a number', 'Tổ kiểm tra 20, Tổ đề án 06, Khu vực 4, quốc lộ 1, tổ dân phố 3'],
    ['codes', 'K05-2021, F1, QH15, Covid-19, SARS-CoV-2'],
    ['phones', 'điện thoại 0123 456 789, ĐT: 0203.123.456, 0912345678'],
    ['addresses', 'www.tinhmau.gov.vn/tin-12 và phong4@tinhmau.gov.vn'],
    ['column numbers', 'cột (3)=(4)+(5), (6)'],
    ['ordinals', 'lần thứ 3, lần 2, kỳ họp thứ 8, đợt 1, tuần 12'],
    ['age, duration and time', '18 tuổi, 10 năm qua, 7 giờ 30, 24/7'],
    ['shares inside a name', 'đơn vị tự bảo đảm 100% chi thường xuyên, từ 70% đến dưới 100% chi'],
    ['serials', 'số: 12/BC-SM, số 5, ngày'],
  ])('%s are blotted out', (_, text) => {
    expect(left(text)).toEqual([]);
  });

  it('keeps its words, and every place', () => {
    const text = 'Tổ kiểm tra 20 đã kiểm tra 12 xã';
    const masked = maskText(text, [], LEXICON);
    expect(masked.replaceAll('▒', '#')).toBe('tổ kiểm tra ## đã kiểm tra 12 xã');
  });

  it('is also what another reader owns', () => {
    const text = 'Theo văn bản 12 có 4 lớp';
    expect(maskText(text, [{ start: 5, end: 15 }], LEXICON)).toBe('theo ▒▒▒ ▒▒▒ ▒▒ có 4 lớp');
  });
});

describe('what may be a value', () => {
  it.each([
    ['2.023 hồ sơ trong năm 2023', ['2.023']],
    ['đã nhận 2021 hồ sơ', ['2021']],
    ['14/19 sở, 12/12 xã, 264/371', ['14/19', '12/12', '264/371']],
    ['cấp 321 thẻ cho 12 ấp', ['321', '12']],
    ['mức độ 3: 12 hồ sơ', ['12']],
    ['ngày 12/6 có 4 lớp', ['4']],
    ['tổ 12 người', ['12']],
    ['toàn trình 120, một phần 80', ['120', '80']],
    ['đã cấp tài khoản 20 và thẻ 4', ['20', '4']],
    ['tổ chức 3 lớp', ['3']],
    ['các xã 98,5% và 1.020 hộ', ['98,5', '1.020']],
    ['UBND tỉnh đã ra quyết định 16 cho các xã', ['16']],
    ['tăng 5 bậc so với năm 2022', ['5']],
    ['thành lập 4 đoàn trong tháng 6', ['4']],
    ['khoảng 12.500 lượt', ['12.500']],
    ['kế hoạch 98% là', ['98']],
    ['rà soát 2 quyết định, 11 nghị quyết', ['2', '11']],
  ])('stays in "%s"', (text, numbers) => {
    expect(left(text)).toEqual(numbers);
  });
});
