import type { IssuerLevel, ReportHead } from '../../document/contract/report.ts';
import type { Province } from '../../rules/schemas/places.ts';
import { fold, placedKey } from '../../text/fold.ts';
import { bodyOfSymbol } from '../citations/bodies.ts';
import { bodyAt } from '../citations/issuer.ts';
import { isWordAt, phraseAt } from '../citations/phrases.ts';
import { type HeadBody, headBodies } from './body-lines.ts';
import { type HeadContext, openingTexts } from './context.ts';
import { levelOf, type NamedIssuer } from './level.ts';

export interface IssuerFacts {
  readonly bodies: readonly string[];
  readonly province: Province | null;
  readonly place: string | null;
  readonly date: string | null;
  readonly title: string | null;
}

/**
 * The issuing body in full. Sources in this order, since letterheads get lost: lines of the letterhead, symbol of the
 * number, annex head, title, the body that reports in the opening, the body that the text names with its area.
 */
export function readIssuer(context: HeadContext, facts: IssuerFacts): ReportHead['issuer'] {
  const bodies = headBodies(context).filter(isName);
  const printed = bodies.at(-1);
  const issuer = printed !== undefined && !printed.areaOnly ? printed : inferIssuer(context, facts);
  if (issuer === null) return { name: null, level: null, parentBody: null };
  const level = levelOf(issuer, facts.province, context);
  const name = inFull(issuer, level, facts, context, bodies.at(-2));
  const above = bodies.at(-2);
  const parent = above === undefined || above.areaOnly ? parentOf(level, facts, context) : above.name;
  return { name, level, parentBody: parent };
}

/** Longest name of a body met: a department of three fields in a province of two names. */
const LONGEST_NAME = 110;
const MOST_PLACE_WORDS = 6;

/** Lines that were read wrongly or are no name are passed over: a name made of them would be a made-up one. */
function isName(body: HeadBody): boolean {
  const words = (body.place ?? '').split(/\s+/u).length;
  return body.name.length <= LONGEST_NAME && words <= MOST_PLACE_WORDS && !/\d/u.test(body.name);
}

/** A department or division is named with its area, which its letterhead gives on the line above. */
function inFull(
  issuer: NamedIssuer,
  level: IssuerLevel | null,
  facts: IssuerFacts,
  context: HeadContext,
  parent: NamedIssuer | undefined,
): string {
  if (issuer.place !== null) return issuer.name;
  const { province } = facts;
  if (level === 'district' || level === 'commune') {
    if (issuer.areaWord !== null && facts.place !== null) return `${issuer.name} ${facts.place}`;
    const area = parent?.place == null ? null : `${parent.areaWord} ${parent.place}`;
    return area === null ? issuer.name : `${issuer.name} ${area}`;
  }
  if (province === null || level === null || fold(issuer.name).endsWith(fold(province.name)))
    return issuer.name;
  const word = province.type === 'city' ? context.rules.head.cityWord : context.rules.head.provinceWord;
  if (issuer.areaWord !== null) return `${issuer.name} ${province.name}`;
  return `${issuer.name} ${word} ${province.name}`;
}

/** Departments and districts stand under the people's committee of their province. */
function parentOf(level: IssuerLevel | null, facts: IssuerFacts, context: HeadContext): string | null {
  const { province } = facts;
  if (province === null || (level !== 'department' && level !== 'district')) return null;
  const { cityWord, provinceWord, governingName } = context.rules.head;
  return `${governingName} ${province.type === 'city' ? cityWord : provinceWord} ${province.name}`;
}

function inferIssuer(context: HeadContext, facts: IssuerFacts): NamedIssuer | null {
  const code = symbolBody(context, facts);
  const closest = [
    ...context.captions.map((text) => ({ text, mode: 'owner' as const })),
    { text: facts.title ?? '', mode: 'owner' as const },
    ...openingTexts(context).map((text) => ({ text, mode: 'subject' as const })),
  ];
  const near = closest.flatMap(({ text, mode }) => namedIn(text, mode, context));
  const fitting = near.filter((body) => code === null || body.known?.body.code === code);
  const named = fitting.filter((body) => body.place !== null);
  const full =
    named.find((body) => isSpelledOut(body) && samePlace(body, named[0])) ??
    named[0] ??
    mostNamed(code, facts, context) ??
    fitting[0];
  if (full !== undefined) return full;
  const body = context.rules.bodies.bodies.find((one) => one.code === code);
  if (body === undefined) return null;
  return { name: body.names.vi, known: { body, name: body.names.vi }, areaWord: null, place: null };
}

