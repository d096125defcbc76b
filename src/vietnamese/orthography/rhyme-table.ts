/**
 * Onsets, rhymes and tones of Vietnamese spelling.
 *
 * Source: the structure onset + glide + nucleus + coda + tone of the standard grammars (e.g. Đoàn Thiện Thuật, "Ngữ
 * âm tiếng Việt"); which nucleus takes which coda was then checked against the syllables counted in administrative
 * and general text. A rhyme that standard Vietnamese has only in loans and names stands in `NAME_RHYMES`.
 */

export type Coda = '' | 'c' | 'ch' | 'i' | 'm' | 'n' | 'ng' | 'nh' | 'o' | 'p' | 't' | 'u' | 'y';

/** Rhymes without a glide: nucleus as written (without tone) and the codas that may follow it. */
export const PLAIN_RHYMES: Readonly<Record<string, string>> = {
  a: '- c ch i m n ng nh o p t u y',
  ă: 'c m n ng p t',
  â: 'c m n ng p t u y',
  e: '- c m n ng o p t',
  ê: '- ch m n ng nh p t u',
  i: '- ch m n nh p t u',
  o: '- c i m n ng p t',
  ô: '- c i m n ng p t',
  ơ: '- i m n p t',
  u: '- c i m n ng p t',
  ư: '- c i m n ng t u',
  y: '-',
  oo: 'c n ng t',
  ia: '-',
  ua: '-',
  ưa: '-',
  iê: 'c m n ng p t u',
  uô: 'c i m n ng t',
  ươ: 'c i m n ng p t u',
};

/** Rhymes with the glide written o. */
export const O_GLIDE_RHYMES: Readonly<Record<string, string>> = {
  a: '- c ch i m n ng nh o p t y',
  ă: 'c m n ng t',
  e: '- m n ng o t',
};

/** Rhymes with the glide written u (after any onset but q). */
export const U_GLIDE_RHYMES: Readonly<Record<string, string>> = {
  â: 'n ng t y',
  ê: '- ch n nh u',
  y: '- ch n nh p t u',
  ơ: '- n',
  ya: '-',
  yê: 'n t',
};

/** Rhymes after "qu", whose u is the glide. */
export const QU_RHYMES: Readonly<Record<string, string>> = {
  a: '- c ch i m n ng nh o p t u y',
  ă: 'c m n ng p t',
  â: 'c n ng t y',
  e: '- c m n o t',
  ê: '- ch n nh t',
  i: '- ch n nh t u',
  y: '- ch n nh t u',
  ơ: '- n t',
  ô: 'c',
  yê: 'n t',
};

/** Rhymes that begin the syllable with y ("yêu", "yến", "ý"). */
export const BARE_Y_RHYMES: Readonly<Record<string, string>> = {
  y: '-',
  yê: 'm n ng t u',
};

/** Rhymes of "gi" whose own i is the first letter of the rhyme: "gì", "gìn", "giếng", "giết". */
export const GI_MERGED_RHYMES: Readonly<Record<string, string>> = {
  i: '- m n p t',
  iê: 'c m n ng t',
};

/** Onsets before every vowel letter (c, k, g, gh, ng, ngh, q, gi share the vowels out by spelling). */
export const FREE_ONSETS = [
  '',
  'b',
  'ch',
  'd',
  'đ',
  'h',
  'kh',
  'l',
  'm',
  'n',
  'nh',
  'p',
  'ph',
  'r',
  's',
  't',
  'th',
  'tr',
  'v',
  'x',
] as const; // prettier-ignore

export const BACK_ONSETS = ['c', 'g', 'ng'] as const;
export const FRONT_ONSETS = ['k', 'gh', 'ngh'] as const;
export const FRONT_VOWELS = 'eêiy';

export const TONES = ['level', 'huyền', 'sắc', 'ngã', 'hỏi', 'nặng'] as const;
export type Tone = (typeof TONES)[number];

export const TONE_MARKS: Readonly<Record<Tone, string>> = {
  level: '',
  huyền: '\u0300',
  sắc: '\u0301',
  ngã: '\u0303',
  hỏi: '\u0309',
  nặng: '\u0323',
};

/** A syllable that ends in a stop takes only sắc and nặng. */
export const STOP_CODAS: ReadonlySet<string> = new Set(['c', 'ch', 'p', 't']);
export const STOP_TONES: readonly Tone[] = ['sắc', 'nặng'];

/** Syllables outside the rules that stand in names of provinces and rivers (Đắk Lắk, Bắc Kạn, Kon Tum, Mê Kông). */
export const NAME_SYLLABLES: readonly string[] = ['đắk', 'lắk', 'đăk', 'lăk', 'kạn', 'kon', 'kông', 'krông'];
