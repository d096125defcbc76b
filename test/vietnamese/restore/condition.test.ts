import { describe, expect, it } from 'vitest';
import { stripMarks } from '../../../src/vietnamese/model/syllable-key.ts';
import { conditionOf } from '../../../src/vietnamese/restore/condition.ts';
import { smallModel } from './small-model.ts';

const model = smallModel();
const CLEAN = 'Kết quả giải quyết thủ tục hành chính của Sở Nội vụ đúng hạn theo quy định của Chính phủ';

describe('conditionOf', () => {
  it('tells clean, stripped and damaged text apart', () => {
    expect(conditionOf(CLEAN, model)).toBe('clean');
    expect(conditionOf(stripMarks(CLEAN), model)).toBe('stripped');
    expect(
      conditionOf('Két qua giai quyét tha tuc hanh chinh ctia S¢ N6i vu dung han theo quy dinh', model),
    ).toBe('foreign');
  });

  it('calls text light whose marked words are often no words', () => {
    expect(conditionOf(CLEAN.replace('quyết', 'quyềt').replace('tục', 'tuệc'), model)).toBe('light');
  });

  it('leaves foreign words and text without words alone', () => {
    expect(conditionOf(`${CLEAN} Windows Server Microsoft`, model)).toBe('clean');
    expect(conditionOf('12 345 | 6', model)).toBe('clean');
  });
});
