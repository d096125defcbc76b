import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { type Part, structured, table } from '../support/build.ts';
import { RULES } from './documents.ts';

const REPORT: Part[] = [
  'UBND TỈNH MẪU\n**SỞ MẪU**',
  'Số: 12/BC-SM',
  'Tỉnh Mẫu, ngày 3 tháng 9 năm 2022',
  'BÁO CÁO',
  'Công tác cải cách hành chính tháng 8 năm 2022',
  'Thực hiện Kế hoạch số 5/KH-UBND ngày 04/01/2022 của UBND tỉnh, Sở báo cáo như sau:',
  'I. KẾT QUẢ',
  'Sở đã tiếp nhận 120 hồ sơ.',
  'GIÁM ĐỐC',
  'Trần Thị B',
  'Phụ lục',
  table('STT | Nội dung | ĐVT | Số liệu', '3.1 | Số TTHC công bố mới | Thủ tục | 4'),
];

describe('what a report says', () => {
  const { report, tables, observations, citations } = extract(structured(...REPORT).value, RULES).value;

  it('is its head, tables, observations and citations', () => {
    expect(report).toMatchObject({
      documentType: { code: 'BC' },
      number: { serial: '12' },
      date: '2022-09-03',
      period: { type: 'month', start: expect.stringMatching(/^2022-0[78]/) },
    });
    expect(tables).toHaveLength(1);
    expect(citations).toMatchObject([{ number: '5/KH-UBND', date: '2022-01-04' }]);
  });

  it('has table rows before prose, and one period for both', () => {
    expect(observations.map(({ origin, value }) => [origin, value])).toEqual([
      ['table', 4],
      ['prose', 120],
    ]);
    for (const { period } of observations) expect(period).toEqual(report.period);
  });

  it('gives each observation an id of its own', () => {
    const ids = observations.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('is empty, and no error, where nothing is written', () => {
    const { value } = extract(structured().value, RULES);
    expect(value).toMatchObject({ tables: [], observations: [], citations: [] });
    expect(value.report.period).toBeNull();
  });

  it('has an unknown period where the report names none', () => {
    const { value } = extract(structured('Đã tiếp nhận 120 hồ sơ.').value, RULES);
    expect(value.observations).toMatchObject([{ value: 120, period: { start: null, end: null } }]);
  });
});
