import { stripMarks } from '../../src/vietnamese/model/syllable-key.ts';

/**
 * Legal syllables by structure, for choosing the words of the model: an onset, a rime, and a tone that the
 * coda allows (a syllable closed by c, ch, p or t carries sắc or nặng only).
 */
const ONSETS = 'b|ch|c|d|đ|gh|gi|g|h|kh|k|l|m|ngh|ng|nh|n|ph|p|r|s|th|tr|t|v|x|';
const RIMES = [
  'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây',
  'e ec em en eng eo ep et ê êch êm ên ênh êp êt êu',
  'i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu',
  'o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot',
  'ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt',
  'u ua uân uâng uât uây uc uê uêch uênh ui um un ung uơ uôc uôi uôm uôn uông uôt up ut uy uya uych uyên uyêt uynh uyp uyt uyu',
  'ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêng yêt yêu',
]
  .join(' ')
  .split(' ');
const GI_RIMES = ['', 'n', 'ng', 'm', 'p', 't', 'c', 'êng', 'êt', 'êm', 'êc', 'a'];
const QU_RIMES =
  'a ac ach ai an ang anh ao at au ay ăc ăm ăn ăng ăp ăt ân ât âng ây e en eo et ê ên êch ênh êt i it ich in inh it y ych yên yêt ynh yt yp ơ ơi ơn ôc'.split(
    ' ',
  );
const STOPPED = /(?:c|ch|p|t)$/u;
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/gu;
const LEGAL = new Set<string>();
for (const onset of ONSETS.split('|')) for (const rime of RIMES) LEGAL.add(onset + rime);
for (const rime of GI_RIMES) LEGAL.add(`gi${rime}`);
for (const rime of QU_RIMES) LEGAL.add(`qu${rime}`);

/** True for a syllable of lower-case NFC letters that Vietnamese spelling allows. */
export function isLegalSyllable(word: string): boolean {
  const decomposed = word.normalize('NFD');
  const tones = decomposed.match(TONE) ?? [];
  if (tones.length > 1) return false;
  const base = decomposed.replace(TONE, '').normalize('NFC');
  if (!LEGAL.has(base)) return false;
  if (!STOPPED.test(base)) return true;
  return tones.length === 1 && (tones[0] === '\u0301' || tones[0] === '\u0323');
}

/** True for a word of plain Latin letters. */
export function isPlain(word: string): boolean {
  return /^[a-z]+$/u.test(word) && stripMarks(word) === word;
}
