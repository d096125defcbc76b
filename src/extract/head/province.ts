import type { RulePack } from '../../rules/pack.ts';
import { perPack } from '../../rules/per-pack.ts';
import { provinceByName } from '../../rules/places.ts';
import type { Province } from '../../rules/schemas/places.ts';
import { placedKey } from '../../text/fold.ts';
import { type PhraseTable, phraseAt, phraseTable } from '../citations/phrases.ts';
import type { HeadContext } from './context.ts';

/** "tỉnh Bắc Giang", "thành phố Cần Thơ" -> name of the province. A city inside a province is none. */
const named = perPack((pack: RulePack): PhraseTable<string> => {
  const { provinceWord, areaLevels } = pack.head;
  const cities = areaLevels.find(({ words }) => words.includes(pack.head.cityWord))?.words ?? [];
  return phraseTable(
    pack.places.provinces.flatMap((province) => {
      const isCity = province.type === 'city' || province.becomesCity !== null;
      const prefixes = isCity ? [provinceWord, pack.head.cityWord, ...cities] : [provinceWord];
      return [province.name, ...province.variants].flatMap((name) =>
        prefixes.map((prefix) => [`${prefix} ${name}`, province.name] as const),
      );
    }),
  );
});

/**
 * The province a report comes from: letterhead, place line, title, annex heads, closing; else the one that the text
 * names most often. Null where none is named.
 */
export function reportProvince(
  context: HeadContext,
  place: string | null,
  date: string | null,
): Province | null {
  const { outline, rules } = context;
  const { frame } = outline;
  const head = firstNamed(context.lines, rules) ?? placeProvince(place, context, date);
  const around = [...frame.titleLines, ...frame.recipients, ...frame.signature].map((line) => line.text);
  const name = head ?? firstNamed([...context.captions, ...around], rules) ?? mostNamed(context);
  return name === null ? null : provinceByName(rules, name, date);
}

function placeProvince(place: string | null, context: HeadContext, date: string | null): string | null {
  return place === null ? null : (provinceByName(context.rules, place, date)?.name ?? null);
}

function firstNamed(texts: readonly string[], rules: RulePack): string | null {
  for (const text of texts) {
    const [name] = namesIn(text, rules);
    if (name !== undefined) return name;
  }
  return null;
}

function mostNamed(context: HeadContext): string | null {
  const counts = new Map<string, number>();
  for (const passage of context.outline.passages)
    for (const name of namesIn(passage.content.text, context.rules))
      counts.set(name, (counts.get(name) ?? 0) + 1);
  let best: string | null = null;
  for (const [name, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = name;
  return best;
}

function namesIn(text: string, rules: RulePack): string[] {
  const key = placedKey(text.replace(/\s/gu, ' '));
  const names: string[] = [];
  for (const m of key.matchAll(/(?<![\p{L}\d])(?=[tT])/gu)) {
    const hit = phraseAt(named(rules), key, m.index);
    if (hit !== null) names.push(hit.value);
  }
  return names;
}
