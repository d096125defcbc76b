import type { Extraction } from '../../document/contract/extraction.ts';
import type { Observation } from '../../document/contract/observation.ts';
import type { Language } from '../language.ts';
import { printableLine } from '../printable.ts';
import { isDoubtful } from '../summary/doubtful.ts';
import { cut, type TextColumn, textTable } from '../summary/text-table.ts';

/** What came out of one sample report: from its text, and from its other carriers. */
export interface Outcome {
  readonly id: string;
  readonly extraction: Extraction;
  readonly others: readonly Extraction[];
}

export interface Page {
  readonly language: Language;
  readonly columns: number;
  /** Folder with the JSON, as the user would type it. */
  readonly folder: string;
  readonly files: number;
  readonly milliseconds: number;
}

/** The page that `npm start` shows: a line for each report, one figure with its evidence, and where the JSON lies. */
export function startPage(outcomes: readonly Outcome[], page: Page): string {
  const vi = page.language === 'vi';
  const seconds = (page.milliseconds / 1000).toFixed(1);
  return [
    vi
      ? `Trích Lục: ${outcomes.length} báo cáo mẫu, ${page.files} tệp, ${seconds} giây\n\n`
      : `Trích Lục: ${outcomes.length} sample reports, ${page.files} files, ${seconds} s\n\n`,
    textTable(columnsOf(page.language), outcomes.map(rowOf), page.columns),
    '\n',
    example(outcomes, page),
    vi ? `JSON: ${page.folder}/ (${page.files} tệp)\n` : `JSON: ${page.folder}/ (${page.files} files)\n`,
    vi ? 'Xem một báo cáo:\n' : 'To look at one report:\n',
    `  npm run --silent trichluc -- extract corpora/reports/${outcomes[0]?.id ?? ''}/*.txt\n`,
  ].join('');
}

function columnsOf(language: Language): readonly TextColumn[] {
  const heads: readonly (readonly [string, string])[] = [
    ['Số liệu', 'Figures'],
    ['Có mã', 'Coded'],
    ['Dòng bảng', 'Rows'],
    ['Viện dẫn', 'Cited'],
    ['Cần xem', 'To check'],
    ['DOCX', 'DOCX'],
  ];
  const first: TextColumn = { head: language === 'vi' ? 'Báo cáo' : 'Report', align: 'left', flexible: true };
  return [
    first,
    ...heads.map(([vi, en]) => ({ head: language === 'vi' ? vi : en, align: 'right' as const })),
  ];
}

function rowOf({ id, extraction, others }: Outcome): readonly string[] {
  const { observations, tables, citations, findings } = extraction;
  const counts = [
    observations.filter((one) => one.value !== null).length,
    observations.filter((one) => one.indicator !== null).length,
    tables.reduce((sum, table) => sum + table.rows.length, 0),
    citations.length,
    findings.length + observations.filter(isDoubtful).length,
  ];
  return [id, ...counts.map(String), agreement(extraction, others)];
}

/** "=" where every other carrier gives the same figures, else the number of figures that differ. */
function agreement(extraction: Extraction, others: readonly Extraction[]): string {
  if (others.length === 0) return '-';
  const differing = others.map((other) => figuresApart(extraction, other));
  const most = Math.max(...differing);
  return most === 0 ? '=' : `≠ ${most}`;
}

/** Number of figures (subject, value, indicator) that only one of two extractions has. */
export function figuresApart(a: Extraction, b: Extraction): number {
  const counts = new Map<string, number>();
  for (const one of a.observations) add(counts, figureKey(one), 1);
  for (const one of b.observations) add(counts, figureKey(one), -1);
  return [...counts.values()].reduce((sum, count) => sum + Math.abs(count), 0);
}

function figureKey(one: Observation): string {
  return JSON.stringify([one.label, one.value, one.indicator, one.status, one.unit.code]);
}

function add(counts: Map<string, number>, key: string, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}

/** One coded figure of the prose with its evidence, to show what an observation is. */
function example(outcomes: readonly Outcome[], { language, columns }: Page): string {
  const observations = outcomes.flatMap(({ extraction }) => extraction.observations);
  const one = observations.find((o) => o.origin === 'prose' && o.indicator !== null && o.value !== null);
  if (one === undefined) return '';
  const line =
    one.evidence.line === null ? '' : `, ${language === 'vi' ? 'dòng' : 'line'} ${one.evidence.line}`;
  const value = `${one.indicator} = ${one.value} ${one.unit.raw ?? ''} (${one.period.label ?? one.period.start ?? ''})`;
  const lines = [
    language === 'vi' ? 'Một số liệu và bằng chứng:' : 'One figure and its evidence:',
    `  ${value}`,
    `  ${one.evidence.section ?? ''}${line}: “${one.evidence.text}”`,
  ];
  return `${lines.map((text) => cut(`${text.startsWith('  ') ? '  ' : ''}${printableLine(text)}`, columns)).join('\n')}\n\n`;
}
