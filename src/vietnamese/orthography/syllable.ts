/**
 * Legal Vietnamese syllables by structure: onset, glide, nucleus, coda, tone. All of them are generated once from the
 * rhyme table (about 20,000 spellings), so that a question is one look-up.
 */
import {
  BACK_ONSETS,
  BARE_Y_RHYMES,
  FREE_ONSETS,
  FRONT_ONSETS,
  FRONT_VOWELS,
  GI_MERGED_RHYMES,
  NAME_SYLLABLES,
  O_GLIDE_RHYMES,
  PLAIN_RHYMES,
  QU_RHYMES,
  STOP_CODAS,
  STOP_TONES,
  TONE_MARKS,
  TONES,
  type Tone,
  U_GLIDE_RHYMES,
} from './rhyme-table.ts';

export interface Syllable {
  readonly onset: string;
  /** '' or the letter of the glide, o or u ("hoa", "huệ", "quê"). */
  readonly glide: '' | 'o' | 'u';
  /** Nucleus as written, without tone. */
  readonly nucleus: string;
  readonly coda: string;
  readonly tone: Tone;
  /** Where the tone of a bare oa, oe, uy stands: "hòa" is older, "hoà" newer; null where both styles agree. */
  readonly toneStyle: 'older' | 'newer' | null;
}

interface Rhyme {
  readonly glide: '' | 'o' | 'u';
  readonly nucleus: string;
  readonly coda: string;
}

function rhymesOf(table: Readonly<Record<string, string>>, glide: '' | 'o' | 'u'): Rhyme[] {
  return Object.entries(table).flatMap(([nucleus, codas]) =>
    codas.split(' ').map((coda) => ({ glide, nucleus, coda: coda === '-' ? '' : coda })),
  );
}

const PLAIN = rhymesOf(PLAIN_RHYMES, '');
const GLIDED = [...rhymesOf(O_GLIDE_RHYMES, 'o'), ...rhymesOf(U_GLIDE_RHYMES, 'u')];

/** Index of the letter that carries the tone inside the nucleus as written. */
function toneLetter(nucleus: string): number {
  // The marked vowel carries it (iê, yê, uô, ươ: the second letter); ia, ua, ưa on the first; oo on the second.
  return /^(?:iê|yê|uô|ươ|oo)$/.test(nucleus) ? 1 : 0;
}

/** Toned vowels, composed once each: composing 20,000 spellings one by one took half of the start-up of this file. */
const TONED = new Map<string, string>();

function toned(vowel: string, tone: Tone): string {
  const key = vowel + TONE_MARKS[tone];
  const known = TONED.get(key) ?? key.normalize('NFC');
  TONED.set(key, known);
  return known;
}

function withTone(letters: string, index: number, tone: Tone): string {
  return letters.slice(0, index) + toned(letters.charAt(index), tone) + letters.slice(index + 1);
}

function tonesOf(coda: string): readonly Tone[] {
  return STOP_CODAS.has(coda) ? STOP_TONES : TONES;
}

/** Every spelling of one onset and rhyme, with tones in each place that is in use. */
function addSpellings(into: Map<string, Syllable>, onset: string, rhyme: Rhyme, written = onset): void {
  const { glide, nucleus, coda } = rhyme;
  const letters = `${written}${glide}${nucleus}${coda}`;
  const carrier = written.length + glide.length + toneLetter(nucleus);
  const styled = coda === '' && onset !== 'q' && /^(?:oa|oe|uy)$/.test(`${glide}${nucleus}`);
  for (const tone of tonesOf(coda)) {
    const newer = styled && tone !== 'level';
    const syllable: Syllable = { onset, glide, nucleus, coda, tone, toneStyle: newer ? 'newer' : null };
    const spelling = withTone(letters, carrier, tone);
    if (!into.has(spelling)) into.set(spelling, syllable);
    if (newer) into.set(withTone(letters, carrier - 1, tone), { ...syllable, toneStyle: 'older' });
  }
}

function startsFront(rhyme: Rhyme): boolean {
  return FRONT_VOWELS.includes(`${rhyme.glide}${rhyme.nucleus}`[0] ?? '');
}

function generate(): ReadonlyMap<string, Syllable> {
  const all = new Map<string, Syllable>();
  for (const rhyme of [...PLAIN, ...GLIDED]) {
    for (const onset of FREE_ONSETS) addSpellings(all, onset, rhyme);
    for (const onset of startsFront(rhyme) ? FRONT_ONSETS : BACK_ONSETS) addSpellings(all, onset, rhyme);
  }
  // "gi" before a vowel is the onset; before i and iê the two letters i are written once.
  for (const rhyme of rhymesOf(GI_MERGED_RHYMES, '')) addSpellings(all, 'gi', rhyme, 'g');
  for (const rhyme of [...PLAIN, ...GLIDED]) {
    if (!startsFront(rhyme) || /^[eê]/.test(rhyme.nucleus)) addSpellings(all, 'gi', rhyme);
  }
  for (const rhyme of rhymesOf(QU_RHYMES, 'u')) addSpellings(all, 'q', rhyme);
  for (const rhyme of rhymesOf(BARE_Y_RHYMES, '')) addSpellings(all, '', rhyme);
  return all;
}

const SYLLABLES = generate();
const NAMES: ReadonlySet<string> = new Set(NAME_SYLLABLES);

/** Longest legal spelling ("nghiêng"). */
export const LONGEST_SYLLABLE = 7;

function lower(syllable: string): string {
  return syllable.normalize('NFC').toLowerCase();
}

/** The parts of one legal syllable in any case; null when the letters are none. */
export function parseSyllable(syllable: string): Syllable | null {
  return SYLLABLES.get(lower(syllable)) ?? null;
}

/** True for a syllable that the rules of Vietnamese spelling allow, or one of the few in names of provinces. */
export function isLegalSyllable(syllable: string): boolean {
  // The look-up by the letters as they stand comes first: most text is NFC and in lower case.
  if (SYLLABLES.has(syllable)) return true;
  const key = lower(syllable);
  return SYLLABLES.has(key) || NAMES.has(key);
}

const MARKED = /[àáâãèéêìíòóôõùúýăđĩũơưạ-ỹ]|[aeiouy][\u0300-\u0303\u0306\u0309\u031b\u0323]/i;

/** True when the text has a letter that only marked Vietnamese writes. */
export function hasMark(text: string): boolean {
  return MARKED.test(text);
}

/** Every legal spelling in lower case (names excluded). */
export function legalSyllables(): Iterable<string> {
  return SYLLABLES.keys();
}
