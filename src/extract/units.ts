import type { Unit } from '../rules/schemas/units.ts';

/** How well a printed unit fits the unit of an indicator: 1 the same, 0.5 unknown, 0 of another kind. */
export function unitFit(printed: Unit | null, expected: Unit | null): number {
  if (printed === null || expected === null || printed.generic) return 0.5;
  if (printed.code === expected.code) return 1;
  const interchangeable =
    printed.interchangeableWith.includes(expected.code) ||
    expected.interchangeableWith.includes(printed.code);
  if (interchangeable) return 0.9;
  return printed.kind === expected.kind ? 0.4 : 0;
}
