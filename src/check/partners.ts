import { indicatorByCode } from '../rules/indicators.ts';
import type { CheckContext } from './context.ts';
import type { Fact, Figure } from './facts.ts';

/** True for a stated, exact figure that was read with some confidence. */
export function isFigure(context: CheckContext, fact: Fact | null): fact is Figure {
  return (
    fact !== null &&
    fact.holding === 'figure' &&
    fact.value !== null &&
    !fact.approximate &&
    // "gần", "bình quân": no exact count of the period.
    fact.dimensions.qualifier === undefined &&
    fact.confidence >= context.rules.checks.minConfidence
  );
}

export function figures(context: CheckContext): readonly Figure[] {
  return context.facts.filter((fact) => isFigure(context, fact));
}

/** False where two facts are known to count in different kinds (a rate and a number of dossiers). */
export function sameKind(a: Fact, b: Fact): boolean {
  return a.kind === b.kind || a.kind === null || b.kind === null;
}

/** Dimensions that say where or how a figure is printed, not what it counts. */
const NO_SCOPE: ReadonlySet<string> = new Set(['column', 'answer']);
/** The row of totals of a matrix speaks of the whole body, as a row of an annex does. */
const WHOLE = 'row=total';

const scopes = new WeakMap<Fact, string>();

/** What narrows a fact beyond its indicator: window, field, body. Equal keys speak of the same scope. */
export function scopeKey(context: CheckContext, fact: Fact): string {
  const known = scopes.get(fact) ?? readScope(context, fact);
  scopes.set(fact, known);
  return known;
}

function readScope(context: CheckContext, fact: Fact): string {
  const own = fact.indicator === null ? {} : indicatorByCode(context.rules, fact.indicator)?.dimensions;
  return Object.entries(fact.dimensions)
    .filter(([name, member]) => !NO_SCOPE.has(name) && own?.[name] !== member)
    .map(([name, member]) => `${name}=${member}`)
    .filter((scope) => scope !== WHOLE)
    .sort()
    .join(';');
}

/**
 * The fact of another indicator that a relation ties to this one: in the same table and column (the same row of a
 * matrix), or in the same sentence. Forms print some labels twice, so among several the nearest in the
 * hierarchy is taken; null where none is, or where it cannot be told which.
 */
export function partner(context: CheckContext, fact: Fact, code: string): Fact | null {
  const scope = scopeKey(context, fact);
  const candidates = context
    .factsOf(code)
    .filter((other) => other !== fact && scopeKey(context, other) === scope && standTogether(fact, other));
  if (candidates.length <= 1) return candidates[0] ?? null;
  if (fact.node === null) return null;
  for (const near of [isBelow, isSibling, isAbove]) {
    const nearest = candidates.filter((other) => near(fact, other));
    if (nearest.length > 0) return nearest.length === 1 ? (nearest[0] ?? null) : null;
  }
  return null;
}

function standTogether(fact: Fact, other: Fact): boolean {
  if (fact.origin !== other.origin) return false;
  if (fact.tree === null || other.tree === null)
    return fact.tree === other.tree && fact.block === other.block && fact.text === other.text;
  if (fact.tree !== other.tree) return false;
  if (fact.tree.matrix) return fact.node === other.node;
  return fact.id === null || other.id === null || fact.column === other.column;
}

function isBelow(fact: Fact, other: Fact): boolean {
  return ancestors(other).includes(fact.node?.position ?? -1);
}

function isSibling(fact: Fact, other: Fact): boolean {
  return fact.node?.parent === other.node?.parent;
}

function isAbove(fact: Fact, other: Fact): boolean {
  return ancestors(fact).includes(other.node?.position ?? -1);
}

function ancestors(fact: Fact): readonly number[] {
  const above: number[] = [];
  let at = fact.node?.parent ?? null;
  while (at !== null) {
    above.push(at);
    at = fact.tree?.nodes[at]?.parent ?? null;
  }
  return above;
}
