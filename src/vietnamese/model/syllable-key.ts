/**
 * The key under which a word stands in the model: lower case, NFC, and one placement of the tone mark.
 *
 * "hoà" and "hòa", "thuỷ" and "thủy" are two spellings of one word, and texts mix them freely; counting them
 * apart would halve the evidence for both. The key takes the older placement (on the first vowel of an open
 * oa, oe, uy), which is the one that administrative reports print. i and y ("lí", "lý") stay apart: that is a
 * choice of letters, not of where a mark stands.
 */
export function syllableKey(word: string): string {
  return placeTone(word.normalize('NFC').toLowerCase());
}

const OPEN_RIME = /(?:o[àáảãạèéẻẽẹ]|(?<!q)u[ỳýỷỹỵ])$/u;
const MOVED: Readonly<Record<string, string>> = {
  oà: 'òa',
  oá: 'óa',
  oả: 'ỏa',
  oã: 'õa',
  oạ: 'ọa',
  oè: 'òe',
  oé: 'óe',
  oẻ: 'ỏe',
  oẽ: 'õe',
  oẹ: 'ọe',
  uỳ: 'ùy',
  uý: 'úy',
  uỷ: 'ủy',
  uỹ: 'ũy',
  uỵ: 'ụy',
};

function placeTone(word: string): string {
  const last = word.charCodeAt(word.length - 1);
  if (last < 0xe0) return word;
  return word.replace(OPEN_RIME, (rime) => MOVED[rime] ?? rime);
}

const MARKS = /[\u0300-\u036f]/gu;

const MARKED = /[^ -~]/u;

/** The word without tone marks, vowel marks and the bar of đ; the case of the input is kept. */
export function stripMarks(word: string): string {
  if (!MARKED.test(word)) return word;
  return word.normalize('NFD').replace(MARKS, '').replace(/đ/gu, 'd').replace(/Đ/gu, 'D').normalize('NFC');
}
