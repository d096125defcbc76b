import type { Period } from '../../document/contract/period.ts';
import type { Outline, Passage } from '../../document/outline.ts';
import type { RulePack } from '../../rules/pack.ts';
import { placedKey } from '../../text/fold.ts';
import { type Absence, absenceClause, absencesIn } from './absence.ts';
import { type Acceptance, accept, CONFIDENCE, isEnumerated } from './accept.ts';
import { labelOf, shorten, trimEnds } from './label.ts';
import { type Lexicon, lexiconOf, phraseAt } from './lexicon.ts';
import { maskText, type Span } from './mask.ts';
import { planTest } from './plan.ts';
import { type Quantity, quantitiesIn } from './quantity.ts';
import { segmentsOf, sentenceAround } from './segments.ts';

/** A quantitative statement of the prose, before it is an observation. Offsets are those of its passage. */
export interface Fact {
  readonly passage: number;
  readonly segment: Span;
  /** The whole sentence, shown as evidence. */
  readonly sentence: Span;
  readonly figure: Span;
  readonly value: number | null;
  readonly status: 'reported' | 'negated' | 'not-assigned' | 'ambiguous';
  readonly label: string;
  readonly unit: { readonly raw: string | null; readonly moneyCode: string | null };
  readonly fraction: readonly [number, number] | null;
  readonly qualifier: string | null;
  readonly decimals: number;
  readonly percent: boolean;
  readonly confidence: number;
  readonly rule: string;
  /** Key of the segment with non-values blotted out: what sentence patterns are matched on. */
  readonly key: string;
}

/**
 * All facts of the passages. `masksOf` gives the stretches of a passage that other readers own (citations), `period` is
 * that of the report: what a section says of a later time is a plan.
 */
export function readFacts(
  outline: Outline,
  masksOf: (passage: number) => readonly Span[],
  period: Period | null,
  rules: RulePack,
): Fact[] {
  const lexicon = lexiconOf(rules.prose);
  const isPlan = planTest(period, rules);
  const facts: Fact[] = [];
  for (const [at, passage] of outline.passages.entries()) {
    if (!holdsFacts(passage, isPlan)) continue;
    facts.push(...factsOf(passage, at, masksOf(at), lexicon));
  }
  return facts;
}

function holdsFacts(passage: Passage, isPlan: (title: string) => boolean): boolean {
  if (!['body', 'annex', 'footnote'].includes(passage.region)) return false;
  if (passage.section === null) return true;
  return ![passage.section.title, ...passage.section.ancestors].some(isPlan);
}

function factsOf(passage: Passage, at: number, masks: readonly Span[], lexicon: Lexicon): Fact[] {
  const text = passage.content.text;
  const marker = { start: 0, end: passage.markerLength };
  const masked = maskText(text, [marker, ...masks], lexicon);
  const facts: Fact[] = [];
  let targetUntil = 0;
  let figureUntil = 0;
  for (const segment of segmentsOf(text)) {
    const sentence = sentenceAround(text, segment);
    // "phấn đấu …; …; …": what follows a target in its sentence is a target too.
    if (isTarget(masked.slice(segment.start, segment.end), lexicon)) targetUntil = sentence.end;
    if (segment.end <= targetUntil) continue;
    const found = segmentFacts(
      text,
      masked,
      at,
      segment,
      sentence,
      segment.start < figureUntil,
      passage,
      lexicon,
    );
    if (found.length > 0) figureUntil = sentence.end;
    facts.push(...found);
  }
  return facts;
}

/** "phấn đấu đạt 95%" sets; "phấn đấu khắc phục, năm 2023 xếp thứ 14/19" goes on to report. */
function isTarget(key: string, lexicon: Lexicon): boolean {
  const from = lexicon.targetWords.map((words) => key.indexOf(words)).filter((at) => at !== -1);
  if (from.length === 0) return false;
  const rest = key.slice(Math.min(...from));
  return !lexicon.actualWords.some((words) => ` ${rest} `.includes(` ${words} `));
}

function segmentFacts(
  text: string,
  masked: string,
  passage: number,
  segment: Span,
  sentence: Span,
  goesOn: boolean,
  source: Passage,
  lexicon: Lexicon,
): Fact[] {
  const key = masked.slice(segment.start, segment.end);
  const facts: Fact[] = [];
  const quantities = withoutRepeatedParts(masked, segment, quantitiesIn(masked, segment, lexicon), lexicon);
  const taken = quantities.map((quantity) => accept(masked, segment, quantity, lexicon));
  const hasFigure = goesOn || taken.some((acceptance) => acceptance !== null);
  for (const [at, quantity] of quantities.entries()) {
    const acceptance = taken[at] ?? enumerated(text, masked, segment, quantity, hasFigure, lexicon);
    if (acceptance === null) continue;
    const fact = figureFact(text, masked, passage, segment, quantity, acceptance, lexicon);
    facts.push({
      ...fact,
      label: fact.label || labelBeside(fact, facts.at(-1), text, sentence, lexicon),
      key,
      sentence,
    });
  }
  for (const absence of absencesIn(masked, segment, lexicon)) {
    const fact = absenceFact(text, masked, passage, segment, absence, source, lexicon);
    if (fact !== null) facts.push({ ...fact, key, sentence });
  }
  return facts.sort((a, b) => a.figure.start - b.figure.start);
}

type BareFact = Omit<Fact, 'key' | 'sentence'>;

