import { describe, expect, it } from 'vitest';
import { letterPattern } from '../../src/text/letter-pattern.ts';

const LETTERS = 'aZéđƯợẤộΩжªµ';

describe('an expression over letters', () => {
  it('knows the letters, marks and digits of three scripts as the full classes do', () => {
    for (const category of ['L', 'M', 'N'])
      for (const sign of `${LETTERS}7 .-%×÷\u0301\u0323½²`)
        expect(letterPattern(String.raw`^\p{${category}}$`, 'u').test(sign), `${category} ${sign}`).toBe(
          new RegExp(String.raw`^\p{${category}}$`, 'u').test(sign),
        );
  });

  it('takes classes alone, negated and inside brackets', () => {
    expect(letterPattern(String.raw`[\p{L}\d-]+`, 'u').exec('  quý-3/')?.[0]).toBe('quý-3');
    expect(letterPattern(String.raw`^\P{L}+`, 'u').exec('12 tờ')?.[0]).toBe('12 ');
    expect(letterPattern(String.raw`[^\p{L}]`, 'u').exec('một hai')?.index).toBe(3);
  });

  it('leaves escaped brackets, other escapes and negated classes inside brackets alone', () => {
    expect(letterPattern(String.raw`\[\p{Lu}\]`, 'u').exec('x [Ộ]')?.[0]).toBe('[Ộ]');
    expect(letterPattern(String.raw`\\p`, 'u').source).toBe(String.raw`\\p`);
    expect(letterPattern(String.raw`[\P{L}x]+`, 'u').exec('abx 1')?.[0]).toBe('x 1');
  });

  it('leaves letters of other scripts out', () => {
    expect(letterPattern(String.raw`\p{L}`, 'u').test('漢')).toBe(false);
  });
});
