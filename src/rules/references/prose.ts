import { allIndicators } from '../indicators.ts';
import type { RulePack } from '../pack.ts';
import {
  below,
  mustBeKnown,
  mustBeUnique,
  mustCompile,
  type Place,
  type ReferenceCheck,
} from '../reference.ts';

/** Sentence patterns have names of their own and map to indicators that exist. */
export const checkSentencePatterns: ReferenceCheck = (pack) => {
  const codes = codesOf(pack);
  const sections = new Set(
    allIndicators(pack)
      .filter(({ kind }) => kind === 'section')
      .map(({ code }) => code),
  );
  const patterns = pack.sentencePatterns.patterns.map((pattern, at) => ({
    pattern,
    place: { key: 'sentencePatterns' as const, path: ['patterns', at] },
  }));
  return [
    ...mustBeUnique(patterns.map(({ pattern, place }) => ({ name: pattern.id, place: below(place, 'id') }))),
    ...patterns.flatMap(({ pattern, place }) => [
      ...mustBeKnown(below(place, 'indicator'), pattern.indicator, codes),
      ...mustBeKnown(below(place, 'section'), pattern.section, sections),
    ]),
  ];
};

/** Units of money exist, masks have names of their own, and what must be a regular expression is one. */
export const checkProse: ReferenceCheck = (pack) => {
  const { money, masks, notAssigned } = pack.prose;
  const units = new Set(pack.units.units.map(({ code }) => code));
  const place = (...path: (string | number)[]): Place => ({ key: 'prose', path });
  return [
    ...money.units.flatMap(({ code }, at) => mustBeKnown(place('money', 'units', at, 'code'), code, units)),
    ...mustBeUnique(masks.map(({ id }, at) => ({ name: id, place: place('masks', at, 'id') }))),
    ...masks.flatMap(({ pattern }, at) => mustCompile(place('masks', at, 'pattern'), pattern)),
    ...notAssigned.patterns.flatMap((pattern, at) =>
      mustCompile(place('notAssigned', 'patterns', at), pattern),
    ),
  ];
};

/** Patterns of symbols and standards are regular expressions. */
export const checkCitations: ReferenceCheck = (pack) => {
  const { untypedSymbols, standards } = pack.citations;
  return [
    ...untypedSymbols.flatMap(({ pattern }, at) =>
      mustCompile({ key: 'citations', path: ['untypedSymbols', at, 'pattern'] }, pattern),
    ),
    ...mustCompile({ key: 'citations', path: ['standards', 'pattern'] }, standards.pattern),
  ];
};

/** Checks speak of indicators that exist. */
export const checkChecks: ReferenceCheck = (pack) => {
  const codes = codesOf(pack);
  const { empties, statements } = pack.checks.checks['zero-rate'];
  const place = (...path: (string | number)[]): Place => ({
    key: 'checks',
    path: ['checks', 'zero-rate', ...path],
  });
  return [
    ...empties.flatMap((rule, at) => [
      ...mustBeKnown(place('empties', at, 'zero'), rule.zero, codes),
      ...rule.empties.flatMap((code, index) =>
        mustBeKnown(place('empties', at, 'empties', index), code, codes),
      ),
    ]),
    ...statements.flatMap(({ indicator }, at) =>
      mustBeKnown(place('statements', at, 'indicator'), indicator, codes),
    ),
  ];
};

function codesOf(pack: RulePack): ReadonlySet<string> {
  return new Set(allIndicators(pack).map(({ code }) => code));
}
