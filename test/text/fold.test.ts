import { describe, expect, it } from 'vitest';
import { fold, placedKey, squeeze, syllableKey, textKey } from '../../src/text/fold.ts';

describe('a folded text', () => {
  it('has no marks, no capitals and no signs but the per cent sign', () => {
    expect(fold('Đơn vị tính: (%)')).toBe('don vi tinh %');
    expect(fold('  TỔNG   CỘNG. ')).toBe('tong cong');
  });

  it('is the same for composed and decomposed letters', () => {
    const composed = 'Số hồ sơ đã tiếp nhận';
    expect(fold(composed.normalize('NFD'))).toBe(fold(composed.normalize('NFC')));
  });

  it('is empty where nothing but signs stands', () => {
    expect(fold('…/–')).toBe('');
  });
});

describe('the key of a syllable', () => {
  it('is one for both places of the tone mark', () => {
    expect(syllableKey('hòa')).toBe(syllableKey('hoà'));
    expect(syllableKey('HÓA')).toBe(syllableKey('hoá'));
    expect(syllableKey('khỏe')).toBe(syllableKey('khoẻ'));
    expect(syllableKey('thủy')).toBe(syllableKey('thuỷ'));
  });

  it('leaves the onset qu alone', () => {
    expect(syllableKey('quý')).toBe('quý');
    expect(syllableKey('qúy')).not.toBe('quý');
  });

  it('keeps apart what differs in its marks', () => {
    expect(syllableKey('người')).not.toBe(syllableKey('ngươi'));
    expect(syllableKey('toàn')).toBe('toàn');
  });
});

describe('the key of a text', () => {
  it('folds white space and spellings, and keeps marks', () => {
    expect(textKey(' Chuẩn  HOÁ\nvăn bản ')).toBe(textKey('chuẩn hóa văn bản'));
    expect(textKey('Văn  Bản')).toBe('văn bản');
  });

  it('keeps every character in its place where asked', () => {
    const text = 'Đã SỐ HOÁ 12  hồ sơ,\nthuỷ lợi 3 việc';
    const key = placedKey(text);
    expect(key).toHaveLength(text.length);
    expect(key.indexOf('12')).toBe(text.indexOf('12'));
    expect(key.indexOf('3 việc')).toBe(text.indexOf('3 việc'));
    expect(key).toBe(placedKey('đã số hóa 12  hồ sơ,\nthủy lợi 3 việc'));
  });

  it('keeps offsets also in decomposed text', () => {
    const text = 'Số hoà giải: 7'.normalize('NFD');
    expect(placedKey(text)).toHaveLength(text.length);
  });
});

describe('squeezing', () => {
  it('leaves one space between words, none at the ends', () => {
    expect(squeeze('\n a\t b\u00a0 c ')).toBe('a b c');
  });
});
