/**
 * The stages in order: judge, decode, mend, restore. The last one needs the language model, so it stands apart: who
 * calls `prepare` sees from the states whether to load it.
 */

import type { EncodingId } from '../encodings/encoding.ts';
import { loadRepairStatistics } from '../repair/load-statistics.ts';
import type { TextState, Triage } from '../triage/judge.ts';
import { type DecodedUnit, decodeUnit } from './decode.ts';
import { type MendedText, mendTexts } from './mend.ts';
import { historyOf, type NormalisedUnit } from './records.ts';
import { type RestoreLines, restoreUnits } from './restore-stage.ts';
import { type Judgement, judgeScopes, type Wish } from './scopes.ts';
import { isRestorable, type JudgedScope, type Scope, type TextUnit } from './unit.ts';

export interface PrepareOptions extends Wish {
  /** Mend clean text too; else only where fragments of syllables show (a cold start of the repair costs 0.1 s). */
  readonly mendClean: boolean;
}

export interface Prepared {
  readonly units: readonly TextUnit[];
  /** By the decoded text. */
  readonly scopes: readonly JudgedScope[];
  readonly decoded: readonly DecodedUnit[];
  readonly mended: ReadonlyMap<number, MendedText>;
  readonly needsModel: boolean;
}

/** Everything that goes without the language model. */
export function prepare(units: readonly TextUnit[], arrived: Judgement, options: PrepareOptions): Prepared {
  const decoded = decodeScopes(units, arrived);
  const changed = decoded.some((unit) => unit.ranges.length > 0);
  const scopes = changed ? judgeDecoded(arrived.scopes, decoded, options) : arrived.scopes;
  const mended = new Map<number, MendedText>();
  for (const scope of scopes) if (isToMend(scope, options)) mendScope(scope, decoded, mended);
  return {
    units,
    scopes,
    decoded,
    mended,
    needsModel: scopes.some((scope) => isRestorable(scope.state)),
  };
}

/** @param restore null where `needsModel` is false. */
export function finish(prepared: Prepared, restore: RestoreLines | null): NormalisedUnit[] {
  const { units, decoded, mended, scopes } = prepared;
  const texts = decoded.map((unit, i) => mended.get(i)?.mapped.text ?? unit.mapped.text);
  const restored = restore === null ? null : restoreUnits(units, texts, scopes, restore);
  return decoded.map((unit, i) =>
    historyOf(units[i]?.text ?? '', {
      decoded: unit,
      mended: mended.get(i) ?? null,
      restored: restored?.get(i) ?? null,
    }),
  );
}

function decodeScopes(units: readonly TextUnit[], { scopes, whole }: Judgement): DecodedUnit[] {
  return scopes.flatMap((scope) => {
    const encoding =
      scope.state === 'clean' ? null : (certainEncoding(scope.triage) ?? certainEncoding(whole()));
    return units
      .slice(scope.first, scope.end)
      .map((unit) => decodeUnit(unit, { state: scope.state, encoding }));
  });
}

function certainEncoding({ state, encoding }: Triage): EncodingId | null {
  return state === 'legacy' && encoding?.certain ? encoding.encoding : null;
}

/** Decoded text is judged anew: it may be split or stripped as well. */
function judgeDecoded(
  cut: readonly Scope[],
  decoded: readonly DecodedUnit[],
  wish: Wish,
): readonly JudgedScope[] {
  return judgeScopes(
    cut,
    decoded.map((unit) => unit.mapped.text),
    wish,
  ).scopes;
}

const MENDABLE: ReadonlySet<TextState> = new Set(['clean', 'split', 'stripped', 'unknown']);

function isToMend({ state, triage }: JudgedScope, { mendClean }: PrepareOptions): boolean {
  if (!MENDABLE.has(state)) return false;
  return state === 'split' || triage.measures.joinable > 0 || (mendClean && state !== 'unknown');
}

function mendScope(scope: Scope, decoded: readonly DecodedUnit[], into: Map<number, MendedText>): void {
  const texts = decoded.slice(scope.first, scope.end).map((unit) => unit.mapped.text);
  mendTexts(texts, loadRepairStatistics()).forEach((mended, i) => {
    if (mended.mends.length > 0) into.set(scope.first + i, mended);
  });
}
