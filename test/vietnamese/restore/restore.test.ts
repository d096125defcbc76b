import { describe, expect, it } from 'vitest';
import { stripMarks } from '../../../src/vietnamese/model/syllable-key.ts';
import { createRestorer } from '../../../src/vietnamese/restore/restore.ts';
import { smallModel } from './small-model.ts';

const model = smallModel();
const restorer = createRestorer(model);
const restored = (line: string, condition: 'stripped' | 'foreign' | 'light'): string =>
  restorer.restoreLine(line, condition).text;

describe('createRestorer on stripped text', () => {
  it('gives the marks back', () => {
    const line = 'Kết quả giải quyết thủ tục hành chính của Sở Nội vụ đúng hạn';
    expect(restored(stripMarks(line), 'stripped')).toBe(line);
  });

  it('keeps numbers, tabs, markup, addresses and the number of lines', () => {
    const lines = ['1.2.\t<b>so</b> 45.000\t98,3 %', '', 'www.so.vn\tso@so.vn  15/7/2021'];
    const out = restorer.restoreLines(lines, 'stripped').map((line) => line.text);
    expect(out).toEqual(['1.2.\t<b>số</b> 45.000\t98,3 %', '', 'www.so.vn\tso@so.vn  15/7/2021']);
  });

  it('mends the letters of a document code and leaves its numbers', () => {
    expect(restored('Quyet dinh so 07/QD-UBND', 'stripped')).toBe('Quyết định số 07/QĐ-UBND');
  });

  it('tells for each token what was done and how sure it is', () => {
    const { tokens } = restorer.restoreLine('thu tuc hanh chinh', 'stripped');
    expect(tokens.map((token) => token.raw)).toEqual(['thu', 'tuc', 'hanh', 'chinh']);
    expect(tokens[0]).toMatchObject({
      result: 'thủ',
      start: 0,
      end: 3,
      operations: ['marks'],
      flagged: false,
    });
    for (const token of tokens) expect(token.posterior).toBeGreaterThan(0.9);
  });

  it('keeps a token raw below the margin that the caller asks for', () => {
    const strict = createRestorer(model, { keepMargin: 1.1 });
    expect(strict.restoreLine('thu tuc', 'stripped').text).toBe('thu tuc');
  });

  it('keeps an unknown word', () => {
    expect(restored('ke hoach Windows', 'stripped')).toBe('kế hoạch Windows');
  });
});

describe('createRestorer on damaged text', () => {
  it('reads digits and signs inside words as letters', () => {
    expect(restored('tong s6 ho so cua S& Noi vu 1a s6 lieu', 'foreign')).toBe(
      'tổng số hồ sơ của Sở Nội vụ là số liệu',
    );
  });

  it('does not touch a number', () => {
    expect(restored('s6 14 thang 06', 'foreign')).toMatch(/^số 14 \S+ 06$/u);
  });

  it('reads a capital I as a small l', () => {
    expect(restored('co quan quan Iy', 'foreign')).toBe('cơ quan quản lý');
  });

  it('keeps an unknown group of capitals without a vowel', () => {
    expect(restored('cua TTTC tinh', 'foreign')).toBe('của TTTC tỉnh');
  });

  it('keeps abbreviations in capitals', () => {
    expect(restored('cua UBND tinh', 'foreign')).toBe('của UBND tỉnh');
  });
});

describe('createRestorer on clean text', () => {
  it('changes nothing and looks at nothing', () => {
    const line = 'Tổng số hồ sơ đã tiếp nhận là số liệu của cơ quan quản lý.';
    expect(restorer.restoreLines([line])).toEqual([{ text: line, tokens: [] }]);
  });

  it('composes decomposed letters', () => {
    expect(restorer.restoreLine('số liệu của cơ quan'.normalize('NFD'), 'clean').text).toBe(
      'số liệu của cơ quan',
    );
  });
});
