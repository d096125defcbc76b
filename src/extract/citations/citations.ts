import type { Citation } from '../../document/contract/citation.ts';
import type { Outline, Passage } from '../../document/outline.ts';
import { joinTexts, type RichText } from '../../document/rich-text.ts';
import type { RulePack } from '../../rules/pack.ts';
import { evidenceOf } from '../evidence.ts';
import { type Grammar, grammarOf } from './grammar.ts';
import { readNumbered, type Span, type TextCitation } from './read-text.ts';
import { blankNumbers, readLaws, readStandards } from './unnumbered.ts';

export type { Span } from './read-text.ts';

export interface Citations {
  /** Every mention, in reading order; those in tables come last. */
  readonly citations: Citation[];
  /** Position of a passage -> stretches of its text whose digits belong to document numbers and dates. */
  readonly spans: Map<number, Span[]>;
}

/** Reads all documents that a report names: one citation for each mention of a number. */
export function readCitations(outline: Outline, rules: RulePack): Citations {
  const grammar = grammarOf(rules);
  const citations: Citation[] = [];
  const spans = new Map<number, Span[]>();
  const standards = new Set<string>();
  const title = joinTexts(outline.frame.titleLines, ' ');
  for (const one of readNumbered(title.text, grammar)) citations.push(citationOf(one, title, {}));
  for (const [at, passage] of outline.passages.entries()) {
    const found = readPassage(passage, standards, grammar);
    if (found.spans.length > 0) spans.set(at, found.spans);
    const place = { section: passage.section?.number ?? null, footnote: passage.footnote };
    for (const one of found.citations) citations.push(citationOf(one, passage.content, place));
  }
  citations.push(...readTables(outline, grammar));
  return { citations, spans };
}

function readPassage(
  passage: Passage,
  standards: Set<string>,
  grammar: Grammar,
): { readonly citations: readonly TextCitation[]; readonly spans: Span[] } {
  const { text } = passage.content;
  const numbered = readNumbered(text, grammar);
  const taken = numbered.map((one) => one.extent);
  const blank = blankNumbers(text);
  const named = readStandards(text, grammar);
  const all = [
    ...numbered,
    ...readLaws(text, taken, grammar),
    ...named.filter((one) => isNew(one, standards)),
  ];
  all.sort((a, b) => a.extent.start - b.extent.start);
  const spans = [...numbered, ...named].flatMap((one) => [...one.spans]);
  spans.push(...all.filter((one) => one.number === null).flatMap((one) => [...one.spans]), ...blank);
  spans.sort((a, b) => a.start - b.start || a.end - b.end);
  return { citations: all, spans };
}

/** A standard is the same document wherever it is named; one citation says that the report relies on it. */
function isNew(one: TextCitation, standards: Set<string>): boolean {
  const number = one.number ?? '';
  if (standards.has(number)) return false;
  standards.add(number);
  return true;
}

/** Cells beside the labels: notes name documents; a label is the wording of the form, not of the report. */
function readTables(outline: Outline, grammar: Grammar): Citation[] {
  const citations: Citation[] = [];
  for (const [table, { columns, rows }] of outline.tables.entries()) {
    const seen = new Set<RichText>();
    for (const [row, { cells, label }] of rows.entries())
      for (const [column, cell] of cells.entries()) {
        const role = columns[column]?.role;
        if (role === 'label' || role === 'number' || cell.text === label.text || seen.has(cell)) continue;
        seen.add(cell);
        for (const one of readNumbered(cell.text, grammar))
          citations.push(citationOf(one, cell, { table, row, column }));
      }
  }
  return citations;
}

interface Place {
  readonly section?: string | null;
  readonly footnote?: string | null;
  readonly table?: number;
  readonly row?: number;
  readonly column?: number;
}

function citationOf(found: TextCitation, content: RichText, place: Place): Citation {
  const { start, end } = found.extent;
  return {
    type: found.type,
    number: found.number,
    date: found.date,
    issuer: found.issuer,
    title: found.title,
    footnote: place.footnote ?? null,
    evidence: evidenceOf(content, start, end, place, found.extent),
  };
}
