import type { Observation } from '../../document/contract/observation.ts';
import type { ExpectedFact } from '../expected.ts';
import { foldKey, sameNumber } from '../keys.ts';
import type { Measure } from '../measure.ts';
import { longestCommon } from '../sequence-matcher.ts';

/** Share of the shorter text that evidence and quote must have in one piece. */
const NEAR = 0.7;

interface Candidate {
  readonly observation: Observation;
  readonly text: string;
}

/**
 * Facts of the prose: found when an observation with the same value stands inside or around the quote, each
 * observation once. An observation that stands in no quote at all is a false fact.
 */
export const prose: Measure = (expected, extraction) => {
  const candidates = extraction.observations
    .filter((observation) => observation.origin !== 'table')
    .map((observation): Candidate => ({ observation, text: foldKey(observation.evidence.text) }));
  const facts = expected.narrative.filter((fact) => !fact.optional);
  const quotes = [...expected.narrative, ...expected.narrativeOptional].map((fact) => foldKey(fact.quote));
  const pairs = pairFacts(facts, candidates);
  const used = new Set(pairs.values());
  const isFalse = (candidate: Candidate): boolean =>
    !used.has(candidate) &&
    !quotes.some(
      (quote) => quote !== '' && (quote.includes(candidate.text) || candidate.text.includes(quote)),
    );
  const wrong = candidates.filter(isFalse);
  return {
    scores: {
      'prose.recall': { right: pairs.size, of: facts.length },
      'prose.precision': { right: candidates.length - wrong.length, of: candidates.length },
    },
    misses: [
      ...facts
        .filter((fact) => !pairs.has(fact))
        .map((fact) => `fact missed: ${fact.section} ${fact.label} ${fact.value} | ${fact.quote}`),
      ...wrong.map(
        ({ observation }) =>
          `fact false: ${observation.label} ${observation.value} | ${observation.evidence.text}`,
      ),
    ],
  };
};

/** Facts in order, each with the first observation that fits it and is still free. */
export function pairFacts(
  facts: readonly ExpectedFact[],
  candidates: readonly Candidate[],
): ReadonlyMap<ExpectedFact, Candidate> {
  const pairs = new Map<ExpectedFact, Candidate>();
  const used = new Set<Candidate>();
  for (const fact of facts) {
    const quote = foldKey(fact.quote);
    const hit = candidates.find(
      (candidate) =>
        !used.has(candidate) && sameValue(fact, candidate.observation) && isNear(candidate.text, quote),
    );
    if (hit === undefined) continue;
    used.add(hit);
    pairs.set(fact, hit);
  }
  return pairs;
}

function sameValue(fact: ExpectedFact, observation: Observation): boolean {
  if (fact.value === null || fact.value === undefined)
    return observation.value === null && observation.status !== 'reported';
  if (sameNumber(observation.value, fact.value)) return true;
  const { fraction } = observation;
  if (fraction === null || !Array.isArray(fact.fraction)) return false;
  return fact.fraction.every((part, i) => part === fraction[i]);
}

function isNear(text: string, quote: string): boolean {
  if (text === '') return false;
  if (quote.includes(text) || text.includes(quote)) return true;
  return longestCommon(text, quote) >= Math.min(text.length, quote.length) * NEAR;
}
