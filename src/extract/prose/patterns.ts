import type { Outline, Passage } from '../../document/outline.ts';
import type { RulePack } from '../../rules/pack.ts';
import type { SentencePattern } from '../../rules/schemas/sentence-patterns.ts';
import { placedKey } from '../../text/fold.ts';
import type { Fact } from './facts.ts';

/** A sentence pattern with its words as keys. */
export interface Pattern extends SentencePattern {
  readonly keyed: true;
}

const cache = new WeakMap<object, readonly Pattern[]>();

export function patternsOf(rules: RulePack): readonly Pattern[] {
  const known = cache.get(rules.sentencePatterns);
  if (known !== undefined) return known;
  const key = (words: readonly string[]): string[] => words.map((word) => placedKey(word));
  const patterns = rules.sentencePatterns.patterns.map(
    (p): Pattern => ({
      ...p,
      units: key(p.units),
      all: key(p.all),
      any: key(p.any),
      none: key(p.none),
      before: key(p.before),
      after: key(p.after),
      near: key(p.near),
      notNear: key(p.notNear),
      keyed: true,
    }),
  );
  cache.set(rules.sentencePatterns, patterns);
  return patterns;
}

/** The last figure but one, and all behind it. */
const ANOTHER_FIGURE = /\d\D*\d[\d.,/]*\D*$/u;

interface Surroundings {
  /** The sentence part with the line and the topic that it hangs on. */
  readonly whole: string;
  /** The sentence part alone. */
  readonly own: string;
  readonly before: string;
  readonly after: string;
  /** Like `before`, but with the words before the last figure too: "quá hạn 100 hồ sơ (0,8%)". */
  readonly shared: string;
  readonly unit: string;
  readonly titles: string;
}

/** The first pattern that fits a fact; null when none does. */
export function matchPattern(
  fact: Fact,
  passage: Passage,
  outline: Outline,
  patterns: readonly Pattern[],
): Pattern | null {
  const around = surroundings(fact, passage, outline);
  return patterns.find((pattern) => fits(pattern, fact, around)) ?? null;
}

function surroundings(fact: Fact, passage: Passage, outline: Outline): Surroundings {
  const at = fact.figure.start - fact.segment.start;
  const end = fact.figure.end - fact.segment.start;
  const left = fact.key.slice(0, at);
  const right = fact.key.slice(end);
  const lead = passage.lead === null ? '' : placedKey(outline.passages[passage.lead]?.content.text ?? '');
  const lastFigure = /\d[^\d]*$/u.exec(left);
  return {
    whole: `${lead} ${topicOf(passage)} ${fact.key}`,
    own: fact.key,
    before: lastFigure === null ? left : left.slice(lastFigure.index),
    after: /^[^\d]*/u.exec(right)?.[0] ?? '',
    shared: left.slice(ANOTHER_FIGURE.exec(left)?.index ?? 0),
    unit: fact.percent
      ? '%'
      : fact.unit.moneyCode === null
        ? fact.unit.raw === null
          ? 'bare'
          : placedKey(fact.unit.raw)
        : 'money',
    titles: placedKey([...(passage.section?.ancestors ?? []), passage.section?.title ?? ''].join(' | ')),
  };
}

/** Words that head a paragraph up to its first colon: "- Tuyên truyền, phổ biến pháp luật: …". */
function topicOf(passage: Passage): string {
  const head = /^[^:.;]{3,120}(?=:)/u.exec(passage.content.text.slice(passage.markerLength))?.[0];
  return head === undefined ? '' : placedKey(head);
}

function fits(pattern: Pattern, fact: Fact, around: Surroundings): boolean {
  if (pattern.units.length > 0 && !pattern.units.includes(around.unit)) return false;
  if (fact.status === 'not-assigned' && pattern.units.length > 0 && around.unit === '') return false;
  const near = `${around.before} ${around.unit} ${around.after}`;
  return (
    pattern.all.every((words) => around.whole.includes(words)) &&
    hasAny(pattern.any, around.whole) &&
    !pattern.none.some((words) => around.own.includes(words)) &&
    hasAny(pattern.before, around.before) &&
    hasAny(pattern.after, around.after) &&
    hasAny(pattern.near, `${around.shared} ${around.unit} ${around.after}`) &&
    !pattern.notNear.some((words) => near.includes(words)) &&
    (pattern.section === null || around.titles.includes(placedKey(pattern.section)))
  );
}

function hasAny(words: readonly string[], text: string): boolean {
  return words.length === 0 || words.some((word) => text.includes(word));
}
