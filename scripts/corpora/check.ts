/**
 * Holds the expected results against the sources: every quote, number, label and value that expected.json
 * names must stand in the report. It reads the sources only and knows nothing of the extractor.
 * usage: node scripts/corpora/check.ts [ID…]
 */
import { join } from 'node:path';
import { type Expected, type ExpectedRow, type Fact, loadExpected } from './expected.ts';
import { toGrid } from './grid.ts';
import { plainText } from './inline.ts';
import { listReports, loadReport, type Report, type Table } from './source.ts';

/** All complaints about one sample; an empty list when it is sound. */
export function checkSample(root: string, id: string): string[] {
  const report = loadReport(root, id);
  const expected = loadExpected(root, id);
  return [
    ...checkMetadata(report, expected),
    ...checkTables(report, expected),
    ...[...expected.narrative, ...expected.narrativeOptional].flatMap((fact) => checkFact(report, fact)),
    ...checkCitations(report, expected),
    ...checkNotesPrinted(report),
  ].map((complaint) => `${id}: ${complaint}`);
}

/** A cell may say zero in words. */
const ZERO_IN_WORDS = /^không/iu;

const squeeze = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();

/** Paragraphs, list items, headings, annex heads and footnotes as a reader sees them, one string each. */
export function readingLines(report: Report): string[] {
  const lines = report.blocks.flatMap((block) => {
    if ('letterhead' in block) return Object.values(block.letterhead).filter((line) => line !== undefined);
    if ('title' in block) return block.title;
    if ('heading' in block) return [block.heading];
    if ('p' in block) return block.p.split('\n');
    if ('li' in block) return [block.li];
    if ('annex' in block) return block.annex;
    if ('closing' in block)
      return [...block.closing.recipients, ...block.closing.signature, block.closing.name];
    return [];
  });
  return [...lines, ...Object.values(report.notes).map((note) => note.text)].map((line) =>
    squeeze(plainText(line)),
  );
}

const tablesOf = (report: Report): Table[] =>
  report.blocks.flatMap((block) => ('table' in block ? [block.table] : []));

const tableRows = (table: Table): string[][] =>
  toGrid(table.rows.map((row) => (Array.isArray(row) ? row : row.row))).map((row) =>
    row.map((cell) => squeeze(plainText(cell))),
  );

function checkMetadata(report: Report, expected: Expected): string[] {
  const lines = readingLines(report);
  const all = lines.join('\n');
  const { metadata } = expected;
  const parts = [metadata.place, metadata.signer.name, ...metadata.recipients];
  const missing = parts
    .filter((part) => !all.includes(squeeze(part)))
    .map((part) => `metadata "${part}" is not printed`);
  const title = report.blocks.find((block) => 'title' in block)?.title ?? [];
  const printed = squeeze(
    title.filter((line) => line.toLowerCase() !== metadata.documentType.toLowerCase()).join(' '),
  );
  if (printed !== squeeze(metadata.title))
    missing.push(`title "${metadata.title}" is printed as "${printed}"`);
  if (metadata.number !== null && !all.replaceAll(' ', '').includes(metadata.number))
    missing.push(`number ${metadata.number} is not printed`);
  return missing;
}

function checkTables(report: Report, expected: Expected): string[] {
  const tables = tablesOf(report);
  if (tables.length !== expected.tables.length)
    return [`${tables.length} tables, ${expected.tables.length} expected`];
  return tables.flatMap((table, t) => {
    const printed = tableRows(table);
    const rows = expected.tables[t]?.rows ?? [];
    if (printed.length !== rows.length)
      return [`table ${t + 1}: ${printed.length} rows, ${rows.length} expected`];
    return rows.flatMap((row, r) =>
      checkRow(row, printed[r] ?? []).map((text) => `table ${t + 1} row ${r + 1}: ${text}`),
    );
  });
}

