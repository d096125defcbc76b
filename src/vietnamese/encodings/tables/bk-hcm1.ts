import type { EncodingTable } from '../encoding-table.ts';

/**
 * Bách Khoa TP.HCM, one-byte set.
 *
 * Proof: three published tables agree on all codes. All three put both Ặ and Ụ on 98 and both Ị and Ỵ on 8E, so these two
 * pairs cannot be told apart by the code; the more frequent one is written, the syllable decides when reading.
 */
export const BK_HCM1: EncodingTable = {
  id: 'bk-hcm1',
  name: 'BK HCM1',
  lower: [
    'bf be c0 c1 c2',
    'd7 d9 d8 da db dc',
    'dd df de e0 e1 e2',
    'bd',
    'c4 c3 c5 c6 c7',
    'e3 e5 e4 e6 e7 e8',
    'c9 c8 ca cb cc',
    'ce cd cf d0 d1',
    'e9 eb ea ec ed ee',
    'ef f1 f0 f2 f3 f4',
    'd3 d2 d4 d5 d6',
    'f5 f7 f6 f8 f9 fa',
    'fc fb fd fe ff',
  ],
  upper: [
    '81 80 82 83 84',
    '99 9b 9a 9c 9d --',
    '9f a1 7e a2 a3 a4',
    '7d',
    '86 85 87 88 89',
    'a5 a7 a6 a8 a9 aa',
    '8b 8a 8c 8d 8e',
    '90 8f 91 92 93',
    'ab ad ac ae af b0',
    'b1 b3 b2 b4 b5 b6',
    '95 94 96 97 98',
    'b7 b9 b8 ba bb bc',
    '5e 7b 60 7c --',
  ],
  variants: [
    { byte: 0x98, letter: 'Ặ' },
    { byte: 0x8e, letter: 'Ỵ' },
  ],
};
