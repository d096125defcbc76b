/** Cheap signs that a text may not be Unicode in NFC: clean documents are looked at no further. */
import { encodingsForFont } from '../encodings/fonts.ts';
import type { JudgedScope, TextRun, TextUnit } from './unit.ts';

/** Letters that only Unicode has: a run with one is no legacy text. */
const UNICODE_LETTER = /[\u1ea0-\u1ef9]/;
/** Signs and letters that legacy encodings put letters on. */
const HIGH_SIGN = /[\u00a1-\u00ff\u0152-\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122\uf020-\uf0ff]/g;
/** Fewer signs than detection wants tokens (detect.ts, LEAST_TOKENS) cannot make it certain. */
const LEAST_HIGH_SIGNS = 5;
const IN_PIECES = /[\u0300-\u036fÐƉðɖǎǍ]/;

export function holdsUnicodeLetter(raw: string): boolean {
  return UNICODE_LETTER.test(raw);
}

/** True where a run without a telling font may be of a legacy encoding all the same. */
export function mayBeLegacy(raw: string): boolean {
  return !holdsUnicodeLetter(raw) && (raw.match(HIGH_SIGN)?.length ?? 0) >= LEAST_HIGH_SIGNS;
}

export function hasLegacyFont({ font }: TextRun): boolean {
  return font !== null && encodingsForFont(font).some((id) => id !== 'unicode');
}

/** Letters with their marks apart, or look-alikes of Vietnamese letters. */
function isInPieces(raw: string): boolean {
  return IN_PIECES.test(raw);
}

/** True where a text that is clean by its triage still has something to be decoded, composed or mended. */
export function needsWork(units: readonly TextUnit[], scopes: readonly JudgedScope[]): boolean {
  return (
    scopes.some(({ state, triage }) => !LEFT_ALONE.has(state) || triage.measures.joinable > 0) ||
    units.some(
      ({ text, runs }) =>
        isInPieces(text) ||
        runs.some((run) => hasLegacyFont(run) || mayBeLegacy(text.slice(run.start, run.end))),
    )
  );
}

const LEFT_ALONE: ReadonlySet<JudgedScope['state']> = new Set(['clean', 'foreign', 'unknown']);
