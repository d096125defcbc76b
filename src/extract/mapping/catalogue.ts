import { allIndicators, wordingsOf as printedWordings } from '../../rules/indicators.ts';
import type { RulePack } from '../../rules/pack.ts';
import type { Indicator } from '../../rules/schemas/indicators.ts';
import { fold } from '../../text/fold.ts';

/** A wording of an indicator with the keys for comparing it. */
export interface Wording {
  readonly indicator: Indicator;
  readonly key: string;
  readonly words: ReadonlySet<string>;
}

/** The indicators made ready for look-ups. */
export interface Catalogue {
  readonly byCode: ReadonlyMap<string, Indicator>;
  readonly sectionOf: ReadonlyMap<string, string>;
  readonly byKey: ReadonlyMap<string, readonly Indicator[]>;
  readonly wordings: readonly Wording[];
  readonly keyOf: (label: string) => string;
}

const cache = new WeakMap<object, Catalogue>();

export function catalogueOf(rules: RulePack): Catalogue {
  const known = cache.get(rules.indicators);
  if (known !== undefined) return known;
  const keyOf = labelKey(rules);
  const all = allIndicators(rules);
  const byCode = new Map(all.map((indicator) => [indicator.code, indicator]));
  const wordings = all.flatMap((indicator) => wordingsOf(indicator, keyOf));
  const byKey = new Map<string, Indicator[]>();
  for (const { key, indicator } of wordings) {
    const list = byKey.get(key) ?? [];
    if (!list.includes(indicator)) byKey.set(key, [...list, indicator]);
  }
  const catalogue = { byCode, sectionOf: sections(all, byCode), byKey, wordings, keyOf };
  cache.set(rules.indicators, catalogue);
  return catalogue;
}

function wordingsOf(indicator: Indicator, keyOf: (label: string) => string): Wording[] {
  const keys = new Set(printedWordings(indicator).map(keyOf));
  return [...keys].map((key) => ({ indicator, key, words: new Set(key.split(' ')) }));
}

function sections(all: readonly Indicator[], byCode: ReadonlyMap<string, Indicator>): Map<string, string> {
  const found = new Map<string, string>();
  for (const indicator of all) {
    let at: Indicator | undefined = indicator;
    while (at !== undefined && at.kind !== 'section')
      at = at.parent === null ? undefined : byCode.get(at.parent);
    // Entries without a parent chain carry their section as the first part of the code.
    found.set(indicator.code, at?.code ?? indicator.code.split('.')[0] ?? indicator.code);
  }
  return found;
}

/** Folded label with every abbreviation spelled out, without explanations in brackets and closing signs. */
function labelKey(rules: RulePack): (label: string) => string {
  const long = new Map(
    rules.abbreviations.abbreviations.map(
      ({ short, long: [full] }) => [fold(short), fold(full ?? short)] as const,
    ),
  );
  const memory = new Map<string, string>();
  return (label) => {
    const before = memory.get(label);
    if (before !== undefined) return before;
    const folded = fold(label.replace(/\((?:lũy|luỹ) kế[^)]*\)|\(tính lũy kế[^)]*\)/giu, ' '));
    const key = folded
      .split(' ')
      .map((word) => long.get(word) ?? word)
      .join(' ');
    if (memory.size < 5000) memory.set(label, key);
    return key;
  };
}
