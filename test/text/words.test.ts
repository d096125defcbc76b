import { describe, expect, it } from 'vitest';
import { containedPhrase, isPhrase, openingPhrase, opensWith, wordList } from '../../src/text/words.ts';

const TITLES = wordList(['Giám đốc', 'Phó Giám đốc', 'Giám đốc', '…', 'Trưởng phòng']);

describe('a list of words', () => {
  it('holds each phrase once, folded, the longest first, and none that is empty', () => {
    expect(TITLES.phrases).toEqual(['pho giam doc', 'truong phong', 'giam doc']);
  });

  it('knows whole phrases only', () => {
    expect(isPhrase(TITLES, 'giam doc')).toBe(true);
    expect(isPhrase(TITLES, 'giam')).toBe(false);
    expect(isPhrase(TITLES, 'giam doc so')).toBe(false);
  });

  it('finds the longest phrase that opens a text', () => {
    expect(openingPhrase(TITLES, 'pho giam doc phu trach')).toBe('pho giam doc');
    expect(openingPhrase(TITLES, 'giam docx')).toBeNull();
    expect(openingPhrase(TITLES, 'cac giam doc')).toBeNull();
  });

  it('finds a phrase inside a text as whole words', () => {
    expect(containedPhrase(TITLES, 'gui cac pho giam doc va truong phong')).toBe('pho giam doc');
    expect(containedPhrase(TITLES, 'tong giam docs')).toBeNull();
  });
});

describe('opening words', () => {
  it('end at the end of a word', () => {
    expect(opensWith('chi tieu giao', 'chi tieu')).toBe(true);
    expect(opensWith('chi tieu', 'chi tieu')).toBe(true);
    expect(opensWith('chi tieus', 'chi tieu')).toBe(false);
  });
});
