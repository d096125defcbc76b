import type { Fact } from './facts.ts';

/**
 * Where the value of each fact stands in its evidence text. Evidence gives the place of the value in its block and the
 * text around it, not where that text begins; one beginning explains the places of all values of one text.
 */
export function valuePlaces(facts: readonly Fact[]): ReadonlyMap<Fact, number> {
  const places = new Map<Fact, number>();
  for (const group of Map.groupBy(facts, ({ block, text }) => `${block}\n${text}`).values()) {
    const begin = commonBeginning(group);
    if (begin === null) continue;
    for (const fact of group) places.set(fact, fact.start - begin);
  }
  return places;
}

function commonBeginning(facts: readonly Fact[]): number | null {
  let common: readonly number[] | null = null;
  for (const fact of facts) {
    const here = beginnings(fact);
    if (here.length === 0) continue;
    const shared: readonly number[] = common === null ? here : common.filter((begin) => here.includes(begin));
    if (shared.length > 0) common = shared;
  }
  return common?.[0] ?? null;
}

/** Where the text may begin in the block, by each occurrence of the printed value in it. */
function beginnings({ text, raw, start }: Fact): number[] {
  if (raw === null || raw === '') return [];
  const found: number[] = [];
  for (let at = text.indexOf(raw); at >= 0; at = text.indexOf(raw, at + 1)) found.push(start - at);
  return found;
}
