import { describe, expect, it } from 'vitest';
import type { ReportHead } from '../../../src/document/contract/report.ts';
import { readHead } from '../../../src/extract/head/head.ts';
import { outlineOf, type Piece, RULES } from '../documents.ts';

function headOf(...closing: Piece[]): ReportHead {
  const pieces = ['Số: 4/BC-STC', 'BÁO CÁO\nCông tác năm 2023', 'I. KẾT QUẢ', 'Không có.', ...closing];
  return readHead(outlineOf(pieces), RULES).value;
}

describe('the signer', () => {
  it.each([
    [['GIÁM ĐỐC', 'Nguyễn Văn A'], 'Nguyễn Văn A', 'GIÁM ĐỐC', null],
    [['KT.GIÁM ĐỐC\nPHÓ GIÁM ĐỐC', '(Đã ký)', 'Trần Thị Bê'], 'Trần Thị Bê', 'PHÓ GIÁM ĐỐC', 'KT. GIÁM ĐỐC'],
    [['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'LÊ VĂN C'], 'LÊ VĂN C', 'CHỦ TỊCH', 'TM. ỦY BAN NHÂN DÂN'],
    [
      ['TUQ. CHỦ TỊCH', 'GIÁM ĐỐC TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG', 'Y Mẫu Niê'],
      'Y Mẫu Niê',
      'GIÁM ĐỐC TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG',
      'TUQ. CHỦ TỊCH',
    ],
    [['GIÁM ĐỐC', 'Ký bởi: Nguyễn Văn A'], 'Nguyễn Văn A', 'GIÁM ĐỐC', null],
    [['TRƯỞNG BAN', 'TS. Nguyễn Văn A'], 'Nguyễn Văn A', 'TRƯỞNG BAN', null],
    [['GIÁM ĐỐC', 'PHỤ LỤC I', 'Biểu số liệu'], null, 'GIÁM ĐỐC', null],
  ] as const)('under the lines %j is %s', (lines, name, position, capacity) => {
    expect(headOf(...lines).signer).toEqual({ name, position, capacity });
  });

  it('may stand before the recipients', () => {
    const head = headOf('GIÁM ĐỐC', 'Nguyễn Văn A', 'Nơi nhận:', '- Sở Nội vụ;', '- Lưu: VT.');
    expect(head.signer?.name).toBe('Nguyễn Văn A');
    expect(head.recipients).toEqual(['Sở Nội vụ', 'Lưu: VT']);
  });

  it('is the first of several', () => {
    expect(headOf('TRƯỞNG BAN', 'Nguyễn Văn A', 'THỦ TRƯỞNG', 'Trần Văn B').signer?.name).toBe(
      'Nguyễn Văn A',
    );
  });

  it('is null without a signature', () => {
    expect(headOf('Trên đây là báo cáo.').signer).toBeNull();
  });
});
