import { describe, expect, it } from 'vitest';
import { pickLanguage } from '../../src/cli/language.ts';

describe('language shown', () => {
  it('is Vietnamese where nothing is said', () => {
    expect(pickLanguage([], {})).toBe('vi');
    expect(pickLanguage([], { LANG: 'C.UTF-8' })).toBe('vi');
  });

  it('follows the locale, LC_ALL over LC_MESSAGES over LANG', () => {
    expect(pickLanguage([], { LANG: 'en_GB.UTF-8' })).toBe('en');
    expect(pickLanguage([], { LANG: 'en_GB.UTF-8', LC_MESSAGES: 'vi_VN.UTF-8' })).toBe('vi');
    expect(pickLanguage([], { LC_ALL: 'en', LC_MESSAGES: 'vi_VN' })).toBe('en');
    expect(pickLanguage([], { LC_ALL: '', LANG: 'en_US' })).toBe('en');
  });

  it('follows --lang before the locale, in both spellings', () => {
    expect(pickLanguage(['extract', 'a.txt', '--lang', 'vi'], { LANG: 'en_US' })).toBe('vi');
    expect(pickLanguage(['extract', '--lang=en'], {})).toBe('en');
  });

  it('takes no file behind "--" for an option', () => {
    expect(pickLanguage(['extract', '--', '--lang', 'en'], {})).toBe('vi');
  });
});
