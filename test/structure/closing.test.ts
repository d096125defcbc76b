import { describe, expect, it } from 'vitest';
import type { Outline } from '../../src/document/outline.ts';
import { outlineOf, type Piece } from '../extract/documents.ts';

function frameOf(...closing: Piece[]): { recipients: string[]; signature: string[]; outline: Outline } {
  const outline = outlineOf([
    'Số: 4/BC-STC',
    'BÁO CÁO\nCông tác năm 2023',
    'I. KẾT QUẢ',
    'Không có.',
    ...closing,
  ]);
  return {
    recipients: outline.frame.recipients.map((line) => line.text),
    signature: outline.frame.signature.map((line) => line.text),
    outline,
  };
}

const EXPECTED = {
  recipients: ['- Sở Nội vụ;', '- Các phòng;', '- Lưu: VT.'],
  signature: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', 'Nguyễn Văn A'],
};

describe('a closing in two columns', () => {
  it('is read column by column from one table', () => {
    const table = [
      ['Nơi nhận:\n- Sở Nội vụ;\n- Các phòng;\n- Lưu: VT.', 'KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nNguyễn Văn A'],
    ];
    expect(frameOf(table)).toMatchObject(EXPECTED);
  });

  it('is put together from rows with two columns and lines with one', () => {
    const closing = frameOf(
      [
        ['Nơi nhận:', 'KT. GIÁM ĐỐC'],
        ['- Sở Nội vụ;', 'PHÓ GIÁM ĐỐC'],
      ],
      '- Các phòng;',
      [['- Lưu: VT.', 'Nguyễn Văn A']],
      'Phụ lục I',
    );
    expect(closing).toMatchObject(EXPECTED);
    expect(closing.outline.tables).toEqual([]);
  });

  it('is told apart where a wide gap stands between the columns of a line', () => {
    const text =
      'Nơi nhận:        KT. GIÁM ĐỐC\n- Sở Nội vụ;     PHÓ GIÁM ĐỐC\n- Các phòng;\n- Lưu: VT.       Nguyễn Văn A';
    expect(frameOf(text)).toMatchObject(EXPECTED);
  });

  it('takes no annex for a name and no table of data for a closing', () => {
    const closing = frameOf([['Nơi nhận:', 'GIÁM ĐỐC']], '- Lưu: VT.', 'PHỤ LỤC I', [
      ['STT', 'Chỉ tiêu', 'Số liệu'],
      ['1', 'Hồ sơ', '12'],
    ]);
    expect(closing.signature).toEqual(['GIÁM ĐỐC']);
    expect(closing.outline.tables).toHaveLength(1);
  });
});
