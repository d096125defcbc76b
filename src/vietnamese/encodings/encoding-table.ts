/**
 * Encodings that are a table: one or two bytes a letter.
 */
import type { MappedText } from '../../text/mapped-text.ts';
import { MappedTextBuilder } from '../../text/mapped-text.ts';
import type { EncodingId, VietnameseEncoding } from './encoding.ts';
import { legacyByte, legacyCharacter } from './legacy-bytes.ts';
import { LOWER_LETTERS, UPPER_LETTERS } from './letters.ts';
import { raiseCapitals } from './raise-capitals.ts';
import { settleVariants, type Variant } from './settle-variants.ts';

export interface EncodingTable {
  readonly id: EncodingId;
  readonly name: string;
  /** Codes in hexadecimal in the order of LOWER_LETTERS, a row a vowel; "--" where there is none. */
  readonly lower: readonly string[];
  readonly upper: readonly string[];
  /** Tone marks that follow the letter (Windows-1258). */
  readonly combining?: Readonly<Record<string, number>>;
  /** Capitals with a tone are the small codes in a capital font. */
  readonly capitalFont?: boolean;
  /** Codes with two readings; the syllable decides. */
  readonly variants?: readonly TableVariant[];
}

interface TableVariant {
  readonly byte: number;
  readonly letter: string;
  /** The other reading when the table has none: the character itself unless stated. */
  readonly plain?: string;
}

interface Decoder {
  readonly single: readonly (string | undefined)[];
  readonly pairs: ReadonlyMap<number, string>;
  readonly variants: ReadonlyMap<number, TableVariant>;
}

const CASE_BIT = 0x20;

function codes(rows: readonly string[]): string[] {
  return rows.join(' ').split(' ');
}

function entries(table: EncodingTable): [letter: string, code: string][] {
  const letters = [...LOWER_LETTERS, ...UPPER_LETTERS];
  const all = [...codes(table.lower), ...codes(table.upper)];
  return all.flatMap((code, i) => (code === '--' ? [] : [[letters[i] ?? '', code] as [string, string]]));
}

function isAsciiSign(byte: number): boolean {
  return byte >= 0x20 && byte < 0x7f && !/[A-Za-z0-9]/.test(String.fromCharCode(byte));
}

const TONE_MARK = { huyền: '\u0300', hỏi: '\u0309', ngã: '\u0303', sắc: '\u0301', nặng: '\u0323' } as const;

/** Vowels with every combining tone after them (Windows-1258 also writes letters that have a code of their own so). */
function addCombining(
  pairs: Map<number, string>,
  single: (string | undefined)[],
  table: EncodingTable,
): void {
  if (!table.combining) return;
  for (const [tone, byte] of Object.entries(table.combining)) {
    const mark = TONE_MARK[tone as keyof typeof TONE_MARK];
    for (let base = 0x41; base < 0x100; base++) {
      const letter = single[base] ?? (base < 0x7f ? String.fromCharCode(base) : '');
      const composed = `${letter}${mark}`.normalize('NFC');
      if (composed.length === 1 && (LOWER_LETTERS + UPPER_LETTERS).includes(composed))
        pairs.set((base << 8) | byte, composed);
    }
  }
}

function buildDecoder(table: EncodingTable): Decoder {
  const single: (string | undefined)[] = new Array(256).fill(undefined);
  const pairs = new Map<number, string>();
  const variants = new Map<number, TableVariant>((table.variants ?? []).map((v) => [v.byte, v]));
  for (const [letter, code] of entries(table)) {
    const value = Number.parseInt(code, 16);
    if (code.length === 4) pairs.set(value, letter);
    else if (isAsciiSign(value)) variants.set(value, { byte: value, letter });
    else single[value] = letter;
  }
  // The case of the base decides: people typed a small mark after a capital and the other way round.
  for (const [value, letter] of [...pairs]) {
    const swapped = value ^ CASE_BIT;
    if (!pairs.has(swapped) && !table.combining) pairs.set(swapped, letter);
  }
  addCombining(pairs, single, table);
  return { single, pairs, variants };
}

function decodeWith(decoder: Decoder, text: string): { mapped: MappedText; variants: Variant[] } {
  const out = new MappedTextBuilder(text);
  const variants: Variant[] = [];
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    const byte = legacyByte(text.charCodeAt(i));
    const next = byte < 0 || i + 1 >= text.length ? -1 : legacyByte(text.charCodeAt(i + 1));
    const pair = next < 0 ? undefined : decoder.pairs.get((byte << 8) | next);
    const variant = byte < 0 ? undefined : decoder.variants.get(byte);
    const letter = byte < 0 ? undefined : decoder.single[byte];
    if (variant)
      variants.push({ at: length, other: variant.letter, inCapitals: byte >= 0x5e && isAsciiSign(byte) });
    if (pair !== undefined) {
      out.replace(i, i + 2, pair);
      i++;
    } else if (letter !== undefined) out.replace(i, i + 1, letter);
    else if (variant?.plain) out.replace(i, i + 1, variant.plain);
    else out.replace(i, i + 1, text.charAt(i));
    length++;
  }
  return { mapped: out.finish(), variants };
}

function buildEncoder(table: EncodingTable): ReadonlyMap<string, string> {
  const map = new Map<string, string>();
  const written = (code: string): string =>
    (code.match(/../g) ?? []).map((h) => legacyCharacter(Number.parseInt(h, 16))).join('');
  for (const [letter, code] of entries(table)) map.set(letter, written(code));
  for (const variant of table.variants ?? []) {
    if (!map.has(variant.letter)) map.set(variant.letter, legacyCharacter(variant.byte));
  }
  [...UPPER_LETTERS].forEach((upper, i) => {
    const lower = map.get(LOWER_LETTERS[i] ?? '');
    if (table.capitalFont && !map.has(upper) && lower) map.set(upper, lower);
  });
  return map;
}

/** Signs whose codes many sets give to letters, as their users typed them instead. */
const PLAIN_SIGNS: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '–': '-',
  '—': '-',
  '…': '...',
  '•': '-',
};

/** A character outside the table; one whose code is taken by a letter as the nearest plain sign. */
function writeOther(character: string, decoder: Decoder): string {
  const byte = legacyByte(character.charCodeAt(0));
  const taken = byte >= 0 && (decoder.single[byte] !== undefined || decoder.variants.has(byte));
  return taken ? (PLAIN_SIGNS[character] ?? character) : character;
}

/** The encoding that a table describes. */
export function tableEncoding(table: EncodingTable): VietnameseEncoding {
  const decoder = buildDecoder(table);
  const encoder = buildEncoder(table);
  const own = new Set(entries(table).map(([letter]) => letter));
  return {
    id: table.id,
    name: table.name,
    decode(text) {
      const { mapped, variants } = decodeWith(decoder, text);
      const settled = settleVariants(mapped.text, variants);
      return { text: table.capitalFont ? raiseCapitals(settled) : settled, starts: mapped.starts };
    },
    encode: (text) =>
      [...text.normalize('NFC')].map((c) => encoder.get(c) ?? writeOther(c, decoder)).join(''),
    holds: (letter) => own.has(letter),
  };
}
