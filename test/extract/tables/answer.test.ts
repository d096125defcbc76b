import { describe, expect, it } from 'vitest';
import { answerCode, printedCodes } from '../../../src/extract/tables/answer.ts';
import { allIndicators } from '../../../src/rules/indicators.ts';
import type { Indicator } from '../../../src/rules/schemas/indicators.ts';
import { RULES } from '../documents.ts';

function indicator(code: string): Indicator {
  const found = allIndicators(RULES).find((candidate) => candidate.code === code);
  if (found === undefined) throw new Error(code);
  return found;
}

const MODE = indicator('steering.survey.mode');
const DIALOGUE = indicator('steering.dialogue_held');

describe('the codes that a unit cell prints', () => {
  it('are read with their words', () => {
    expect([...printedCodes('Trực tuyến = 0\nPhát phiếu =1  Kết hợp= 2')]).toEqual([
      ['truc tuyen', 0],
      ['phat phieu', 1],
      ['ket hop', 2],
    ]);
    expect([...printedCodes('Có = 1; Không = 0')]).toEqual([
      ['co', 1],
      ['khong', 0],
    ]);
    expect(printedCodes('Hồ sơ').size).toBe(0);
  });
});

describe('an answer in words', () => {
  it('has the code of the list in its unit cell, before the one of the catalogue', () => {
    expect(answerCode('Kết hợp', 'Kết hợp = 7', MODE, RULES.tableForms)).toBe(7);
    expect(answerCode('Kết hợp', '', MODE, RULES.tableForms)).toBe(2);
  });

  it('is yes or no where the unit or the indicator asks for it', () => {
    expect(answerCode('Có', 'Có/Không', null, RULES.tableForms)).toBe(1);
    expect(answerCode('chưa', 'Có/Không', null, RULES.tableForms)).toBe(0);
    expect(answerCode('Đã thực hiện', '', DIALOGUE, RULES.tableForms)).toBe(1);
    expect(answerCode('Có', 'Hồ sơ', null, RULES.tableForms)).toBeNull();
  });

  it('is none where its words are on no list', () => {
    expect(answerCode('Đang xem xét', 'Có/Không', DIALOGUE, RULES.tableForms)).toBeNull();
    expect(answerCode('Trực tuyến', 'Có/Không', null, RULES.tableForms)).toBeNull();
  });
});
