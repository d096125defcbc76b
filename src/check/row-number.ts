import { parseRoman } from '../text/number.ts';

/** The number of a row: components from the outside in, and the kind of counting. */
export interface RowNumber {
  readonly style: 'decimal' | 'roman' | 'letter' | 'capital';
  readonly components: readonly number[];
  /** Without closing signs: "1.2.1". */
  readonly text: string;
}

const DECIMAL = /^\d{1,4}(?:\.\d{1,4})*$/;
const LETTERS = 'abcdđeghiklmnopqrstuvxy';

/** Reads "1.2.1.", "II", "a)", "B"; null for marks ("Trong đó"), signs and blank cells. */
export function readRowNumber(printed: string): RowNumber | null {
  const text = printed
    .normalize('NFC')
    .replace(/\s+/g, '')
    .replace(/^\(|[.),:]+$/g, '');
  if (DECIMAL.test(text)) return { style: 'decimal', components: text.split('.').map(Number), text };
  const roman = parseRoman(text);
  if (roman !== null) return { style: 'roman', components: [roman], text };
  const letter = text.length === 1 ? LETTERS.indexOf(text.toLowerCase()) : -1;
  if (letter < 0) return null;
  return { style: text === text.toLowerCase() ? 'letter' : 'capital', components: [letter + 1], text };
}

/** Order of numbers of one style: component by component, a number before those under it. */
export function compareNumbers(a: RowNumber, b: RowNumber): number {
  const length = Math.min(a.components.length, b.components.length);
  for (let i = 0; i < length; i++) {
    const difference = (a.components[i] ?? 0) - (b.components[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.components.length - b.components.length;
}

/** True when `number` begins with all components of `outer` and has more. */
export function isUnder(number: RowNumber, outer: RowNumber): boolean {
  return (
    number.components.length > outer.components.length &&
    outer.components.every((component, i) => number.components[i] === component)
  );
}
