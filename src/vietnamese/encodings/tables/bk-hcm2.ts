import type { EncodingTable } from '../encoding-table.ts';

/**
 * Bách Khoa TP.HCM, two-byte set.
 *
 * Proof: three published tables agree on all codes but that of Ệ, which two of them give with the small mark (CF E5) and
 * the rule of the set gives as CF C5; both are read.
 */
export const BK_HCM2: EncodingTable = {
  id: 'bk-hcm2',
  name: 'BK HCM2',
  lower: [
    '61e2 61e1 61e3 61e4 61e5',
    'f9 f9e7 f9e6 f9e8 f9e9 f9e5',
    'ea eaec eaeb eaed eaee eae5',
    'e0',
    '65e2 65e1 65e3 65e4 65e5',
    'ef efec efeb efed efee efe5',
    'f2 f1 f3 f4 f5',
    '6fe2 6fe1 6fe3 6fe4 6fe5',
    'f6 f6ec f6eb f6ed f6ee f6e5',
    'fa fae2 fae1 fae3 fae4 fae5',
    '75e2 75e1 75e3 75e4 75e5',
    'fb fbe2 fbe1 fbe3 fbe4 fbe5',
    '79e2 79e1 79e3 79e4 79e5',
  ],
  upper: [
    '41c2 41c1 41c3 41c4 41c5',
    'd9 d9c7 d9c6 d9c8 d9c9 d9c5',
    'ca cacc cacb cacd cace cac5',
    'c0',
    '45c2 45c1 45c3 45c4 45c5',
    'cf cfcc cfcb cfcd cfce cfc5',
    'd2 d1 d3 d4 d5',
    '4fc2 4fc1 4fc3 4fc4 4fc5',
    'd6 d6cc d6cb d6cd d6ce d6c5',
    'da dac2 dac1 dac3 dac4 dac5',
    '55c2 55c1 55c3 55c4 55c5',
    'db dbc2 dbc1 dbc3 dbc4 dbc5',
    '59c2 59c1 59c3 59c4 59c5',
  ],
};
