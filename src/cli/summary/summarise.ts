import type { Run } from '../../pipeline.ts';
import type { Language } from '../language.ts';
import { printableLine } from '../printable.ts';
import { headLines } from './head.ts';
import { looksOf } from './looks.ts';
import { type Part, partsOf } from './parts.ts';
import { cut, type TextColumn, textTable, wrap } from './text-table.ts';

/** Shown before the rest is counted only: a terminal is for a first look, the JSON holds everything. */
const MOST_LOOKS = 12;

/** Lines that one text may take; what is longer is cut. */
const MOST_LINES = 3;
const MARK_WIDTH = 8;

/** The short table of `trichluc extract` on a terminal: what was found in each part, and what needs a look. */
export function summarise(run: Run, view: { readonly language: Language; readonly columns: number }): string {
  const { language, columns } = view;
  const { document, report } = run.extraction;
  const lines = headLines(report, language).flatMap((line) => hanging('  ', printableLine(line), columns));
  return [
    ...[printableLine(document.fileName), ...lines].map((line) => `${cut(line, columns)}\n`),
    '\n',
    partsTable(run, language, columns),
    '\n',
    looksText(run, language, columns),
    '\n',
  ].join('');
}

function partsTable(run: Run, language: Language, width: number): string {
  const vi = language === 'vi';
  const heads: readonly TextColumn[] = [
    { head: vi ? 'Phần' : 'Part', align: 'left', flexible: true },
    { head: vi ? 'Số liệu' : 'Figures', align: 'right' },
    { head: vi ? 'Có mã' : 'Coded', align: 'right' },
    { head: vi ? 'Cần xem' : 'To check', align: 'right' },
  ];
  const parts = partsOf(run, language);
  const total = parts.reduce<Part>(addParts, {
    title: vi ? 'Cộng' : 'Total',
    figures: 0,
    mapped: 0,
    doubtful: 0,
  });
  const rows = [...parts, total].map((part) => [
    printableLine(part.title),
    String(part.figures),
    String(part.mapped),
    String(part.doubtful),
  ]);
  const citations = run.extraction.citations.length;
  const cited = vi ? `Văn bản được viện dẫn: ${citations}` : `Documents cited: ${citations}`;
  return `${textTable(heads, rows, width)}  ${cited}\n`;
}

function addParts(sum: Part, part: Part): Part {
  return {
    title: sum.title,
    figures: sum.figures + part.figures,
    mapped: sum.mapped + part.mapped,
    doubtful: sum.doubtful + part.doubtful,
  };
}

function looksText(run: Run, language: Language, width: number): string {
  const looks = looksOf(run, language);
  const vi = language === 'vi';
  if (looks.length === 0) return vi ? '  Không có gì cần xem lại.\n' : '  Nothing needs a look.\n';
  const lines = looks
    .slice(0, MOST_LOOKS)
    .flatMap((look) => hanging(`  ${look.mark.padEnd(MARK_WIDTH)}`, printableLine(look.text), width))
    .map((line) => `${line}\n`);
  const rest = looks.length - MOST_LOOKS;
  if (rest > 0)
    lines.push(vi ? `  … và ${rest} điều khác, xem trong JSON.\n` : `  … and ${rest} more, see the JSON.\n`);
  return `  ${vi ? 'Cần xem lại' : 'Needs a look'} (${looks.length}):\n${lines.join('')}`;
}

/** The text behind `lead`, broken to the width, further lines below its beginning. */
function hanging(lead: string, text: string, width: number): readonly string[] {
  const lines = wrap(text, Math.max(1, width - lead.length), MOST_LINES);
  return lines.map((line, i) => `${i === 0 ? lead : ' '.repeat(lead.length)}${line}`);
}
