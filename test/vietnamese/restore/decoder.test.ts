import { describe, expect, it } from 'vitest';
import { LanguageModel } from '../../../src/vietnamese/model/language-model.ts';
import { BOUNDARY_ID } from '../../../src/vietnamese/model/stream.ts';
import { candidateList } from '../../../src/vietnamese/restore/candidates.ts';
import { Decoder } from '../../../src/vietnamese/restore/decoder.ts';
import type { Span } from '../../../src/vietnamese/restore/lattice.ts';
import { smallLanguageFile } from './small-model.ts';

const model = new LanguageModel(smallLanguageFile());
const id = (word: string): number => model.ids.get(word) as number;
const decoder = new Decoder(model, { beam: 500, floor: 0 });

const lists = [
  candidateList([
    [id('thủ'), 1],
    [id('của'), 0.5],
  ]),
  candidateList([
    [id('tục'), 0.4],
    [id('công'), 1],
  ]),
  candidateList([
    [id('hành'), 1],
    [id('ban'), 1],
    [id('cải'), 0.3],
  ]),
];
const spans: Span[] = lists.map((list, at) => ({ from: at, to: at + 1, list }));

/** Posterior of every candidate by trying every path. */
function exhaustive(): number[][] {
  const totals = lists.map((list) => Array.from(list.words, () => 0));
  const walk = (path: number[], weight: number): void => {
    if (path.length === lists.length) {
      path.forEach((choice, at) => {
        (totals[at] as number[])[choice] = ((totals[at] as number[])[choice] as number) + weight;
      });
      return;
    }
    const list = lists[path.length];
    const history = [
      BOUNDARY_ID,
      ...path.map((choice, at) => (lists[at] as (typeof lists)[0]).words[choice] as number),
    ];
    list?.words.forEach((word, choice) => {
      walk(
        [...path, choice],
        weight * (list.weights[choice] as number) * model.probability(history.slice(-3), word),
      );
    });
  };
  walk([], 1);
  return totals.map((row) => {
    const sum = row.reduce((a, b) => a + b, 0);
    return row.map((value) => value / sum);
  });
}

describe('Decoder', () => {
  it('gives the posteriors that trying every path gives', () => {
    const readings = decoder.decode(spans, 3);
    exhaustive().forEach((row, at) => {
      row.forEach((value, choice) => {
        expect(readings[at]?.posteriors[choice]).toBeCloseTo(value, 6);
      });
    });
  });

  it('weighs a word over two tokens against two words', () => {
    const joined: Span = { from: 0, to: 2, list: candidateList([[id('thủ'), 1e-9]]) };
    const all = [...spans, joined].sort((a, b) => a.to - b.to || b.from - a.from);
    expect(decoder.decode(all, 3).map((reading) => reading.span.to)).toEqual([1, 2, 3]);
    const sure: Span = { ...joined, list: candidateList([[id('thủ'), 1e9]]) };
    const other = [...spans, sure].sort((a, b) => a.to - b.to || b.from - a.from);
    expect(decoder.decode(other, 3).map((reading) => reading.span.to)).toEqual([2, 3]);
  });

  it('reads a token as two words where the space was lost', () => {
    const lost: Span = {
      from: 0,
      to: 1,
      list: candidateList([
        [id('thủ'), 0.01, id('tục')],
        [id('công'), 1e-6],
      ]),
    };
    const next: Span = {
      from: 1,
      to: 2,
      list: candidateList([
        [id('hành'), 1],
        [id('ban'), 1],
      ]),
    };
    const [first, second] = decoder.decode([lost, next], 2);
    expect(first?.choice).toBe(0);
    expect(second?.span.list.words[second.choice]).toBe(id('hành'));
  });

  it('gives no readings for no tokens', () => {
    expect(decoder.decode([], 0)).toEqual([]);
  });
});
