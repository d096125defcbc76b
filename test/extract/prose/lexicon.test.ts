import { describe, expect, it } from 'vitest';
import { lexiconOf, phraseAt, phraseIndex } from '../../../src/extract/prose/lexicon.ts';
import { RULES } from '../documents.ts';

describe('an index of phrases', () => {
  const index = phraseIndex(['hồ sơ', 'hồ sơ TTHC', 'tin, bài', 'xã', 'xã, thị trấn', 'đ/c', 'hoà giải']);

  it('finds the longest phrase at the start of a text, as whole words', () => {
    expect(phraseAt(index, 'hồ sơ tthc đã nhận')).toBe('hồ sơ tthc');
    expect(phraseAt(index, 'hồ sơ tthcx')).toBe('hồ sơ');
    expect(phraseAt(index, 'hồ sơn')).toBeNull();
    expect(phraseAt(index, 'các hồ sơ')).toBeNull();
    expect(phraseAt(index, '')).toBeNull();
    expect(phraseAt(index, 'hồ sơ▒ đã nhận')).toBe('hồ sơ');
    expect(phraseAt(index, 'xã▒')).toBe('xã');
  });

  it('finds phrases with commas and strokes', () => {
    expect(phraseAt(index, 'tin, bài trên cổng')).toBe('tin, bài');
    expect(phraseAt(index, 'xã, thị trấn')).toBe('xã, thị trấn');
    expect(phraseAt(index, 'xã, phường')).toBe('xã');
    expect(phraseAt(index, 'đ/c lãnh đạo')).toBe('đ/c');
    expect(phraseAt(index, 'xã/phường')).toBe('xã');
  });

  it('holds both spellings of a syllable as one', () => {
    expect(phraseAt(index, 'hoà giải')).not.toBeNull();
  });
});

describe('the lexicon', () => {
  it('is made once for a pack', () => {
    expect(lexiconOf(RULES.prose)).toBe(lexiconOf(RULES.prose));
  });

  it('has masks that begin at the start of a word', () => {
    const text = 'đã cấp 321 thẻ';
    for (const { pattern } of lexiconOf(RULES.prose).masks) expect(text.replace(pattern, '')).toBe(text);
  });
});
