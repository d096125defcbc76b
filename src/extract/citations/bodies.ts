import type { RulePack } from '../../rules/pack.ts';
import type { Body } from '../../rules/schemas/bodies.ts';
import { type PhraseTable, phraseTable } from './phrases.ts';

/** A name under which a body is known, in its usual spelling. */
export interface BodyName {
  readonly body: Body;
  readonly name: string;
}

/** rules/bodies made ready for reading names in text. */
export interface BodyNames {
  readonly names: PhraseTable<BodyName>;
  /** Abbreviation as printed in symbols -> the bodies it stands for. */
  readonly abbreviations: ReadonlyMap<string, readonly Body[]>;
}

const cache = new WeakMap<object, BodyNames>();

export function bodyNames(rules: RulePack): BodyNames {
  const known = cache.get(rules.bodies);
  if (known !== undefined) return known;
  const abbreviations = new Map<string, Body[]>();
  const phrases: [string, BodyName][] = [];
  for (const body of rules.bodies.bodies) {
    for (const name of [body.names.vi, ...body.aliases]) phrases.push([name, { body, name }]);
    for (const short of body.abbreviations) {
      const list = abbreviations.get(short);
      if (list === undefined) abbreviations.set(short, [body]);
      else list.push(body);
    }
  }
  const made: BodyNames = { names: phraseTable(phrases), abbreviations };
  cache.set(rules.bodies, made);
  return made;
}

/**
 * The body behind an abbreviation of a symbol on a day; null where two stand for it. Party symbols name party bodies.
 * @param day ISO date of any precision, or null.
 */
export function bodyOfSymbol(
  abbreviation: string,
  party: boolean,
  day: string | null,
  names: BodyNames,
): Body | null {
  const all = names.abbreviations.get(abbreviation) ?? [];
  const branch = all.filter((body) => (body.branch === 'party') === party);
  const valid = branch.filter((body) => isValid(body, day));
  const candidates = valid.length > 0 ? valid : branch;
  return candidates.length === 1 ? (candidates[0] ?? null) : null;
}

export function isValid(
  span: { readonly validFrom: string | null; readonly validTo: string | null },
  day: string | null,
): boolean {
  if (day === null) return true;
  const [first, last] = [`${day}-01-01`.slice(0, 10), `${day}-12-31`.slice(0, 10)];
  return (
    (span.validFrom === null || span.validFrom <= last) && (span.validTo === null || span.validTo >= first)
  );
}
