import { describe, expect, it } from 'vitest';
import { evidenceOf } from '../../src/extract/evidence.ts';
import { styled } from '../support/build.ts';

describe('evidence', () => {
  const source = styled('Đã mở 04 lớp. Đã xong.', 7);

  it('shows the whole text and where the figure stands in it', () => {
    expect(evidenceOf(source, 6, 8)).toEqual({
      page: null,
      box: null,
      line: 7,
      path: null,
      section: null,
      table: null,
      row: null,
      column: null,
      text: 'Đã mở 04 lớp. Đã xong.',
      start: 6,
      end: 8,
    });
  });

  it('counts from the start of the stretch that is shown', () => {
    const evidence = evidenceOf(source, 17, 21, { section: 'I.1' }, { start: 14, end: 22 });
    expect(evidence).toMatchObject({ text: 'Đã xong.', start: 3, end: 7, section: 'I.1' });
    expect(evidence.text.slice(evidence.start, evidence.end)).toBe('xong');
  });
});
