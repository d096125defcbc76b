import type { EncodingTable } from '../encoding-table.ts';

/**
 * VNI fonts (VNI-Times, VNI-Helve …): a base letter and a mark as its own character.
 *
 * Proof: three published tables agree on all 134 codes; GNU recode agrees on 132 and has Ằ and Ắ exchanged.
 */
export const VNI: EncodingTable = {
  id: 'vni',
  name: 'VNI-Windows',
  lower: [
    '61f8 61f9 61fb 61f5 61ef',
    '61ea 61e8 61e9 61fa 61fc 61eb',
    '61e2 61e0 61e1 61e5 61e3 61e4',
    'f1',
    '65f8 65f9 65fb 65f5 65ef',
    '65e2 65e0 65e1 65e5 65e3 65e4',
    'ec ed e6 f3 f2',
    '6ff8 6ff9 6ffb 6ff5 6fef',
    '6fe2 6fe0 6fe1 6fe5 6fe3 6fe4',
    'f4 f4f8 f4f9 f4fb f4f5 f4ef',
    '75f8 75f9 75fb 75f5 75ef',
    'f6 f6f8 f6f9 f6fb f6f5 f6ef',
    '79f8 79f9 79fb 79f5 ee',
  ],
  upper: [
    '41d8 41d9 41db 41d5 41cf',
    '41ca 41c8 41c9 41da 41dc 41cb',
    '41c2 41c0 41c1 41c5 41c3 41c4',
    'd1',
    '45d8 45d9 45db 45d5 45cf',
    '45c2 45c0 45c1 45c5 45c3 45c4',
    'cc cd c6 d3 d2',
    '4fd8 4fd9 4fdb 4fd5 4fcf',
    '4fc2 4fc0 4fc1 4fc5 4fc3 4fc4',
    'd4 d4d8 d4d9 d4db d4d5 d4cf',
    '55d8 55d9 55db 55d5 55cf',
    'd6 d6d8 d6d9 d6db d6d5 d6cf',
    '59d8 59d9 59db 59d5 ce',
  ],
};
