import type { EncodingTable } from '../encoding-table.ts';

/**
 * Vietnamese Professionals Society. Fourteen capitals with a dot below or a tilde stand on control codes.
 *
 * Proof: GNU recode agrees on 133 of 134 codes and has no Ỗ; three input methods' tables give 99 for it and agree on
 * all codes above 7F.
 */
export const VPS: EncodingTable = {
  id: 'vps',
  name: 'VPS',
  lower: [
    'e0 e1 e4 e3 e5',
    'e6 a2 a1 a3 a4 a5',
    'e2 c0 c3 c4 c5 c6',
    'c7',
    'e8 e9 c8 eb cb',
    'ea 8a 89 8b cd 8c',
    'ec ed cc ef ce',
    'f2 f3 d5 f5 86',
    'f4 d2 d3 b0 87 b6',
    'd6 a9 a7 aa ab ae',
    'f9 fa fb db f8',
    'dc d8 d9 ba bb bf',
    'ff 9a 9b cf 9c',
  ],
  upper: [
    '80 c1 81 82 02',
    '88 8e 8d 8f f0 04',
    'c2 84 83 85 1c 03',
    'f1',
    'd7 c9 de fe 05',
    'ca 93 90 94 95 06',
    'b5 b4 b7 b8 10',
    'bc b9 bd be 11',
    'd4 97 96 98 99 12',
    'f7 9e 9d 9f a6 13',
    'a8 da d1 ac 14',
    'd0 af ad b1 1d 15',
    'b2 dd fd b3 19',
  ],
};
