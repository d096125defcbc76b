/**
 * Which encoding a run of text has, by what its tokens become: under the right table nearly every marked token is a
 * legal syllable, under a wrong one few are.
 */
import { hasMark, isLegalSyllable } from '../orthography/syllable.ts';
import type { EncodingId } from './encoding.ts';
import { ENCODINGS } from './registry.ts';

export interface EncodingGuess {
  /** 'unicode' also when nothing speaks for another. */
  readonly encoding: EncodingId;
  /** Share of the foreign-looking tokens that are marked legal syllables under this encoding, 0 to 1. */
  readonly legalShare: number;
  /** The best other encoding and how far its share is behind. */
  readonly runnerUp: EncodingId | null;
  readonly margin: number;
  /** Tokens that the decision stands on. */
  readonly tokens: number;
  /** True when share, margin and number of tokens are enough to act on. */
  readonly certain: boolean;
}

/**
 * Least legal share and margin to act on, and least tokens. Measured on held-out runs of 40 syllables: the right table
 * gives at least LEAST_SHARE on all but names in foreign spelling; French and German text at most 0.25 under any table.
 */
export const LEAST_SHARE = 0.6;
export const LEAST_MARGIN = 0.15;
export const LEAST_TOKENS = 5;

/** A token of the raw text with something that ASCII text has not. */
const LEGACY_TOKEN = /[^\s]*[^\t\n\r -~][^\s]*/g;
const VIQR_TOKEN = /\S*(?:[aeiouyAEIOUY][\^(+*]?['`?~.]|[aeoAEO]\^|[aA]\(|[ouOU]\+|dd|DD|Dd)\S*/g;
/** Enough of a long run to decide it. */
const SAMPLE_TOKENS = 300;

const LETTER_RUN = /[\p{L}\p{M}]+/gu;

const CANDIDATES = (Object.keys(ENCODINGS) as EncodingId[]).filter(
  (id) => id !== 'tcvn3-capitals' && id !== 'viqr',
);

interface Score {
  readonly encoding: EncodingId;
  readonly share: number;
}

/** Share of tokens whose decoded letters are legal syllables with a mark; one-letter tokens weigh little. */
function legalShare(tokens: readonly string[], encoding: EncodingId): number {
  let good = 0;
  let all = 0;
  for (const run of ENCODINGS[encoding].decode(tokens.join(' ')).text.split(' ')) {
    for (const [syllable] of run.matchAll(LETTER_RUN)) {
      if (!hasMark(syllable) && isLegalSyllable(syllable)) continue;
      const weight = syllable.length === 1 ? 0.25 : 1;
      all += weight;
      if (hasMark(syllable) && isLegalSyllable(syllable)) good += weight;
    }
    // Signs left over inside the token speak against the encoding: letters of another one.
    if (/[\p{L}\p{M}][^\p{L}\p{M}\p{N}\s.,;:!?()[\]/"'“”‘’–-]+[\p{L}\p{M}]/u.test(run)) all += 1;
  }
  return all === 0 ? 0 : good / all;
}

function sample(text: string, pattern: RegExp): string[] {
  const tokens: string[] = [];
  for (const [token] of text.matchAll(pattern)) {
    tokens.push(token);
    if (tokens.length >= SAMPLE_TOKENS) break;
  }
  return tokens;
}

function judge(scores: readonly Score[], tokens: number): EncodingGuess {
  const ranked = [...scores].sort((a, b) => b.share - a.share);
  const [best, second] = ranked;
  const encoding = best?.encoding ?? 'unicode';
  const margin = (best?.share ?? 0) - (second?.share ?? 0);
  const certain = (best?.share ?? 0) >= LEAST_SHARE && margin >= LEAST_MARGIN && tokens >= LEAST_TOKENS;
  return {
    encoding: certain ? encoding : 'unicode',
    legalShare: best?.share ?? 0,
    runnerUp: second?.encoding ?? null,
    margin,
    tokens,
    certain,
  };
}

/** Guesses the encoding of one run of text (a font run, a page); legacy bytes as CP1252, Latin-1 or CP1258 show them. */
export function detectEncoding(text: string): EncodingGuess {
  const legacy = sample(text, LEGACY_TOKEN);
  const typed = sample(text, VIQR_TOKEN);
  if (typed.length > legacy.length) {
    const share = legalShare(typed, 'viqr');
    const plain = legalShare(typed, 'unicode');
    return judge(
      [
        { encoding: 'viqr', share },
        { encoding: 'unicode', share: plain },
      ],
      typed.length,
    );
  }
  // Clean Unicode is the common case and needs no other look.
  const unicode = legalShare(legacy, 'unicode');
  const scores = CANDIDATES.map((encoding) => ({
    encoding,
    share: encoding === 'unicode' ? unicode : legalShare(legacy, encoding),
  }));
  return judge(scores, legacy.length);
}
