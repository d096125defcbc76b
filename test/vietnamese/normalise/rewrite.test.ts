import { describe, expect, it } from 'vitest';
import { NOWHERE } from '../../../src/document/location.ts';
import { PLAIN, type RichText, type Token } from '../../../src/document/rich-text.ts';
import { applyEdits, type TextEdit } from '../../../src/text/mapped-text.ts';
import type { NormalisedUnit } from '../../../src/vietnamese/normalise/records.ts';
import { rewriteText } from '../../../src/vietnamese/normalise/rewrite.ts';
import type { TokenRecord } from '../../../src/vietnamese/normalise/token-record.ts';

function token(start: number, end: number, line: number, confidence = 1): Token {
  const location = { ...NOWHERE, line };
  return { start, end, location, style: PLAIN, source: 'text-layer', confidence, restoration: null };
}

function record(raw: string, result: string, start: number, more: Partial<TokenRecord> = {}): TokenRecord {
  const end = start + result.length;
  const rest = { posterior: 0.8, alternatives: [], margin: 0.7, flagged: false, operations: ['marks'] };
  return { raw, result, start, end, ...rest, ...more };
}

function changed(raw: string, edits: readonly TextEdit[], records: readonly TokenRecord[]): NormalisedUnit {
  return { mapped: applyEdits(raw, edits), ranges: [], records };
}

const shown = ({ text, tokens }: RichText): unknown[] =>
  tokens.map(({ start, end, source, location }) => [text.slice(start, end), source, location.line]);

describe('rewriteText', () => {
  const source: RichText = {
    text: 'ho so moi\nquy ii',
    tokens: [token(0, 9, 4), token(10, 16, 5)],
    marks: [{ at: 5, label: '1', noteId: null }],
  };

  it('gives back the very text that nothing was done to', () => {
    expect(rewriteText(source, changed(source.text, [], []), 'clean')).toBe(source);
  });

  it('cuts a changed word out of its token and shifts what stands behind', () => {
    const edits = [{ start: 0, end: 2, replacement: 'hồồ' }];
    const unit = changed(source.text, edits, [record('ho', 'hồồ', 0)]);
    const out = rewriteText(source, unit, 'stripped');
    expect(shown(out)).toEqual([
      ['hồồ', 'restored', 4],
      [' so moi', 'text-layer', 4],
      ['quy ii', 'text-layer', 5],
    ]);
    expect(out.marks).toEqual([{ at: 6, label: '1', noteId: null }]);
  });

  it('lowers the confidence to the posterior and keeps what was done', () => {
    const edits = [{ start: 3, end: 5, replacement: 'sơ' }];
    const alternatives = [{ text: 'số', posterior: 0.2 }];
    const unit = changed(source.text, edits, [record('so', 'sơ', 3, { alternatives, flagged: true })]);
    const word = rewriteText(source, unit, 'stripped').tokens[1];
    expect(word).toMatchObject({
      confidence: 0.8,
      restoration: { raw: 'so', operations: ['marks'], posterior: 0.8, alternatives, flagged: true },
    });
  });

  it('never raises a confidence', () => {
    const unsure = { ...source, tokens: [token(0, 9, 4, 0.3)] };
    const unit = changed(source.text, [{ start: 0, end: 2, replacement: 'hồ' }], [record('ho', 'hồ', 0)]);
    expect(rewriteText(unsure, unit, 'stripped').tokens.map((one) => one.confidence)).toEqual([0.3, 0.3]);
  });

  it('keeps a word that was joined over two tokens in one', () => {
    const split: RichText = { text: 'qu yết', tokens: [token(0, 3, 1), token(3, 6, 2)], marks: [] };
    const edits = [{ start: 2, end: 3, replacement: '' }];
    const out = rewriteText(split, changed(split.text, edits, [record('qu yết', 'quyết', 0)]), 'split');
    expect(shown(out)).toEqual([['quyết', 'restored', 1]]);
  });

  it('is less than sure of what stands unchanged in a misread text', () => {
    const out = rewriteText(source, changed(source.text, [], []), 'damaged');
    for (const one of out.tokens) expect(one.confidence).toBeLessThan(1);
  });

  it('keeps the raw text of a decoded token', () => {
    const raw: RichText = { text: 'hå s¬', tokens: [token(0, 5, 1)], marks: [] };
    const unit: NormalisedUnit = {
      mapped: applyEdits(raw.text, [{ start: 0, end: 5, replacement: 'hồ sơ' }]),
      ranges: [{ start: 0, end: 5, encoding: 'tcvn3' }],
      records: [],
    };
    expect(rewriteText(raw, unit, 'clean').tokens).toMatchObject([
      { source: 'legacy-encoding', confidence: 1, restoration: { raw: 'hå s¬', operations: ['tcvn3'] } },
    ]);
  });
});
