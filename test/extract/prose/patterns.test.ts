import { describe, expect, it } from 'vitest';
import { facts, said } from '../../support/prose.ts';

function codes(...parts: string[]): (string | null)[] {
  return said(...parts).map(({ indicator }) => indicator);
}

describe('a fact of the prose', () => {
  it('is mapped by what stands before it', () => {
    expect(codes('Đơn vị đã tiếp nhận 120 hồ sơ.')).toEqual(['tthc.dossiers.received']);
    expect(codes('Theo kế hoạch CCHC, huyện đề ra 12 mục tiêu và có 40 nhiệm vụ.')).toEqual([
      'steering.plan.objectives_set',
      'steering.plan.tasks_set',
    ]);
  });

  it('is mapped by what follows it', () => {
    expect(codes('Còn 3 nhiệm vụ hoàn thành nhưng quá hạn.')).toEqual([
      'steering.assigned_tasks.province.done_late',
    ]);
  });

  it('is mapped in the light of the line above its list', () => {
    expect(codes('Trong kế hoạch CCHC:', '- Gồm 12 mục tiêu').at(-1)).toBe('steering.plan.objectives_set');
  });

  it('that a figure before it separates from the words is mapped by its own', () => {
    expect(codes('Đã tiếp nhận 120 hồ sơ; riêng mới tiếp nhận 80 hồ sơ.')).toEqual([
      'tthc.dossiers.received',
      'tthc.dossiers.received_new',
    ]);
  });

  it('that is a share of the figure before it is mapped by the words of that figure', () => {
    const rates = (text: string): (string | null)[] =>
      said(text).flatMap(({ unit, indicator }) => (unit.raw === '%' ? [indicator] : []));
    expect(rates('Đã xong 120 hồ sơ, đúng hạn 119 hồ sơ (99,2%).')).toEqual(['tthc.dossiers.on_time_rate']);
    expect(rates('Đã xong 120 hồ sơ: đúng hạn 119 hồ sơ, quá hạn 1 hồ sơ (0,8%).')).toEqual([null]);
    expect(rates('Đạt 99% hồ sơ đúng hạn.')).toEqual(['tthc.dossiers.on_time_rate']);
  });

  it('without a pattern keeps its label and has no indicator', () => {
    expect(codes('Đã lắp 12 camera tại sảnh.')).toEqual([null]);
    expect(facts('Đã lắp 12 camera tại sảnh.')).toEqual(['12 camera']);
  });

  it.each([
    'Hội đã tiếp nhận 120 triệu đồng.',
    'Đã tiếp nhận 120 văn bản.',
    'Đã tiếp nhận trực tuyến 120 hồ sơ.',
    'Đã kết thúc 12 cuộc thanh tra.',
  ])('is not mapped to a wrong indicator: "%s"', (text) => {
    expect(codes(text)).not.toContain('tthc.dossiers.received');
    expect(codes(text)).not.toContain('steering.inspection.teams');
  });
});
