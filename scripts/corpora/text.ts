/** Renders a sample report as text, with the marks, page breaks and broken cells of a converter. */
import { toGrid } from './grid.ts';
import { type PageRun, parseInline, plainText, type Run } from './inline.ts';
import type { Block, Report, Row, Table } from './source.ts';

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

export function renderText(report: Report): string {
  const blocks = report.blocks.map((block) => renderBlock(report, block));
  const body = `${blocks.join('\n\n')}\n`.replace(/\n\n\f\n\n/gu, '\n\f').normalize(report.text.form);
  const lines = report.text.newline === 'crlf' ? body.replace(/\n/gu, '\r\n') : body;
  return report.text.bom ? `\uFEFF${lines}` : lines;
}

function renderBlock(report: Report, block: Block): string {
  if ('letterhead' in block) return letterhead(report, block.letterhead);
  if ('title' in block)
    return block.title.map((line) => strong(report, line)).join(report.text.marks === 'none' ? '\n' : '  \n');
  if ('heading' in block) return heading(report, block.heading, block.level);
  if ('p' in block) return inline(report, block.p);
  if ('li' in block) return inline(report, block.li);
  if ('notes' in block) return footnotes(report, block.notes);
  if ('page' in block) return pageBreak(report, block.page === 'break' ? null : block.page);
  if ('closing' in block) return closing(report, block.closing);
  if ('annex' in block) return block.annex.map((line) => inline(report, line)).join('\n');
  return table(report, block.table);
}

function letterhead(report: Report, head: Extract<Block, { letterhead: unknown }>['letterhead']): string {
  const { parent, body, number, dateLine } = head;
  const state = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
  const motto = 'Độc lập - Tự do - Hạnh phúc';
  if (report.text.letterhead === 'minimal') return `${number}\n\n${dateLine}`;
  const left = parent === undefined ? [body] : [parent, body];
  if (report.text.letterhead === 'lines') return [...left, state, motto, number, dateLine].join('\n\n');
  const upper = [0, 1].map((i) => `${left[i] ?? ''}\t${[state, motto][i]}`);
  return [...upper, `${number}\t${dateLine}`].join('\n');
}

function heading(report: Report, text: string, level: number): string {
  if (report.text.marks === 'markdown') return `${'#'.repeat(level + 1)} **${inline(report, text)}**`;
  return report.text.marks === 'html' ? `<b>${inline(report, text)}</b>` : inline(report, text);
}

function strong(report: Report, text: string): string {
  if (report.text.marks === 'none') return plainText(text);
  return report.text.marks === 'markdown' ? `**${plainText(text)}**` : `<b>${plainText(text)}</b>`;
}

function inline(report: Report, source: string): string {
  return parseInline(source)
    .map((run) => renderRun(report, run))
    .join('')
    .replace(/ +\n/gu, '\n')
    .replace(/([\n\f]) +/gu, '$1')
    .trim();
}

function renderRun(report: Report, run: Run): string {
  if (run.kind === 'note') return noteMark(report, run.note);
  if (run.kind === 'page') return run.glued ? `${run.number} ` : pageTurn(report, run);
  const { marks } = report.text;
  if (marks === 'none' || (!run.bold && !run.italic)) return run.text;
  const [, before, core, after] = /^(\s*)([\s\S]*?)(\s*)$/u.exec(run.text) ?? ['', '', run.text, ''];
  const mark = run.bold ? ['**', 'b'] : ['*', 'i'];
  const marked = marks === 'markdown' ? `${mark[0]}${core}${mark[0]}` : `<${mark[1]}>${core}</${mark[1]}>`;
  return `${before}${marked}${after}`;
}

/** What stands between the two halves of a paragraph: footnotes of the page, page number, page break. */
function pageTurn(report: Report, run: PageRun): string {
  const foot = run.notes.length > 0 ? [footnotes(report, run.notes)] : [];
  const number = run.number === null ? [] : [String(run.number)];
  const gap = report.text.pageBreak === 'formfeed' ? '\n\f' : '\n\n';
  return `${[''].concat(foot, number).join('\n\n')}${gap}`;
}

