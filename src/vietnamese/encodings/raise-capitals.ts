/**
 * TCVN3 and Vietware-F have no capitals with a tone: a heading typed in capitals comes out as "QUYếT ĐịNH". Marked
 * letters of a word whose plain letters are all capitals are raised; a word with one plain capital ("Sở") follows its
 * neighbours.
 */
const WORD = /\p{L}+/gu;
const PLAIN = /[A-Za-z]/g;
const MARKED_SMALL = /[ß-ỹ]/u;

type Kind = 'capitals' | 'one-capital' | 'no-plain' | 'other';

function kindOf(word: string): Kind {
  const plain = word.match(PLAIN) ?? [];
  if (plain.length === 0) return 'no-plain';
  if (plain.some((letter) => letter >= 'a')) return 'other';
  return plain.length >= 2 ? 'capitals' : 'one-capital';
}

/** The text with capitals raised; its length does not change. */
export function raiseCapitals(text: string): string {
  if (!MARKED_SMALL.test(text)) return text;
  const words = [...text.matchAll(WORD)].map((m) => ({ start: m.index, word: m[0], kind: kindOf(m[0]) }));
  let result = '';
  let at = 0;
  words.forEach(({ start, word, kind }, i) => {
    const before = words[i - 1]?.kind;
    const after = words[i + 1]?.kind;
    const among = (before === undefined || before !== 'other') && (after === undefined || after !== 'other');
    const beside = before === 'capitals' || after === 'capitals';
    const raise = kind === 'capitals' || ((kind === 'one-capital' || kind === 'no-plain') && beside && among);
    const upper = word.toUpperCase();
    result += text.slice(at, start) + (raise && upper.length === word.length ? upper : word);
    at = start + word.length;
  });
  return result + text.slice(at);
}
