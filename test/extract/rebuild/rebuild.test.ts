import { describe, expect, it } from 'vitest';
import { rebuildTables } from '../../../src/extract/rebuild/rebuild.ts';
import { outlineOf, rebuiltRows, rebuiltTable, recovery, rules, sampleAnnex } from './annex.ts';
import { damagedLines } from './damage.ts';

const CLEAN = { stripped: false, letters: 0, numbers: 0, blanks: 0 };
const STRIPPED = { stripped: true, letters: 0, numbers: 0.2, blanks: 0.05 };
const DAMAGED = { stripped: true, letters: 0.05, numbers: 0.4, blanks: 0.1 };
const RUINED = { stripped: true, letters: 0.1, numbers: 0.5, blanks: 0.1 };

/** Rows of a form whose labels are plain, enough of them for an annex. */
const ROWS = [
  '1. Công tác chỉ đạo, điều hành CCHC',
  '1.1. Kế hoạch CCHC',
  '1.1.1. Số nhiệm vụ đề ra trong kế hoạch Nhiệm vụ 19',
  '1.1.2. Số nhiệm vụ đã hoàn thành Nhiệm vụ 10',
  '1.1.3. Số văn bản chỉ đạo CCHC đã ban hành Văn bản 7',
  '1.2. Kiểm tra CCHC',
  '1.2.1. Số sở, ngành đã kiểm tra Cơ quan, đơn vị 4',
  '1.2.2. Số UBND cấp huyện đã kiểm tra Cơ quan, đơn vị 3',
  '1.2.3. Số vấn đề phát hiện qua kiểm tra Vấn đề 12',
  '1.2.4. Số vấn đề phát hiện đã xử lý xong Vấn đề 11',
  '1.3. Thực hiện nhiệm vụ Chính phủ, Thủ tướng Chính phủ giao',
  '1.3.1. Tổng số nhiệm vụ được giao Nhiệm vụ 28',
  '1.3.2. Số nhiệm vụ đã hoàn thành đúng hạn Nhiệm vụ 26',
  '1.3.3. Số nhiệm vụ đã hoàn thành nhưng quá hạn Nhiệm vụ 2',
];

/** The rows with other lines in the place of one. */
function annex(at: number, ...lines: string[]): string {
  return [...ROWS.slice(0, at), ...lines, ...ROWS.slice(at + 1)].join('\n');
}

describe('an annex whose table is lost comes back', () => {
  const samples = [
    ['so-cong-thuong-quy-1-2023', 'cchc-annex.a'],
    ['huyen-phu-lam-nam-2023', 'cchc-annex.b'],
    ['so-khcn-6-thang-2022', 'cchc-annex.c'],
    ['so-tu-phap-giai-doan-2021-2025', 'cchc-annex.d'],
  ] as const;

  for (const [name, form] of samples) {
    for (const [how, damage, share] of [
      ['with its marks', CLEAN, 0.98],
      ['without marks, with damaged numbers', STRIPPED, 0.98],
      ['with one wrong letter in twenty', DAMAGED, 0.95],
      ['with one wrong letter in ten', RUINED, 0.93],
    ] as const) {
      it(`as form ${form} ${how}`, async () => {
        const { table, rows } = await sampleAnnex(name);
        const got = recovery(rows, await rebuiltRows(damagedLines(table.rows, { seed: 11, ...damage })));
        expect(got.found).toBeGreaterThanOrEqual(got.rows * share);
        expect(got.right).toBeGreaterThanOrEqual(got.values * share);
        expect(got.wrong).toBe(0);
      });
    }
  }

  it('under the form whose rows it follows', async () => {
    const { table } = await sampleAnnex('so-khcn-6-thang-2022');
    const rebuilt = await rebuiltTable(damagedLines(table.rows, { seed: 5, ...STRIPPED }));
    expect(rebuilt.form).toBe('cchc-annex.c');
    expect(rebuilt.columns.map((column) => column.role)).toEqual([
      'number',
      'label',
      'unit',
      'value',
      'note',
    ]);
  });
});

describe('what stays as it is', () => {
  it('a document of prose, even when it names indicators', async () => {
    const outline = await outlineOf(
      Array.from(
        { length: 30 },
        (_, at) => `Đoạn ${at}: trong kỳ, cơ quan đã thực hiện kiểm tra CCHC và rà soát.`,
      ).join('\n'),
    );
    expect(rebuildTables(outline, rules)).toBe(outline);
  });

  it('a document with an ordinary annex', async () => {
    const { table } = await sampleAnnex('so-khcn-6-thang-2022');
    const outline = { ...(await outlineOf(ROWS.join('\n'))), tables: [table] };
    expect(rebuildTables(outline, rules)).toBe(outline);
  });
});

