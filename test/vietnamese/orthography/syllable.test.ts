import { describe, expect, it } from 'vitest';
import {
  hasMark,
  isLegalSyllable,
  LONGEST_SYLLABLE,
  legalSyllables,
  parseSyllable,
} from '../../../src/vietnamese/orthography/syllable.ts';

describe('legal syllables', () => {
  it('splits a syllable into onset, glide, nucleus, coda and tone', () => {
    expect(parseSyllable('nghiệp')).toEqual({
      onset: 'ngh',
      glide: '',
      nucleus: 'iê',
      coda: 'p',
      tone: 'nặng',
      toneStyle: null,
    }); // prettier-ignore
    expect(parseSyllable('Huyện')).toMatchObject({
      onset: 'h',
      glide: 'u',
      nucleus: 'yê',
      coda: 'n',
      tone: 'nặng',
    });
  });

  it('reads qu and gi as onsets', () => {
    expect(parseSyllable('quyết')).toMatchObject({ onset: 'q', glide: 'u', nucleus: 'yê', coda: 't' });
    expect(parseSyllable('giải')).toMatchObject({ onset: 'gi', nucleus: 'a', coda: 'i', tone: 'hỏi' });
    expect(parseSyllable('giếng')).toMatchObject({ onset: 'gi', nucleus: 'iê', coda: 'ng', tone: 'sắc' });
    expect(parseSyllable('gì')).toMatchObject({ onset: 'gi', nucleus: 'i', tone: 'huyền' });
  });

  it('takes both places of the tone on oa, oe, uy and says which is used', () => {
    expect(parseSyllable('hòa')?.toneStyle).toBe('older');
    expect(parseSyllable('hoà')?.toneStyle).toBe('newer');
    expect(parseSyllable('hoa')?.toneStyle).toBeNull();
    expect(parseSyllable('hoàn')?.toneStyle).toBeNull();
  });

  it.each([
    'một',
    'thủ',
    'tục',
    'khuỷu',
    'ngoằn',
    'quýt',
    'ý',
    'yếu',
    'xoong',
    'khuya',
    'ƯƠNG',
    'Đắk',
    'Kạn',
    'đ\u00ea\u0309',
  ])('takes %s', (syllable) => expect(isLegalSyllable(syllable)).toBe(true)); // prettier-ignore

  it.each([
    'mộtt',
    'các̀h',
    'càc',
    'thủt',
    'cê',
    'ka',
    'ghà',
    'ngì',
    'qúy',
    'gía',
    'bp',
    'đ',
    'ubnd',
    'web',
    '',
  ])('refuses %s', (syllable) => expect(isLegalSyllable(syllable)).toBe(false)); // prettier-ignore

  it('lets a stop coda carry only sắc and nặng', () => {
    const stops = [...legalSyllables()]
      .map((s) => parseSyllable(s))
      .filter((s) => /^(?:c|ch|p|t)$/.test(s?.coda ?? ''));
    expect(stops.length).toBeGreaterThan(1000);
    expect(new Set(stops.map((s) => s?.tone))).toEqual(new Set(['sắc', 'nặng']));
  });

  it('has no spelling longer than the stated length', () => {
    expect(Math.max(...[...legalSyllables()].map((s) => s.length))).toBe(LONGEST_SYLLABLE);
  });
});

describe('marks', () => {
  it('finds a mark in composed and decomposed letters', () => {
    for (const text of ['đ', 'Ư', 'ệ', 'e\u0301', 'HÀ']) expect(hasMark(text)).toBe(true);
    for (const text of ['quan', 'ubnd', '12', 'ç']) expect(hasMark(text)).toBe(false);
  });
});
