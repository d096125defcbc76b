/** What the stages did, as one list of tokens in the coordinates of the normalised text. */
import { compose, type MappedText, rawRange } from '../../text/mapped-text.ts';
import type { RestoredToken } from '../restore/restore.ts';
import type { DecodedRange, DecodedUnit } from './decode.ts';
import type { Mend, MendedText } from './mend.ts';
import { newPosition } from './positions.ts';
import type { RestoredUnit } from './restore-stage.ts';
import type { TokenRecord } from './token-record.ts';

/**
 * How sure a mended token is. Measured on held-out text (the card of the repair statistics): at least 99.9 % of the
 * joins and splits are right; a look-alike in a number was too rare there to be measured.
 */
const MENDED = 0.999;
const MENDED_DIGIT = 0.95;

export interface UnitHistory {
  readonly decoded: DecodedUnit;
  readonly mended: MendedText | null;
  readonly restored: RestoredUnit | null;
}

export interface NormalisedUnit {
  /** Leads from the normalised text to the raw one. */
  readonly mapped: MappedText;
  readonly ranges: readonly DecodedRange[];
  /** In order, without overlap. Words that were only decoded have none: see `ranges`. */
  readonly records: readonly TokenRecord[];
}

/** Puts the stages of one unit together. */
export function historyOf(raw: string, { decoded, mended, restored }: UnitHistory): NormalisedUnit {
  const upToMended = mended === null ? decoded.mapped : compose(decoded.mapped, mended.mapped);
  const mapped = restored === null ? upToMended : compose(upToMended, restored.mapped);
  const marks = mended === null ? [] : marksOf(mended, restored);
  const context: Context = { raw, mapped, ranges: decoded.ranges, marks };
  const records = restored === null ? [] : restored.tokens.map((t) => restoredRecord(t, restored, context));
  return {
    mapped,
    ranges: decoded.ranges,
    records: [...records, ...mendRecords(context, records)].sort(byStart),
  };
}

interface Mark {
  /** Offsets into the normalised text. */
  readonly start: number;
  readonly end: number;
  readonly operation: Mend['operation'];
}

interface Context {
  readonly raw: string;
  readonly mapped: MappedText;
  readonly ranges: readonly DecodedRange[];
  readonly marks: readonly Mark[];
}

function byStart(a: TokenRecord, b: TokenRecord): number {
  return a.start - b.start;
}

function marksOf(mended: MendedText, restored: RestoredUnit | null): Mark[] {
  const through = (at: number): number => (restored === null ? at : newPosition(restored.mapped, at));
  return mended.mends.map(({ start, end, operation }) => {
    const from = newPosition(mended.mapped, start);
    // A space put in stands where nothing stood.
    const to = start === end ? from + 1 : newPosition(mended.mapped, end);
    return { start: through(from), end: through(to), operation };
  });
}

function restoredRecord(token: RestoredToken, restored: RestoredUnit, context: Context): TokenRecord {
  const start = newPosition(restored.mapped, token.start);
  const end = start + token.result.length;
  const before = operationsAt(start, end, context);
  const { posterior, alternatives, margin, flagged, result } = token;
  const raw = rawAt(start, end, context);
  return {
    raw,
    result,
    start,
    end,
    operations: [...before, ...token.operations],
    posterior,
    alternatives,
    margin,
    flagged,
  };
}

function rawAt(start: number, end: number, { raw, mapped }: Context): string {
  return raw.slice(...rawRange(mapped, start, end));
}

/** Encodings and repairs inside a stretch of the normalised text. */
function operationsAt(start: number, end: number, { mapped, ranges, marks }: Context): string[] {
  const [from, to] = rawRange(mapped, start, end);
  const decoded = ranges
    .filter((range) => range.start < to && range.end > from)
    .map((range) => range.encoding);
  const mends = marks.filter((mark) => mark.start <= end && mark.end >= start).map((mark) => mark.operation);
  return [...new Set([...decoded, ...mends])];
}

/** Whole words around the mended places that no restored token covers. */
function mendRecords(context: Context, covered: readonly TokenRecord[]): TokenRecord[] {
  const { mapped, marks } = context;
  const spans: { start: number; end: number; operations: Set<string> }[] = [];
  for (const mark of marks) {
    const start = wordStart(mapped.text, mark.start);
    const end = wordEnd(mapped.text, mark.end);
    if (covered.some((record) => record.start < end && record.end > start)) continue;
    const last = spans.at(-1);
    if (last !== undefined && start <= last.end) {
      last.end = Math.max(last.end, end);
      last.operations.add(mark.operation);
    } else spans.push({ start, end, operations: new Set([mark.operation]) });
  }
  return spans.map(({ start, end, operations }): TokenRecord => {
    const posterior = operations.has('digit') ? MENDED_DIGIT : MENDED;
    return {
      raw: rawAt(start, end, context),
      result: mapped.text.slice(start, end),
      start,
      end,
      operations: operationsAt(start, end, context),
      posterior,
      alternatives: [],
      margin: posterior,
      flagged: false,
    };
  });
}

function wordStart(text: string, from: number): number {
  let at = from;
  while (at > 0 && !/\s/.test(text.charAt(at - 1))) at--;
  return at;
}

function wordEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && !/\s/.test(text.charAt(at))) at++;
  return at;
}
