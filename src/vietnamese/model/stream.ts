import { syllableKey } from './syllable-key.ts';

/** Words of the model that stand for a class of text rather than for a word. Their ids are fixed. */
export const BOUNDARY = '<s>';
export const UNKNOWN = '<unk>';
export const NUMBER = '<n>';
export const COMMA = '<,>';
export const CLASS_WORDS: readonly string[] = [BOUNDARY, UNKNOWN, NUMBER, COMMA];
export const BOUNDARY_ID = 0;
export const UNKNOWN_ID = 1;
export const NUMBER_ID = 2;
export const COMMA_ID = 3;

/** A number, or a word or code with a digit in it; a mark behind it belongs to the sentence. */
const WITH_DIGIT = String.raw`[\p{L}\p{M}]*\p{N}(?:[\p{L}\p{M}\p{N}.,/%&-]*[\p{L}\p{M}\p{N}%])?`;
/** The number of a list item at the start of a line; its point ends no sentence. */
export const LIST_NUMBER = String.raw`(?<=^[\s+*•–-]*)\p{N}+(?:\.\p{N}+)*[.)](?=\s|$)`;
/** A Roman numeral, with what must follow it. */
export const ROMAN_NUMERAL = String.raw`(?<![\p{L}\p{N}])[IVX]{1,5}(?=[.,:;)/\s-]|$)`;

const TOKEN = new RegExp(
  `(?<number>${LIST_NUMBER}|${ROMAN_NUMERAL}|${WITH_DIGIT})|[\\p{L}\\p{M}]+|[.;:!?…]+(?=\\s|$)|,`,
  'gu',
);

/**
 * The words of a line as the language model sees them: keys of words, a class for whatever holds a digit
 * (amounts, dates, document codes), a class for the comma, a boundary for marks that end a clause.
 * Brackets, quotes and dashes are transparent: what stands on both sides of them is still one phrase.
 * `visit` is called with the key and the printed form of every word that is not a class, and whether it opens
 * a sentence or the line.
 */
export function modelStream(
  line: string,
  visit?: (key: string, token: string, opening: boolean) => void,
): string[] {
  const words: string[] = [];
  for (const match of line.matchAll(TOKEN)) {
    const token = match[0];
    const code = token.charCodeAt(0);
    if (code === 0x2c) words.push(COMMA);
    else if (match.groups?.number !== undefined) words.push(NUMBER);
    else if (code < 0x40 || token[0] === '…') words.push(BOUNDARY);
    else {
      const key = syllableKey(token);
      const before = words[words.length - 1];
      visit?.(
        key,
        token,
        before === undefined || before === BOUNDARY || (before === NUMBER && words.length === 1),
      );
      words.push(key);
    }
  }
  return words;
}
