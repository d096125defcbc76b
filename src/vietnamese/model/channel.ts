import { stripMarks } from './syllable-key.ts';

/** What a chunk of read text may have been in print. */
export interface ChunkReading {
  /** Printed chunk in lower case; empty where the read text is an addition of the engine. */
  printed: string;
  /** Negative natural logarithm of the probability of the reading given the print. */
  cost: number;
}

/** Longest chunk on either side. */
export const MAX_CHUNK = 3;

/**
 * Costs of what the training pairs did not show, in nats. A letter of the same base (a for ạ) is much likelier
 * than a random one, so it is dear but open; a stray mark may be skipped. Set on rendered pages of reports that
 * the language model had not seen: cheaper, and rare words turn into common ones; dearer, and real readings
 * fall out of the search.
 */
const UNSEEN_SAME_BASE = 5.5;
const UNSEEN_SKIP = 7;

const FAMILIES = 'aàáảãạăằắẳẵặâầấẩẫậ eèéẻẽẹêềếểễệ iìíỉĩị oòóỏõọôồốổỗộơờớởỡợ uùúủũụưừứửữự yỳýỷỹỵ dđ'.split(
  ' ',
);

/** A learned confusion channel, indexed by what was read. */
export class Channel {
  private readonly byRead = new Map<string, ChunkReading[]>();
  private readonly skip: ChunkReading[] = [{ printed: '', cost: UNSEEN_SKIP }];

  /** Parses the rules of a channel file: printed, tab, read, tab, cost. Throws on a malformed line. */
  constructor(rules: string) {
    for (const line of rules.split('\n')) {
      if (line === '' || line.startsWith('#')) continue;
      const [printed, read, cost] = line.split('\t');
      const nats = Number(cost);
      if (printed === undefined || read === undefined || !Number.isFinite(nats)) {
        throw new Error(`channel file: malformed rule "${line}"`);
      }
      this.add(read, printed.toLowerCase(), nats);
    }
    for (const family of FAMILIES) {
      for (const printed of family) {
        for (const read of family) {
          this.add(read, printed, UNSEEN_SAME_BASE);
          this.add(read.toUpperCase(), printed, UNSEEN_SAME_BASE);
        }
      }
    }
    for (const letter of 'bcghklmnpqrstvxfjwz') {
      this.add(letter, letter, UNSEEN_SAME_BASE);
      this.add(letter.toUpperCase(), letter, UNSEEN_SAME_BASE);
    }
    for (const list of this.byRead.values()) list.sort((a, b) => a.cost - b.cost);
  }

  /** Readings of a chunk, at most three letters, likeliest first; none if the chunk was never read as such. */
  readings(chunk: string): readonly ChunkReading[] {
    const known = this.byRead.get(chunk);
    if (known) return known;
    return chunk.length === 1 ? this.skip : [];
  }

  private add(read: string, printed: string, cost: number): void {
    const list = this.byRead.get(read);
    if (!list) {
      const start = [{ printed, cost }];
      if (read.length === 1) start.push({ printed: '', cost: UNSEEN_SKIP });
      this.byRead.set(read, start);
      return;
    }
    const same = list.find((reading) => reading.printed === printed);
    if (!same) list.push({ printed, cost });
    else if (cost < same.cost) same.cost = cost;
  }
}

/** The channel of text whose marks were stripped: every word with the same bare letters, equally likely. */
export function bareKey(word: string): string {
  return stripMarks(word.normalize('NFC').toLowerCase());
}