/** "kiểm tra 8/16 xã (đạt 50%)": a figure without words of its own is about what the figure before it counts. */
function labelBeside(
  fact: BareFact,
  before: Fact | undefined,
  text: string,
  sentence: Span,
  lexicon: Lexicon,
): string {
  if (before === undefined) return shorten(trimEnds(text.slice(sentence.start, sentence.end), lexicon));
  if (!fact.percent || before.percent) return before.label;
  return shorten(`Tỷ lệ ${before.label.replace(/^(?:tổng số|số lượng|số)\s+/iu, '')}`);
}

/**
 * A printed rate and the a/b it comes from are one fact: "100% (11/11) cán bộ", "Tỷ lệ hồ sơ trực tuyến: 351/881 (đạt
 * 39,8%)". A count that carries its share ("14/15 xã, đạt 93,3%") is a fact beside the rate.
 */
function withoutRepeatedParts(
  masked: string,
  segment: Span,
  quantities: readonly Quantity[],
  lexicon: Lexicon,
): Quantity[] {
  return quantities.filter((quantity, at) => {
    if (quantity.fraction === null || quantity.kind === 'percent') return true;
    const [before, after] = [quantities[at - 1], quantities[at + 1]];
    if (isRateOf(before, quantity)) return false;
    return !(isRateOf(after, quantity) && namesRate(masked.slice(segment.start, quantity.start), lexicon));
  });
}

function isRateOf(rate: Quantity | undefined, parts: Quantity): boolean {
  if (rate?.kind !== 'percent') return false;
  return rate.fraction?.[0] === parts.fraction?.[0] && rate.fraction?.[1] === parts.fraction?.[1];
}

function namesRate(left: string, lexicon: Lexicon): boolean {
  const subject = lexicon.rateOpenings
    .map((words) => left.lastIndexOf(words))
    .reduce((a, b) => Math.max(a, b), -1);
  return subject !== -1 && !/\d/.test(left.slice(subject));
}

function enumerated(
  text: string,
  masked: string,
  segment: Span,
  quantity: Quantity,
  hasFigure: boolean,
  lexicon: Lexicon,
): Acceptance | null {
  if (!isEnumerated(text, masked, segment, quantity, hasFigure, lexicon)) return null;
  return { rule: 'enumerated', confidence: CONFIDENCE.enumerated, noun: null };
}

function figureFact(
  text: string,
  masked: string,
  passage: number,
  segment: Span,
  quantity: Quantity,
  taken: Acceptance,
  lexicon: Lexicon,
): BareFact {
  const percent = quantity.kind === 'percent';
  return {
    passage,
    segment,
    figure: { start: quantity.start, end: quantity.end },
    value: quantity.value,
    status: quantity.ambiguous ? 'ambiguous' : 'reported',
    label: labelOf(text, masked, segment, quantity, taken.noun, lexicon),
    unit: {
      raw: percent
        ? '%'
        : taken.noun === null
          ? subjectNoun(text, masked, segment, quantity, lexicon)
          : text.slice(taken.noun.start, taken.noun.end),
      moneyCode: quantity.moneyCode,
    },
    fraction: quantity.fraction,
    qualifier: quantity.qualifier,
    decimals: quantity.decimals,
    percent,
    confidence: taken.confidence,
    rule: taken.rule,
  };
}

/** "Số văn bản QPPL đã kiểm tra: 01": the unit is the noun of the subject. */
function subjectNoun(
  text: string,
  masked: string,
  segment: Span,
  quantity: Quantity,
  lexicon: Lexicon,
): string | null {
  const left = masked.slice(segment.start, quantity.start);
  const m = /(?:tổng )?số(?: lượng)? (?=[^:]*:?\s*$)/u.exec(left);
  if (m === null) return null;
  const from = segment.start + m.index + m[0].length;
  const noun = phraseAt(lexicon.countNouns, masked.slice(from, quantity.start));
  return noun === null ? null : text.slice(from, from + noun.length);
}

/** "Khó khăn, vướng mắc": a heading of such words only counts nothing. */
function isNoFactLabel(subject: string, lexicon: Lexicon): boolean {
  const names = placedKey(subject).split(/\s*(?:,|;|\svà\s)\s*/u);
  return names.every((name) => lexicon.noFactLabels.has(name));
}

function absenceFact(
  text: string,
  masked: string,
  passage: number,
  segment: Span,
  absence: Absence,
  source: Passage,
  lexicon: Lexicon,
): BareFact | null {
  const clause = absenceClause(masked, segment, absence);
  const colon = masked.slice(segment.start, absence.start).lastIndexOf(':');
  const subject =
    colon === -1
      ? ''
      : trimEnds(
          text
            .slice(segment.start, segment.start + colon)
            .slice(source.markerLength > 0 && segment.start === 0 ? source.markerLength : 0),
          lexicon,
        );
  if (absence.noun === null && isNoFactLabel(subject, lexicon)) return null;
  const own = trimEnds(text.slice(absence.end, clause.end), lexicon);
  const noun = absence.noun === null ? null : text.slice(absence.noun.start, absence.noun.end);
  const named = noun === null ? subject : `Số ${noun} ${own}`;
  const label = subject !== '' && (absence.status === 'not-assigned' || noun === null) ? subject : named;
  return {
    passage,
    segment,
    figure: { start: absence.start, end: absence.end },
    value: absence.status === 'negated' ? 0 : null,
    status: absence.status,
    label: label.trim() === '' ? trimEnds(text.slice(clause.start, clause.end), lexicon) : label.trim(),
    unit: { raw: noun, moneyCode: null },
    fraction: null,
    qualifier: null,
    decimals: 0,
    percent: false,
    confidence: 0.9,
    rule: absence.status,
  };
}
