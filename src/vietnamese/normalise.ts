import { rawRange } from '../text/mapped-text.ts';
import type { EncodingId } from './encodings/encoding.ts';
import { newPosition } from './normalise/positions.ts';
import { finish, type Prepared, prepare } from './normalise/prepare.ts';
import type { NormalisedUnit } from './normalise/records.ts';
import type { RestoreLines } from './normalise/restore-stage.ts';
import { builtInModel, restoreLinesWith } from './normalise/restorer.ts';
import { cutScopes, judgeScopes } from './normalise/scopes.ts';
import { textUnits } from './normalise/text-units.ts';
import type { TokenRecord } from './normalise/token-record.ts';
import type { TextState, Triage } from './triage/judge.ts';

type Phrases = readonly string[] | (() => readonly string[]);

export interface NormaliseOptions {
  /** Clean phrases of the domain, whose words are raised where text is restored; a function is called only then. */
  readonly phrases?: Phrases;
  /** What the text is, where the caller knows better than triage: text of a few words, mixed text. */
  readonly state?: TextState;
}

export interface NormalisedText {
  /** As many lines as the source; tabs, markup and numbering as they were. */
  readonly text: string;
  /** Changed words, and in restored text every token that was looked at; in order, without overlap. */
  readonly tokens: readonly TokenRecord[];
  /** The text as a whole, as it came. */
  readonly triage: Triage;
  /** The encoding that most decoded runs had; 'unicode' where nothing was decoded. */
  readonly encoding: EncodingId;
  /** Name of the language model where it was used, null otherwise. */
  readonly languageModel: string | null;
}

/**
 * Correct Vietnamese for text in any state: legacy encodings (their bytes as Latin-1, CP1252 or CP1258 show them) are
 * decoded, letters composed, split syllables mended, stripped or misread text restored. Clean text and text of other
 * languages comes back as it is. Throws only where the installation lacks its model files.
 */
export function normalise(text: string, options: NormaliseOptions = {}): NormalisedText {
  const units = textUnits(text);
  const wish = options.state === undefined ? { judgeShort: true } : { state: options.state };
  const arrived = judgeScopes(
    cutScopes(units),
    units.map((unit) => unit.text),
    wish,
  );
  const prepared = prepare(units, arrived, { ...wish, mendClean: true });
  const restore = prepared.needsModel ? restorerFor(options.phrases) : null;
  const normalised = finish(prepared, restore);
  return {
    text: normalised.map((unit) => unit.mapped.text).join(''),
    tokens: tokensOf(prepared, normalised),
    triage: arrived.whole(),
    encoding: encodingOf(normalised),
    languageModel: restore === null ? null : builtInModel().id,
  };
}

const NO_PHRASES: readonly string[] = [];
const restorers = new WeakMap<Phrases, RestoreLines>();

function restorerFor(phrases: Phrases = NO_PHRASES): RestoreLines {
  const restore =
    restorers.get(phrases) ??
    restoreLinesWith({ phrases: typeof phrases === 'function' ? phrases() : phrases });
  restorers.set(phrases, restore);
  return restore;
}

/** The tokens of all units in the coordinates of the whole text. */
function tokensOf(prepared: Prepared, normalised: readonly NormalisedUnit[]): TokenRecord[] {
  let shift = 0;
  return normalised.flatMap((unit, i) => {
    const from = shift;
    shift += unit.mapped.text.length;
    const records = [...unit.records, ...decodedWords(prepared.units[i]?.text ?? '', unit)];
    return records
      .sort((a, b) => a.start - b.start)
      .map((record) => ({ ...record, start: record.start + from, end: record.end + from }));
  });
}

/** Words that decoding changed and no later stage looked at. */
function decodedWords(raw: string, { mapped, ranges, records }: NormalisedUnit): TokenRecord[] {
  const words: TokenRecord[] = [];
  let next = 0;
  for (const range of ranges) {
    const from = newPosition(mapped, range.start);
    const text = mapped.text.slice(from, newPosition(mapped, range.end));
    for (const match of text.matchAll(/\S+/g)) {
      const start = from + match.index;
      const end = start + match[0].length;
      while ((records[next]?.end ?? Infinity) <= start) next++;
      if ((records[next]?.start ?? Infinity) < end) continue;
      const before = raw.slice(...rawRange(mapped, start, end));
      if (before !== match[0]) words.push(decodedWord(before, match[0], start, range.encoding));
    }
  }
  return words;
}

function decodedWord(raw: string, result: string, start: number, encoding: EncodingId): TokenRecord {
  const sure = { posterior: 1, alternatives: [], margin: 1, flagged: false };
  return { raw, result, start, end: start + result.length, operations: [encoding], ...sure };
}

function encodingOf(normalised: readonly NormalisedUnit[]): EncodingId {
  const characters = new Map<EncodingId, number>();
  for (const { ranges } of normalised)
    for (const { encoding, start, end } of ranges)
      characters.set(encoding, (characters.get(encoding) ?? 0) + end - start);
  const [most] = [...characters].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? 'unicode';
}
