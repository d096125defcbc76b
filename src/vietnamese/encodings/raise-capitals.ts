/**
 * TCVN3 and Vietware-F have no capitals with a tone: a heading typed in capitals comes out as "QUYếT ĐịNH". Toned
 * letters of a word whose other letters are all capitals are raised; a word with one such capital ("Sở") follows its
 * neighbours. An abbreviation beside it says nothing: "Số TTHC" is an ordinary phrase.
 */
import { isLegalSyllable } from '../orthography/syllable.ts';

const WORD = /\p{L}+/gu;
/** Letters whose case the encoding holds: those without a tone. */
const CASED = /[A-Za-zĂÂĐÊÔƠƯăâđêôơư]/g;
const MARKED_SMALL = /[ß-ỹ]/u;

type Kind = 'capitals' | 'one-capital' | 'no-plain' | 'other' | 'abbreviation';

function kindOf(word: string): Kind {
  const cased = word.match(CASED) ?? [];
  if (cased.length === 0) return 'no-plain';
  if (cased.some((letter) => letter !== letter.toUpperCase())) return 'other';
  if (cased.length === 1) return 'one-capital';
  return cased.length === word.length && !isLegalSyllable(word) ? 'abbreviation' : 'capitals';
}

/** The text with capitals raised; its length does not change. */
export function raiseCapitals(text: string): string {
  if (!MARKED_SMALL.test(text)) return text;
  const words = [...text.matchAll(WORD)].map((m) => ({ start: m.index, word: m[0], kind: kindOf(m[0]) }));
  let result = '';
  let at = 0;
  const telling = words.filter(({ kind }) => kind !== 'abbreviation');
  let behind = 0;
  words.forEach(({ start, word, kind }) => {
    while (behind < telling.length && (telling[behind]?.start ?? 0) <= start) behind++;
    const own = kind === 'abbreviation' ? 1 : 2;
    const before = telling[behind - own]?.kind;
    const after = telling[behind]?.kind;
    const among = (before === undefined || before !== 'other') && (after === undefined || after !== 'other');
    const beside = before === 'capitals' || after === 'capitals';
    const raise = kind === 'capitals' || ((kind === 'one-capital' || kind === 'no-plain') && beside && among);
    const upper = word.toUpperCase();
    result += text.slice(at, start) + (raise && upper.length === word.length ? upper : word);
    at = start + word.length;
  });
  return result + text.slice(at);
}
