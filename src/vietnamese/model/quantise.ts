/**
 * Probabilities and back-off weights in one byte: steps of 1/14 nat, so 18.2 nats in all (1 down to 1.3e-8).
 * Step size: half a step is 3.6 % of a probability, below the sampling error of all but the commonest n-grams.
 */
const STEPS_PER_NAT = 14;

export function quantise(probability: number): number {
  if (!(probability > 0)) return 255;
  return Math.max(0, Math.min(255, Math.round(-Math.log(probability) * STEPS_PER_NAT)));
}

/** Probability for every byte. */
export const PROBABILITY: Float64Array = Float64Array.from({ length: 256 }, (_, i) =>
  Math.exp(-i / STEPS_PER_NAT),
);
