import { describe, expect, it } from 'vitest';
import { absencesIn } from '../../../src/extract/prose/absence.ts';
import { placedKey } from '../../../src/text/fold.ts';
import { LEXICON, whole } from '../../support/prose.ts';

/** "status: words (noun)" for each absence. */
function read(text: string): string[] {
  return absencesIn(placedKey(text), whole(text), LEXICON).map(({ status, start, end, noun }) => {
    const what = noun === null ? '' : ` (${text.slice(noun.start, noun.end)})`;
    return `${status}: ${text.slice(start, end)}${what}`;
  });
}

describe('a stated zero', () => {
  it.each([
    ['Không có hồ sơ quá hạn', ['negated: Không có hồ sơ (hồ sơ)']],
    ['trong kỳ không phát sinh hồ sơ', ['negated: không phát sinh hồ sơ (hồ sơ)']],
    ['chưa nhận được đơn thư nào', ['negated: chưa nhận được đơn thư (đơn thư)']],
    ['Mức cao: không hồ sơ', ['negated: không hồ sơ (hồ sơ)']],
    ['không để xảy ra vi phạm', ['negated: không để xảy ra vi phạm (vi phạm)']],
    ['không có tổ chức, cá nhân nào sai', ['negated: không có tổ chức, cá nhân (tổ chức, cá nhân)']],
    ['không tổ chức hội nghị', ['negated: không tổ chức hội nghị (hội nghị)']],
    ['không có luân chuyển, bổ nhiệm', ['negated: không có luân chuyển (luân chuyển)']],
  ])('is read in "%s"', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('may stand alone behind a colon', () => {
    expect(read('- Tuyển dụng mới: không có.')).toEqual(['negated: không có']);
    expect(read('Tuyển dụng: chưa.')).toEqual(['negated: chưa']);
  });

  it('may deny an event', () => {
    expect(read('không tổ chức thi tuyển')).toEqual(['negated: không tổ chức']);
  });

  it('may deny a doing whose object is counted', () => {
    expect(read('Phòng không trình cấp trên nghị quyết')).toEqual([
      'negated: không trình cấp trên nghị quyết (nghị quyết)',
    ]);
    expect(read('không trình; đã gửi 04 văn bản')).toEqual([]);
  });

  it('is one, where a second negation describes what is absent', () => {
    expect(read('không có hồ sơ chưa giải quyết hồ sơ kèm theo')).toHaveLength(1);
    expect(read('không có hồ sơ quá hạn, không có đơn thư')).toHaveLength(2);
  });

  it.each([
    'chưa có nhiều sáng kiến',
    'không đủ biên chế',
    'chưa kịp thời gửi báo cáo',
    'không có hạn chế',
    'không ngừng nâng cao',
    'không những có hồ sơ',
    'chưa cao',
    'chưa tổ chức thực hiện',
    'không tổ chức được',
  ])('is not read in "%s"', (text) => {
    expect(read(text)).toEqual([]);
  });
});

describe('a task that was not given', () => {
  it.each([
    'chưa được giao',
    'Nhiệm vụ này: chưa được UBND tỉnh giao',
    'đơn vị không được phân cấp',
    'chưa được ủy quyền',
  ])('is read in "%s"', (text) => {
    expect(read(text)).toEqual([expect.stringMatching(/^not-assigned: /)]);
  });

  it('is not read across a sign', () => {
    expect(read('chưa được duyệt, giao')).toEqual([]);
  });
});
