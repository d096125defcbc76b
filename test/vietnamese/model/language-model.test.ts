import { describe, expect, it } from 'vitest';
import { LanguageModel } from '../../../src/vietnamese/model/language-model.ts';
import { modelStream } from '../../../src/vietnamese/model/stream.ts';
import { smallLanguageFile } from '../restore/small-model.ts';

const model = new LanguageModel(smallLanguageFile());
const ids = (text: string): number[] => text.split(' ').map((word) => model.ids.get(word) ?? -1);

describe('LanguageModel', () => {
  it('gives the same bytes for the same text', () => {
    expect(Buffer.compare(Buffer.from(smallLanguageFile()), Buffer.from(smallLanguageFile()))).toBe(0);
  });

  it('finds the seen continuation likelier than any other', () => {
    const history = ids('thủ tục hành');
    const seen = model.probability(history, ids('chính')[0] as number);
    expect(seen).toBeGreaterThan(0.8);
    expect(model.probability(history, ids('công')[0] as number)).toBeLessThan(seen / 50);
  });

  it('spreads about one over all words, whatever the history', () => {
    for (const text of ['của', 'hành chính', 'quy định số', 'công công công']) {
      const history = ids(text);
      const sum = model.words.reduce((total, _, id) => total + model.probability(history, id), 0);
      expect(sum).toBeGreaterThan(0.9);
      expect(sum).toBeLessThan(1.1);
    }
  });

  it('counts how often the letters of document codes stand there', () => {
    expect(model.codes.get('QĐ')).toBe(60);
    expect(model.codes.get('QD')).toBeUndefined();
  });
});

describe('modelStream', () => {
  it('makes classes of numbers, codes, commas and clause ends, and sees through brackets', () => {
    expect(modelStream('1. Tổng (số) 12/QĐ-UBND, năm 2020. Hết')).toEqual([
      '<n>',
      'tổng',
      'số',
      '<n>',
      '<,>',
      'năm',
      '<n>',
      '<s>',
      'hết',
    ]);
  });

  it('tells which words open a sentence', () => {
    const opening: string[] = [];
    modelStream('1. Một hai. Ba, bốn', (key, _, opens) => {
      if (opens) opening.push(key);
    });
    expect(opening).toEqual(['một', 'ba']);
  });
});
