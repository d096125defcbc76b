import { describe, expect, it } from 'vitest';
import { annex, outcomes, type ProseSpec, report } from './report.ts';

const RECEIVED = 'tthc.dossiers.received';

function sentence(text: string, raw: string, section: string, more: Partial<ProseSpec> = {}): ProseSpec {
  return { text, raw, section, label: 'hồ sơ', unit: 'hồ sơ', indicator: RECEIVED, ...more };
}

function told(...prose: readonly ProseSpec[]) {
  return outcomes('same-fact', report({ prose }));
}

const FIRST = sentence('Sở tiếp nhận 246 hồ sơ thủ tục hành chính, giải quyết xong 231 hồ sơ.', '246', 'I.2');

describe('one fact told twice', () => {
  it('is reported with two values', () => {
    expect(told(FIRST, sentence('Việc tiếp nhận 264 hồ sơ được thực hiện tốt.', '264', 'II'))).toEqual([
      { severity: 'warning', expected: 246, actual: 264, observations: ['p0', 'p1'] },
    ]);
  });

  it('is no finding with one value', () => {
    expect(told(FIRST, sentence('Việc tiếp nhận 246 hồ sơ được thực hiện tốt.', '246', 'II'))).toEqual([]);
  });

  it('is another fact where words narrow the count, the time or the body differently', () => {
    for (const other of [
      'Cấp xã tiếp nhận 264 hồ sơ.',
      'Trong đó tiếp nhận trực tuyến 264 hồ sơ.',
      'Tháng 3, đơn vị tiếp nhận 264 hồ sơ.',
      'Cùng kỳ tiếp nhận 264 hồ sơ.',
    ])
      expect(told(FIRST, sentence(other, '264', 'II')), other).toEqual([]);
    const one = sentence('Chi nhánh tại Lục Nam tiếp nhận 10 hồ sơ.', '10', 'I');
    expect(told(one, sentence('Chi nhánh tại Sơn Động tiếp nhận 12 hồ sơ.', '12', 'II'))).toEqual([]);
  });

  it('is another fact where another thing is counted, and only noted where one may be a part of the other', () => {
    const course = (topic: string, raw: string, section: string) =>
      sentence(`Tổ chức ${raw} lớp tập huấn về ${topic}.`, raw, section, {
        unit: 'lớp',
        indicator: 'civil_service.training.courses',
      });
    expect(told(course('cải cách hành chính', '02', 'I'), course('chuyển đổi số', '03', 'II'))).toEqual([]);
    expect(told(course('chuyển đổi số', '02', 'I'), course('chuyển đổi số', '03', 'II'))).toMatchObject([
      { severity: 'warning' },
    ]);
    expect(told(FIRST, sentence('Sở tiếp nhận 264 hồ sơ đất đai.', '264', 'II'))).toMatchObject([
      { severity: 'info' },
    ]);
  });

  it('is another fact where the sentence is another one', () => {
    expect(
      told(FIRST, sentence('Hồ sơ chuyển trả cho người dân do thiếu giấy tờ là 264.', '264', 'II')),
    ).toEqual([]);
  });

  it('is no contradiction inside one sentence', () => {
    const text = 'Số hồ sơ tiếp nhận tăng từ 246 hồ sơ lên 264 hồ sơ.';
    expect(told(sentence(text, '246', 'I', { line: 1 }), sentence(text, '264', 'I', { line: 1 }))).toEqual(
      [],
    );
  });

  it('is taken for a list over bodies where a section repeats a sentence', () => {
    const list = (raw: string, line: number) => sentence(`Tiếp nhận: ${raw} hồ sơ.`, raw, 'II.5', { line });
    expect(told(list('961', 1), list('6.689', 2))).toEqual([]);
  });

  it('is only noted where no indicator says so, by the words around the figure', () => {
    const unmapped = { indicator: undefined } as unknown as Partial<ProseSpec>;
    const plain = (text: string, raw: string, section: string) => {
      const { indicator: _, ...spec } = sentence(text, raw, section, unmapped);
      return spec;
    };
    const first = plain('Toàn huyện tiếp nhận 5.304 hồ sơ, trong đó trực tuyến 3.917 hồ sơ.', '5.304', 'I.2');
    expect(
      told(first, plain('Với việc tiếp nhận 5.340 hồ sơ trong quý, khối lượng tăng.', '5.340', 'II')),
    ).toMatchObject([{ severity: 'info', expected: 5304, actual: 5340 }]);
    expect(told(first, plain('Đã trả kết quả 5.340 hồ sơ.', '5.340', 'II'))).toEqual([]);
    const issued = plain('UBND huyện ban hành 16 văn bản chỉ đạo.', '16', 'I');
    expect(told(issued, plain('UBND huyện ban hành 04 văn bản quy phạm pháp luật.', '04', 'II'))).toEqual([]);
  });

  it('is found in two tables', () => {
    const table = (raw: string) => {
      const specs = [{ label: 'Tổng số hồ sơ tiếp nhận', unit: 'Hồ sơ', raw, indicator: RECEIVED }];
      return { table: annex(specs), specs };
    };
    expect(outcomes('same-fact', report({ tables: [table('1'), table('0')] }))).toMatchObject([
      { severity: 'warning', expected: 1, actual: 0, observations: ['t0r0', 't1r0'] },
    ]);
    expect(outcomes('same-fact', report({ tables: [table('1'), table('1')] }))).toEqual([]);
  });
});
