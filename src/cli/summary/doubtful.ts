import type { Observation } from '../../document/contract/observation.ts';

/**
 * Below this confidence a figure is shown as one to look at. On the sample and the shared reports these are 38 of 2,165
 * figures: facts of the prose whose noun no rule lists, and rows mapped to an indicator by a label that is only near.
 */
export const DOUBTFUL_BELOW = 0.85;

/** True for a figure that a person should look at: two readings, unreadable, or a low confidence. */
export function isDoubtful(observation: Observation): boolean {
  if (observation.status === 'ambiguous' || observation.status === 'unreadable') return true;
  return observation.value !== null && observation.confidence < DOUBTFUL_BELOW;
}
