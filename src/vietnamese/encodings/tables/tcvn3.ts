import type { EncodingTable } from '../encoding-table.ts';

/**
 * TCVN 5712:1993, VN3 set, as the ABC fonts (.VnTime, .VnArial …) have it: small letters and the seven capitals
 * without a tone. Other capitals are the small codes in a capital font (.VnTimeH).
 *
 * Proof: all 74 codes agree with glibc iconv TCVN (the VN1 set, of which VN3 is a part) and with two input methods'
 * tables.
 */
export const TCVN3: EncodingTable = {
  id: 'tcvn3',
  name: 'TCVN3 (ABC)',
  lower: [
    'b5 b8 b6 b7 b9',
    'a8 bb be bc bd c6',
    'a9 c7 ca c8 c9 cb',
    'ae',
    'cc d0 ce cf d1',
    'aa d2 d5 d3 d4 d6',
    'd7 dd d8 dc de',
    'df e3 e1 e2 e4',
    'ab e5 e8 e6 e7 e9',
    'ac ea ed eb ec ee',
    'ef f3 f1 f2 f4',
    'ad f5 f8 f6 f7 f9',
    'fa fd fb fc fe',
  ],
  upper: [
    '-- -- -- -- --',
    'a1 -- -- -- -- --',
    'a2 -- -- -- -- --',
    'a7',
    '-- -- -- -- --',
    'a3 -- -- -- -- --',
    '-- -- -- -- --',
    '-- -- -- -- --',
    'a4 -- -- -- -- --',
    'a5 -- -- -- -- --',
    '-- -- -- -- --',
    'a6 -- -- -- -- --',
    '-- -- -- -- --',
  ],
  capitalFont: true,
  variants: [{ byte: 0x2d, letter: 'ư' }],
};
