import type { MappedText } from '../../text/mapped-text.ts';

export const ENCODING_IDS = [
  'unicode',
  'tcvn3',
  'tcvn3-capitals',
  'vni',
  'vps',
  'viscii',
  'viqr',
  'vietware-x',
  'vietware-f',
  'bk-hcm1',
  'bk-hcm2',
  'windows-1258',
  'utf8-misread',
] as const;

export type EncodingId = (typeof ENCODING_IDS)[number];

/** One way to write Vietnamese. Strings of a legacy encoding are its bytes as CP1252 shows them. */
export interface VietnameseEncoding {
  readonly id: EncodingId;
  /** The name that people know, for messages. */
  readonly name: string;
  /** Unicode text in NFC; what the encoding does not know passes through. Never fails. */
  decode(text: string): MappedText;
  /** Text as this encoding writes it. A letter that it cannot hold is written as the nearest that it can. */
  encode(text: string): string;
  /** True when the letter survives `encode` and `decode`. */
  holds(letter: string): boolean;
}
