import { describe, expect, it } from 'vitest';
import type { Observation } from '../../../src/document/contract/observation.ts';
import type { Outline } from '../../../src/document/outline.ts';
import { readTables } from '../../../src/extract/tables/tables.ts';
import { structured, table } from '../../support/build.ts';
import { RULES } from '../documents.ts';

const VALUE_COLUMN = 3;

/** The figure of a one-row annex whose value cell was read with this confidence. */
function figureReadAt(confidence: number): Observation | undefined {
  const outline = structured(
    table('STT | Nội dung | ĐVT | Số liệu | Ghi chú', '3.1 | Số TTHC công bố mới | Thủ tục | 6 | theo sổ'),
  ).value;
  const unsure: Outline = {
    ...outline,
    tables: outline.tables.map((data) => ({
      ...data,
      rows: data.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell, at) =>
          at === VALUE_COLUMN
            ? { ...cell, tokens: cell.tokens.map((token) => ({ ...token, confidence })) }
            : cell,
        ),
      })),
    })),
  };
  return readTables(unsure, null, RULES).observations[0];
}

describe('a figure that was read doubtfully', () => {
  it('is no value: it stands among the alternatives, and the text is the printed one', () => {
    const figure = figureReadAt(0.2);
    expect(figure).toMatchObject({ value: null, status: 'ambiguous', valueText: '6' });
    expect(figure?.alternatives[0]).toMatchObject({ value: 6, confidence: 0.2 });
    expect(figure?.evidence.text).toBe('6');
  });

  it('is a value of lower confidence where the reading is fair', () => {
    const figure = figureReadAt(0.6);
    expect(figure).toMatchObject({ value: 6, status: 'reported' });
    expect(figure?.confidence).toBeLessThan(0.7);
  });
});
