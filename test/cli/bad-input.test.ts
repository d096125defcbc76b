import {
  closeSync,
  ftruncateSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Extraction } from '../../src/document/contract/extraction.ts';
import { FAILURES, type FailureCode } from '../../src/document/failure.ts';
import { lines, STACK_TRACE, trichluc } from './process.ts';
import { docx, paragraph } from './zip.ts';

const REPORT = [
  'UBND TỈNH HÀ TRUNG\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'SỞ NỘI VỤ\tĐộc lập - Tự do - Hạnh phúc',
  'Số: 12/BC-SNV\tHà Trung, ngày 02 tháng 4 năm 2024',
  '',
  'BÁO CÁO',
  'Kết quả cải cách hành chính tháng 3 năm 2024',
  '',
  'I. KẾT QUẢ',
  '',
  'Trong tháng, Sở đã tiếp nhận 27 hồ sơ và tổ chức 03 lớp tập huấn.',
  '',
].join('\n');

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'trichluc-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function put(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content);
  return name;
}

/** Extracts one file and gives its extraction, which must fit the contract. */
function extractOne(name: string): Extraction {
  const { stdout, stderr, status } = trichluc(['extract', name], folder);
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return Extraction.parse(JSON.parse(stdout));
}

function values(extraction: Extraction): readonly (number | null)[] {
  return extraction.observations.map((observation) => observation.value);
}

/** One line with the code, its exit code, nothing on standard output, no stack trace. */
function expectFailure(name: string, code: FailureCode): void {
  const { stdout, stderr, status } = trichluc(['extract', name], folder);
  expect(stderr).toMatch(new RegExp(`^${name}: \\[${code}\\] .`));
  expect(lines(stderr)).toHaveLength(1);
  expect(stderr).not.toMatch(STACK_TRACE);
  expect(stdout).toBe('');
  expect(status).toBe(FAILURES[code].exitCode);
}

describe('files that cannot be read', () => {
  it('an empty file', () => expectFailure(put('empty.txt', ''), 'file-empty'));

  it('a file that is not there', () => expectFailure('none.txt', 'file-not-found'));

  it('a folder', () => expectFailure('.', 'file-unreadable'));

  it('binary junk named .txt', () => {
    const junk = Uint8Array.from({ length: 5000 }, (_, i) => (i * 197 + (i >> 3) * 31) % 256);
    expectFailure(put('junk.txt', junk), 'format-unknown');
  });

  it('a ZIP archive that is cut off', () => {
    expectFailure(put('cut.docx', docx(paragraph('Báo cáo')).slice(0, 200)), 'file-damaged');
  });

  it('a DOCX that inflates without end', () => {
    expectFailure(put('bomb.docx', docx(Buffer.alloc(300 * 2 ** 20, ' '))), 'limit-exceeded');
  });

  it('a text file of hundreds of megabytes', () => {
    const file = openSync(join(folder, 'huge.txt'), 'w');
    writeSync(file, REPORT.repeat(200));
    ftruncateSync(file, 200 * 2 ** 20);
    closeSync(file);
    expectFailure('huge.txt', 'limit-exceeded');
  });
});