function noteMark(report: Report, note: string): string {
  const mark = String(noteOf(report, note).mark);
  if (report.text.noteMarks === 'sup') return `<sup>${mark}</sup>`;
  return report.text.noteMarks === 'bare'
    ? mark
    : [...mark].map((digit) => SUPERSCRIPTS[Number(digit)]).join('');
}

function noteOf(report: Report, note: string): { mark: number; text: string } {
  const found = report.notes[note];
  if (!found) throw new Error(`no footnote "${note}"`);
  return found;
}

const footnotes = (report: Report, notes: readonly string[]): string =>
  notes.map((note) => `${noteMark(report, note)} ${inline(report, noteOf(report, note).text)}`).join('\n\n');

function pageBreak(report: Report, number: number | null): string {
  const printed = number === null ? '' : String(number);
  if (report.text.pageBreak === 'formfeed') return `${printed === '' ? '' : `${printed}\n`}\f`;
  return printed;
}

function closing(report: Report, end: Extract<Block, { closing: unknown }>['closing']): string {
  const left = [strong(report, 'Nơi nhận:'), ...end.recipients];
  const right = [...end.signature.map((line) => strong(report, line)), '', strong(report, end.name)];
  if (report.text.closing === 'stacked') {
    return `${left.join('\n')}\n\n${right.slice(0, -2).join('\n')}\n\n${right.at(-1)}`;
  }
  const length = Math.max(left.length, right.length);
  return Array.from({ length }, (_, i) => `${left[i] ?? ''}\t${right[i] ?? ''}`.trimEnd()).join('\n');
}

function table(report: Report, source: Table): string {
  const header = source.header.length > 0 ? toGrid(source.header) : [];
  const body = toGrid(source.rows.map((row) => (Array.isArray(row) ? row : row.row)));
  const print = (rows: readonly (readonly string[])[]): string =>
    rows.map((row) => row.map((cell) => cellText(report, cell)).join('\t')).join('\n');
  const pages: { number: string; rows: string[][] }[] = [{ number: '', rows: [...header] }];
  const turn = (number: string): void => {
    pages.push({ number, rows: source.repeatHeader ? [...header] : [] });
  };
  for (const [i, grid] of body.entries()) {
    const options = rowOptions(source.rows[i]);
    if (options.newPage !== false) turn(options.newPage === true ? '' : String(options.newPage));
    const cut = options.cut ? cutRow(grid, options.cut.column, options.cut.after) : null;
    pages.at(-1)?.rows.push(cut ? cut[0] : grid);
    if (cut) {
      turn('');
      pages.at(-1)?.rows.push(cut[1]);
    }
  }
  const gap = report.text.pageBreak === 'formfeed' ? '\n\f' : '\n\n';
  return pages
    .map(
      (page, i) =>
        `${i === 0 ? '' : gap}${page.number === '' ? '' : `${page.number}\n\n`}${print(page.rows)}`,
    )
    .join('');
}

const rowOptions = (
  row: Row | undefined,
): Exclude<Row, unknown[]> | { newPage: boolean | number; cut?: undefined } =>
  row === undefined || Array.isArray(row) ? { newPage: false } : row;

function cutRow(row: readonly string[], column: number, after: string): [string[], string[]] {
  const cell = row[column] ?? '';
  if (!cell.startsWith(after)) throw new Error(`"${cell}" does not start with "${after}"`);
  const rest = cell.slice(after.length).trim();
  return [row.map((text, i) => (i === column ? after : text)), row.map((_, i) => (i === column ? rest : ''))];
}

/** Inside tables converters write HTML marks, also when the body is Markdown. */
function cellText(report: Report, cell: string): string {
  const marks = report.text.marks === 'none' ? 'none' : 'html';
  const shown = inline({ ...report, text: { ...report.text, marks } }, cell.replaceAll('\n', '\u2028'));
  return shown.replaceAll('\u2028', report.text.cellBreak);
}
