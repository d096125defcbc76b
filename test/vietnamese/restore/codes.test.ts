import { describe, expect, it } from 'vitest';
import { mendCode } from '../../../src/vietnamese/restore/codes.ts';

const counts = new Map([
  ['QĐ', 900],
  ['NĐ', 800],
  ['CP', 700],
  ['HĐND', 300],
  ['BDT', 50],
]);

describe('mendCode', () => {
  it('gives a common group its bar back and keeps the rest', () => {
    expect(mendCode('12/2018/QD-BDT', counts, false)).toBe('12/2018/QĐ-BDT');
  });

  it('takes other letters for Đ only in damaged text', () => {
    expect(mendCode('5/NQ-HPND', counts, true)).toBe('5/NQ-HĐND');
    expect(mendCode('5/NQ-HPND', counts, false)).toBe('5/NQ-HPND');
    expect(mendCode('130/2005/NB-CP', counts, true)).toBe('130/2005/NĐ-CP');
  });

  it('keeps a group that is common as it stands', () => {
    expect(mendCode('1/BDT', new Map([...counts, ['BĐT', 100]]), true)).toBe('1/BDT');
  });
});
