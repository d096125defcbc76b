import { letterPattern } from '../text/letter-pattern.ts';
import { parseRoman } from '../text/number.ts';

/**
 * The numbering or bullet at the start of a line. Styles are kinds of counting ("I.", "1.1.", "a)"); `depth` counts
 * the components of a decimal number.
 */
export interface Marker {
  readonly style: 'part' | 'roman' | 'capital' | 'decimal' | 'letter' | 'bullet';
  /** The number without closing signs: "II", "1.1", "a", "-". */
  readonly label: string;
  readonly depth: number;
  /** Characters of the line it takes, with the white space behind it. */
  readonly length: number;
}

const DECIMAL = letterPattern(
  String.raw`^(\d{1,2}(?:\.\d{1,2}){0,4})([.)/]\s*|\s*[-–]\s+(?=\p{Lu})|\s+(?=\p{Lu}\p{Ll}|[^\p{Ll}]*$))(?=\D|$)`,
  'u',
);
const ROMAN = /^([IVXL]{1,6})([.)/]\s*|\s*[-–]\s+)(?=\S|$)/u;
const LETTER = /^([a-zđ])([.)/]\s*)(?=\S|$)/u;
const CAPITAL = /^([A-EĐ])([.)]\s*|\s*[-–]\s+)(?=\S|$)/u;
const ROMAN_DECIMAL = /^([IVXL]{1,6})\.(\d{1,2}(?:\.\d{1,2})*)([.)]?\s+)(?=\S|$)/u;

/** Longest numbering that a list or heading carries; beyond it a number is a year or a quantity. */
const LARGEST_LIST_NUMBER = 60;

/** Reads the marker of a line; null when it begins with text. `bullets` and `parts` come from rules/layout. */
export function readMarker(
  line: string,
  bullets: readonly string[],
  parts: readonly string[],
): Marker | null {
  const part = readPart(line, parts);
  if (part !== null) return part;
  const bullet = readBullet(line, bullets);
  if (bullet !== null) return bullet;
  let m = ROMAN_DECIMAL.exec(line);
  if (m?.[1] && m[2] && parseRoman(m[1]) !== null)
    return {
      style: 'decimal',
      label: m[2],
      depth: m[2].split('.').length,
      length: m[0].length,
    };
  m = ROMAN.exec(line);
  if (m?.[1] && parseRoman(m[1]) !== null)
    return { style: 'roman', label: m[1], depth: 1, length: m[0].length };
  m = DECIMAL.exec(line);
  if (m?.[1] && isListNumber(m[1], line.slice(m[0].length)))
    return { style: 'decimal', label: m[1], depth: m[1].split('.').length, length: m[0].length };
  m = LETTER.exec(line);
  if (m?.[1]) return { style: 'letter', label: m[1], depth: 1, length: m[0].length };
  m = CAPITAL.exec(line);
  if (m?.[1]) return { style: 'capital', label: m[1], depth: 1, length: m[0].length };
  return null;
}

/** "2.725 đại biểu" and "05/6/2023" begin with figures that number nothing. */
function isListNumber(label: string, rest: string): boolean {
  const components = label.split('.');
  if (components.some((component) => Number(component) > LARGEST_LIST_NUMBER)) return false;
  if (components.slice(1).some((component) => component.length > 1 && component.startsWith('0')))
    return false;
  return !/^\d/.test(rest);
}

function readPart(line: string, parts: readonly string[]): Marker | null {
  const lower = line.toLowerCase();
  for (const part of [...parts].sort((a, b) => b.length - a.length)) {
    if (!lower.startsWith(`${part.toLowerCase()} `)) continue;
    const m = /^\s+([IVX]{1,4}|nhất|hai|ba|tư|bốn|năm)(?!\p{L})[.:]?\s*/iu.exec(line.slice(part.length));
    if (m?.[1] !== undefined)
      return { style: 'part', label: m[1], depth: 1, length: part.length + m[0].length };
  }
  return null;
}

function readBullet(line: string, bullets: readonly string[]): Marker | null {
  const m = /^(\S)\s*(?:([+\-–])\s+)?/u.exec(line);
  if (!m?.[1] || !bullets.includes(m[1])) return null;
  // "-5" or "+12,5%" is a signed number, "…" a gap: neither is a list.
  if (/^[-–+]\d/.test(line)) return null;
  return { style: 'bullet', label: m[2] ?? m[1], depth: 1, length: m[0].length };
}