function checkRow(row: ExpectedRow, printed: readonly string[]): string[] {
  const unitInValue = row.unit !== null && (row.raw ?? '').endsWith(row.unit);
  const texts = [
    row.labelPrinted ?? row.label,
    unitInValue ? '' : (row.unit ?? ''),
    row.raw ?? '',
    row.note ?? '',
    ...(row.cells ?? []).map((cell) => cell.raw),
  ];
  const missing = texts
    .filter((text) => text !== '' && !printed.includes(squeeze(text)))
    .map((text) => `"${text}" is not printed`);
  const values = [{ raw: row.raw ?? '', value: row.value ?? null }, ...(row.cells ?? [])];
  const wrong = values
    .filter(
      ({ raw, value }) =>
        value !== null &&
        !(value === 0 && ZERO_IN_WORDS.test(raw)) &&
        !numberForms(value).some((form) => raw.includes(form)),
    )
    .map(({ raw, value }) => `${value} is not what "${raw}" prints`);
  return [...missing, ...wrong];
}

/** 1284 -> 1284, 1.284; 9 -> 9 (also inside 09); 99.84 -> 99,84, 99.84. */
function numberForms(value: number): string[] {
  const [whole = '', fraction] = String(Math.abs(value)).split('.');
  const dotted = whole.replace(/\B(?=(\d{3})+$)/gu, '.');
  return fraction === undefined
    ? [whole, dotted]
    : [`${whole},${fraction}`, `${dotted},${fraction}`, `${whole}.${fraction}`, `${whole},${fraction}0`];
}

function checkFact(report: Report, fact: Fact): string[] {
  const quote = squeeze(fact.quote);
  const complaints: string[] = [];
  if (!readingLines(report).some((line) => line.includes(quote)))
    complaints.push(`quote is not printed: "${fact.quote}"`);
  const shown =
    fact.value === null ||
    fact.negated ||
    fact.note !== undefined ||
    numberForms(fact.value).some((form) => quote.includes(form));
  if (!shown) complaints.push(`${fact.value} does not stand in "${fact.quote}"`);
  if (
    fact.fraction &&
    !fact.fraction.every((part) => numberForms(part).some((form) => quote.includes(form)))
  ) {
    complaints.push(`${fact.fraction.join('/')} does not stand in "${fact.quote}"`);
  }
  return complaints;
}

function checkCitations(report: Report, expected: Expected): string[] {
  const cells = tablesOf(report).flatMap((table) => tableRows(table).flat());
  const lines = [...readingLines(report), ...cells];
  const bare = (text: string): string => squeeze(text).replace(/[ -]/gu, '');
  return [...expected.citations, ...expected.citationsOptional].flatMap((citation) => {
    const { number, date } = citation;
    const hosts = lines.filter((line) => number === null || bare(line).includes(bare(number)));
    if (hosts.length === 0) return [`citation ${number} is not printed`];
    if (number === null || date === null) return [];
    return hosts.some((line) => dateForms(date).some((form) => line.includes(form)))
      ? []
      : [`${number} is not dated ${date}`];
  });
}

function dateForms(date: string): string[] {
  const [year = '', month = '', day = ''] = date.split('-');
  const days = [day, String(Number(day))];
  const months = [month, String(Number(month))];
  return days.flatMap((d) =>
    months.flatMap((m) => [`${d}/${m}/${year}`, `ngày ${d} tháng ${m} năm ${year}`, `${d}-${m}-${year}`]),
  );
}

/** A footnote whose text no page prints would be in the DOCX only. */
function checkNotesPrinted(report: Report): string[] {
  const source = JSON.stringify(report.blocks);
  const printed = report.blocks.flatMap((block) => ('notes' in block ? block.notes : []));
  const inPages = [...source.matchAll(/\{\{page[^}]*notes=([\w,-]+)/gu)].flatMap((match) =>
    (match[1] ?? '').split(','),
  );
  return Object.keys(report.notes).flatMap((note) => [
    ...(source.includes(`[^${note}]`) ? [] : [`footnote ${note} has no mark`]),
    ...([...printed, ...inPages].includes(note) ? [] : [`footnote ${note} is printed nowhere in the text`]),
  ]);
}

if (import.meta.main) {
  const root = join(import.meta.dirname, '..', '..', 'corpora', 'reports');
  const chosen = process.argv.slice(2);
  const complaints = (chosen.length > 0 ? chosen : listReports(root)).flatMap((id) => checkSample(root, id));
  for (const complaint of complaints) console.error(complaint);
  process.exitCode = complaints.length > 0 ? 1 : 0;
}