describe('files that are read all the same', () => {
  it('text named .docx', () => {
    expect(values(extractOne(put('text.docx', REPORT)))).toEqual(expect.arrayContaining([27, 3]));
  });

  it('line ends of all kinds mixed', () => {
    const mixed = REPORT.split('\n').map((line, i) => line + (['\r\n', '\n', '\r'][i % 3] ?? ''));
    expect(values(extractOne(put('mixed.txt', mixed.join(''))))).toEqual(
      values(extractOne(put('lf.txt', REPORT))),
    );
  });

  it.each([
    ['a byte order mark', Buffer.from(`\ufeff${REPORT}`)],
    ['UTF-16 with a mark, little end first', Buffer.from(`\ufeff${REPORT}`, 'utf16le')],
    ['UTF-16 with a mark, big end first', Buffer.from(`\ufeff${REPORT}`, 'utf16le').swap16()],
    ['UTF-16 without a mark', Buffer.from(REPORT, 'utf16le')],
    ['decomposed letters', Buffer.from(REPORT.normalize('NFD'))],
  ])('%s', (_, bytes) => {
    const found = extractOne(put('other.txt', bytes));
    const usual = extractOne(put('usual.txt', REPORT));
    expect(values(usual)).not.toEqual([]);
    expect(found.report).toEqual(usual.report);
    expect(values(found)).toEqual(values(usual));
    expect(found.observations.map((one) => one.label)).toEqual(usual.observations.map((one) => one.label));
  });

  it('a report in English, of which nothing is made up', () => {
    const text =
      'ANNUAL REPORT\n\nThe committee met on several occasions and approved the minutes of the last meeting.\n';
    const { observations, tables } = extractOne(put('english.txt', text));
    expect(observations).toEqual([]);
    expect(tables).toEqual([]);
  });

  it('a table with ragged rows, whose figures stay in their rows', () => {
    const table =
      'STT\tNội dung\tĐơn vị tính\tSố liệu\n1\tSố hồ sơ đã nhận\tHồ sơ\t41\n2\tSố hồ sơ\n3\tSố lớp\tLớp\t5\tghi chú\tthừa\n';
    const rows = extractOne(put('ragged.txt', `${REPORT}\n${table}`)).tables.flatMap((one) => one.rows);
    expect(rows.map((row) => [row.number, row.value])).toEqual([
      ['1', 41],
      ['2', null],
      ['3', 5],
    ]);
  });

  it('a document without a table', () => {
    expect(extractOne(put('prose.txt', REPORT)).tables).toEqual([]);
  });

  it('a document without a number', () => {
    const { observations } = extractOne(
      put('words.txt', 'BÁO CÁO\n\nI. KẾT QUẢ\n\nCông tác được duy trì thường xuyên.\n'),
    );
    expect(observations).toEqual([]);
  });

  it('a single blank', () => {
    const { stderr, status } = trichluc(['extract', put('blank.txt', ' \n')], folder);
    expect(stderr).not.toMatch(STACK_TRACE);
    expect([0, FAILURES['file-empty'].exitCode]).toContain(status);
  });

  it('a DOCX made by hand', () => {
    const body = REPORT.split('\n').map(paragraph).join('');
    expect(values(extractOne(put('hand.docx', docx(body))))).toEqual(expect.arrayContaining([27, 3]));
  });
});

describe('several files in one call', () => {
  const good = (name: string): string => put(name, REPORT);

  it('go through around a bad one in the middle', () => {
    const names = [
      good('a.txt'),
      put('bad.txt', ''),
      good('b.txt'),
      put('worse.docx', 'PK\u0003\u0004rubbish'),
      good('c.txt'),
    ];
    const { stdout, stderr, status } = trichluc(['extract', ...names], folder);
    expect(lines(stdout).map((line) => Extraction.parse(JSON.parse(line)).document.fileName)).toEqual([
      'a.txt',
      'b.txt',
      'c.txt',
    ]);
    expect(lines(stderr).map((line) => line.split(':')[0])).toEqual(['bad.txt', 'worse.docx']);
    expect(stderr).not.toMatch(STACK_TRACE);
    expect(status).toBe(FAILURES['file-empty'].exitCode);
  });

  it('give the same bytes on a second run and in another folder', () => {
    good('a.txt');
    put('b.txt', `${REPORT}\nNgoài ra có 11 kiến nghị.\n`);
    const [first, second] = ['x', 'y/z'].map((output) => {
      const { status } = trichluc(['extract', 'a.txt', join(folder, 'b.txt'), '--output', output], folder);
      expect(status).toBe(0);
      return readdirSync(join(folder, output)).map((name) => [
        name,
        readFileSync(join(folder, output, name), 'utf8'),
      ]);
    });
    expect(first).toEqual(second);
    expect(JSON.stringify(first)).not.toContain(folder);
  });

  it('speak English when asked', () => {
    const { stderr } = trichluc(['extract', put('empty.txt', ''), '--lang', 'en'], folder);
    expect(stderr).toBe('empty.txt: [file-empty] The file is empty.\n');
  });
});
