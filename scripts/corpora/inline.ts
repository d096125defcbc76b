/**
 * Inline marks of the sources: **bold**, *italic*, [^note] and {{page …}}.
 * `{{page}}` is a page break inside the paragraph, `{{page 5}}` one with a printed page number,
 * `{{page 5 glued}}` a page number that a converter left inside the sentence,
 * `{{page notes=a,b}}` prints these footnotes at the foot of the page.
 */

export interface TextRun {
  readonly kind: 'text';
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
}
export interface NoteRun {
  readonly kind: 'note';
  readonly note: string;
}
export interface PageRun {
  readonly kind: 'page';
  readonly number: number | null;
  readonly glued: boolean;
  readonly notes: readonly string[];
}
export type Run = TextRun | NoteRun | PageRun;

const TOKEN = /(\*\*|\*|\[\^[\w-]+\]|\{\{page[^}]*\}\})/u;

export function parseInline(source: string): Run[] {
  const runs: Run[] = [];
  let bold = false;
  let italic = false;
  for (const part of source.split(TOKEN)) {
    if (part === '**') bold = !bold;
    else if (part === '*') italic = !italic;
    else if (part.startsWith('[^')) runs.push({ kind: 'note', note: part.slice(2, -1) });
    else if (part.startsWith('{{page')) runs.push(parsePage(part.slice(6, -2)));
    else if (part !== '') runs.push({ kind: 'text', text: part, bold, italic });
  }
  if (bold || italic) throw new Error(`unclosed mark in "${source}"`);
  return runs;
}

function parsePage(options: string): PageRun {
  const number = /\b(\d+)\b/u.exec(options.replace(/notes=\S+/u, ''));
  const notes = /notes=(\S+)/u.exec(options)?.[1];
  return {
    kind: 'page',
    number: number ? Number(number[1]) : null,
    glued: options.includes('glued'),
    notes: notes ? notes.split(',') : [],
  };
}

/** The text alone, as a reader sees it: no marks, no note numbers, no page breaks. */
export function plainText(source: string): string {
  return parseInline(source)
    .map((run) => (run.kind === 'text' ? run.text : ''))
    .join('')
    .replace(/[ \t]+/gu, ' ')
    .trim();
}
