import { describe, expect, it } from 'vitest';
import type { Period } from '../../../src/document/contract/period.ts';
import { planTest } from '../../../src/extract/prose/plan.ts';
import { facts } from '../../support/prose.ts';
import { RULES } from '../documents.ts';

const AUGUST: Period = { type: 'month', start: '2022-08-01', end: '2022-08-31', label: 'tháng 8 năm 2022' };
const isPlan = planTest(AUGUST, RULES);

describe('a section of plans', () => {
  it.each([
    'PHƯƠNG HƯỚNG, NHIỆM VỤ',
    'Một số nhiệm vụ trọng tâm thời gian tới',
    'Nhiệm vụ quý IV',
    'Kiến nghị, đề xuất',
    'Dự kiến công việc',
    'Việc tháng 9 năm 2022',
    'Công tác tháng 9',
    'Nội dung năm 2023',
  ])('is "%s" in a report on August', (title) => {
    expect(isPlan(title)).toBe(true);
  });

  it.each([
    'KẾT QUẢ THỰC HIỆN',
    'Kết quả thực hiện nhiệm vụ trọng tâm',
    'Đánh giá phương hướng đã đề ra',
    'Tiếp nhận phản ánh, kiến nghị',
    'Công tác tháng 8',
    'Việc quý II năm 2022',
    'Cải cách thể chế',
  ])('is not "%s"', (title) => {
    expect(isPlan(title)).toBe(false);
  });

  it('cannot be told by its time where the period is unknown', () => {
    expect(planTest(null, RULES)('Việc tháng 9 năm 2022')).toBe(false);
  });

  it('holds no facts, nor do the sections in it', () => {
    expect(
      facts(
        'BÁO CÁO',
        'Kết quả công tác tháng 8 năm 2022',
        'I. KẾT QUẢ',
        'Đã mở 04 lớp.',
        'II. NHIỆM VỤ TRỌNG TÂM',
        '1. Đào tạo',
        'Mở 05 lớp.',
        'III. CÔNG TÁC THÁNG 9',
        'Mở 06 lớp.',
      ),
    ).toEqual(['4 lớp']);
  });
});
