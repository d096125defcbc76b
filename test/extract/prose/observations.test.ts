import { describe, expect, it } from 'vitest';
import { styled } from '../../support/build.ts';
import { fact, said } from '../../support/prose.ts';

const TEXT = [
  'BÁO CÁO',
  'Kết quả công tác tháng 8 năm 2022',
  'I. KẾT QUẢ',
  '1. Đào tạo',
  'Mở đầu kỳ thuận lợi. Đơn vị đã mở 04 lớp; đã cấp 1.020 thẻ cho học viên; tỷ lệ đạt 98,5%. Không có hồ sơ quá hạn.',
];

describe('the evidence of a fact', () => {
  const all = said(...TEXT);

  it('shows the whole sentence, as it stands in the text', () => {
    expect(all[0]?.evidence.text).toBe(
      'Đơn vị đã mở 04 lớp; đã cấp 1.020 thẻ cho học viên; tỷ lệ đạt 98,5%.',
    );
    for (const { evidence } of all) expect(TEXT.at(-1)).toContain(evidence.text);
  });

  it('marks the printed figure in it', () => {
    expect(all.map(({ evidence }) => evidence.text.slice(evidence.start, evidence.end))).toEqual([
      '04',
      '1.020',
      '98,5%',
      'Không có hồ sơ',
    ]);
    for (const { evidence, valueText } of all)
      expect(evidence.text.slice(evidence.start, evidence.end)).toBe(valueText);
  });

  it('names the section and the line', () => {
    const paragraph = { kind: 'paragraph' as const, content: styled('Đã mở 04 lớp.', 17), level: null };
    const [only] = said('I. KẾT QUẢ', '2. Đào tạo', paragraph);
    expect(only?.evidence).toMatchObject({ section: 'I.2', line: 17, table: null, row: null });
  });
});

describe('an observation of the prose', () => {
  it('speaks of the period of the report, or of its own', () => {
    const [first] = said(...TEXT);
    expect(first?.period).toMatchObject({ type: 'month', end: expect.stringMatching(/^2022-08/) });
    const [own] = said(...TEXT.slice(0, 3), 'Từ ngày 01/01/2022 đến ngày 31/3/2022, đã mở 04 lớp.');
    expect(own?.period).toMatchObject({ type: 'range', start: '2022-01-01', end: '2022-03-31' });
  });

  it('has an id of its own', () => {
    const ids = said(...TEXT).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has the code of its unit', () => {
    expect(fact('Đã chi 45 triệu đồng.').unit).toEqual({ code: 'VND_M', raw: 'triệu đồng' });
    expect(fact('Đã nhận 45 hồ sơ.').unit).toEqual({ code: 'DOSSIER', raw: 'hồ sơ' });
    expect(fact('Tỷ lệ ghế mới đạt 45%.').unit).toEqual({ code: 'PCT', raw: '%' });
  });

  it('is no surer than the text it was read from', () => {
    const content = styled('Đã nhận 45 hồ sơ.');
    const blurred = { ...content, tokens: content.tokens.map((token) => ({ ...token, confidence: 0.5 })) };
    const [clear] = said('Đã nhận 45 hồ sơ.');
    const [unclear] = said({ kind: 'paragraph', content: blurred, level: null });
    expect(unclear?.confidence).toBeCloseTo((clear?.confidence ?? 0) / 2, 2);
  });
});
