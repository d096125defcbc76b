/** All exact values that a figure may stand for, both ends included. */
export type Interval = readonly [low: number, high: number];

/** Sums and quotients of decimals miss the exact value by parts of the last bit; counts are far below this. */
const EPSILON = 1e-9;

export function exactly(value: number): Interval {
  return [value, value];
}

/** The figure within one unit of its last digit, up or down: offices round, and cut off. */
export function within(value: number, step: number): Interval {
  return [value - step, value + step];
}

export function add(a: Interval, b: Interval): Interval {
  return [a[0] + b[0], a[1] + b[1]];
}

export function overlap(a: Interval, b: Interval): boolean {
  const slack = EPSILON * Math.max(1, Math.abs(a[0]), Math.abs(b[0]));
  return a[0] <= b[1] + slack && b[0] <= a[1] + slack;
}

/** True when every value of `a` is above every value of `b`. */
export function above(a: Interval, b: Interval): boolean {
  return !overlap(a, b) && a[0] > b[1];
}
