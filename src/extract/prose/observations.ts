import type { Observation } from '../../document/contract/observation.ts';
import type { Period } from '../../document/contract/period.ts';
import type { Outline, Passage } from '../../document/outline.ts';
import { confidenceOf } from '../../document/rich-text.ts';
import type { RulePack } from '../../rules/pack.ts';
import { unitOf } from '../../rules/units.ts';
import { evidenceOf } from '../evidence.ts';
import type { Fact } from './facts.ts';
import { lexiconOf } from './lexicon.ts';
import { matchPattern, type Pattern } from './patterns.ts';
import { scopeOf } from './scope.ts';
import { statedPeriod } from './stated-period.ts';

/** Facts of the prose as observations, mapped where a sentence pattern of the rules says so. */
export function observationsOf(
  facts: readonly Fact[],
  outline: Outline,
  patterns: readonly Pattern[],
  period: Period,
  rules: RulePack,
): Observation[] {
  const taken = new Set<string>();
  return facts.map((fact) => {
    const observation = observationOf(fact, outline, patterns, period, rules);
    return { ...observation, id: uniqueId(observation.id, taken) };
  });
}

function uniqueId(id: string, taken: Set<string>): string {
  let unique = id;
  for (let copy = 2; taken.has(unique); copy++) unique = `${id}.${copy}`;
  taken.add(unique);
  return unique;
}

function observationOf(
  fact: Fact,
  outline: Outline,
  patterns: readonly Pattern[],
  period: Period,
  rules: RulePack,
): Observation {
  const passage = outline.passages[fact.passage];
  if (passage === undefined) throw new RangeError(`fact outside the passages: ${fact.passage}`);
  const { content } = passage;
  const pattern = matchPattern(fact, passage, outline, patterns);
  return {
    id: `p${fact.passage}.${fact.figure.start}`,
    indicator: pattern?.indicator ?? null,
    label: fact.label,
    value: fact.status === 'ambiguous' ? null : fact.value,
    valueText: content.text.slice(fact.figure.start, fact.figure.end),
    unit: { code: unitCode(fact, rules), raw: fact.unit.raw },
    status: fact.status,
    approximate: fact.qualifier !== null,
    fraction: fact.fraction === null ? null : [fact.fraction[0], fact.fraction[1]],
    period: statedPeriod(content.text.slice(fact.segment.start, fact.figure.start)) ?? period,
    dimensions: dimensionsOf(fact, passage, pattern, outline, rules),
    origin: passage.region === 'footnote' ? 'footnote' : 'prose',
    confidence: confidenceIn(fact, passage),
    alternatives: [],
    evidence: evidenceOf(
      content,
      fact.figure.start,
      fact.figure.end,
      { section: passage.section?.number ?? null },
      fact.sentence,
    ),
    rule: `${rules.pack.name}/${pattern === null ? `prose.${fact.rule}` : pattern.id}`,
  };
}

function unitCode(fact: Fact, rules: RulePack): string | null {
  if (fact.percent) return 'PCT';
  return fact.unit.moneyCode ?? unitOf(rules, fact.unit.raw ?? '')?.code ?? null;
}

function dimensionsOf(
  fact: Fact,
  passage: Passage,
  pattern: Pattern | null,
  outline: Outline,
  rules: RulePack,
): Record<string, string> {
  const scope = scopeOf(passage, outline, lexiconOf(rules.prose));
  return {
    ...(fact.qualifier === null ? {} : { qualifier: fact.qualifier }),
    ...(scope === null ? {} : { scope }),
    ...(pattern?.dimensions ?? {}),
  };
}

/** A figure with two readings is worth little; a figure is as sure as its least sure token. */
const AMBIGUOUS = 0.3;

function confidenceIn(fact: Fact, passage: Passage): number {
  const read = confidenceOf(passage.content, fact.segment.start, fact.segment.end);
  return Math.round(fact.confidence * read * (fact.status === 'ambiguous' ? AMBIGUOUS : 1) * 1000) / 1000;
}
