import { Failure } from '../../document/failure.ts';
import { type Result, result } from '../../document/result.ts';
import { say } from '../say.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1258' | 'windows-1252';

/** How much of a file is looked at to tell its encoding. */
const SAMPLE_BYTES = 1024 * 1024;

/**
 * Random bytes are control characters in 10 of 100 (27 of 256); text has none, Vietnamese code pages that put
 * capitals there (VISCII, VPS) stay below 1 of 100.
 */
const JUNK_CONTROL_SHARE = 0.04;
/** Bytes that are sound UTF-8 may have lost more to NUL padding; above this it is a binary format of ASCII names. */
const UTF8_CONTROL_SHARE = 0.1;

/** UTF-16 text has NUL (or another high byte of Latin text) in nearly every second place, and only there. */
const UTF16_HIGH_SHARE = 0.6;
const UTF16_OTHER_SHARE = 0.02;

/** Damaged UTF-8 (a cut in a character, a few lost bytes) still has almost all of its characters. */
const DAMAGED_UTF8_SHARE = 0.02;

/**
 * Windows-1258 writes tones as a byte of their own after the vowel. Measured on administrative prose: about 40 of
 * 100 bytes above 127 in Windows-1258, below 10 in TCVN3 and VNI, where the same bytes are other letters.
 */
const TONE_BYTE_SHARE = 0.2;

/** Text and the encoding that it was read with. */
export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
}

/** Bytes as text. Fails with 'format-unknown' for bytes that are no text and 'file-empty' for white space only. */
export function decodeText(bytes: Uint8Array): Result<Decoded> {
  const marked = byteOrderMark(bytes);
  if (marked) return whole(marked.encoding, bytes.subarray(marked.length));
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const wide = utf16Order(sample);
  if (wide) return whole(wide, bytes);
  const controls = controlShare(sample);
  if (controls > UTF8_CONTROL_SHARE) throw noText();
  const text = soundUtf8(bytes);
  if (text !== null) return result({ text, encoding: 'utf-8' });
  if (controls > JUNK_CONTROL_SHARE) throw noText();
  return damagedOrLegacy(bytes);
}

function soundUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The first bytes as text, whatever they are; for telling markup apart. */
export function decodeHead(bytes: Uint8Array, length: number): string {
  const head = bytes.subarray(0, length);
  return new TextDecoder(byteOrderMark(head)?.encoding ?? utf16Order(head) ?? 'utf-8').decode(head);
}

function whole(encoding: Encoding, bytes: Uint8Array): Result<Decoded> {
  const text = new TextDecoder(encoding).decode(bytes);
  const lost = count(text, '\ufffd');
  if (lost > text.length * DAMAGED_UTF8_SHARE) throw noText();
  return result({ text, encoding }, lost > 0 ? [undecodable(lost)] : []);
}

function byteOrderMark(bytes: Uint8Array): { encoding: Encoding; length: number } | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', length: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', length: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', length: 2 };
  return null;
}

function utf16Order(sample: Uint8Array): Encoding | null {
  const pairs = sample.length >> 1;
  if (pairs < 2) return null;
  // High bytes of Latin text: 00 ASCII and Latin-1, 01 ă đ ơ ư, 1E letters with tones, 03 combining marks, 20 marks.
  const high = [0, 0];
  const nul = [0, 0];
  for (let i = 0; i < pairs * 2; i++) {
    const byte = sample[i] ?? 0;
    const side = i & 1;
    if (byte === 0) nul[side] = (nul[side] ?? 0) + 1;
    if (byte <= 0x03 || byte === 0x1e || byte === 0x20) high[side] = (high[side] ?? 0) + 1;
  }
  const [nulEven = 0, nulOdd = 0] = nul;
  const [highEven = 0, highOdd = 0] = high;
  if (highOdd > pairs * UTF16_HIGH_SHARE && nulOdd > 0 && nulEven <= pairs * UTF16_OTHER_SHARE)
    return 'utf-16le';
  if (highEven > pairs * UTF16_HIGH_SHARE && nulEven > 0 && nulOdd <= pairs * UTF16_OTHER_SHARE)
    return 'utf-16be';
  return null;
}

/** Share of control characters that no text uses (tab, line ends, form feed, DOS end mark and escape apart). */
function controlShare(sample: Uint8Array): number {
  let controls = 0;
  for (const byte of sample) {
    if (byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1a && byte !== 0x1b) controls++;
    else if (byte === 0x7f) controls++;
  }
  return sample.length === 0 ? 0 : controls / sample.length;
}

function damagedOrLegacy(bytes: Uint8Array): Result<Decoded> {
  const text = new TextDecoder('utf-8').decode(bytes);
  const lost = count(text, '\ufffd');
  if (lost === 1 || lost <= count(text, NON_ASCII) * DAMAGED_UTF8_SHARE) {
    return result({ text, encoding: 'utf-8' }, [undecodable(lost)]);
  }
  const vietnamese = toneByteShare(bytes.subarray(0, SAMPLE_BYTES)) > TONE_BYTE_SHARE;
  const encoding: Encoding = vietnamese ? 'windows-1258' : 'windows-1252';
  return result({ text: new TextDecoder(encoding).decode(bytes), encoding }, [legacy(vietnamese)]);
}

const NON_ASCII = /[^\0-\x7f]/g;

function count(text: string, what: string | RegExp): number {
  if (typeof what === 'string') return text.split(what).length - 1;
  return text.match(what)?.length ?? 0;
}

const TONE_BYTES = new Set([0xcc, 0xd2, 0xde, 0xec, 0xf2]);
/** a e i o u y, and the vowels of Windows-1258 above 127: à á â ã(ă) è é ê ì(í) ó ô õ(ơ) ù ú ü ý(ư), both cases. */
const VOWEL_BYTES = new Set([
  ...Buffer.from('aeiouyAEIOUY'),
  ...[0xc2, 0xc3, 0xca, 0xd4, 0xd5, 0xdd, 0xe2, 0xe3, 0xea, 0xf4, 0xf5, 0xfd],
]);

function toneByteShare(sample: Uint8Array): number {
  let above = 0;
  let tones = 0;
  let before = 0;
  for (const byte of sample) {
    if (byte > 0x7f) {
      above++;
      if (TONE_BYTES.has(byte) && VOWEL_BYTES.has(before)) tones++;
    }
    before = byte;
  }
  return above === 0 ? 0 : tones / above;
}

function undecodable(lost: number) {
  return say(
    'text-undecodable',
    'warning',
    `${lost} chỗ trong tệp không giải mã được; thay bằng ký tự "�".`,
    `${lost} places of the file cannot be decoded; "�" stands for them.`,
  );
}

function legacy(vietnamese: boolean) {
  return vietnamese
    ? say(
        'text-encoding-windows-1258',
        'warning',
        'Tệp không phải Unicode; đã đọc theo bảng mã Windows-1258.',
        'The file is not Unicode; it was read as Windows-1258.',
      )
    : say(
        'text-encoding-legacy',
        'warning',
        'Tệp dùng bảng mã cũ chưa rõ (TCVN3, VNI…); đã đọc từng byte theo Windows-1252, chữ có dấu có thể sai.',
        'The file uses an old encoding (TCVN3, VNI…); its bytes were read as Windows-1252, marked letters may be wrong.',
      );
}

export function noText(): Failure {
  return new Failure('format-unknown', {
    vi: 'Không nhận ra định dạng: nội dung tệp không phải văn bản.',
    en: 'The format is unknown: the content of the file is not text.',
  });
}
