import { describe, expect, it } from 'vitest';
import { table, tableOf, tree } from '../../support/build.ts';

function treeOf(...lines: string[]): string[] {
  return tree(tableOf(table('STT | Nội dung | ĐVT | Số liệu', ...lines)));
}

describe('the rows above a row', () => {
  it('come from the depth of its number', () => {
    expect(
      treeOf(
        '1 | Chỉ đạo | |',
        '1.1 | Kế hoạch | |',
        '1.1.1 | Nhiệm vụ | Nhiệm vụ | 9',
        '1.1.2 | Đã xong | Nhiệm vụ | 7',
        '1.2 | Kiểm tra | Cuộc | 2',
        '2 | Thể chế | |',
      ),
    ).toEqual([
      '1|Chỉ đạo',
      '1.1|Kế hoạch < Chỉ đạo',
      '1.1.1|Nhiệm vụ < Chỉ đạo > Kế hoạch',
      '1.1.2|Đã xong < Chỉ đạo > Kế hoạch',
      '1.2|Kiểm tra < Chỉ đạo',
      '2|Thể chế',
    ]);
  });

  it('do not come from its digits: a group may repeat the numbers of the one before', () => {
    expect(
      treeOf(
        '1 | Chỉ đạo | |',
        '1.1 | Nhiệm vụ tỉnh giao | |',
        '1.1.1 | Đã xong | Nhiệm vụ | 3',
        '1.2 | Nhiệm vụ huyện giao | |',
        '1.1.1 | Đã xong | Nhiệm vụ | 4',
        '1.1.2 | Quá hạn | Nhiệm vụ | 0',
      ).slice(3),
    ).toEqual([
      '1.2|Nhiệm vụ huyện giao < Chỉ đạo',
      '1.1.1|Đã xong < Chỉ đạo > Nhiệm vụ huyện giao',
      '1.1.2|Quá hạn < Chỉ đạo > Nhiệm vụ huyện giao',
    ]);
  });

  it('hold a row that repeats the number of its own group', () => {
    expect(
      treeOf(
        '4 | Bộ máy | |',
        '4.6 | Người có mặt | |',
        '4.6 | Tổng số người | Người | 30',
        '4.7 | Khác | Người | 1',
      ),
    ).toEqual([
      '4|Bộ máy',
      '4.6|Người có mặt < Bộ máy',
      '4.6|Tổng số người < Bộ máy > Người có mặt',
      '4.7|Khác < Bộ máy',
    ]);
  });

  it('may be counted in other styles', () => {
    expect(
      treeOf(
        'I | THỂ CHẾ | |',
        '1 | Văn bản | |',
        'a) | Của tỉnh | Văn bản | 2',
        'b) | Của huyện | Văn bản | 1',
        '2 | Rà soát | Văn bản | 4',
        'II | THỦ TỤC | |',
      ),
    ).toEqual([
      'I|THỂ CHẾ',
      '1|Văn bản < THỂ CHẾ',
      'a)|Của tỉnh < THỂ CHẾ > Văn bản',
      'b)|Của huyện < THỂ CHẾ > Văn bản',
      '2|Rà soát < THỂ CHẾ',
      'II|THỦ TỤC',
    ]);
  });

  it('of a row without number are those of the number above, and that row itself', () => {
    expect(
      treeOf(
        '3 | Thủ tục | |',
        '3.1 | Hồ sơ | Hồ sơ | 12',
        ' | Đúng hạn | Hồ sơ | 10',
        ' | Quá hạn | Hồ sơ | 2',
        '3.2 | Khác | Hồ sơ | 0',
      ),
    ).toEqual([
      '3|Thủ tục',
      '3.1|Hồ sơ < Thủ tục',
      '|Đúng hạn < Thủ tục > Hồ sơ',
      '|Quá hạn < Thủ tục > Hồ sơ',
      '3.2|Khác < Thủ tục',
    ]);
  });

  it('of bullets are nested by their signs', () => {
    expect(
      treeOf(
        '1 | Hồ sơ | Hồ sơ | 12',
        '- | Cấp huyện | Hồ sơ | 7',
        ' | + Đúng hạn | Hồ sơ | 6',
        ' | + Quá hạn | Hồ sơ | 1',
        '- | Cấp xã | Hồ sơ | 5',
      ),
    ).toEqual([
      '1|Hồ sơ',
      '-|Cấp huyện < Hồ sơ',
      '|Đúng hạn < Hồ sơ > Cấp huyện',
      '|Quá hạn < Hồ sơ > Cấp huyện',
      '-|Cấp xã < Hồ sơ',
    ]);
  });

  it('hold a bold heading that opens a group without number, until its level closes', () => {
    expect(
      treeOf(
        '3 | Thủ tục | |',
        ' | **Cấp huyện** | |',
        '3.1 | Nhận | Hồ sơ | 5',
        ' | **Cấp xã** | |',
        '3.1 | Nhận | Hồ sơ | 7',
        '4 | Bộ máy | |',
        '4.1 | Phòng | Phòng | 6',
      ),
    ).toEqual([
      '3|Thủ tục',
      '|Cấp huyện < Thủ tục',
      '3.1|Nhận < Thủ tục > Cấp huyện',
      '|Cấp xã < Thủ tục',
      '3.1|Nhận < Thủ tục > Cấp xã',
      '4|Bộ máy',
      '4.1|Phòng < Bộ máy',
    ]);
  });

  it('hold a heading that is not bold when it stands between a group and its numbers', () => {
    expect(
      treeOf('3 | Thủ tục | |', ' | Cấp huyện | |', '3.1 | Nhận | Hồ sơ | 5', '3.2 | Xong | Hồ sơ | 5').slice(
        1,
      ),
    ).toEqual(['|Cấp huyện < Thủ tục', '3.1|Nhận < Thủ tục > Cấp huyện', '3.2|Xong < Thủ tục > Cấp huyện']);
  });

  it('are none for a row of totals, which closes nothing', () => {
    expect(treeOf('1 | Hồ sơ | Hồ sơ | 5', ' | Tổng cộng | | 5', ' | Quá hạn | Hồ sơ | 1')).toEqual([
      '1|Hồ sơ',
      '|Tổng cộng',
      '|Quá hạn < Hồ sơ',
    ]);
  });

  it('without any number are plain rows for bullets and parts', () => {
    const rows = [
      'Nhận | Hồ sơ | 12',
      '- Trực tuyến | Hồ sơ | 8',
      '- Trực tiếp | Hồ sơ | 4',
      'Đã xong | Hồ sơ | 10',
      'Trong đó: đúng hạn | Hồ sơ | 9',
      'Tỷ lệ đúng hạn | % | 90',
    ];
    const data = tableOf(table('Chỉ tiêu | ĐVT | Số liệu', ...rows));
    expect(tree(data)).toEqual([
      '|Nhận',
      '|Trực tuyến < Nhận',
      '|Trực tiếp < Nhận',
      '|Đã xong',
      '|Trong đó: đúng hạn < Đã xong',
      '|Tỷ lệ đúng hạn',
    ]);
    expect(data.rows.map((row) => row.part)).toEqual([false, false, false, false, true, false]);
  });

  it('may be missing a level', () => {
    expect(
      treeOf('2.1.1 | Văn bản | Văn bản | 2', '2.2 | Rà soát | Văn bản | 1', '2.2.1 | Đã xong | Văn bản | 1'),
    ).toEqual(['2.1.1|Văn bản', '2.2|Rà soát', '2.2.1|Đã xong < Rà soát']);
  });
});
