import type { Evidence } from '../document/contract/evidence.ts';
import { locate, type RichText } from '../document/rich-text.ts';

/** Evidence of [start, end) of a text; `shown` is the stretch printed as evidence text, the whole text by default. */
export function evidenceOf(
  source: RichText,
  start: number,
  end: number,
  place: Partial<Pick<Evidence, 'section' | 'table' | 'row' | 'column'>> = {},
  shown: { readonly start: number; readonly end: number } = { start: 0, end: source.text.length },
): Evidence {
  const { page, line, path, box } = locate(source, start, end);
  return {
    page,
    box,
    line,
    path,
    section: place.section ?? null,
    table: place.table ?? null,
    row: place.row ?? null,
    column: place.column ?? null,
    text: source.text.slice(shown.start, shown.end),
    start: start - shown.start,
    end: end - shown.start,
  };
}
