import { stripMarks } from './syllable-key.ts';

/** What a chunk of read text may have been in print, likeliest first. */
export interface ChunkReadings {
  /** Negative natural logarithms of the probability of the reading given the print; ascending. */
  costs: Float64Array;
  /** Printed chunks in lower case, MAX_CHUNK UTF-16 units each, padded with 0; all 0 for an addition. */
  printed: Uint16Array;
}

/** Longest chunk on either side. */
export const MAX_CHUNK = 3;

/**
 * Costs of what the training pairs did not show, in nats. A letter of the same base (a for ạ) is much likelier
 * than a random one, so it is dear but open; a stray mark may be skipped. Set on rendered pages of reports that
 * the language model had not seen: cheaper, and rare words turn into common ones; dearer, and real readings
 * fall out of the search.
 */
const UNSEEN_SAME_BASE = 4.5;
const UNSEEN_VOWEL = 5.5;
const UNSEEN_SKIP = 6;
/** A letter that stands for nothing is rarer than a stray mark. */
const UNSEEN_SKIP_LETTER = 7;
const LETTER = /\p{L}/u;

const FAMILIES = 'aàáảãạăằắẳẵặâầấẩẫậ eèéẻẽẹêềếểễệ iìíỉĩị oòóỏõọôồốổỗộơờớởỡợ uùúủũụưừứửữự yỳýỷỹỵ dđ'.split(
  ' ',
);
const PLAIN_LETTERS = [...'bcfghjklmnpqrstvwxz'];

/** A learned confusion channel, indexed by what was read. */
export class Channel {
  private readonly byRead = new Map<string, ChunkReadings>();
  private readonly skipMark: ChunkReadings = pack(new Map([['', UNSEEN_SKIP]]));
  private readonly skipLetter: ChunkReadings = pack(new Map([['', UNSEEN_SKIP_LETTER]]));

  /** Parses the rules of a channel file: printed, tab, read, tab, cost. Throws on a malformed line. */
  constructor(rules: string) {
    const costs = new Map<string, Map<string, number>>();
    const add = (read: string, printed: string, cost: number): void => {
      let list = costs.get(read);
      if (!list) {
        list = new Map(read.length === 1 ? [['', skipCost(read)]] : []);
        costs.set(read, list);
      }
      const known = list.get(printed);
      if (known === undefined || cost < known) list.set(printed, cost);
    };
    for (const line of rules.split('\n')) {
      if (line === '' || line.startsWith('#')) continue;
      const [printed, read, cost] = line.split('\t');
      if (printed === undefined || read === undefined || !Number.isFinite(Number(cost))) {
        throw new Error(`channel file: malformed rule "${line}"`);
      }
      add(read, printed.toLowerCase(), Number(cost));
    }
    addUnseen(add);
    if (costs.size > 0) addUnseenVowels(add);
    for (const [read, list] of costs) this.byRead.set(read, pack(list));
  }

  /**
   * The channel with other costs for some letters: printed letter (lower case), then read chunk, then cost.
   */
  withLetters(letters: ReadonlyMap<string, ReadonlyMap<string, number>>): Channel {
    const changed = new Map<string, Map<string, number>>();
    for (const [printed, reads] of letters) {
      for (const [read, cost] of reads) {
        const list = changed.get(read) ?? unpack(this.byRead.get(read));
        changed.set(read, list);
        list.set(printed, cost);
      }
    }
    const copy = new Channel('');
    for (const [read, readings] of this.byRead) copy.byRead.set(read, readings);
    for (const [read, list] of changed) copy.byRead.set(read, pack(list));
    return copy;
  }

  /** Cost of reading a chunk for a printed chunk, infinite if that was never seen. */
  cost(printed: string, read: string): number {
    return unpack(this.byRead.get(read)).get(printed) ?? Number.POSITIVE_INFINITY;
  }

  /** Readings of a chunk of at most MAX_CHUNK letters; undefined if the chunk was never read as such. */
  readings(chunk: string): ChunkReadings | undefined {
    const known = this.byRead.get(chunk);
    if (known || chunk.length !== 1) return known;
    return LETTER.test(chunk) ? this.skipLetter : this.skipMark;
  }
}

function skipCost(read: string): number {
  return LETTER.test(read) ? UNSEEN_SKIP_LETTER : UNSEEN_SKIP;
}

function addUnseen(add: (read: string, printed: string, cost: number) => void): void {
  for (const family of [...FAMILIES, ...PLAIN_LETTERS]) {
    for (const printed of family) {
      for (const read of family) {
        add(read, printed, UNSEEN_SAME_BASE);
        add(read.toUpperCase(), printed, UNSEEN_SAME_BASE);
      }
    }
  }
}

/** Any vowel may be read for a marked vowel: what the engine makes of a mark depends on the print and the scan. */
function addUnseenVowels(add: (read: string, printed: string, cost: number) => void): void {
  const marked = FAMILIES.filter((family) => !family.startsWith('d'))
    .join('')
    .replace(/[aeiouy]/gu, '');
  for (const printed of marked) for (const read of 'aeiouyé') add(read, printed, UNSEEN_VOWEL);
}

function pack(list: ReadonlyMap<string, number>): ChunkReadings {
  const sorted = [...list].sort((a, b) => a[1] - b[1] || (a[0] < b[0] ? -1 : 1));
  const printed = new Uint16Array(MAX_CHUNK * sorted.length);
  sorted.forEach(([chunk], row) => {
    for (let i = 0; i < chunk.length; i++) printed[MAX_CHUNK * row + i] = chunk.charCodeAt(i);
  });
  return { costs: Float64Array.from(sorted, ([, cost]) => cost), printed };
}

function unpack(readings: ChunkReadings | undefined): Map<string, number> {
  const list = new Map<string, number>();
  if (!readings) return new Map([['', UNSEEN_SKIP]]);
  readings.costs.forEach((cost, row) => {
    const codes = readings.printed.subarray(MAX_CHUNK * row, MAX_CHUNK * row + MAX_CHUNK);
    list.set(String.fromCharCode(...codes.filter((code) => code !== 0)), cost);
  });
  return list;
}

/** The channel of text whose marks were stripped: every word with the same bare letters, equally likely. */
export function bareKey(word: string): string {
  return stripMarks(word.normalize('NFC').toLowerCase());
}
