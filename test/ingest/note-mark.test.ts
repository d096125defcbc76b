import { describe, expect, it } from 'vitest';
import { readRaised } from '../../src/ingest/note-mark.ts';

describe('readRaised', () => {
  it.each([
    ['7', 'theo quy định', ';', ['7']],
    ['12', 'Ban hành Kế hoạch', ' thực', ['12']],
    ['1', 'năm 2023', ';', ['1']],
    ['2', '', ' Quyết định', ['2']],
    ['(3)', 'Kế hoạch', '', ['3']],
    ['1,2', 'văn bản', '.', ['1', '2']],
    ['*', 'Số liệu', ' tạm', ['*']],
    ['a', 'văn bản', ' của', ['a']],
    ['3', 'đồng bằng Nam', ' ', ['3']],
  ])('takes %j after %j as footnote marks', (content, before, after, labels) => {
    expect(readRaised(content, before, after)).toEqual({ labels });
  });

  it.each([
    ['2', 'diện tích 45 m', ' đất', '²'],
    ['3', '1.200m', '.', '³'],
    ['2', '12 km', '', '²'],
    ['6', 'khoảng 5x10', ' đồng', '⁶'],
    ['0', '25', 'C', '⁰'],
    ['1', 'khoảng ', '/₂ giờ', '¹'],
    ['th', 'thế kỷ 21', '', 'th'],
    ['1234', 'mã', '', '¹²³⁴'],
  ])('keeps %j after %j as raised text', (content, before, after, text) => {
    expect(readRaised(content, before, after)).toEqual({ text });
  });
});
