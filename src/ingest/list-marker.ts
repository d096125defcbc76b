/** Bullets of typed and exported text; "o" is the second-level bullet of Word. */
import { letterPattern } from '../text/letter-pattern.ts';

const BULLET = letterPattern(
  String.raw`^(?:[-–—+•·▪◦●○■□‣⁃✓✔➢❖*]\s+|o\s+(?=\p{Lu})|[-–+•]\s*(?=\p{L}))`,
  'u',
);
const LETTER = /^\(?[a-zđ]{1,2}[).]\s+/u;
const NUMBER = letterPattern(
  String.raw`^(?:\(?\d{1,3}[).]\s+|(?:\d{1,2}\.){2,5}\s*(?=\p{L})|\d{1,2}(?:\.\d{1,2}){1,4}\s+(?=\p{Lu}))`,
  'u',
);
const ROMAN = letterPattern(String.raw`^\(?[IVXLC]{1,6}[.)]\s+(?=\p{L})`, 'u');
/** Emphasis that may open before a marker: "**1. ", "<b>- ". */
const OPENING = /^(?:[*_]{1,3}(?=[^\s*_])|<[biu]>)+/;

/** The kind of marker that begins a line; null without one. */
export function listMarker(line: string): 'bullet' | 'letter' | 'number' | 'roman' | null {
  const text = line.trimStart().replace(OPENING, '');
  if (BULLET.test(text)) return 'bullet';
  if (ROMAN.test(text)) return 'roman';
  if (NUMBER.test(text)) return 'number';
  return LETTER.test(text) ? 'letter' : null;
}

/** True for a piece of text that is nothing but a marker: "1.", "-", "a)". */
export function isBareMarker(text: string): boolean {
  return /^(?:[-–—+•·▪◦●○■□‣⁃✓✔➢❖*o]|\(?[a-zđ]{1,2}[).]|\(?(?:\d{1,2}\.){0,4}\d{1,3}[).]|[IVXLC]{1,6}[.)])$/u.test(
    text.trim(),
  );
}
