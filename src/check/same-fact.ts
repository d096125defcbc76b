import type { Finding } from '../document/contract/finding.ts';
import type { CheckOptions } from '../rules/schemas/checks.ts';
import { fold } from '../text/fold.ts';
import { containedPhrase, wordList } from '../text/words.ts';
import type { CheckContext } from './context.ts';
import { clip, type Fact } from './facts.ts';
import { finding, type Outcome } from './finding.ts';
import { type Figure, isFigure, scopeKey } from './partners.ts';
import { comparable, samePeriod, sameValue, wholeTableFigures } from './restated.ts';

const CODE = 'same-fact';
type Options = CheckOptions['checks']['same-fact'];

/**
 * One fact told twice with different values: twice in the text, or in two tables. Two figures of one indicator are
 * often two scopes ("cấp huyện", "các xã"), so both statements must also be worded alike, narrow what they count by the
 * same words, and name no different bodies.
 */
export function sameFact(context: CheckContext, options: Options): Finding[] {
  const told = context.facts.filter(
    (fact): fact is Figure => fact.origin !== 'table' && isFigure(context, fact) && fact.kind !== null,
  );
  const statements = told.map((fact) => readStatement(options, fact));
  const groups = [...Map.groupBy(statements, ({ fact }) => subjectOf(fact)).values()];
  return [
    ...groups.flatMap((group) => conflicts(context, options, group)),
    ...context.indicators.flatMap((code) => betweenTables(context, options, code)),
  ];
}

/** What a figure is said of: its indicator, or its own words where it has none. */
function subjectOf(fact: Figure): string {
  return fact.indicator ?? `${fold(fact.label)}|${fact.unit}`;
}

/** The words around a value, without figures. */
interface Statement {
  readonly fact: Figure;
  readonly words: ReadonlySet<string>;
  /** Words that narrow what is counted. */
  readonly scopes: ReadonlySet<string>;
  /** Words with a capital that do not open a sentence: names of bodies and places. */
  readonly names: ReadonlySet<string>;
}

function readStatement(options: Options, fact: Figure): Statement {
  const clause = clauseOf(options, fact);
  const folded = fold(clause);
  const scopes = options.scopes.filter((scope) => containedPhrase(wordList([scope]), folded) !== null);
  const names = [...clause.matchAll(/(?<=[\p{L}\d,)] )\p{Lu}\p{L}*/gu)].map((match) => fold(match[0]));
  return {
    fact,
    words: new Set(folded.split(' ').filter((word) => /^[a-z]/.test(word))),
    scopes: new Set(scopes.map(fold)),
    names: new Set(names),
  };
}

/** The text around the value, up to the ends of its sentence. */
function clauseOf(options: Options, fact: Figure): string {
  const at = fact.raw === null ? -1 : fact.text.indexOf(fact.raw);
  if (at < 0) return fact.text;
  const before = fact.text.slice(Math.max(0, at - options.reach), at);
  const after = fact.text.slice(at, at + options.reach);
  return `${before.split(/[.;]\s/).at(-1) ?? ''}${after.split(/[.;]\s/)[0] ?? ''}`;
}

function conflicts(context: CheckContext, options: Options, group: readonly Statement[]): Finding[] {
  const told = new Set<Statement>();
  return group.flatMap((first, i) =>
    group.slice(i + 1).flatMap((second) => {
      if (told.has(first) || told.has(second) || !isConflict(context, options, first, second)) return [];
      told.add(second);
      const { outcomes } = options;
      const outcome = first.fact.indicator === null ? outcomes.label : outcomes.indicator;
      return [report(outcome, first.fact, second.fact)];
    }),
  );
}

function isConflict(context: CheckContext, options: Options, a: Statement, b: Statement): boolean {
  if (sameValue(context, a.fact, b.fact) || !comparable(context, a.fact, b.fact)) return false;
  if (scopeKey(context, a.fact) !== scopeKey(context, b.fact) || !samePeriod(context, a.fact, b.fact))
    return false;
  // Figures of one sentence are told apart on purpose ("tăng từ 5 lên 7").
  if (a.fact.block === b.fact.block && a.fact.text === b.fact.text) return false;
  if (!contains(a.scopes, b.scopes) || !contains(b.scopes, a.scopes)) return false;
  if (!contains(a.names, b.names) && !contains(b.names, a.names)) return false;
  const common = [...a.words].filter((word) => b.words.has(word)).length;
  return common >= options.minOverlap * Math.min(a.words.size, b.words.size);
}

function contains(outer: ReadonlySet<string>, inner: ReadonlySet<string>): boolean {
  return [...inner].every((word) => outer.has(word));
}

function betweenTables(context: CheckContext, options: Options, indicator: string): Finding[] {
  const byScope = Map.groupBy(wholeTableFigures(context, indicator), (fact) => scopeKey(context, fact));
  return [...byScope.values()].flatMap((facts) => {
    const first = facts[0];
    const other = facts.find(
      (fact) =>
        first !== undefined &&
        fact.tree !== first.tree &&
        comparable(context, first, fact) &&
        samePeriod(context, first, fact) &&
        !sameValue(context, first, fact),
    );
    const agree = facts.some(
      (fact) => first !== undefined && fact.tree !== first.tree && sameValue(context, first, fact),
    );
    return first === undefined || other === undefined || agree
      ? []
      : [report(options.outcomes.tables, first, other)];
  });
}

function report(outcome: Outcome, first: Fact, second: Fact): Finding {
  return finding(CODE, outcome, {
    values: { label: clip(first.label), expected: first.value ?? 0, actual: second.value ?? 0 },
    about: [first, second],
    expected: first.value,
    actual: second.value,
  });
}
