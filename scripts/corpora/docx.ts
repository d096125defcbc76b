/**
 * Renders a sample report as DOCX, laid out as offices do it: letterhead and closing are tables without
 * borders, header cells are merged, footnotes are real footnotes, some headings and lists number themselves.
 */
import {
  AlignmentType,
  BorderStyle,
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageBreak,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { place } from './grid.ts';
import { parseInline } from './inline.ts';
import type { Block, Cell, Report, Row } from './source.ts';
import { fixZip } from './zip.ts';

const NUMBERED = 'headings';
const BULLETED = 'bullets';
const HEADINGS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
] as const;
const TYPED_NUMBER = /^(?:[IVX]+|\d+(?:\.\d+)*)\.\s+/u;
const TYPED_BULLET = /^[-+]\s+/u;
const A4_LANDSCAPE_TWIPS = { width: 11906, height: 16838 };

type Notes = Map<string, number>;

export async function renderDocx(report: Report): Promise<Buffer> {
  const notes: Notes = new Map(Object.keys(report.notes).map((note, i) => [note, i + 1]));
  const document = new Document({
    creator: 'Trích Lục',
    lastModifiedBy: 'Trích Lục',
    numbering: { config: numbering() },
    footnotes: Object.fromEntries(
      [...notes].map(([note, id]) => [id, { children: [paragraph(report.notes[note]?.text ?? '', notes)] }]),
    ),
    sections: [
      {
        properties: { page: { size: A4_LANDSCAPE_TWIPS } },
        children: report.blocks.flatMap((block) => renderBlock(report, block, notes)),
      },
    ],
  });
  return fixZip(await Packer.toBuffer(document));
}

function numbering() {
  const level = (index: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
    level: index,
    format,
    text,
    alignment: AlignmentType.START,
  });
  return [
    {
      reference: NUMBERED,
      levels: [
        level(0, LevelFormat.UPPER_ROMAN, '%1.'),
        level(1, LevelFormat.DECIMAL, '%2.'),
        level(2, LevelFormat.DECIMAL, '%2.%3.'),
        level(3, LevelFormat.LOWER_LETTER, '%4)'),
      ],
    },
    { reference: BULLETED, levels: [level(0, LevelFormat.BULLET, '-'), level(1, LevelFormat.BULLET, '+')] },
  ];
}

function renderBlock(report: Report, block: Block, notes: Notes): (Paragraph | Table)[] {
  if ('letterhead' in block) return [letterhead(block.letterhead, notes)];
  if ('title' in block) return block.title.map((line) => paragraph(`**${line}**`, notes, { centred: true }));
  if ('heading' in block) return [heading(report, block, notes)];
  if ('p' in block) return block.p.split('\n').map((line) => paragraph(line, notes));
  if ('li' in block) return [listItem(block.li, block.auto, notes)];
  if ('notes' in block) return [];
  if ('page' in block) return [new Paragraph({ children: [new PageBreak()] })];
  if ('closing' in block) return [closing(block.closing, notes)];
  if ('annex' in block) return block.annex.map((line) => paragraph(line, notes, { centred: true }));
  return [table(block.table, notes), new Paragraph('')];
}

function runs(source: string, notes: Notes): (TextRun | FootnoteReferenceRun)[] {
  return parseInline(source.replace(/\s*\{\{page[^}]*\}\}\s*/gu, ' ')).flatMap((run) => {
    if (run.kind === 'note') return [new FootnoteReferenceRun(notes.get(run.note) ?? 0)];
    return run.kind === 'text' ? [new TextRun({ text: run.text, bold: run.bold, italics: run.italic })] : [];
  });
}

function paragraph(source: string, notes: Notes, options: { centred?: boolean } = {}): Paragraph {
  return new Paragraph({
    children: runs(source, notes),
    ...(options.centred ? { alignment: AlignmentType.CENTER } : {}),
  });
}

function heading(report: Report, block: Extract<Block, { heading: unknown }>, notes: Notes): Paragraph {
  const text = block.auto ? block.heading.replace(TYPED_NUMBER, '') : block.heading;
  const numbered = block.auto ? { numbering: { reference: NUMBERED, level: block.level - 1 } } : {};
  if (report.docx.headings === 'bold')
    return new Paragraph({ children: runs(`**${text}**`, notes), ...numbered });
  const style = HEADINGS[block.level - 1] ?? HeadingLevel.HEADING_4;
  return new Paragraph({ children: runs(text, notes), heading: style, ...numbered });
}

function listItem(source: string, auto: boolean, notes: Notes): Paragraph {
  if (!auto) return paragraph(source, notes);
  const level = source.startsWith('+') ? 1 : 0;
  const children = runs(source.replace(TYPED_BULLET, ''), notes);
  return new Paragraph({ children, numbering: { reference: BULLETED, level } });
}

const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const NO_LINES = {
  top: NO_LINE,
  bottom: NO_LINE,
  left: NO_LINE,
  right: NO_LINE,
  insideHorizontal: NO_LINE,
  insideVertical: NO_LINE,
};

function twoColumns(left: readonly Paragraph[], right: readonly Paragraph[]): Table {
  const cell = (children: readonly Paragraph[]) =>
    new TableCell({ children: [...children], borders: NO_LINES });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: NO_LINES,
    rows: [new TableRow({ children: [cell(left), cell(right)] })],
  });
}

function letterhead(head: Extract<Block, { letterhead: unknown }>['letterhead'], notes: Notes): Table {
  const lines = (texts: readonly string[]) => texts.map((text) => paragraph(text, notes, { centred: true }));
  const left = head.parent === undefined ? [] : [head.parent];
  return twoColumns(
    lines([...left, `**${head.body}**`, head.number]),
    lines([
      '**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**',
      '**Độc lập - Tự do - Hạnh phúc**',
      `*${head.dateLine}*`,
    ]),
  );
}

function closing(end: Extract<Block, { closing: unknown }>['closing'], notes: Notes): Table {
  return twoColumns(
    [paragraph('***Nơi nhận:***', notes), ...end.recipients.map((line) => paragraph(line, notes))],
    [...end.signature, '', '', end.name].map((line) =>
      paragraph(line === '' ? '' : `**${line}**`, notes, { centred: true }),
    ),
  );
}

function table(source: Extract<Block, { table: unknown }>['table'], notes: Notes): Table {
  const cells = (row: Row): readonly Cell[] => (Array.isArray(row) ? row : row.row);
  const rows = [
    ...source.header.map(
      (row) => new TableRow({ tableHeader: true, children: row.map((cell) => tableCell(cell, notes)) }),
    ),
    ...source.rows.map((row) => new TableRow({ children: cells(row).map((cell) => tableCell(cell, notes)) })),
  ];
  return new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, rows });
}

function tableCell(source: Cell, notes: Notes): TableCell {
  const cell = place(source);
  return new TableCell({
    children: cell.text.split('\n').map((line) => paragraph(line, notes)),
    ...(cell.cols > 1 ? { columnSpan: cell.cols } : {}),
    ...(cell.rows > 1 ? { rowSpan: cell.rows } : {}),
  });
}
