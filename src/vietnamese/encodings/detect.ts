/**
 * Which encoding a run of text has, by what its tokens become: under the right table nearly every marked token is a
 * legal syllable, under a wrong one few are.
 */
import { hasMark, isLegalSyllable } from '../orthography/syllable.ts';
import type { EncodingId } from './encoding.ts';
import { legacyByte } from './legacy-bytes.ts';
import { ENCODINGS } from './registry.ts';

export interface EncodingGuess {
  /** 'unicode' also when nothing speaks for another. */
  readonly encoding: EncodingId;
  /** Share of the foreign-looking tokens that are marked legal syllables under this encoding, 0 to 1. */
  readonly legalShare: number;
  readonly runnerUp: EncodingId | null;
  /** How much better it reads than the runner-up, over the tokens that the two read differently, -1 to 1. */
  readonly margin: number;
  /** Tokens that the decision stands on. */
  readonly tokens: number;
  /** True when share, margin and number of tokens are enough to act on; else `encoding` is 'unicode'. */
  readonly certain: boolean;
}

/**
 * What it takes to act on a guess. Measured on 37,000 held-out runs of 40 to 50 words in every encoding, clean,
 * stripped, English, French, German, and on a report read by an English engine: the right table makes at least 0.78 of
 * the tokens legal, is ahead by at least 0.04 over the tokens that the runner-up reads differently, and at least 0.55
 * of the words of legacy text are such tokens (of the misread report at most 0.42).
 */
export const LEAST_SHARE = 0.7;
export const LEAST_MARGIN = 0.03;
export const LEAST_TOKENS = 5;
export const LEAST_TOKEN_SHARE = 0.45;

/** A token of the raw text with something that ASCII text has not. */
const LEGACY_TOKEN = /[^\s]*[^\t\n\r -~][^\s]*/g;
const VIQR_TOKEN = /\S*(?:[aeiouyAEIOUY][\^(+*]?['`?~.]|[aeoAEO]\^|[aA]\(|[ouOU]\+|dd|DD|Dd)\S*/g;
/** Enough of a long run to decide it. */
const SAMPLE_TOKENS = 300;

/** A word of letters, whatever letters an encoding makes of its signs. */
const WORD = /[^\s\d]*[A-Za-z\u00a1-\u1ef9][^\s\d]*/g;

const LETTER_RUN = /[\p{L}\p{M}]+/gu;

const CANDIDATES = (Object.keys(ENCODINGS) as EncodingId[]).filter(
  (id) => id !== 'tcvn3-capitals' && id !== 'viqr',
);

/** What one encoding makes of the tokens: for each its text and how well that reads, 0 to 1 (null: nothing to judge). */
interface Reading {
  readonly encoding: EncodingId;
  readonly texts: readonly string[];
  readonly scores: readonly (number | null)[];
}

/** Signs left over between letters are letters of another encoding. */
const LEFT_OVER = /[\p{L}\p{M}][^\p{L}\p{M}\p{N}\s.,;:!?()[\]/"'“”‘’–-]+[\p{L}\p{M}]/u;
/** A single marked letter is a legal syllable in most encodings and says little. */
const SINGLE_LETTER_WEIGHT = 0.25;

/** Share of the marked or illegal syllables in a decoded token that are legal; null when there are none. */
function scoreToken(token: string): number | null {
  let good = 0;
  let all = LEFT_OVER.test(token) ? 1 : 0;
  for (const [syllable] of token.matchAll(LETTER_RUN)) {
    const legal = isLegalSyllable(syllable);
    if (legal && !hasMark(syllable)) continue;
    const weight = syllable.length === 1 ? SINGLE_LETTER_WEIGHT : 1;
    all += weight;
    if (legal) good += weight;
  }
  return all === 0 ? null : good / all;
}

/** A letter that is no byte: the token is not of a one- or two-byte encoding. */
function isUnicodeOnly(token: string): boolean {
  for (let i = 0; i < token.length; i++) {
    const code = token.charCodeAt(i);
    if (code > 0xff && legacyByte(code) < 0 && hasMark(token.charAt(i))) return true;
  }
  return false;
}

function read(tokens: readonly string[], encoding: EncodingId): Reading {
  const texts = ENCODINGS[encoding].decode(tokens.join('\n')).text.split('\n');
  const foreign = encoding === 'unicode' ? [] : tokens.map(isUnicodeOnly);
  return { encoding, texts, scores: texts.map((text, i) => (foreign[i] ? 0 : scoreToken(text))) };
}

function legalShare(reading: Reading): number {
  const judged = reading.scores.filter((score) => score !== null);
  return judged.length === 0 ? 0 : judged.reduce((sum, score) => sum + score, 0) / judged.length;
}

/** How much better the first reads than the second, over the tokens that they read differently. */
function marginOf(first: Reading, second: Reading): number {
  let difference = 0;
  let count = 0;
  first.texts.forEach((text, i) => {
    if (text === second.texts[i]) return;
    difference += (first.scores[i] ?? 0) - (second.scores[i] ?? 0);
    count++;
  });
  return count === 0 ? 0 : difference / count;
}

function sample(text: string, pattern: RegExp): string[] {
  const tokens: string[] = [];
  for (const [token] of text.matchAll(pattern)) {
    tokens.push(token);
    if (tokens.length >= SAMPLE_TOKENS) break;
  }
  return tokens;
}

function judge(readings: readonly Reading[], tokens: number, words: number): EncodingGuess {
  const ranked = readings
    .map((reading) => ({ reading, share: legalShare(reading) }))
    .sort((a, b) => b.share - a.share);
  const [best, second] = ranked;
  if (!best || !second) return NO_SIGN;
  const margin = marginOf(best.reading, second.reading);
  const enough = tokens >= LEAST_TOKENS && tokens >= LEAST_TOKEN_SHARE * Math.min(words, SAMPLE_TOKENS);
  const certain = best.share >= LEAST_SHARE && margin >= LEAST_MARGIN && enough;
  return {
    encoding: certain ? best.reading.encoding : 'unicode',
    legalShare: best.share,
    runnerUp: second.reading.encoding,
    margin,
    tokens,
    certain,
  };
}

const NO_SIGN: EncodingGuess = {
  encoding: 'unicode',
  legalShare: 0,
  runnerUp: null,
  margin: 0,
  tokens: 0,
  certain: false,
};

/** Guesses the encoding of one run of text (a font run, a page); legacy bytes as CP1252, Latin-1 or CP1258 show them. */
export function detectEncoding(text: string): EncodingGuess {
  const legacy = sample(text, LEGACY_TOKEN);
  const typed = sample(text, VIQR_TOKEN);
  if (legacy.length === 0 && typed.length === 0) return NO_SIGN;
  const viqr = typed.length > legacy.length;
  const tokens = viqr ? typed : legacy;
  const candidates: readonly EncodingId[] = viqr ? ['viqr', 'unicode'] : CANDIDATES;
  return judge(
    candidates.map((encoding) => read(tokens, encoding)),
    tokens.length,
    text.match(WORD)?.length ?? 0,
  );
}
