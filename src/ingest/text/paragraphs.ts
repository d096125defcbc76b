import { listMarker } from '../list-marker.ts';
import type { SourceLine } from './lines.ts';
import { endsEarly, type Wrapping } from './wrapping.ts';

/** Lines of one block. */
export interface Paragraph {
  readonly kind: 'heading' | 'paragraph' | 'list-item' | 'footnote';
  readonly level: number | null;
  readonly lines: readonly SourceLine[];
}

const HEADING = /^\s{0,3}(#{1,6})\s+(?=\S)/;
/** A raised mark, "[^1]" or "[^1]:" at the start of a line begins the text of a footnote. */
const FOOTNOTE = /^\s*(?:[*_]{1,3})?(?:<sup[\s>]|[¹²³⁴-⁹]|\[\^[^\]\s]{1,20}\]|\$\s*\^)/i;
const TERMINAL = /[.;:!?…](?:[\s*_"”’)\]]|<\/?[a-z]{1,6}>)*$/i;
/** The end of a line is enough to see how it ends. */
const END_CHARS = 60;
/** A longer line was not broken by a typist: it is a paragraph of its own. */
const WHOLE_PARAGRAPH = 160;

/** Cuts a run of prose lines into blocks. */
export function cutParagraphs(lines: readonly SourceLine[], wrapping: Wrapping): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let open: SourceLine[] = [];
  const flush = () => {
    if (open[0]) paragraphs.push({ kind: kindOf(open[0]), level: null, lines: open });
    open = [];
  };
  for (const line of lines) {
    const heading = HEADING.exec(line.text);
    if (heading) {
      flush();
      const level = heading[1]?.length ?? 1;
      const text = withoutClosingMarks(line.text.slice(heading[0].length));
      paragraphs.push({ kind: 'heading', level, lines: [{ ...line, text }] });
      continue;
    }
    const before = open.at(-1);
    if (before && open[0] && beginsBlock(line, before, open[0], wrapping)) flush();
    open.push(line);
  }
  flush();
  return paragraphs;
}

/** "## Title ##" */
function withoutClosingMarks(title: string): string {
  const text = title.trimEnd();
  let end = text.length;
  while (text[end - 1] === '#') end--;
  return end < text.length && /\s/.test(text[end - 1] ?? '') ? text.slice(0, end) : text;
}

function kindOf(line: SourceLine): 'paragraph' | 'list-item' | 'footnote' {
  if (FOOTNOTE.test(line.text)) return 'footnote';
  // Numbered lines may be headings ("1. Cải cách thể chế"): the structure step decides.
  const marker = listMarker(line.text);
  return marker === 'bullet' || marker === 'letter' ? 'list-item' : 'paragraph';
}

/** Whether `line` begins a block although no blank line stands above it. `first` is the first line of the open one. */
function beginsBlock(line: SourceLine, before: SourceLine, first: SourceLine, wrapping: Wrapping): boolean {
  if (FOOTNOTE.test(line.text)) return true;
  const finished = TERMINAL.test(before.text.slice(-END_CHARS));
  const marker = listMarker(line.text);
  if (marker !== null) return finished || (endsEarly(before, wrapping) && !isCutRange(before, line));
  // Markdown's line break: two blanks or a backslash.
  if (before.text.endsWith('  ') || before.text.endsWith('\\')) return false;
  const begins = /^\s*[*_<]*\p{Lu}/u.test(line.text);
  if (wrapping.wrapped) {
    // The short last line of a numbered heading or list item, then a line that begins anew.
    return begins && endsEarly(before, wrapping) && (finished || listMarker(first.text) !== null);
  }
  if (finished || before.text.length > WHOLE_PARAGRAPH || line.text.length > WHOLE_PARAGRAPH) return true;
  return begins && listMarker(first.text) !== null;
}

/** "giai đoạn 2021" / "- 2025": the dash belongs to a range that the line end has cut. */
function isCutRange(before: SourceLine, line: SourceLine): boolean {
  return /\d\s*$/.test(before.text.slice(-END_CHARS)) && /^\s*[-–]\s*\d/.test(line.text);
}
