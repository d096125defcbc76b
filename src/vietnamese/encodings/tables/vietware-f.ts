import type { EncodingTable } from '../encoding-table.ts';

/**
 * Vietware one-byte set: small letters and the seven capitals without a tone; other capitals are the small codes in a
 * capital font.
 *
 * Proof: three published tables agree on all 74 codes (a fourth differs in the capitals only).
 */
export const VIETWARE_F: EncodingTable = {
  id: 'vietware-f',
  name: 'Vietware-F',
  lower: [
    'aa c0 b6 ba c1',
    '9f c2 c5 c3 c4 c6',
    'a1 c7 ca c8 c9 cb',
    'a2',
    'cc cf cd ce d1',
    'a3 d2 d5 d3 d4 d6',
    'd8 db d9 da dc',
    'df e2 e0 e1 e3',
    'a4 e4 e7 e5 e6 e8',
    'a5 e9 ec ea eb ed',
    'ee f2 ef f1 f3',
    'a7 f4 f7 f5 f6 f8',
    'f9 fc fa fb ff',
  ],
  upper: [
    '-- -- -- -- --',
    '96 -- -- -- -- --',
    '97 -- -- -- -- --',
    '98',
    '-- -- -- -- --',
    '99 -- -- -- -- --',
    '-- -- -- -- --',
    '-- -- -- -- --',
    '9a -- -- -- -- --',
    '9b -- -- -- -- --',
    '-- -- -- -- --',
    '9c -- -- -- -- --',
    '-- -- -- -- --',
  ],
  capitalFont: true,
};
