import type { Bilingual } from '../document/message.ts';
import { fold } from '../text/fold.ts';
import { allIndicators, wordingsOf } from './indicators.ts';
import type { RulePack } from './pack.ts';
import type { Indicator } from './schemas/indicators.ts';

/** Something in a sound pack that its author may want to look at. */
export interface RuleNotice {
  readonly code: 'same-wording-same-parent';
  readonly severity: 'info';
  readonly text: Bilingual;
  readonly subjects: readonly string[];
}

/** Notices about a pack: indicators that one wording under one parent could mean. */
export function reviewRules(pack: RulePack): readonly RuleNotice[] {
  const claims = allIndicators(pack).flatMap((indicator) =>
    [...new Set(wordingsOf(indicator).map(fold))].map((wording) => ({ wording, indicator })),
  );
  const shared = Map.groupBy(claims, ({ wording, indicator }) => `${indicator.parent ?? ''}\n${wording}`);
  return [...shared.values()].flatMap((group) =>
    group.length < 2
      ? []
      : [
          notice(
            group.map(({ indicator }) => indicator),
            group[0]?.wording ?? '',
          ),
        ],
  );
}

function notice(indicators: readonly Indicator[], wording: string): RuleNotice {
  const subjects = indicators.map(({ code }) => code);
  const list = subjects.join(', ');
  return {
    code: 'same-wording-same-parent',
    severity: 'info',
    text: {
      vi: `cùng một cách ghi (“${wording}”) dưới cùng một cấp trên: ${list}`,
      en: `one wording ("${wording}") under one parent: ${list}`,
    },
    subjects,
  };
}
