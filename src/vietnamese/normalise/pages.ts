import type { Document, Page } from '../../document/document.ts';
import type { TokenSource } from '../../document/rich-text.ts';
import type { DecodedUnit } from './decode.ts';
import { isRestorable, type JudgedScope, type TextUnit } from './unit.ts';

const DIGITS = 1000;

/** What is known of the text of the pages. */
export interface JudgedText {
  readonly units: readonly TextUnit[];
  /** By the decoded text. */
  readonly scopes: readonly JudgedScope[];
  /** Empty where nothing was decoded. */
  readonly decoded: readonly DecodedUnit[];
}

/** Source of each page's text and its share of marked syllables: as decoded, before anything was restored. */
export function judgedPages(document: Document, judged: JudgedText): Page[] {
  return document.pages.map((page) => {
    const { words, marked, ...counts } = countsOf(page, document.pages.length, judged);
    const markedSyllables = words === 0 ? null : Math.round((marked / words) * DIGITS) / DIGITS;
    return {
      ...page,
      textSource: sourceOf(page.textSource, counts),
      quality: { ...page.quality, markedSyllables },
    };
  });
}

interface PageCounts {
  words: number;
  marked: number;
  /** Characters of all text, of text in scopes that were restored, and of runs that were decoded. */
  characters: number;
  restored: number;
  decoded: number;
}

function countsOf(page: Page, pageCount: number, { units, scopes, decoded }: JudgedText): PageCounts {
  const counts: PageCounts = { words: 0, marked: 0, characters: 0, restored: 0, decoded: 0 };
  for (const scope of scopes) {
    const number = units[scope.first]?.page ?? (pageCount === 1 ? page.number : null);
    if (number !== page.number) continue;
    counts.words += scope.triage.measures.words;
    counts.marked += scope.triage.measures.markedLegal;
    for (let i = scope.first; i < scope.end; i++) {
      const length = units[i]?.text.length ?? 0;
      counts.characters += length;
      if (isRestorable(scope.state)) counts.restored += length;
      for (const range of decoded[i]?.ranges ?? [])
        if (range.encoding !== 'unicode') counts.decoded += range.end - range.start;
    }
  }
  return counts;
}

/** Named after what most of the page's text came from. */
function sourceOf(given: TokenSource, counts: Omit<PageCounts, 'words' | 'marked'>): TokenSource {
  const half = counts.characters / 2;
  if (half === 0) return given;
  if (counts.restored > half) return 'restored';
  return counts.decoded > half ? 'legacy-encoding' : given;
}