function isSpelledOut(issuer: NamedIssuer): boolean {
  return (issuer.known?.name ?? '').includes(' ');
}

function samePlace(issuer: NamedIssuer, other: NamedIssuer | undefined): boolean {
  return fold(issuer.place ?? '') === fold(other?.place ?? '');
}

function symbolBody(context: HeadContext, facts: IssuerFacts): string | null {
  for (const abbreviation of facts.bodies) {
    const body = bodyOfSymbol(abbreviation, false, facts.date, context.grammar.bodies);
    if (body !== null) return body.code;
  }
  return null;
}

/** Bodies after "của" (whose report it is) or in front of a verb of reporting. */
function namedIn(text: string, mode: 'owner' | 'subject', context: HeadContext): NamedIssuer[] {
  const found: NamedIssuer[] = [];
  const verbs = context.rules.head.reportVerbs.map((verb) => placedKey(verb));
  for (const body of bodiesOf(text, context)) {
    const before = placedKey(text.slice(0, body.start));
    const after = placedKey(text.slice(body.end)).trimStart();
    const owns = /(?:^|\s)của\s+$/u.test(before);
    const acts = !owns && verbs.some((verb) => after.startsWith(verb));
    if (mode === 'owner' ? owns : acts) found.push(body.issuer);
  }
  return mode === 'subject' ? found.reverse() : found;
}

/** The body of the symbol as the whole text names it most often, with the place of the report. */
function mostNamed(code: string | null, facts: IssuerFacts, context: HeadContext): NamedIssuer | undefined {
  if (code === null) return undefined;
  const counts = new Map<string, { issuer: NamedIssuer; count: number }>();
  for (const passage of context.outline.passages) {
    for (const { issuer } of bodiesOf(passage.content.text, context)) {
      if (issuer.known?.body.code !== code || issuer.place === null) continue;
      if (facts.place !== null && fold(issuer.place) !== fold(facts.place)) continue;
      const entry = counts.get(fold(issuer.name)) ?? { issuer, count: 0 };
      counts.set(fold(issuer.name), { issuer: entry.issuer, count: entry.count + 1 });
    }
  }
  return [...counts.values()].sort((a, b) => b.count - a.count)[0]?.issuer;
}

interface FoundBody {
  readonly start: number;
  readonly end: number;
  readonly issuer: NamedIssuer;
}

function bodiesOf(text: string, context: HeadContext): FoundBody[] {
  const key = placedKey(text);
  const found: FoundBody[] = [];
  for (let at = 0; at < text.length; at++) {
    if (!/\p{Lu}/u.test(text[at] ?? '') || (at > 0 && isWordAt(text, at - 1))) continue;
    const body = bodyAt(text, key, at, context.grammar);
    if (body === null) continue;
    found.push({ start: at, end: body.end, issuer: issuerOf(body.text, context) });
    at = body.end - 1;
  }
  return found;
}

function issuerOf(name: string, context: HeadContext): NamedIssuer {
  const { grammar } = context;
  const key = placedKey(name);
  const phrase = phraseAt(grammar.bodies.names, key, 0);
  const short = /^\S+/u.exec(name)?.[0] ?? '';
  const abbreviated = grammar.bodies.abbreviations.get(short)?.[0];
  const known = phrase?.value ?? (abbreviated === undefined ? null : { body: abbreviated, name: short });
  let areaWord: string | null = null;
  let place: string | null = null;
  for (let at = phrase?.end ?? short.length; at < name.length; at++) {
    if (isWordAt(name, at - 1) || !isWordAt(name, at)) continue;
    const area = phraseAt(grammar.areas, key, at);
    if (area === null) continue;
    areaWord = area.value.toLowerCase();
    const rest = name.slice(area.end).trim();
    place = /^\p{Lu}/u.test(rest) ? rest : null;
    break;
  }
  return { name, known, areaWord, place };
}
