import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { Failure } from '../document/failure.ts';
import { damaged, encrypted, limitExceeded } from './failures.ts';
import { type Limits, RATIO_FLOOR_BYTES } from './limits.ts';

/** A ZIP whose entries have been found harmless by their declared sizes; nothing is inflated before it is asked for. */
export class ZipPackage {
  readonly #file: ZipFile;
  readonly #entries: ReadonlyMap<string, Entry>;
  readonly #limits: Limits;
  #inflated = 0;

  private constructor(file: ZipFile, entries: ReadonlyMap<string, Entry>, limits: Limits) {
    this.#file = file;
    this.#entries = entries;
    this.#limits = limits;
  }

  /** Fails with 'file-damaged', 'file-encrypted' or 'limit-exceeded'. */
  static async open(bytes: Uint8Array, limits: Limits): Promise<ZipPackage> {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    try {
      const file = await fromBufferPromise(buffer, { lazyEntries: true });
      if (file.entryCount > limits.entries) throw tooManyEntries(limits.entries);
      const entries = new Map<string, Entry>();
      let declared = 0;
      for await (const entry of file.eachEntry()) {
        declared += entry.uncompressedSize;
        if (declared > limits.inflatedBytes) throw limitExceeded(declared, limits.inflatedBytes);
        checkRatio(entry, limits);
        if (!entries.has(entry.fileName)) entries.set(entry.fileName, entry);
      }
      return new ZipPackage(file, entries, limits);
    } catch (thrown) {
      throw asDamage(thrown);
    }
  }

  has(name: string): boolean {
    return this.#entries.has(name);
  }

  names(): Iterable<string> {
    return this.#entries.keys();
  }

  /** The inflated bytes of an entry; null where there is none. Sizes that turn out larger than declared fail. */
  async read(name: string): Promise<Uint8Array | null> {
    const entry = this.#entries.get(name);
    if (entry === undefined) return null;
    if (entry.isEncrypted()) throw encrypted();
    try {
      const chunks: Uint8Array[] = [];
      for await (const chunk of await this.#file.openReadStreamPromise(entry)) {
        if (!(chunk instanceof Uint8Array)) continue;
        this.#inflated += chunk.byteLength;
        if (this.#inflated > this.#limits.inflatedBytes)
          throw limitExceeded(this.#inflated, this.#limits.inflatedBytes);
        chunks.push(chunk);
      }
      return Buffer.concat(chunks);
    } catch (thrown) {
      throw asDamage(thrown);
    }
  }
}

function checkRatio(entry: Entry, limits: Limits): void {
  if (entry.uncompressedSize < RATIO_FLOOR_BYTES) return;
  if (entry.uncompressedSize <= entry.compressedSize * limits.compressionRatio) return;
  throw new Failure('limit-exceeded', {
    vi: `Tệp nén bất thường (tỷ lệ nén trên ${limits.compressionRatio} lần), có thể là bom nén; không đọc.`,
    en: `The file is packed more than ${limits.compressionRatio} times, as zip bombs are; it was not read.`,
  });
}

function tooManyEntries(limit: number): Failure {
  return new Failure('limit-exceeded', {
    vi: `Tệp nén chứa quá nhiều mục: giới hạn là ${limit}.`,
    en: `The package has too many entries: the limit is ${limit}.`,
  });
}

function asDamage(thrown: unknown): Failure {
  if (thrown instanceof Failure) return thrown;
  return damaged('gói ZIP bị hỏng hoặc bị cắt ngắn', 'its ZIP package is broken or cut off', thrown);
}
