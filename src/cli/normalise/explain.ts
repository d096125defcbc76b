import type { Bilingual } from '../../document/message.ts';
import { isNotable, type NormalisedText, type TokenRecord } from '../../vietnamese/index.ts';
import type { Language } from '../language.ts';
import { printable } from '../printable.ts';

/** ANSI colours; without colour the same marks stand in plain text. */
const STYLES = {
  changed: '\u001b[32m',
  flagged: '\u001b[33m',
  aside: '\u001b[2m',
  off: '\u001b[0m',
} as const;

/** Operations whose raw text a reader can tell from the result. */
const EVIDENT: ReadonlySet<string> = new Set(['marks', 'unicode']);
/** Other readings shown for a token. */
const MOST_ALTERNATIVES = 3;

/**
 * The normalised text with what was done in it: a changed token is green, one that is not certain yellow with "?"; in
 * «» its raw text, where the letters differ, and the other readings with their probabilities.
 */
export function explain(normalised: NormalisedText, colour: boolean, language: Language): string {
  let shown = '';
  let at = 0;
  for (const token of normalised.tokens.filter(isNotable)) {
    shown += printable(normalised.text.slice(at, token.start)) + explainToken(token, colour);
    at = token.end;
  }
  shown += printable(normalised.text.slice(at));
  return `${shown.endsWith('\n') ? shown : `${shown}\n`}\n${summary(normalised)[language]}\n`;
}

function explainToken(token: TokenRecord, colour: boolean): string {
  const paint = (style: keyof typeof STYLES, text: string): string =>
    colour ? `${STYLES[style]}${text}${STYLES.off}` : text;
  const result = printable(token.result);
  const aside = asideOf(token);
  const note = aside === '' ? '' : paint('aside', `«${printable(aside)}»`);
  return paint(token.flagged ? 'flagged' : 'changed', token.flagged ? `${result}?` : result) + note;
}

function asideOf({ raw, result, operations, alternatives, posterior, flagged }: TokenRecord): string {
  const evident = raw === result || operations.every((operation) => EVIDENT.has(operation));
  const others = alternatives
    .slice(0, MOST_ALTERNATIVES)
    .map((one) => `${one.text} ${percent(one.posterior)}`);
  const readings = flagged ? [percent(posterior), ...others].join(', ') : '';
  return [evident ? '' : raw.replace(/\s+/g, ' '), readings].filter((part) => part !== '').join('; ');
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

const STATES: Readonly<Record<NormalisedText['triage']['state'], Bilingual>> = {
  clean: { vi: 'tiếng Việt sạch', en: 'clean Vietnamese' },
  split: { vi: 'âm tiết bị tách rời', en: 'split syllables' },
  legacy: { vi: 'bảng mã cũ', en: 'a legacy encoding' },
  stripped: { vi: 'mất dấu', en: 'stripped of marks' },
  damaged: { vi: 'nhận dạng sai', en: 'read wrongly' },
  foreign: { vi: 'ngôn ngữ khác, giữ nguyên', en: 'another language, left as it is' },
  unknown: { vi: 'quá ngắn để đánh giá', en: 'too short to judge' },
};

function summary({ triage, encoding, tokens, languageModel }: NormalisedText): Bilingual {
  const changed = tokens.filter((token) => token.raw !== token.result).length;
  const flagged = tokens.filter((token) => token.flagged).length;
  const model = languageModel === null ? '' : ` [${languageModel}]`;
  const decoded = encoding === 'unicode' ? '' : ` (${encoding})`;
  const state = STATES[triage.state];
  return {
    vi: `Văn bản: ${state.vi}${decoded}. Đã đổi ${changed} từ, ${flagged} từ chưa chắc chắn.${model}`,
    en: `The text: ${state.en}${decoded}. ${changed} words changed, ${flagged} are not certain.${model}`,
  };
}
