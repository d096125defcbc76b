/**
 * Legacy text reaches us as bytes, or as a string in which some program read the bytes as Latin-1, CP1252, CP1258 or
 * (symbol fonts in Word) as U+F000 plus the byte. All of these lead back to one byte here.
 */

/** CP1252 of the bytes 80 to 9F; a hyphen stands where CP1252 has nothing and the byte stays a C1 control. */
const CP1252_HIGH = '€-‚ƒ„…†‡ˆ‰Š‹Œ-Ž--‘’“”•–—˜™š›œ-žŸ';

/** Letters and combining marks where CP1258 differs from CP1252, with their bytes. */
const CP1258_DIFFERENT: Readonly<Record<string, number>> = {
  Ă: 0xc3,
  '\u0300': 0xcc,
  Đ: 0xd0,
  '\u0309': 0xd2,
  Ơ: 0xd5,
  Ư: 0xdd,
  '\u0303': 0xde,
  ă: 0xe3,
  '\u0301': 0xec,
  đ: 0xf0,
  '\u0323': 0xf2,
  ơ: 0xf5,
  ư: 0xfd,
  '₫': 0xfe,
};

/** Compatibility normalisation turns the micro sign into the Greek letter. */
const GREEK_MU = 0x3bc;
const MICRO_SIGN = 0xb5;

const SYMBOL_FONT = 0xf000;

const BY_CODE = new Map<number, number>([[GREEK_MU, MICRO_SIGN]]);
[...CP1252_HIGH].forEach((character, index) => {
  if (character !== '-') BY_CODE.set(character.charCodeAt(0), 0x80 + index);
});
for (const [character, byte] of Object.entries(CP1258_DIFFERENT)) BY_CODE.set(character.charCodeAt(0), byte);

const CHARACTERS: readonly string[] = Array.from({ length: 256 }, (_, byte) => {
  const high = CP1252_HIGH[byte - 0x80];
  return high !== undefined && high !== '-' ? high : String.fromCharCode(byte);
});

/** The byte behind a UTF-16 unit of a legacy string; -1 when no legacy reading gives it. */
export function legacyByte(code: number): number {
  if (code < 0x100) return code;
  if (code >= SYMBOL_FONT + 0x20 && code < SYMBOL_FONT + 0x100) return code - SYMBOL_FONT;
  return BY_CODE.get(code) ?? -1;
}

/** The character that CP1252 shows for a byte. */
export function legacyCharacter(byte: number): string {
  return CHARACTERS[byte] ?? '';
}

/** Bytes as the string that CP1252 shows. */
export function legacyString(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += legacyCharacter(byte);
  return text;
}
