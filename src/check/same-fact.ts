import type { Finding } from '../document/contract/finding.ts';
import type { CheckOptions } from '../rules/schemas/checks.ts';
import type { CheckContext } from './context.ts';
import { clip, type Fact, type Figure } from './facts.ts';
import { finding, type Outcome } from './finding.ts';
import { isFigure, scopeKey } from './partners.ts';
import { comparable, samePeriod, sameValue, wholeTableFigures } from './restated.ts';
import { contains, type Statement, sameScope } from './statement.ts';

const CODE = 'same-fact';
type Options = CheckOptions['checks']['same-fact'];

/**
 * One fact told twice with different values: twice in the text, or in two tables. Two figures of one indicator are
 * often two scopes ("cấp huyện", "các xã"), so both statements must also be worded alike, narrow what they count by the
 * same words, and name no different bodies. Figures without an indicator are matched by the words around them, which
 * gives a note only.
 */
export function sameFact(context: CheckContext, options: Options): Finding[] {
  const statements = context.facts
    .filter((fact): fact is Figure => fact.origin !== 'table' && isFigure(context, fact))
    .map((fact) => context.statement(fact));
  const told = new Set<string>();
  const mapped = statements.filter(({ fact }) => fact.indicator !== null);
  const phrased = statements.filter(({ phrase }) => phrase !== null);
  return [
    ...conflicts(
      Map.groupBy(mapped, ({ fact }) => fact.indicator),
      told,
      (a, b) => {
        if (!isConflict(context, a, b) || !isWordedAlike(options, a, b)) return null;
        const objects = matchObjects(a, b);
        if (objects === 'another') return null;
        if (!areParallel(a.fact, b.fact))
          return options.outcomes[objects === 'same' ? 'indicator' : 'worded'];
        return isTemplate(a, b) ? null : options.outcomes.worded;
      },
    ),
    ...conflicts(
      Map.groupBy(phrased, ({ phrase }) => phrase),
      told,
      (a, b) => {
        if ((a.fact.indicator !== null && b.fact.indicator !== null) || areParallel(a.fact, b.fact))
          return null;
        return isConflict(context, a, b) && matchObjects(a, b) !== 'another' ? options.outcomes.worded : null;
      },
    ),
    ...context.indicators.flatMap((code) => betweenTables(context, options, code)),
  ];
}

type Judge = (a: Statement, b: Statement) => Outcome | null;

/** Each statement is reported against the first one that it contradicts. */
function conflicts(
  groups: ReadonlyMap<string | null, readonly Statement[]>,
  told: Set<string>,
  judge: Judge,
): Finding[] {
  return [...groups.values()].flatMap((group) =>
    group.flatMap((second, i) => {
      if (told.has(second.fact.id ?? '')) return [];
      for (const first of group.slice(0, i)) {
        const outcome = judge(first, second);
        if (outcome === null) continue;
        told.add(second.fact.id ?? '');
        return [report(outcome, first.fact, second.fact)];
      }
      return [];
    }),
  );
}

function isConflict(context: CheckContext, a: Statement, b: Statement): boolean {
  if (sameValue(context, a.fact, b.fact) || !comparable(context, a.fact, b.fact)) return false;
  if (scopeKey(context, a.fact) !== scopeKey(context, b.fact) || !samePeriod(context, a.fact, b.fact))
    return false;
  // Figures of one sentence are told apart on purpose ("tăng từ 5 lên 7").
  if (a.fact.block === b.fact.block && a.fact.text === b.fact.text) return false;
  return sameScope(a, b);
}

function isWordedAlike(options: Options, a: Statement, b: Statement): boolean {
  const [first, second] = [new Set(a.words), new Set(b.words)];
  const common = [...first].filter((word) => second.has(word)).length;
  return common >= options.minOverlap * Math.min(first.size, second.size);
}

type Match = 'same' | 'narrower' | 'another';

/** "văn bản chỉ đạo" and "văn bản quy phạm" are two things; "hồ sơ" may be "hồ sơ đất đai", or all of them. */
function matchObjects(a: Statement, b: Statement): Match {
  if (a.object === b.object) return 'same';
  const [first, second] = [a, b].map(
    ({ object }) => new Set(object.split(' ').filter((word) => word !== '')),
  );
  if (first === undefined || second === undefined) return 'another';
  return contains(first, second) || contains(second, first) ? 'narrower' : 'another';
}

/** Two paragraphs of one section are often a list over bodies that a line above them names. */
function areParallel(a: Fact, b: Fact): boolean {
  return a.section === b.section && a.block !== b.block;
}

/** The same words again, for another body of such a list. */
function isTemplate(a: Statement, b: Statement): boolean {
  const [first, second] = [new Set(a.words), new Set(b.words)];
  return contains(first, second) || contains(second, first);
}

function betweenTables(context: CheckContext, options: Options, indicator: string): Finding[] {
  const byScope = Map.groupBy(wholeTableFigures(context, indicator), (fact) => scopeKey(context, fact));
  return [...byScope.values()].flatMap((facts) => {
    const [first] = facts;
    if (first === undefined) return [];
    const others = facts.filter(
      (fact) =>
        fact.tree !== first.tree && comparable(context, first, fact) && samePeriod(context, first, fact),
    );
    const [other] = others;
    if (other === undefined || others.some((fact) => sameValue(context, first, fact))) return [];
    return [report(options.outcomes.tables, first, other)];
  });
}

function report(outcome: Outcome, first: Figure, second: Figure): Finding {
  return finding(CODE, outcome, {
    values: { label: clip(first.label), expected: first.value, actual: second.value },
    about: [first, second],
    expected: first.value,
    actual: second.value,
  });
}
