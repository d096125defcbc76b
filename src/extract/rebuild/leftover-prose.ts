import type { Location } from '../../document/location.ts';
import type { Outline, Passage } from '../../document/outline.ts';
import { type RichText, sliceText, trimText } from '../../document/rich-text.ts';
import type { Line } from './lines.ts';

/** What becomes of the tokens of a line once a table has been rebuilt from it. */
export type Use = 'row' | 'caption';

/**
 * The outline without what the table has taken: rows leave the prose, so that their figures are not read twice; title
 * and captions stay as captions.
 */
export function withoutTaken(
  outline: Outline,
  taken: ReadonlyMap<number, Use>,
  lines: readonly Line[],
): Outline {
  const uses = new Map<string, Use>();
  for (const [at, use] of taken)
    for (const { location } of lines[at]?.content.tokens ?? []) uses.set(placeKey(location), use);
  const passages: Passage[] = [];
  const moved = new Map<number, number>();
  for (const [at, passage] of outline.passages.entries()) {
    const pieces = passage.footnote === null ? cut(passage, uses) : [passage];
    if (pieces[0] !== undefined) moved.set(at, passages.length);
    passages.push(...pieces);
  }
  const leading = (lead: number | null) => (lead === null ? null : (moved.get(lead) ?? null));
  const kept = passages.map((passage) => ({ ...passage, lead: leading(passage.lead) }));
  const open = new Set(kept.map((passage) => passage.section));
  const had = new Set(outline.passages.map((passage) => passage.section));
  const sections = outline.sections.filter((section) => open.has(section) || !had.has(section));
  return { ...outline, passages: kept, sections };
}

/** Where a token stands; words of one PDF line have boxes of their own, lines of a text file have one token. */
function placeKey({ page, line, path, box }: Location): string {
  return `${page} ${line} ${path} ${box?.join(',') ?? ''}`;
}

/** The pieces of a passage between what was taken. */
function cut(passage: Passage, uses: ReadonlyMap<string, Use>): Passage[] {
  const { content } = passage;
  const useOf = (index: number) => uses.get(placeKey(content.tokens[index]?.location ?? NO_PLACE)) ?? null;
  if (content.tokens.every((_, index) => useOf(index) === null)) return [passage];
  const pieces: Passage[] = [];
  for (let from = 0; from < content.tokens.length; ) {
    const use = useOf(from);
    let to = from + 1;
    while (to < content.tokens.length && useOf(to) === use) to++;
    const text = pieceText(content, from, to);
    if (use !== 'row' && text.text !== '') {
      const whole = from === 0 && use === null;
      pieces.push({
        ...passage,
        content: text,
        region: use === 'caption' ? 'caption' : passage.region,
        kind: whole ? passage.kind : 'paragraph',
        markerLength: whole ? Math.min(passage.markerLength, text.text.length) : 0,
      });
    }
    from = to;
  }
  return pieces;
}

const NO_PLACE: Location = { page: null, line: null, path: null, box: null };

/** From token `from` to the token before `to`. */
function pieceText(content: RichText, from: number, to: number): RichText {
  const start = content.tokens[from]?.start ?? 0;
  const end = content.tokens[to - 1]?.end ?? content.text.length;
  return trimText(sliceText(content, start, end));
}
