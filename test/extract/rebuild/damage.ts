import type { DataRow } from '../../../src/document/outline.ts';
import { fold } from '../../../src/text/fold.ts';

/** What is done to a table on its way to lost text. */
export interface Damage {
  readonly seed: number;
  /** Vietnamese marks are lost, as an OCR engine for English loses them. */
  readonly stripped: boolean;
  /** Chance of a letter to be read wrongly. */
  readonly letters: number;
  /** Chance of a row number to lose its dots or a digit. */
  readonly numbers: number;
  /** Chance of a blank line after a printed line; page numbers stand between blank lines every 40 lines. */
  readonly blanks: number;
}

/** Characters that fit into one line of each column. */
const WIDTH = { label: 56, unit: 14, note: 38 } as const;
const LINES_PER_PAGE = 40;
const WRONG: Readonly<Record<string, string>> = {
  a: 'd',
  b: 'h',
  c: 'e',
  d: 'a',
  e: 'c',
  g: 'q',
  h: 'b',
  i: 'l',
  l: '1',
  m: 'n',
  n: 'm',
  o: '6',
  r: 'n',
  s: 'S',
  t: 'f',
  u: 'w',
  v: 'y',
  y: 'v',
};

/** A small generator of numbers in [0, 1), the same for the same seed. */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/**
 * The rows as an OCR engine gives a table whose rules it does not see: cells are centred in their row, each printed line
 * is the words of all columns one after another.
 */
export function damagedLines(rows: readonly DataRow[], damage: Damage): string {
  const random = randomOf(damage.seed);
  const out: string[] = [];
  let page = 7;
  for (const row of rows) {
    for (const line of printedRow(row, random, damage)) {
      out.push(line);
      if (out.length % LINES_PER_PAGE === 0) out.push('', String(page++), '');
      else if (random() < damage.blanks) out.push('');
    }
  }
  return out.join('\n');
}

function printedRow(row: DataRow, random: () => number, damage: Damage): string[] {
  const [number, label, unit, value, note] = [row.number, row.label, row.unit, row.cells[3], row.note].map(
    (cell) => (cell?.text ?? '').replace(/\s+/g, ' ').trim(),
  );
  const text = (cell: string) => wrongLetters(damage.stripped ? strip(cell) : cell, random, damage.letters);
  const columns = [
    part(number ?? '') ? (number ?? '').split(' ').map(text) : [wrongNumber(number ?? '', random, damage)],
    wrap(label ?? '', WIDTH.label).map(text),
    wrap(unit ?? '', WIDTH.unit).map(text),
    [value ?? ''],
    wrap(note ?? '', WIDTH.note).map(text),
  ];
  const height = Math.max(...columns.map((cell) => cell.length));
  const lines: string[] = [];
  for (let at = 0; at < height; at++) {
    const words = columns.map((cell) => cell[at - Math.floor((height - cell.length) / 2)] ?? '');
    const line = words.filter((word) => word !== '').join(' ');
    if (line !== '') lines.push(line);
  }
  return lines;
}

function part(number: string): boolean {
  return /^\p{L}+ \p{L}+$/u.test(number);
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const open = lines.at(-1);
    if (open !== undefined && open.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${open} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Letters without marks; figures and signs stay. */
function strip(text: string): string {
  return text.replace(/\p{L}/gu, (letter) => {
    const plain = fold(letter);
    return letter === letter.toLowerCase() ? plain : plain.toUpperCase();
  });
}

function wrongLetters(text: string, random: () => number, chance: number): string {
  return text.replace(/\p{L}/gu, (letter) => {
    if (random() >= chance) return letter;
    const kind = random();
    if (kind < 0.15) return '';
    return kind < 0.25 ? `${letter}'` : (WRONG[letter.toLowerCase()] ?? letter);
  });
}

function wrongNumber(number: string, random: () => number, damage: Damage): string {
  if (random() >= damage.numbers) return number;
  const digits = number.replaceAll('.', '');
  return random() < 0.5 ? digits : digits.replace(/\d/, (digit) => (digit === '7' ? 'Z' : '9'));
}
