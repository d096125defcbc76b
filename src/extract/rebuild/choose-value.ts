import { EMPTY_TEXT, type RichText } from '../../document/rich-text.ts';
import type { RulePack } from '../../rules/pack.ts';
import type { Indicator } from '../../rules/schemas/indicators.ts';
import { unitByCode } from '../../rules/units.ts';
import { type NumberContext, parseNumber } from '../../text/number.ts';
import type { FoundRow } from './chain.ts';
import { type Line, rangeText, type WordRange } from './lines.ts';
import { withConfidence } from './restored.ts';

/** A figure that may be the row's value. */
export interface ValueReading {
  readonly range: WordRange;
  /** How sure its place makes it; 0 for what stands in the place of the value and cannot be read. */
  readonly sure: number;
  /** Words follow it in its line. */
  readonly behind: boolean;
  /** A unit follows it: "01 đơn vị: …" is how a note begins. */
  readonly counts?: boolean;
}

/** Below this a figure is shown with little confidence, so that no value is given. */
const LEAST_SURE = 0.55;
/** Confidence of such a figure: under the least that a table reader takes for a value. */
const DOUBTFUL = 0.25;
/** Two figures this near to each other compete. */
const MARGIN = 0.08;
/** A figure that does not suit its indicator: a share above 100, a count with decimals, an unknown code, a year. */
const UNSUITED = 0.5;

/** The value cell of a row, and the words taken for it. */
export function chooseValue(
  readings: readonly ValueReading[],
  row: FoundRow,
  lines: readonly Line[],
  rules: RulePack,
): { readonly value: RichText; readonly taken: WordRange | null } {
  const judged = readings
    .map((reading) => {
      const text = figureText(rangeText(lines, reading.range));
      return { ...reading, text, sure: reading.sure * suits(text.text, reading, row.indicator, rules) };
    })
    .sort((a, b) => b.sure - a.sure);
  const [best, second] = judged;
  if (best === undefined) return { value: EMPTY_TEXT, taken: null };
  const unread = judged.find(({ sure }) => sure === 0);
  if (unread !== undefined && best.sure < LEAST_SURE)
    return { value: withConfidence(unread.text, 0.1), taken: unread.range };
  const competes =
    second !== undefined && second.text.text !== best.text.text && best.sure - second.sure < MARGIN;
  const sure = best.sure * (0.6 + 0.4 * row.hit.similarity);
  if (best.sure < LEAST_SURE || competes)
    return { value: withConfidence(best.text, Math.min(sure, DOUBTFUL)), taken: null };
  return { value: withConfidence(best.text, sure), taken: best.range };
}

/** Without the sign that closes a cell in an OCR engine's eyes. */
function figureText(text: RichText): RichText {
  const length = text.text.replace(/[.,;]+$/, '').length;
  return length === 0 ? text : { ...text, text: text.text.slice(0, length), tokens: clip(text, length) };
}

function clip(text: RichText, length: number): RichText['tokens'] {
  return text.tokens.map((token) => ({ ...token, end: Math.min(token.end, length) }));
}

function suits(text: string, reading: ValueReading, indicator: Indicator | null, rules: RulePack): number {
  const kind = unitByCode(rules, indicator?.unit ?? '')?.kind ?? null;
  if (reading.counts) return UNSUITED;
  const figure = text.replace(/\s*%$/, '');
  if (!/^\d/.test(figure)) return 1;
  const percent = kind === 'percent' || figure !== text;
  const context: NumberContext = percent ? 'percent' : kind === 'money' ? 'money' : 'count';
  const number = parseNumber(figure, context);
  if (number === null || number.ambiguous) return UNSUITED;
  if (percent && number.value > 100) return UNSUITED;
  if (kind === 'count' && (number.decimals > 0 || figure !== text)) return UNSUITED;
  if (kind === 'code' && indicator !== null && indicator.answers[String(number.value)] === undefined)
    return UNSUITED;
  if (indicator?.kind === 'section') return UNSUITED;
  const year = /^(?:19|20)\d\d$/.test(figure);
  return year && reading.behind ? UNSUITED : 1;
}
