import { describe, expect, it } from 'vitest';
import { flowsOn, fullLength } from '../../../src/vietnamese/restore/flow.ts';

const full = 'x'.repeat(80);

describe('flowsOn', () => {
  it('joins a full line with the next, whatever its first letter', () => {
    expect(flowsOn(full, 'Tiếp theo', 80)).toBe(true);
  });

  it('joins a short line only with a small letter', () => {
    expect(flowsOn('Phần mở đầu', 'Tiếp theo', 80)).toBe(false);
    expect(flowsOn('Phần mở đầu', 'tiếp theo', 80)).toBe(true);
  });

  it('ends at clause marks, list items, blank lines and table cells', () => {
    expect(flowsOn(`${full}.`, 'Tiếp', 80)).toBe(false);
    expect(flowsOn(full, '- mục', 80)).toBe(false);
    expect(flowsOn(full, '2.1. mục', 80)).toBe(false);
    expect(flowsOn(full, '', 80)).toBe(false);
    expect(flowsOn(`${full}\tô`, 'tiếp', 80)).toBe(false);
  });
});

describe('fullLength', () => {
  it('is the length that nine lines in ten do not pass', () => {
    expect(fullLength([...Array.from({ length: 9 }, () => 'x'.repeat(70)), 'x'.repeat(300)])).toBe(300);
    expect(fullLength(['', 'abc'])).toBe(3);
  });
});
