import type { EncodingTable } from '../encoding-table.ts';

/**
 * RFC 1456. Six rare capitals stand on control codes (02 05 06 14 19 1E) and Õ on A0, which other programs take for a
 * no-break space.
 *
 * Proof: all 134 codes agree with glibc iconv VISCII and GNU recode.
 */
export const VISCII: EncodingTable = {
  id: 'viscii',
  name: 'VISCII 1.1',
  lower: [
    'e0 e1 e4 e3 d5',
    'e5 a2 a1 c6 c7 a3',
    'e2 a5 a4 a6 e7 a7',
    'f0',
    'e8 e9 eb a8 a9',
    'ea ab aa ac ad ae',
    'ec ed ef ee b8',
    'f2 f3 f6 f5 f7',
    'f4 b0 af b1 b2 b5',
    'bd b6 be b7 de fe',
    'f9 fa fc fb f8',
    'df d7 d1 d8 e6 f1',
    'cf fd d6 db dc',
  ],
  upper: [
    'c0 c1 c4 c3 80',
    'c5 82 81 02 05 83',
    'c2 85 84 86 06 87',
    'd0',
    'c8 c9 cb 88 89',
    'ca 8b 8a 8c 8d 8e',
    'cc cd 9b ce 98',
    'd2 d3 99 a0 9a',
    'd4 90 8f 91 92 93',
    'b4 96 95 97 b3 94',
    'd9 da 9c 9d 9e',
    'bf bb ba bc ff b9',
    '9f dd 14 19 1e',
  ],
  variants: [{ byte: 0xa0, letter: 'Õ', plain: '\u00a0' }],
};
