import { describe, expect, it } from 'vitest';
import { cutScopes, judgeScopes, judgeShort, stateWithin } from '../../../src/vietnamese/normalise/scopes.ts';
import { withoutMarks } from '../../../src/vietnamese/orthography/stripped-syllable.ts';
import { triage } from '../../../src/vietnamese/triage/judge.ts';
import { ENGLISH, PARAGRAPH, unit } from './texts.ts';

const clean = triage(PARAGRAPH);
const stripped = triage(withoutMarks(PARAGRAPH));
const damaged = { ...stripped, state: 'damaged' } as const;
const english = triage(ENGLISH);
const few = triage('12 hồ sơ');

describe('cutScopes', () => {
  it('judges each page by itself', () => {
    const units = [1, 1, 2, 3, 3].map((page) => unit('x', { page }));
    expect(cutScopes(units)).toEqual([
      { first: 0, end: 2 },
      { first: 2, end: 3 },
      { first: 3, end: 5 },
    ]);
  });

  it('joins short paragraphs where there are no pages', () => {
    const scopes = cutScopes(Array.from({ length: 40 }, () => unit('x'.repeat(100))));
    expect(scopes.map(({ first, end }) => end - first)).toEqual([15, 15, 10]);
  });

  it('has no scope for no text', () => {
    expect(cutScopes([])).toEqual([]);
  });
});

describe('stateWithin', () => {
  it('lets a page that is clean, or of another language, be so in any text', () => {
    expect(stateWithin(clean, damaged)).toBe('clean');
    expect(stateWithin(english, stripped)).toBe('foreign');
  });

  it('takes a stripped page of a clean text for stripped', () => {
    expect(stateWithin(stripped, clean)).toBe('stripped');
  });

  it('leaves a page of a clean text alone that has too many marks for a misread one', () => {
    expect(stateWithin({ ...damaged, markedShare: 0.4 }, clean)).toBe('clean');
    expect(stateWithin({ ...damaged, markedShare: 0.1 }, clean)).toBe('damaged');
  });

  it('judges a few words by the whole', () => {
    expect(stateWithin(few, damaged)).toBe('damaged');
    const short = triage(withoutMarks('Tổng số hồ sơ đã nhận trong tháng này là'));
    expect(short.state).toBe('stripped');
    expect(stateWithin(short, clean)).toBe('clean');
  });

  it('takes a page with few marks in a misread text for misread', () => {
    expect(stateWithin(stripped, damaged)).toBe('damaged');
  });
});

describe('judgeScopes', () => {
  it('finds the stripped page between clean ones', () => {
    const units = [PARAGRAPH, withoutMarks(PARAGRAPH), PARAGRAPH].map((text, i) =>
      unit(text, { page: i + 1 }),
    );
    const { scopes } = judgeScopes(
      cutScopes(units),
      units.map((one) => one.text),
    );
    expect(scopes.map((scope) => scope.state)).toEqual(['clean', 'stripped', 'clean']);
  });

  it('does what the caller says', () => {
    const { scopes } = judgeScopes([{ first: 0, end: 1 }], [PARAGRAPH], { state: 'stripped' });
    expect(scopes[0]?.state).toBe('stripped');
  });
});

describe('judgeShort', () => {
  const judged = (text: string): string => judgeShort(text, triage(text)).state;

  it('takes three words without marks for stripped, two not', () => {
    expect(judged('bao cao thang')).toBe('stripped');
    expect(judged('co quan')).toBe('unknown');
  });

  it('leaves marked, foreign and unknown words alone', () => {
    expect(judged('báo cáo tháng')).toBe('unknown');
    expect(judged('the ban of it')).toBe('unknown');
    expect(judged('Windows bao cao')).toBe('unknown');
  });
});
