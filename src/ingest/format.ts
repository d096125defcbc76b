import type { Block } from '../document/block.ts';
import type { Page } from '../document/document.ts';
import type { Result } from '../document/result.ts';
import type { Limits } from './limits.ts';

/** What a reader makes of the bytes; the file's identity is added by `ingest`. */
export interface Content {
  readonly blocks: readonly Block[];
  readonly pages: readonly Page[];
  /** Null where the carrier has no pages of its own. */
  readonly pageCount: number | null;
}

export interface ReadContext {
  readonly fileName: string;
  readonly limits: Limits;
}

/**
 * One carrier of documents. `read` is called once for each file whose content `detect` has recognised as this
 * format. It gives blocks in reading order with NFC text, says in messages whatever it could not keep, and throws
 * only `Failure`. It must not touch the disk or the network and must hold the limits before it inflates anything.
 */
export interface Format {
  readonly id: string;
  readonly mediaType: string;
  read(bytes: Uint8Array, context: ReadContext): Promise<Result<Content>>;
}
