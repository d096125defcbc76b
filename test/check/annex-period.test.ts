import { describe, expect, it } from 'vitest';
import type { Period } from '../../src/document/contract/period.ts';
import { annex, outcomes, report } from './report.ts';

const OCTOBER: Period = { type: 'month', start: '2022-09-15', end: '2022-10-14', label: 'tháng 10 năm 2022' };
const CALENDAR: Period = {
  type: 'month',
  start: '2022-10-01',
  end: '2022-10-31',
  label: 'tháng 10 năm 2022',
};

function of(title: string, captions: readonly string[], head = {}, headers: readonly string[] = ['STT']) {
  const table = {
    ...annex([{ label: 'A', raw: '1' }], { title, captions: [...captions] }),
    columns: headers.map((text) => ({ path: [text], number: null, formula: null })),
  };
  return outcomes('annex-period', report({ head, tables: [{ table }] }));
}

describe('the window of an annex', () => {
  it('is reported where it is another than that of the report', () => {
    expect(of('SỐ LIỆU THÁNG 9 NĂM 2022', [], { period: OCTOBER })).toEqual([
      { severity: 'warning', expected: 'tháng 10 năm 2022', actual: 'THÁNG 9 NĂM 2022', observations: [] },
    ]);
    expect(of('SỐ LIỆU THÁNG 10 NĂM 2022', [], { period: OCTOBER })).toEqual([]);
    expect(of('SỐ LIỆU THÁNG 10 NĂM 2022', [], { period: CALENDAR })).toEqual([]);
  });

  it('may be the nominal window, a local one or one that closes at the report', () => {
    for (const period of [OCTOBER, CALENDAR]) {
      expect(of('BIỂU', ['Từ ngày 15 tháng 9 năm 2022 đến ngày 14 tháng 10 năm 2022'], { period })).toEqual(
        [],
      );
      expect(of('BIỂU', ['(từ ngày 21/9/2022 đến ngày 20/10/2022)'], { period })).toEqual([]);
    }
    expect(of('BIỂU', ['Từ 01/01/2023 đến 25/11/2023'])).toEqual([]);
    expect(of('BIỂU', ['Từ 01/9/2022 đến 14/9/2022'], { period: OCTOBER })).toHaveLength(1);
    expect(of('BIỂU', ['Từ 15/8/2022 đến 14/9/2022'], { period: CALENDAR })).toHaveLength(1);
  });

  it('may reach around the report, and may stand beside another one', () => {
    expect(of('KẾT QUẢ giai đoạn 2021-2025', [])).toEqual([]);
    expect(of('SO SÁNH NĂM 2022 VÀ NĂM 2023', [])).toEqual([]);
    const half = { type: 'half', start: '2022-06-15', end: '2022-12-14', label: '6 tháng cuối năm 2022' };
    expect(of('SO SÁNH 6 THÁNG CUỐI NĂM VỚI 6 THÁNG ĐẦU NĂM 2022', [], { period: half })).toEqual([]);
  });

  it('may be another one on purpose: next year’s plan, last year’s shortcomings', () => {
    expect(of('DANH MỤC NHIỆM VỤ KẾ HOẠCH CCHC NĂM 2024', [])).toEqual([]);
    expect(of('KẾT QUẢ KHẮC PHỤC TỒN TẠI NĂM 2022', [])).toEqual([]);
    expect(of('KẾT QUẢ CÔNG TÁC CCHC NĂM 2022', [])).toHaveLength(1);
  });

  it('is only noted where it is a part of the period of the report', () => {
    expect(of('SỐ LIỆU QUÝ III NĂM 2023', [])).toMatchObject([{ severity: 'info' }]);
    expect(of('SỐ LIỆU QUÝ III NĂM 2022', [])).toMatchObject([{ severity: 'warning' }]);
  });

  it('may stand in a header, which may also name a general use or periods that are compared', () => {
    expect(of('BIỂU', [], {}, ['STT', 'Chỉ tiêu (Sử dụng trong kỳ báo cáo quý II/2021)'])).toMatchObject([
      { severity: 'warning', actual: 'quý II/2021' },
    ]);
    expect(of('BIỂU', [], {}, ['STT', 'Chỉ tiêu (Sử dụng trong kỳ báo cáo hàng quý, 6 tháng, năm)'])).toEqual(
      [],
    );
    expect(of('BIỂU', [], {}, ['STT', 'Quý III/2022', 'Quý III/2023'])).toEqual([]);
    expect(of('BIỂU', [], {}, ['STT', 'Tỷ lệ so với năm 2015'])).toEqual([]);
  });

  it('is not judged where the report has no period', () => {
    expect(of('SỐ LIỆU THÁNG 9 NĂM 2022', [], { period: null })).toEqual([]);
  });
});

describe('the line that ties an annex to its report', () => {
  it('is reported with another date than that of the report', () => {
    expect(
      of('BIỂU', ['(Kèm theo Báo cáo số /BC-SCT ngày /9/2023 của Sở Công Thương)'], { date: '2023-12' }),
    ).toMatchObject([{ severity: 'warning', expected: '2023-12', actual: '2023-09' }]);
    expect(of('BIỂU', ['(Kèm theo Báo cáo số 12/BC-SCT ngày 08 tháng 12 năm 2023)'])).toEqual([]);
    expect(of('BIỂU', ['(Kèm theo Báo cáo số 12/BC-SCT ngày 09/12/2023)'])).toHaveLength(1);
    expect(of('BIỂU', ['(Kèm theo Báo cáo số …/BC-SCT ngày … tháng 12 năm 2023)'])).toEqual([]);
  });

  it('is known as its own by the symbol, and left alone for the letter that sent the form', () => {
    expect(of('BIỂU', ['(Kèm theo Công văn số /BC-SCT ngày /9/2023)'])).toHaveLength(1);
    expect(of('BIỂU', ['(Ban hành kèm theo Công văn số 35/SNV-CCHC ngày 07/3/2022 của Sở Nội vụ)'])).toEqual(
      [],
    );
  });
});
