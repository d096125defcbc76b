/** The first stage: every run of a unit as Unicode in NFC. */
import {
  applyEdits,
  compose,
  type MappedText,
  MappedTextBuilder,
  unchanged,
} from '../../text/mapped-text.ts';
import { decodeRun } from '../encodings/decode-run.ts';
import { detectEncoding } from '../encodings/detect.ts';
import type { EncodingId } from '../encodings/encoding.ts';
import { ENCODINGS } from '../encodings/registry.ts';
import { normaliseUnicode } from '../encodings/unicode.ts';
import { markRepairs } from '../repair/marks.ts';
import type { TextState } from '../triage/judge.ts';
import { joinMapped } from './positions.ts';
import { hasLegacyFont, holdsUnicodeLetter, mayBeLegacy } from './suspect.ts';
import type { TextRun, TextUnit } from './unit.ts';

/** A stretch of raw text that was not Unicode in NFC. */
export interface DecodedRange {
  /** Offsets into the raw text of the unit. */
  readonly start: number;
  readonly end: number;
  /** 'unicode' where letters in pieces were composed. */
  readonly encoding: EncodingId;
}

export interface DecodedUnit {
  readonly mapped: MappedText;
  readonly ranges: readonly DecodedRange[];
}

/** What is known of the text around a run. */
export interface Surroundings {
  readonly state: TextState;
  /** The legacy encoding of the page or the whole text; null where none is certain. */
  readonly encoding: EncodingId | null;
}

const COMBINING = /[\u0300-\u036f]/;
const LETTER_WITH_MARKS = /\P{M}\p{M}+/gu;

/** Decodes each run by its font, else by what is known of the text around it, else by its own statistics. */
export function decodeUnit(unit: TextUnit, around: Surroundings): DecodedUnit {
  const parts: MappedText[] = [];
  const ranges: DecodedRange[] = [];
  for (const run of unit.runs) {
    const raw = unit.text.slice(run.start, run.end);
    const { mapped, encoding } = decodeOne(raw, run, around);
    parts.push(mapped);
    if (mapped.text !== raw) ranges.push({ start: run.start, end: run.end, encoding });
  }
  const [only] = parts;
  if (ranges.length === 0) return { mapped: unchanged(unit.text), ranges };
  if (only !== undefined && parts.length === 1) return { mapped: only, ranges };
  const lengths = unit.runs.map((run) => run.end - run.start);
  return { mapped: joinMapped(parts, lengths), ranges };
}

interface Decoded {
  readonly mapped: MappedText;
  readonly encoding: EncodingId;
}

function decodeOne(raw: string, run: TextRun, around: Surroundings): Decoded {
  if (hasLegacyFont(run)) {
    const { encoding, text, starts } = decodeRun(raw, run.font, around.encoding ?? 'unicode');
    return encoding === 'unicode' ? composed(raw, around.state) : { mapped: { text, starts }, encoding };
  }
  const encoding = encodingOf(raw, around);
  if (encoding === 'unicode') return composed(raw, around.state);
  return { mapped: ENCODINGS[encoding].decode(raw), encoding };
}

function encodingOf(raw: string, around: Surroundings): EncodingId {
  if (holdsUnicodeLetter(raw)) return 'unicode';
  if (around.state === 'legacy' && around.encoding !== null) return around.encoding;
  if (!mayBeLegacy(raw)) return 'unicode';
  const guess = detectEncoding(raw);
  // Typed marks are common signs: they are believed of a page only, never of a run in other text.
  return guess.certain && guess.encoding !== 'viqr' ? guess.encoding : 'unicode';
}

/** Unicode text with its letters whole. Damaged text keeps look-alikes: its channel has learned what they stand for. */
function composed(raw: string, state: TextState): Decoded {
  if (state === 'damaged' || state === 'foreign') return { mapped: toNfc(raw), encoding: 'unicode' };
  const parted = COMBINING.test(raw) ? markRepairs(raw) : [];
  if (parted.length === 0) return { mapped: normaliseUnicode(raw), encoding: 'unicode' };
  const whole = applyEdits(raw, parted);
  return { mapped: compose(whole, normaliseUnicode(whole.text)), encoding: 'unicode' };
}

function toNfc(raw: string): MappedText {
  if (!COMBINING.test(raw)) return unchanged(raw);
  const out = new MappedTextBuilder(raw);
  let at = 0;
  for (const match of raw.matchAll(LETTER_WITH_MARKS)) {
    out.copy(at, match.index);
    at = match.index + match[0].length;
    out.replace(match.index, at, match[0].normalize('NFC'));
  }
  out.copy(at, raw.length);
  return out.finish();
}
