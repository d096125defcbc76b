import { describe, expect, it } from 'vitest';
import type { Period } from '../../../src/document/contract/period.ts';
import { readHead } from '../../../src/extract/head/head.ts';
import { outlineOf, RULES } from '../documents.ts';

function periodOf(
  title: string,
  opening = 'Sở báo cáo như sau.',
  date = 'ngày 5 tháng 12 năm 2023',
): Period | null {
  return readHead(
    outlineOf([`Hà Nam, ${date}`, `BÁO CÁO\n${title}`, opening, 'I. KẾT QUẢ', 'Không có.']),
    RULES,
  ).value.period;
}

describe('the period of a report', () => {
  it.each([
    ['Công tác CCHC tháng 10 năm 2021', 'month', '2021-09-15', '2021-10-14'],
    ['Công tác CCHC tháng 01/2022', 'month', '2021-12-15', '2022-01-14'],
    ['Công tác CCHC quý III năm 2022', 'quarter', '2022-06-15', '2022-09-14'],
    ['Công tác CCHC 6 tháng đầu năm 2021', 'half', '2020-12-15', '2021-06-14'],
    ['Công tác CCHC 6 tháng cuối năm 2021', 'half', '2021-06-15', '2021-12-14'],
    ['Kết quả CCHC 9 tháng đầu năm 2023', 'nine-months', '2022-12-15', '2023-09-14'],
    ['Công tác CCHC năm 2023', 'year', '2022-12-15', '2023-12-14'],
    ['Tổng kết CCHC giai đoạn 2021 - 2025', 'range', '2021-01-01', '2025-12-31'],
  ])('with the title "%s" is a %s', (title, type, start, end) => {
    expect(periodOf(title)).toMatchObject({ type, start, end });
  });

  it('is what was done, not what is planned', () => {
    expect(periodOf('Kết quả CCHC 9 tháng, nhiệm vụ trọng tâm 3 tháng cuối năm 2023')).toMatchObject({
      type: 'nine-months',
      end: '2023-09-14',
    });
    expect(periodOf('CCHC năm 2023 và phương hướng quý I năm 2024')).toMatchObject({ type: 'year' });
  });

  it('is the narrower of a plan and its part, and the wider of two that are joined', () => {
    expect(periodOf('Thực hiện Kế hoạch CCHC năm 2023 trong quý II')).toMatchObject({
      type: 'quarter',
      end: '2023-06-14',
    });
    expect(periodOf('Công tác CCHC tháng 12 và cả năm 2023')).toMatchObject({ type: 'year' });
  });

  it('takes its year from the date where the title gives none', () => {
    expect(periodOf('Công tác CCHC quý IV')).toMatchObject({ start: '2023-09-15', end: '2023-12-14' });
    expect(periodOf('Công tác CCHC tháng 12', undefined, 'ngày 04 tháng 01 năm 2024')).toMatchObject({
      end: '2023-12-14',
    });
  });

  it('is read from the opening when the title names none, but not from cited titles', () => {
    const opening =
      'Thực hiện Công văn số 2/SNV-CCHC về báo cáo năm 2022; Sở báo cáo kết quả tháng 4 năm 2023 như sau:';
    expect(periodOf('Công tác cải cách hành chính', opening)).toMatchObject({
      type: 'month',
      end: '2023-04-14',
    });
  });

  it('has the window that the report states', () => {
    const opening = 'Số liệu tính từ ngày 16/7 đến ngày 20/8/2022.';
    expect(periodOf('Công tác CCHC tháng 8/2022', opening)).toMatchObject({
      type: 'month',
      start: '2022-07-16',
      end: '2022-08-20',
    });
    const winter = 'Số liệu từ ngày 10/12 đến ngày 09/3/2023.';
    expect(periodOf('Công tác CCHC quý I năm 2023', winter)).toMatchObject({ start: '2022-12-10' });
  });

  it('is null when nothing names it', () => {
    expect(periodOf('Công tác cải cách hành chính')).toBeNull();
  });
});
