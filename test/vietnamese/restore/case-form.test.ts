import { describe, expect, it } from 'vitest';
import { caseForm, inForm, isShouted } from '../../../src/vietnamese/restore/case-form.ts';

describe('caseForm', () => {
  it('names the form of a token', () => {
    expect(['số', 'Số', 'SỐ', 'sỐ', 'S&', '16n', '%'].map(caseForm)).toEqual([
      'lower',
      'title',
      'upper',
      'mixed',
      'title',
      'lower',
      'none',
    ]);
  });

  it('answers the same twice', () => {
    expect(caseForm('số')).toBe(caseForm('số'));
  });
});

describe('inForm', () => {
  it('writes a word in a form', () => {
    expect([inForm('đã', 'title'), inForm('đã', 'upper'), inForm('đã', 'lower')]).toEqual(['Đã', 'ĐÃ', 'đã']);
  });
});

describe('isShouted', () => {
  it('is true of a heading in capitals, not of a line with an abbreviation', () => {
    expect(isShouted('CÔNG TÁC CHỈ ĐẠO')).toBe(true);
    expect(isShouted('công tác CCHC')).toBe(false);
    expect(isShouted('VB')).toBe(false);
  });
});