describe('the cells of a rebuilt row', () => {
  it('takes a label that goes on behind the unit and figure of its first line', async () => {
    const text = annex(6, '1.2.1. Số sở, Cơ quan, đơn vị 4', 'ngành đã kiểm tra');
    const row = (await rebuiltRows(text))[6];
    expect(row).toMatchObject({ label: 'Số sở, ngành đã kiểm tra', unit: 'Cơ quan, đơn vị', value: 4 });
  });

  it('reads number, unit and value of a line that holds no label', async () => {
    const text = annex(6, 'Số sở, ngành đã', '1.2.1. Cơ quan, đơn vị 4', 'kiểm tra');
    expect((await rebuiltRows(text))[6]).toMatchObject({
      number: '1.2.1.',
      unit: 'Cơ quan, đơn vị',
      value: 4,
    });
  });

  it('never takes a damaged row number for a value', async () => {
    const row = (await rebuiltRows(annex(6, '191 Số sở, ngành đã kiểm tra Cơ quan, đơn vị')))[6];
    expect(row).toMatchObject({ number: '1.2.1.', value: null, status: 'blank' });
  });

  it('keeps a whole row number of the office although the form has another', async () => {
    expect(
      (await rebuiltRows(annex(6, '1.1.1. Số sở, ngành đã kiểm tra Cơ quan, đơn vị 4')))[6]?.number,
    ).toBe('1.1.1.');
  });

  it('drops the number of a page between two rows', async () => {
    const rows = await rebuiltRows(annex(6, '1.2.1. Số sở, ngành đã kiểm tra Cơ quan, đơn vị', '', '12', ''));
    expect(rows.slice(6, 8).map((row) => row.value)).toEqual([null, 3]);
  });

  it('gives a letter in the place of the figure as it is and reads nothing', async () => {
    const row = (await rebuiltRows(annex(6, '1.2.1. Số sở, ngành đã kiểm tra Cơ quan, đơn vị Z')))[6];
    expect(row).toMatchObject({ rawValue: 'Z', value: null, status: 'ambiguous' });
  });

  it('shows with doubt a figure that may as well belong to the note', async () => {
    const text = annex(
      6,
      '1.2.1. Số sở, ngành đã kiểm tra Cơ quan, đơn vị trong đó kiểm tra trực tiếp tại',
      '6 phòng chuyên môn theo kế hoạch.',
    );
    expect((await rebuiltRows(text))[6]).toMatchObject({ value: null, status: 'ambiguous' });
  });

  it('keeps the figures of a note out of the value', async () => {
    const text = annex(6, '1.2.1. Số sở, ngành đã kiểm tra Cơ quan, đơn vị 4 gồm 03 sở và 01 ban');
    expect((await rebuiltRows(text))[6]).toMatchObject({ value: 4, note: 'gồm 03 sở và 01 ban' });
  });

  it('gives a value less confidence than a printed table', async () => {
    const value = (await rebuiltTable(ROWS.join('\n'))).rows[6]?.cells[3];
    expect(value?.tokens[0]?.confidence).toBeLessThan(1);
    expect(value?.tokens[0]?.location.line).toBe(7);
  });

  it('keeps on record what was printed for a restored label', async () => {
    const text = annex(6, '1.2.1. So so, nganh da kiem tra Co quan, don vi 4');
    const label = (await rebuiltTable(text)).rows[6]?.label;
    expect(label?.text).toBe('Số sở, ngành đã kiểm tra');
    expect(label?.tokens[0]?.restoration?.raw).toBe('So so, nganh da kiem tra');
  });
});

describe('rows beside the form', () => {
  it('a row of the catalogue that this form does not print', async () => {
    const text = annex(9, ROWS[9] ?? '', '1.2.5. Số lượng phiếu khảo sát Phiếu 150');
    expect((await rebuiltRows(text)).find((row) => row.value === 150)?.indicator).toBe(
      'steering.survey.forms_count',
    );
  });

  it('a row that the catalogue does not know', async () => {
    const text = annex(9, ROWS[9] ?? '', '1.2.5. Số xe ô tô đã thanh lý trong kỳ Đơn vị 5');
    const row = (await rebuiltRows(text)).find((one) => one.value === 5);
    expect(row).toMatchObject({
      number: '1.2.5.',
      label: 'Số xe ô tô đã thanh lý trong kỳ',
      indicator: null,
    });
    expect(row?.parents.at(-1)).toBe('Kiểm tra CCHC');
  });
});

describe('the text that a table was rebuilt from', () => {
  it('leaves the prose, and the text before it stays', async () => {
    const text = `Sở đã tổ chức 5 hội nghị trong kỳ báo cáo.\n\n${ROWS.join('\n')}`;
    const passages = rebuildTables(await outlineOf(text), rules).passages.map(
      (passage) => passage.content.text,
    );
    expect(passages).toEqual(['Sở đã tổ chức 5 hội nghị trong kỳ báo cáo.']);
  });

  it('leaves its title as a caption', async () => {
    const text = `BIỂU THỐNG KÊ SỐ LIỆU CẢI CÁCH HÀNH CHÍNH\n\nSTT Chỉ tiêu Đơn vị tính Số liệu Ghi chú\n${ROWS.join('\n')}`;
    const outline = rebuildTables(await outlineOf(text), rules);
    expect(outline.tables.at(-1)?.title).toBe('BIỂU THỐNG KÊ SỐ LIỆU CẢI CÁCH HÀNH CHÍNH');
    expect(outline.passages.every((passage) => passage.region === 'caption')).toBe(true);
  });
});
