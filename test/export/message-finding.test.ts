import { describe, expect, it } from 'vitest';
import { NOWHERE } from '../../src/document/location.ts';
import { messageFinding } from '../../src/export/message-finding.ts';

const message = {
  code: 'ragged-row',
  severity: 'warning',
  text: { vi: 'Dòng lệch', en: 'Ragged row' },
} as const;

describe('messages as findings', () => {
  it('keeps code and severity and names no observation', () => {
    expect(messageFinding({ ...message, location: null })).toEqual({
      code: 'ragged-row',
      severity: 'warning',
      message: { vi: 'Dòng lệch', en: 'Ragged row' },
      observations: [],
      expected: null,
      actual: null,
    });
  });

  it.each([
    [{ ...NOWHERE, line: 4 }, 'Dòng lệch (dòng 4)', 'Ragged row (line 4)'],
    [{ ...NOWHERE, page: 2 }, 'Dòng lệch (trang 2)', 'Ragged row (page 2)'],
    [{ ...NOWHERE, page: 2, line: 4 }, 'Dòng lệch (trang 2, dòng 4)', 'Ragged row (page 2, line 4)'],
    [{ ...NOWHERE, path: 'body/3' }, 'Dòng lệch (body/3)', 'Ragged row (body/3)'],
    [NOWHERE, 'Dòng lệch', 'Ragged row'],
  ])('puts the place into the text', (location, vi, en) => {
    expect(messageFinding({ ...message, location }).message).toEqual({ vi, en });
  });
});
