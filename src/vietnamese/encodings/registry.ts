/** Every encoding by its id. */
import type { EncodingId, VietnameseEncoding } from './encoding.ts';
import { tableEncoding } from './encoding-table.ts';
import { BK_HCM1 } from './tables/bk-hcm1.ts';
import { BK_HCM2 } from './tables/bk-hcm2.ts';
import { TCVN3 } from './tables/tcvn3.ts';
import { VIETWARE_F } from './tables/vietware-f.ts';
import { VIETWARE_X } from './tables/vietware-x.ts';
import { VISCII } from './tables/viscii.ts';
import { VNI } from './tables/vni.ts';
import { VPS } from './tables/vps.ts';
import { WINDOWS_1258 } from './tables/windows-1258.ts';
import { UNICODE } from './unicode.ts';
import { UTF8_MISREAD } from './utf8-misread.ts';
import { VIQR } from './viqr.ts';

/** Capitals letter by letter: those of a ligature would be longer than it. */
function raised(text: string): string {
  return text.replace(/\p{Ll}/gu, (letter) => {
    const upper = letter.toUpperCase();
    return upper.length === letter.length ? upper : letter;
  });
}

/** A capital font (.VnTimeH) shows every letter as a capital. */
function inCapitals(encoding: VietnameseEncoding, id: EncodingId, name: string): VietnameseEncoding {
  return {
    id,
    name,
    decode(text) {
      const mapped = encoding.decode(text);
      return { text: raised(mapped.text), starts: mapped.starts };
    },
    encode: (text) => encoding.encode(text.normalize('NFC').toLowerCase()),
    holds: (letter) => letter === letter.toUpperCase() && encoding.holds(letter.toLowerCase()),
  };
}

const tcvn3 = tableEncoding(TCVN3);

export const ENCODINGS: Readonly<Record<EncodingId, VietnameseEncoding>> = {
  unicode: UNICODE,
  tcvn3,
  'tcvn3-capitals': inCapitals(tcvn3, 'tcvn3-capitals', 'TCVN3 (ABC), capital font'),
  vni: tableEncoding(VNI),
  vps: tableEncoding(VPS),
  viscii: tableEncoding(VISCII),
  viqr: VIQR,
  'vietware-x': tableEncoding(VIETWARE_X),
  'vietware-f': tableEncoding(VIETWARE_F),
  'bk-hcm1': tableEncoding(BK_HCM1),
  'bk-hcm2': tableEncoding(BK_HCM2),
  'windows-1258': tableEncoding(WINDOWS_1258),
  'utf8-misread': UTF8_MISREAD,
};
