import type { Observation } from '../../document/contract/observation.ts';

/**
 * Below this confidence a figure is shown as one to look at. A figure with one doubt gets 0.8 or less from the steps
 * (a second reading of its separators, an indicator matched by distance, a token the OCR was not sure of).
 */
export const DOUBTFUL_BELOW = 0.85;

/** True for a figure that a person should look at: two readings, unreadable, or a low confidence. */
export function isDoubtful(observation: Observation): boolean {
  if (observation.status === 'ambiguous' || observation.status === 'unreadable') return true;
  return observation.value !== null && observation.confidence < DOUBTFUL_BELOW;
}
