import type { EncodingTable } from '../encoding-table.ts';

/**
 * Code page 1258: vowels with circumflex, breve or horn and tones as combining marks after them.
 *
 * Proof: all 134 codes agree with glibc iconv CP1258.
 */
export const WINDOWS_1258: EncodingTable = {
  id: 'windows-1258',
  name: 'Windows-1258',
  lower: [
    'e0 e1 61d2 61de 61f2',
    'e3 e3cc e3ec e3d2 e3de e3f2',
    'e2 e2cc e2ec e2d2 e2de e2f2',
    'f0',
    'e8 e9 65d2 65de 65f2',
    'ea eacc eaec ead2 eade eaf2',
    '69cc ed 69d2 69de 69f2',
    '6fcc f3 6fd2 6fde 6ff2',
    'f4 f4cc f4ec f4d2 f4de f4f2',
    'f5 f5cc f5ec f5d2 f5de f5f2',
    'f9 fa 75d2 75de 75f2',
    'fd fdcc fdec fdd2 fdde fdf2',
    '79cc 79ec 79d2 79de 79f2',
  ],
  upper: [
    'c0 c1 41d2 41de 41f2',
    'c3 c3cc c3ec c3d2 c3de c3f2',
    'c2 c2cc c2ec c2d2 c2de c2f2',
    'd0',
    'c8 c9 45d2 45de 45f2',
    'ca cacc caec cad2 cade caf2',
    '49cc cd 49d2 49de 49f2',
    '4fcc d3 4fd2 4fde 4ff2',
    'd4 d4cc d4ec d4d2 d4de d4f2',
    'd5 d5cc d5ec d5d2 d5de d5f2',
    'd9 da 55d2 55de 55f2',
    'dd ddcc ddec ddd2 ddde ddf2',
    '59cc 59ec 59d2 59de 59f2',
  ],
  combining: { huyền: 0xcc, hỏi: 0xd2, ngã: 0xde, sắc: 0xec, nặng: 0xf2 },
};
