import { describe, expect, it } from 'vitest';
import { rawRange } from '../../../src/text/mapped-text.ts';
import { digitRepairs } from '../../../src/vietnamese/repair/digits.ts';
import { loadRepairStatistics } from '../../../src/vietnamese/repair/load-statistics.ts';
import { repairText } from '../../../src/vietnamese/repair/repair.ts';
import { isSplitRun, measureSplits } from '../../../src/vietnamese/repair/spacing.ts';
import { spacingModelFor } from '../../../src/vietnamese/repair/spacing-model.ts';
import { SyllableStatistics, writeStatistics } from '../../../src/vietnamese/repair/statistics.ts';

const statistics = loadRepairStatistics();
const repaired = (text: string): string => repairText(text, statistics).text;

const marked = spacingModelFor('hệ thống', statistics);

describe('split syllables', () => {
  it.each([
    ['h ệ th ống qu ản lý', 'hệ thống quản lý'],
    ['ban hành quy ết đ ịnh phê du yệt k ế ho ạch', 'ban hành quyết định phê duyệt kế hoạch'],
    ['C ỘNG HÒA X Ã HỘI CH Ủ NGHĨA VI ỆT NAM', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
    ['S ố h ồ sơ tiế p nhậ n trự c tuyế n', 'Số hồ sơ tiếp nhận trực tuyến'],
    ['theo Thông t ư s ố 03/2021/T T-B NV v ề vi ệc', 'theo Thông tư số 03/2021/TT-BNV về việc'],
    ['Tron g đó', 'Trong đó'],
    ['h e th ong qu an ly van b an', 'he thong quan ly van ban'],
  ])('mends %s', (raw, wanted) => expect(repaired(raw)).toBe(wanted));

  it('keeps the place of every mended word', () => {
    const raw = 'h ệ th ống qu ản lý';
    const result = repairText(raw, statistics);
    const at = result.text.indexOf('thống');
    expect(raw.slice(...rawRange(result, at, at + 'thống'.length))).toBe('th ống');
    expect(result.repairs.map((r) => [r.operation, raw.slice(r.start, r.end)])).toEqual([
      ['join', ' '],
      ['join', ' '],
      ['join', ' '],
    ]);
  });

  it('sees a split run by its fragments', () => {
    expect(isSplitRun(measureSplits('h ệ th ống qu ản lý', marked))).toBe(true);
    expect(isSplitRun(measureSplits('hệ thống quản lý của đ/c, nhóm b và c', marked))).toBe(false);
  });
});

describe('joined syllables', () => {
  it.each([
    ['rà soát thủtục hành chính', 'rà soát thủ tục hành chính'],
    ['các cơquan, đơn vị', 'các cơ quan, đơn vị'],
    ['Bộ Giáo dục và Đàotạo', 'Bộ Giáo dục và Đào tạo'],
    ['tai cac coquan nha nuoc', 'tai cac co quan nha nuoc'],
    ['giai quyet thutuc hanhchinh', 'giai quyet thu tuc hanh chinh'],
  ])('parts %s', (raw, wanted) => expect(repaired(raw)).toBe(wanted));
});

describe('broken lines, marks, signs, look-alikes', () => {
  it.each([
    ['doanh ngh-\niệp nhỏ', 'doanh nghiệp nhỏ'],
    ['kinh tế -\nxã hội', 'kinh tế -\nxã hội'],
    ['hô ̣ gia đình', 'hộ gia đình'],
    ['các sở , ban , ngành ( gọi chung )', 'các sở, ban, ngành (gọi chung)'],
    ['năm 2O21 có l2 hồ sơ', 'năm 2021 có 12 hồ sơ'],
    ['tr0ng năm', 'trong năm'],
  ])('mends %j', (raw, wanted) => expect(repaired(raw)).toBe(wanted));

  it.each([
    '5l xăng',
    'vi khuẩn O1',
    'góc 20o58',
    'CO2',
    'Mẫu số I2',
    'QĐ 73/KH-UBND',
    'I.1. II.2',
    'chính1 thức',
    '1O',
  ])('leaves %s', (text) => expect(digitRepairs(text)).toEqual([])); // prettier-ignore
});

describe('correct text', () => {
  it.each([
    'Điểm a, điểm b khoản 1 và điểm c khoản 2 Điều 5',
    'Số TT | Chỉ tiêu | Đơn vị tính (%) | Số liệu: 45.000; 98,3',
    'ông K, bà Y và anh A ở xã Ea H leo, huyện Krông Pắc',
    'thanh toán bằng đôla, đo bằng kilômét, khí ôxy',
    'UBND TP HCM, Sở KH&CN, Sở TT và TT, hệ thống VNPT iOffice, phần mềm web',
    'do anh Hoa nộp; kho ai cũng vào; tho a',
    'Uy ban nhan dan tinh, So Noi vu, phan mem iOffice, internet, email',
    'The number of files that were received online in October',
    'Kế hoạch số 14/KH-UBND ngày 05/02/2021\t12\t3,5\n',
    '| STT | Nội dung |\n|---|---|\n| 1 | <sup>2</sup> **Tổng** |',
  ])('%s stays as it is', (text) => {
    expect(repairText(text, statistics)).toMatchObject({ text, repairs: [] });
  });
});

describe('statistics file', () => {
  it('reads back what was written', () => {
    const bytes = writeStatistics({
      syllables: ['TT', 'quyết', 'định'],
      costs: [3, 2, 1.5],
      backoffs: [0, 1, 2],
      rows: [[], [[2, 0.25]], []],
    });
    const read = new SyllableStatistics(bytes);
    const [quyet, dinh] = [read.id('Quyết'), read.id('ĐỊNH')];
    expect(read.costAfter(quyet, dinh)).toBe(0.25);
    expect(read.costAfter(dinh, quyet)).toBe(2 + 2);
    expect(read.costAfter(-1, dinh)).toBe(1.5);
    expect(read.id('hành')).toBe(-1);
    expect(read.hasOther('TT')).toBe(true);
    expect(read.hasOther('quyết')).toBe(false);
  });

  it('refuses another file', () => {
    expect(() => new SyllableStatistics(new TextEncoder().encode('{"a": 1}'))).toThrow(/statistics/);
  });
});
