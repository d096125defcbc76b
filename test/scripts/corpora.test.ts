import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { checkSample, readingLines } from '../../scripts/corpora/check.ts';
import { renderDocx } from '../../scripts/corpora/docx.ts';
import { FINDING_CODES, loadExpected } from '../../scripts/corpora/expected.ts';
import { toGrid } from '../../scripts/corpora/grid.ts';
import { parseInline, plainText } from '../../scripts/corpora/inline.ts';
import { listReports, loadReport, type Report } from '../../scripts/corpora/source.ts';
import { renderText } from '../../scripts/corpora/text.ts';
import { readParts } from '../../scripts/corpora/zip.ts';

const root = join(import.meta.dirname, '..', '..', 'corpora', 'reports');
const samples = listReports(root);
const carrier = (id: string, extension: string): Buffer => readFileSync(join(root, id, `${id}.${extension}`));

describe('sample reports', () => {
  it('are at least fourteen', () => {
    expect(samples.length).toBeGreaterThanOrEqual(14);
  });

  it.each(samples)('%s holds what its expected results name', (id) => {
    expect(checkSample(root, id)).toEqual([]);
  });

  it.each(samples)('%s has a text carrier that its source gives byte by byte', (id) => {
    expect(carrier(id, 'txt').toString('utf8')).toBe(renderText(loadReport(root, id)));
  });

  it.each(samples)('%s has a DOCX carrier with the parts that its source gives', async (id) => {
    // Unpacked, because another machine's zlib may pack the same content into other bytes.
    const built = await readParts(await renderDocx(loadReport(root, id)));
    expect(await readParts(carrier(id, 'docx'))).toEqual(built);
  });

  it.each(samples)('%s prints every paragraph in its DOCX carrier', async (id) => {
    const { value } = await mammoth.extractRawText({ buffer: carrier(id, 'docx') });
    const squeeze = (text: string): string => text.replace(/\s+/gu, ' ');
    const printed = squeeze(value);
    const typed = readingLines(loadReport(root, id)).map((line) =>
      line.replace(/^(?:[IVX]+\.|[\d.]+\.|[-+]) /u, ''),
    );
    const notes = new Set(
      Object.values(loadReport(root, id).notes).map((note) => squeeze(plainText(note.text))),
    );
    expect(typed.filter((line) => !notes.has(line) && !printed.includes(line))).toEqual([]);
  });

  it('break each check in one report and leave it whole in another', () => {
    const found = samples.map((id) => loadExpected(root, id).findings.map((finding) => finding.code));
    for (const code of FINDING_CODES) {
      expect(found.some((codes) => codes.includes(code))).toBe(true);
    }
    expect(found.filter((codes) => codes.length === 0).length).toBeGreaterThanOrEqual(9);
  });

  it('say that they are samples', () => {
    for (const id of samples) {
      expect(readingLines(loadReport(root, id)).some((line) => line.includes('Mẫu minh họa'))).toBe(true);
    }
  });

  it('are listed in the catalogue of samples', () => {
    const catalogue = readFileSync(join(root, '..', 'README.md'), 'utf8');
    expect(samples.filter((id) => !catalogue.includes(`\`${id}\``))).toEqual([]);
    expect(samples.filter((id) => !existsSync(join(root, id, `${id}.docx`)))).toEqual([]);
  });
});

const small = (blocks: Report['blocks'], text: Partial<Report['text']> = {}): Report => ({
  purpose: { vi: 'mẫu', en: 'sample' },
  text: {
    marks: 'none',
    noteMarks: 'sup',
    letterhead: 'minimal',
    closing: 'stacked',
    pageBreak: 'blank',
    cellBreak: ' ',
    newline: 'lf',
    form: 'NFC',
    bom: false,
    ...text,
  },
  docx: { headings: 'styles' },
  notes: { a: { mark: 7, text: 'Ghi chú.' } },
  blocks,
});

describe('the builder of sample reports', () => {
  it('cuts a paragraph by a page break and prints the footnotes of the page there', () => {
    const report = small([{ p: 'Trước[^a] {{page 3 notes=a}} sau.' }]);
    expect(renderText(report)).toBe('Trước<sup>7</sup>\n\n<sup>7</sup> Ghi chú.\n\n3\n\nsau.\n');
  });

  it('leaves a page number inside the sentence when it is told so', () => {
    expect(renderText(small([{ p: 'phát {{page 5 glued}}12 lượt' }]))).toBe('phát 5 12 lượt\n');
  });

  it('cuts a row by a page break and repeats the header', () => {
    const rows = [{ row: ['1', 'Số văn bản', '4'], newPage: false, cut: { column: 1, after: 'Số văn' } }];
    const report = small([{ table: { header: [['STT', 'Chỉ tiêu', 'Số']], rows, repeatHeader: true } }]);
    expect(renderText(report)).toBe('STT\tChỉ tiêu\tSố\n1\tSố văn\t4\n\nSTT\tChỉ tiêu\tSố\n\tbản\t\n');
  });

  it('writes marks, line ends and Unicode form as the carrier asks', () => {
    expect(renderText(small([{ p: '**Số**' }], { marks: 'html', newline: 'crlf' }))).toBe('<b>Số</b>\r\n');
    expect(renderText(small([{ p: 'ế' }], { form: 'NFD', bom: true }))).toBe('\uFEFFe\u0302\u0301\n');
  });

  it('leaves merged cells empty after their first one, or breaks them into pieces', () => {
    const merged = { text: 'Trong đó', cols: 1, rows: 2, broken: ['Tro', 'ng đó'] };
    expect(toGrid([[merged, 'a'], ['b']])).toEqual([
      ['Tro', 'a'],
      ['ng đó', 'b'],
    ]);
    expect(toGrid([[{ text: 'x', cols: 2, rows: 1 }], ['1', '2']])).toEqual([
      ['x', ''],
      ['1', '2'],
    ]);
  });

  it('refuses ragged rows and unclosed marks', () => {
    expect(() => toGrid([['a', 'b'], ['c']])).toThrow(/row 2/u);
    expect(() => parseInline('**Số')).toThrow(/unclosed/u);
  });

  it('gives the same bytes for the same DOCX twice', async () => {
    const id = samples[0] ?? '';
    const first = await renderDocx(loadReport(root, id));
    const second = await renderDocx(loadReport(root, id));
    expect(first.equals(second)).toBe(true);
  });
});
