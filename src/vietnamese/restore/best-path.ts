import type { Reading, Span } from './lattice.ts';

/** The path of spans with the largest sum of posteriors, a span counting once for each raw token it covers. */
export function bestPath(
  spans: readonly Span[],
  bases: Int32Array,
  posteriors: Float64Array,
  nodes: number,
): Reading[] {
  const score = new Float64Array(nodes + 1).fill(-1);
  const via = new Int32Array(nodes + 1).fill(-1);
  const choice = new Int32Array(spans.length);
  score[0] = 0;
  for (let k = 0; k < spans.length; k++) {
    const span = spans[k] as Span;
    const base = bases[k] as number;
    const end = bases[k + 1] as number;
    let best = base;
    for (let c = base + 1; c < end; c++)
      if ((posteriors[c] as number) > (posteriors[best] as number)) best = c;
    choice[k] = best - base;
    const before = score[span.from] as number;
    const total = before + (span.to - span.from) * (posteriors[best] as number);
    if (before >= 0 && total > (score[span.to] as number)) {
      score[span.to] = total;
      via[span.to] = k;
    }
  }
  const readings: Reading[] = [];
  for (let node = nodes; node > 0; ) {
    const k = via[node] as number;
    const span = spans[k] as Span;
    const own = posteriors.subarray(bases[k] as number, bases[k + 1] as number);
    readings.push({ span, choice: choice[k] as number, posteriors: own });
    node = span.from;
  }
  return readings.reverse();
}
