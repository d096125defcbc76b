import { describe, expect, it } from 'vitest';
import { type Quantity, quantitiesIn } from '../../../src/extract/prose/quantity.ts';
import { placedKey } from '../../../src/text/fold.ts';
import { LEXICON, whole } from '../../support/prose.ts';

function read(text: string): Quantity[] {
  return quantitiesIn(placedKey(text), whole(text), LEXICON);
}

/** "kind value [a/b] (noun)" for each quantity. */
function sketch(text: string): string[] {
  return read(text).map(({ kind, value, fraction, noun }) => {
    const parts = fraction === null ? '' : ` ${fraction.join('/')}`;
    return `${kind} ${value}${parts}${noun === null ? '' : ` (${text.slice(noun.start, noun.end)})`}`;
  });
}

describe('a number in a sentence', () => {
  it.each([
    ['đã nhận 35 hồ sơ mới', ['count 35 (hồ sơ)']],
    ['đăng 61 tin, bài', ['count 61 (tin, bài)']],
    ['đăng 6689 tin, 6.660 bài', ['count 6689 (tin)', 'count 6660 (bài)']],
    ['đạt 98,5%', ['percent 98.5']],
    ['đạt 96.0 %', ['percent 96']],
    ['đạt 95 phần trăm', ['percent 95']],
    ['tổng số là 811', ['bare 811']],
    ['cử 02 (hai) công chức', ['count 2 (công chức)']],
  ])('"%s" holds %j', (text, expected) => {
    expect(sketch(text)).toEqual(expected);
  });

  it('is doubtful where its separators are', () => {
    expect(read('đạt 99.123%')[0]).toMatchObject({ ambiguous: true, kind: 'percent' });
    expect(read('nhận 1,034 hồ sơ')[0]).toMatchObject({ ambiguous: true });
    expect(read('nhận 1,034/2.000 hồ sơ')[0]).toMatchObject({ ambiguous: true });
    expect(read('nhận 1.034 hồ sơ')[0]).toMatchObject({ ambiguous: false, value: 1034 });
  });

  it('is doubtful at the upper end of a span', () => {
    expect(read('khoảng 20-25 hồ sơ mỗi ngày')[1]).toMatchObject({ value: 25, ambiguous: true });
    expect(read('nhận 20 - 25 hồ sơ')[1]).toMatchObject({ ambiguous: true });
    expect(read('nhận - 25 hồ sơ')[0]).toMatchObject({ ambiguous: false });
  });

  it('covers its figure and its per cent sign', () => {
    const text = 'tỷ lệ đạt 98,5% kế hoạch';
    const [only] = read(text);
    expect(text.slice(only?.start, only?.end)).toBe('98,5%');
  });

  it('is no part of a word', () => {
    expect(read('loại k05 và ab12')).toEqual([]);
  });
});

describe('a part and its whole', () => {
  it.each([
    ['có 12/14 xã đã xong', ['count 12 12/14 (xã)']],
    ['đạt 12 / 14', ['bare 12 12/14']],
    ['có 13.157 trên tổng số 18.402 hồ sơ', ['bare 13157 13157/18402', 'count 18402 (hồ sơ)']],
    ['đạt 351/881 (đạt 39,8%)', ['bare 351 351/881', 'percent 39.8 351/881']],
    ['đạt 100% (11/11)', ['percent 100 11/11', 'bare 11 11/11']],
    ['100% cơ quan, đơn vị (20/20)', ['percent 100 20/20', 'bare 20 20/20']],
    ['đạt 98% kế hoạch (12/14 xã)', ['percent 98', 'count 12 12/14 (xã)']],
    ['12/12 xã, đạt 100%', ['count 12 12/12 (xã)', 'percent 100 12/12']],
  ])('are both kept in "%s"', (text, expected) => {
    expect(sketch(text)).toEqual(expected);
  });
});

describe('an amount of money', () => {
  it.each([
    ['thu 15.684 triệu đồng', ['money 15684 (triệu đồng)'], 'VND_M'],
    ['chi 1,5 tỷ đồng', ['money 1.5 (tỷ đồng)'], 'VND_BN'],
    ['mức 250.000 đồng', ['money 250000 (đồng)'], 'VND'],
    ['lãi 30 nghìn đồng', ['money 30 (nghìn đồng)'], 'VND_K'],
  ])('is read in "%s"', (text, expected, code) => {
    expect(sketch(text)).toEqual(expected);
    expect(read(text)[0]?.moneyCode).toBe(code);
  });

  it('may be told in two units', () => {
    expect(sketch('vốn 15 tỷ 500 triệu đồng')).toEqual(['money 15500 (triệu đồng)']);
    expect(sketch('chi 2 triệu, 250 nghìn đồng')).toEqual(['money 2250 (nghìn đồng)']);
    expect(sketch('chi 2 lớp 250 nghìn đồng')).toEqual(['count 2 (lớp)', 'money 250 (nghìn đồng)']);
    expect(read('vốn 15 tỷ 500 triệu đồng')[0]).toMatchObject({ start: 4, end: 24, moneyCode: 'VND_M' });
  });

  it('may be a part of another', () => {
    const [first] = read('thu 12.300 triệu đồng/14.000 triệu đồng');
    expect(read('thu 1.250/2.500 triệu đồng')[0]).toMatchObject({
      value: 1250,
      fraction: [1250, 2500],
      kind: 'money',
      moneyCode: 'VND_M',
    });
    expect(first).toMatchObject({ value: 12300, fraction: [12300, 14000], moneyCode: 'VND_M' });
  });
});

describe('a word before a number', () => {
  it.each([
    ['gần 300 tin', 'almost'],
    ['hơn 300 tin', 'above'],
    ['trên 90%', 'above'],
    ['khoảng 300 tin', 'about'],
    ['ước đạt 300 tin', 'about'],
    ['dưới 5%', 'below'],
    ['chưa đến 20 tin', 'below'],
    ['bình quân 40 tin', 'mean'],
  ])('makes an estimate of "%s"', (text, meaning) => {
    expect(read(text)[0]?.qualifier).toBe(meaning);
  });

  it('says nothing when it only ends like one', () => {
    expect(read('nhân 300 tin')[0]?.qualifier).toBeNull();
    expect(read('đăng 300 tin')[0]?.qualifier).toBeNull();
  });
});

describe('a spelled number', () => {
  it('is read before a counted noun', () => {
    expect(sketch('thành lập hai đoàn kiểm tra và mười hai lớp')).toEqual([
      'count 2 (đoàn kiểm tra)',
      'count 12 (lớp)',
    ]);
    expect(read('lập hai đoàn')[0]?.spelled).toBe(true);
  });

  it.each(['cả hai bên cùng làm', 'trong ba năm qua', 'ở ba cấp', 'chia ba', 'năm hồ sơ', 'một hồ sơ'])(
    'is not read in "%s"',
    (text) => {
      expect(read(text)).toEqual([]);
    },
  );
});
