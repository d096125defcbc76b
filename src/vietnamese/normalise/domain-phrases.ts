import { allIndicators, wordingsOf } from '../../rules/indicators.ts';
import type { RulePack } from '../../rules/pack.ts';
import { perPack } from '../../rules/per-pack.ts';

/** Clean wordings that reports of the domain print: indicators, sections, units, table headers, titles of forms. */
export const domainPhrases = perPack((pack: RulePack): readonly string[] => [
  ...new Set([
    ...allIndicators(pack).flatMap(wordingsOf),
    ...pack.units.units.flatMap((unit) => [unit.names.vi, ...unit.variants]),
    ...pack.matrices.matrices.flatMap(({ names, titles, columns }) => [
      names.vi,
      ...titles,
      ...columns.flatMap((column) => [column.names.vi, ...column.headers.flat()]),
    ]),
    ...pack.forms.forms.flatMap((form) => [form.names.vi, ...form.titles]),
  ]),
]);
