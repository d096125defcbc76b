import { describe, expect, it } from 'vitest';
import { type Location, NOWHERE } from '../../src/document/location.ts';
import {
  confidenceOf,
  EMPTY_TEXT,
  everyToken,
  joinTexts,
  locate,
  PLAIN,
  type RichText,
  richText,
  sliceText,
  trimText,
} from '../../src/document/rich-text.ts';

const line = (number: number): Location => ({ ...NOWHERE, line: number });

/** Words of a page set apart by spaces, each with its own place and confidence. */
function wordsOf(...words: { text: string; page?: number; x: number; confidence?: number }[]): RichText {
  return joinTexts(
    words.map(({ text, page = 1, x, confidence = 1 }) => {
      const plain = richText(text, { ...NOWHERE, page, box: [x, 10, x + 5, 20] });
      return { ...plain, tokens: plain.tokens.map((token) => ({ ...token, confidence })) };
    }),
    ' ',
  );
}

function withMark(text: string, at: number, label: string): RichText {
  return { ...richText(text), marks: [{ at, label, noteId: null }] };
}

describe('a text', () => {
  it('is one token, or none when it is empty', () => {
    expect(richText('hồ sơ', line(3)).tokens).toMatchObject([{ start: 0, end: 5, location: { line: 3 } }]);
    expect(richText('')).toBe(EMPTY_TEXT);
  });
});

describe('joined texts', () => {
  it('carry their tokens and marks along', () => {
    const joined = joinTexts([richText('Số hồ sơ', line(1)), withMark('quá hạn', 7, '2')], ' ');
    expect(joined.text).toBe('Số hồ sơ quá hạn');
    expect(joined.tokens.map(({ start, end }) => joined.text.slice(start, end))).toEqual([
      'Số hồ sơ',
      'quá hạn',
    ]);
    expect(joined.marks).toMatchObject([{ at: 16, label: '2' }]);
  });

  it('have no separator beside an empty part, whose marks are kept', () => {
    const mark: RichText = { text: '', tokens: [], marks: [{ at: 0, label: '1', noteId: null }] };
    const joined = joinTexts([EMPTY_TEXT, richText('a'), mark, richText('b')], '; ');
    expect(joined.text).toBe('a; b');
    expect(joined.marks).toMatchObject([{ at: 1, label: '1' }]);
  });
});

describe('a slice of a text', () => {
  it('cuts tokens at its ends and moves marks', () => {
    const source = joinTexts([richText('một hai', line(1)), withMark('ba bốn', 2, '*')], ' ');
    const slice = sliceText(source, 4, 10);
    expect(slice.text).toBe('hai ba');
    expect(slice.tokens).toMatchObject([
      { start: 0, end: 3, location: { line: 1 } },
      { start: 4, end: 6 },
    ]);
    expect(slice.marks).toMatchObject([{ at: 6, label: '*' }]);
  });

  it('loses what lies outside', () => {
    const source = joinTexts([withMark('một', 3, '1'), richText('hai')], ' ');
    expect(sliceText(source, 4, 7)).toMatchObject({ text: 'hai', marks: [] });
    expect(sliceText(source, 4, 7).tokens).toHaveLength(1);
  });

  it('is the text itself when nothing is trimmed', () => {
    const source = richText('hồ sơ');
    expect(trimText(source)).toBe(source);
    expect(trimText(richText('  hồ sơ \n')).text).toBe('hồ sơ');
    expect(trimText(richText('   ')).text).toBe('');
  });
});

describe('the place of a stretch', () => {
  it('is that of its tokens, with one box around them', () => {
    const text = wordsOf({ text: 'đạt', x: 0 }, { text: '98,5', x: 10 }, { text: '%', x: 20 });
    expect(locate(text, 4, 10)).toMatchObject({ page: 1, box: [10, 10, 25, 20] });
  });

  it('is on the first page where it runs over two', () => {
    const text = wordsOf({ text: 'đạt', page: 1, x: 0 }, { text: '98', page: 2, x: 50 });
    expect(locate(text, 0, 6)).toMatchObject({ page: 1, box: [0, 10, 5, 20] });
  });

  it('is that of the word before where it is empty, and nowhere in an empty text', () => {
    const text = joinTexts([richText('a', line(1)), richText('b', line(2))], '\n');
    expect(locate(text, 2, 2).line).toBe(2);
    expect(locate(text, 3, 3).line).toBe(2);
    expect(locate(EMPTY_TEXT, 0, 0)).toEqual(NOWHERE);
  });
});

describe('the confidence of a stretch', () => {
  it('is that of its least sure token', () => {
    const text = wordsOf({ text: 'đạt', x: 0, confidence: 0.4 }, { text: '98', x: 10, confidence: 0.8 });
    expect(confidenceOf(text, 4, 6)).toBe(0.8);
    expect(confidenceOf(text, 0, 6)).toBe(0.4);
    expect(confidenceOf(EMPTY_TEXT, 0, 0)).toBe(1);
  });
});

describe('a style of a whole text', () => {
  it('must be that of every token, and an empty text has none', () => {
    const bold = richText('TỔNG', NOWHERE, { ...PLAIN, bold: true });
    const isBold = (style: { bold: boolean }): boolean => style.bold;
    expect(everyToken(bold, isBold)).toBe(true);
    expect(everyToken(joinTexts([bold, richText('cộng')], ' '), isBold)).toBe(false);
    expect(everyToken(EMPTY_TEXT, isBold)).toBe(false);
  });
});
